"""A press is made ready to be served: its tables, and the examples where they are wanted."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.management import call_command
from django.db import Error, ProgrammingError, connection
from django.db.migrations.exceptions import MigrationSchemaMissing
from django.db.migrations.executor import MigrationExecutor

from rubrica.web import durable
from rubrica.web.catalogue.models import PressSettings
from rubrica.web.changes import LOCK
from rubrica.web.databases import PATIENCE
from rubrica.web.keeping.unready import UnreadyError
from rubrica.web.reviews.loading import load_folder
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.text_models import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.web.place import Place

OLDEST = 15_00_00
"""The oldest PostgreSQL that will do, as it counts its versions."""


def migrate() -> None:
    """Bring the tables to what this Rubrica knows. Raises UnreadyError where a newer one has been there."""
    if connection.vendor == "sqlite":
        os.close(os.open(connection.settings_dict["NAME"], os.O_RDWR | os.O_CREAT, durable.OURS))
    try:
        _reach()
        executor = MigrationExecutor(connection)
    except Error as error:
        raise UnreadyError(f"The database does not answer: {_first_line(error)}") from None
    ours = {name for name in executor.loader.applied_migrations if name[0] == "rubrica"}
    if newer := sorted(name for app, name in ours - executor.loader.disk_migrations.keys()):
        raise UnreadyError(
            f"A newer Rubrica has changed this database ({newer[-1]}): run that one, or restore a backup."
        )
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        with _alone():
            _change_tables()


def _reach() -> None:
    """Raises at once where the database cannot be had; its pool of connections would go on trying."""
    if connection.vendor == "postgresql":
        import psycopg

        with connection.wrap_database_errors:
            reached = psycopg.connect(**connection.get_connection_params(), connect_timeout=PATIENCE)
        with reached:
            refuse_unfit(reached.info.server_version, reached.info.parameter_status("server_encoding") or "")


def refuse_unfit(version: int, encoding: str) -> None:
    """Raises where this PostgreSQL is too old, or could not keep every letter."""
    if version < OLDEST:
        raise UnreadyError(f"This is PostgreSQL {version // 10000}: Rubrica needs {OLDEST // 10000} or newer.")
    if encoding != "UTF8":
        raise UnreadyError(
            f"This database keeps texts in {encoding}, which has not every letter. "
            "Make one with: CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0"
        )


def _change_tables() -> None:
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except (MigrationSchemaMissing, ProgrammingError) as error:
        if "permission denied" not in str(error):
            raise
        user, name = connection.settings_dict["USER"] or "its user", connection.settings_dict["NAME"]
        raise UnreadyError(
            f"PostgreSQL lets {user} make no tables ({_first_line(error.__context__ or error)}). "
            f"Make the database theirs: ALTER DATABASE {name} OWNER TO {user}."
        ) from None


@contextmanager
def _alone() -> Iterator[None]:
    """Of two servers on one PostgreSQL, one changes the tables, and the other finds them changed."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK + 1])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK + 1])


def is_empty() -> bool:
    """Whether nobody has written or set up anything yet."""
    return not any(model.objects.exists() for model in (PressSettings, Review, Text))


def load_examples(place: Place) -> None:
    """Fill an empty press with the one that comes with Rubrica."""
    load_folder(examples(), place)


def examples() -> Path:
    """The example press: in the package, or beside the sources of a checkout."""
    import rubrica

    package = Path(rubrica.__file__).parent
    found = [
        path for path in (package / "examples", package.parents[1] / "examples") if (path / "rubrica.toml").is_file()
    ]
    if not found:
        raise UnreadyError("The examples did not come with this Rubrica.")
    return found[0]


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]
