"""Every web test runs twice: on SQLite and on PostgreSQL, in a database that is its own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rubrica.web.settings")
# A browser's tests, if they ran before in this process, leave its event loop running in this thread; no test awaits.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections

from rubrica.web.databases import database
from rubrica.web.place import Place

from .bare import write_card
from .databases import cluster, copy_database, drop_database
from .examples import copy_examples

django.setup()  # before anything that has models is imported
_numbers = count()
Copied = Callable[[str, str, Callable[[Place], object]], SimpleNamespace]
LONGEST = ("test_killed.py", "test_storm.py", "test_readers_storm.py")
SMALL = Path(__file__).parents[1] / "pages/press"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes minutes comes first, or it could be left to one process when all others are through."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


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
        copy_database(socket, "migrated", "template1")
        use(f"postgresql:///migrated?host={socket}&user=rubrica", tmp_path_factory.mktemp("postgresql"))
        call_command("migrate", verbosity=0)
        use("", tmp_path_factory.mktemp("none"))
        yield socket


@pytest.fixture(params=["sqlite", "postgresql"])
def press(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """An empty press: its `place`, and the environment that another process needs to work on it."""
    migrated, data = request.getfixturevalue(request.param), tmp_path / "data"
    data.mkdir()
    if isinstance(migrated, Path):
        shutil.copyfile(migrated, data / "rubrica.sqlite3")
    with ExitStack() as ending:
        yield _settle(data, _url(migrated, "migrated", ending), monkeypatch)
        use("", tmp_path)


def _url(migrated: str | Path, template: str, ending: ExitStack) -> str:
    """The URL of a PostgreSQL database that begins as another one is and goes when the test ends, "" for SQLite."""
    if isinstance(migrated, Path):
        return ""
    name = f"test_{next(_numbers)}"
    copy_database(migrated, name, template)
    ending.callback(drop_database, migrated, name)
    return f"postgresql:///{name}?host={migrated}&user=rubrica"


def _settle(data: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    monkeypatch.setenv("RUBRICA_DATA", str(data))
    monkeypatch.setenv("RUBRICA_DATABASE_URL", url)
    use(url, data)
    return SimpleNamespace(place=Place(data), url=url)


@pytest.fixture(params=["sqlite", "postgresql"])
def another(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], SimpleNamespace]]:
    """Makes another empty press and goes there, whatever the first one stands in."""
    here = os.environ.get("RUBRICA_DATABASE_URL", ""), settings.RUBRICA_DATA
    migrated, there = request.getfixturevalue(request.param), count()
    use(*here)  # the first PostgreSQL of a session has led elsewhere

    def go() -> SimpleNamespace:
        data = tmp_path / f"another-{next(there)}"
        data.mkdir()
        if isinstance(migrated, Path):
            shutil.copyfile(migrated, data / "rubrica.sqlite3")
        return _settle(data, _url(migrated, "migrated", ending), monkeypatch)

    with ExitStack() as ending:
        yield go
        use("", tmp_path)


@pytest.fixture
def nowhere(
    request: pytest.FixtureRequest, small: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], SimpleNamespace]]:
    """Goes where nothing is yet: to a data folder and a database of the small press's kind, without a table."""
    there = count()

    def go() -> SimpleNamespace:
        data = tmp_path / f"nowhere-{next(there)}"
        url = _url(request.getfixturevalue("postgresql"), "template1", ending) if small.url else ""
        return _settle(data, url, monkeypatch)

    with ExitStack() as ending:
        yield go
        use("", tmp_path)


@pytest.fixture(scope="session")
def example_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_examples(tmp_path_factory.mktemp("examples") / "press")


@pytest.fixture
def examples(press: SimpleNamespace, example_folder: Path) -> SimpleNamespace:
    """The example press in rows."""
    from rubrica.web.reviews.loading import load_folder

    load_folder(example_folder, press.place)
    return press


@pytest.fixture(scope="session")
def published_once() -> dict[tuple[str, str], Path]:
    """The data folder of each press that was wanted so far on each kind of database, published: to be copied."""
    return {}


@pytest.fixture
def copied(
    request: pytest.FixtureRequest,
    published_once: dict[tuple[str, str], Path],
    tmp_path_factory: pytest.TempPathFactory,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Copied]:
    """Goes to a copy of the press of a name on a kind of database: the first who wants it fills it for all tests.
    Share cards are their values: drawing takes longer."""
    from rubrica.web.publishing import routes

    monkeypatch.setattr(routes, "card_file", write_card)

    def go(name: str, kind: str, fill: Callable[[Place], object]) -> SimpleNamespace:
        migrated = request.getfixturevalue(kind)
        if (name, kind) not in published_once:
            published_once[name, kind] = tmp_path_factory.mktemp(f"{name}-{kind}") / "data"
            _fill_once(migrated, name, published_once[name, kind], fill)
        data = tmp_path / "data"
        shutil.copytree(published_once[name, kind], data)
        return _settle(data, _url(migrated, name, ending), monkeypatch)

    with ExitStack() as ending:
        yield go
        use("", tmp_path)


def _fill_once(migrated: str | Path, name: str, data: Path, fill: Callable[[Place], object]) -> None:
    from rubrica.web.publishing.publisher import Publisher

    data.mkdir()
    if isinstance(migrated, Path):
        shutil.copyfile(migrated, data / "rubrica.sqlite3")
        use("", data)
    else:
        copy_database(migrated, name, "migrated")
        use(f"postgresql:///{name}?host={migrated}&user=rubrica", data)
    fill(Place(data))
    publisher = Publisher(Place(data))
    publisher.catch_up()
    publisher.close()
    leave()


@pytest.fixture(params=["sqlite", "postgresql"])
def small(request: pytest.FixtureRequest, copied: Copied) -> SimpleNamespace:
    """The small press of the page tests in rows, published."""
    return copied("small", request.param, fill_small)


def fill_small(place: Place) -> None:
    from rubrica.web.reviews.loading import load_folder

    load_folder(SMALL, place)


@pytest.fixture(scope="session")
def examples_built(example_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example press as a folder is built, but as if a server stood behind it and answered forms: that is all that
    tells both apart."""
    from rubrica.pages.building import build
    from rubrica.pages.folder import FolderSource
    from rubrica.pages.press import press
    from rubrica.pages.values.reader_scores import ReaderScores

    read, out = press.read_site, tmp_path_factory.mktemp("built") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(press, "read_site", lambda *said: replace(read(*said), forms=True))
        patch.setattr(FolderSource, "reader_scores", lambda *_: ReaderScores(taken=True))
        build(example_folder, out)
    return out


@pytest.fixture
def nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """No publisher is at work, and whoever saves is not kept until it has printed."""
    from rubrica.web.studio import parts

    for name in ("wait_for_publication", "wait_for_everything"):
        monkeypatch.setattr(parts, name, lambda *_: False)
