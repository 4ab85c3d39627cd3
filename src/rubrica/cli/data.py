"""The press in rows that a command works on: its data folder, and its database."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rubrica.cli.command import Hindrance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rubrica.web.place import Place

TABLE = "rubrica_presssettings"


def data_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--data DIR`: where the press lies."""
    said = "The data folder of the press. [default: RUBRICA_DATA, or data]"
    return click.option("--data", metavar="FOLDER", type=click.Path(path_type=Path), help=said)(command)


def open_press(data: Path | None, *, new: bool = False) -> Place:
    """The press in a data folder, made where there is none if it may be `new`. Raises Hindrance."""
    place = set_up(data)
    if new:
        make_press(place)
    elif not has_tables(place):
        raise Hindrance(f"There is no press in {place.data}. Name its data folder with --data.")
    return place


def open_rehearsal(data: Path | None) -> Place:
    """The press in a data folder; where there is none, an empty one in memory, of which nothing stays."""
    place = set_up(data)
    if not has_tables(place):
        from django.core.management import call_command
        from django.db import connections

        connections.databases["default"].update(ENGINE="django.db.backends.sqlite3", NAME=":memory:", OPTIONS={})
        del connections["default"]
        call_command("migrate", verbosity=0, interactive=False)
    return place


def set_up(data: Path | None) -> Place:
    """The place of a press, whose database has not been asked yet."""
    if data is not None:
        os.environ["RUBRICA_DATA"] = str(data.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rubrica.web.settings")
    try:
        import django
        from django.apps import apps

        from rubrica.web.config.reading import ConfigError
        from rubrica.web.databases import DatabaseURLError
        from rubrica.web.place import here
    except ModuleNotFoundError as error:
        raise Hindrance(f"{error.name} is missing: this needs `pip install 'rubrica[web]'`.") from None
    try:
        if not apps.ready:
            django.setup()
            _without_pool()
        return here()
    except (ConfigError, DatabaseURLError) as error:
        raise Hindrance(str(error)) from None


def _without_pool() -> None:
    """A command asks one question at a time, and wants to know at once where nobody answers."""
    from django.db import connection

    connection.settings_dict["OPTIONS"].pop("pool", None)


def has_tables(place: Place) -> bool:
    """Whether a press was ever made here. Nothing is made by asking."""
    from django.db import Error, connection

    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).exists():
        return False
    try:
        return TABLE in connection.introspection.table_names()
    except Error as error:
        raise database_fails(error) from None


def make_press(place: Place) -> None:
    """Make the tables of an empty press, or bring those of an older Rubrica up to date."""
    from rubrica.web import durable
    from rubrica.web.keeping.preparing import migrate
    from rubrica.web.keeping.unready import UnreadyError

    durable.make_folder(place.data, durable.OUR_FOLDER)
    try:
        migrate()
    except UnreadyError as error:
        raise Hindrance(str(error)) from None


def database_fails(error: Exception) -> Hindrance:
    if _is_older():
        return Hindrance("An older Rubrica has made this database. `rubrica doctor --repair` brings it up to date.")
    return Hindrance(f"The database does not answer: {str(error).strip()}. `rubrica doctor` looks closer.")


def _is_older() -> bool:
    """Whether what fails is that the tables are not those of this Rubrica yet."""
    from django.db import Error, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except Error:
        return False


@contextmanager
def hindered(nothing: str) -> Iterator[None]:
    """What stands in the way of moving a press is one sentence, which begins with what did not happen."""
    from django.db import Error

    from rubrica.pages.press.press import PressError
    from rubrica.rubric import RubricError
    from rubrica.web.moving.archive import ArchiveError
    from rubrica.web.moving.refusing import RefusedError

    try:
        yield
    except Error as error:
        raise database_fails(error) from None
    except (ArchiveError, RefusedError, PressError, RubricError) as error:
        raise Hindrance(f"{nothing}: {str(error).rstrip('.')}.") from None
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        raise Hindrance(f"{nothing}: {place}{error.strerror or error}.") from None
