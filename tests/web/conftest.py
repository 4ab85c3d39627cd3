"""Every web test runs twice: on SQLite and on PostgreSQL, in a database that is its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("django", reason="the core is tested without the web's packages")

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rubrica.web.settings")

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections

from rubrica.web.databases import database
from rubrica.web.place import Place

from .bare import write_card
from .databases import cluster
from .examples import EXAMPLES, lend_pictures, prepare_pictures

django.setup()  # before anything that has models is imported
_numbers = count()
SMALL = Path(__file__).parents[1] / "pages/press"


def leave() -> None:
    """Close what is open to the database: no process may inherit it."""
    connections.close_all()
    if hasattr(connections["default"], "close_pool"):
        connections["default"].close_pool()


def use(url: str, data: Path) -> None:
    """Let Django, from now on, use another database."""
    leave()
    settings.RUBRICA_DATA = data
    settings.DATABASES["default"] = database(url, data)
    connections.__dict__.pop("settings", None)
    connections._settings = settings.DATABASES
    del connections["default"]


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    folder = tmp_path_factory.mktemp("sqlite")
    use("", folder)
    call_command("migrate", verbosity=0)
    connections.close_all()
    return folder / "rubrica.sqlite3"


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The socket of a PostgreSQL with a migrated database, to be copied."""
    with cluster() as socket:
        _create(socket, "migrated", "template1")
        use(f"postgresql:///migrated?host={socket}&user=rubrica", tmp_path_factory.mktemp("postgresql"))
        call_command("migrate", verbosity=0)
        use("", tmp_path_factory.mktemp("none"))
        yield socket


def _create(socket: str, name: str, template: str) -> None:
    import psycopg

    with psycopg.connect(f"host={socket} user=rubrica dbname=postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")


@pytest.fixture(params=["sqlite", "postgresql"])
def press(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """An empty press: its `place`, and the environment that another process needs to work on it."""
    data, url = tmp_path / "data", ""
    data.mkdir()
    if request.param == "sqlite":
        shutil.copyfile(request.getfixturevalue("sqlite"), data / "rubrica.sqlite3")
    else:
        socket, name = request.getfixturevalue("postgresql"), f"test_{next(_numbers)}"
        _create(socket, name, "migrated")
        url = f"postgresql:///{name}?host={socket}&user=rubrica"
    monkeypatch.setenv("RUBRICA_DATA", str(data))
    monkeypatch.setenv("RUBRICA_DATABASE_URL", url)
    use(url, data)
    yield SimpleNamespace(place=Place(data), url=url)
    use("", tmp_path)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare_pictures(tmp_path_factory)


@pytest.fixture
def examples(press: SimpleNamespace, prepared: Path) -> SimpleNamespace:
    """The example press in rows."""
    from rubrica.web.reviews.loading import load_folder

    lend_pictures(prepared, press.place)
    load_folder(EXAMPLES, press.place)
    return press


@pytest.fixture
def small(press: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The small press of the page tests in rows. Its share cards are their values: drawing them takes longer."""
    from rubrica.web.publishing import routes
    from rubrica.web.reviews.loading import load_folder

    monkeypatch.setattr(routes, "card_file", write_card)
    load_folder(SMALL, press.place)
    return press
