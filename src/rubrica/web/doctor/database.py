"""Is the database whole, and of this Rubrica?"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from rubrica.web.catalogue.models import PressSettings
from rubrica.web.doctor.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

AGAIN = "Stop the server, put this database aside, and restore the newest backup"
ANOTHER = "If the press has another one, name that in RUBRICA_DATABASE_URL; if not, restore the newest backup"
MOST = 20
"""Faults of one file that are told."""


def database(_: object) -> Iterator[Finding]:
    where = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite" and not Path(where).exists():  # asking would make one
        yield Finding("database-damaged", where, "it is not there", ANOTHER)
        return
    try:
        faults = list(_faults()) if connection.vendor == "sqlite" else []
        tables = connection.introspection.table_names()
    except Error as error:
        faults = [str(error).strip().partition("\n")[0]]
    if faults:
        yield Finding("database-damaged", where, "; ".join(faults), AGAIN)
    elif PressSettings._meta.db_table not in tables:
        yield Finding("database-damaged", where, "there is no press in it", ANOTHER)


def _faults() -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA integrity_check({MOST})")
        yield from (line for (line,) in cursor.fetchall() if line != "ok")


def tables(_: object) -> Iterator[Finding]:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        said = f"its tables are those of an older Rubrica ({len(plan)} changes behind)"
        yield Finding(
            "database-older", str(connection.settings_dict["NAME"]), said, "Start the server, or repair", _migrate
        )


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def orphans(_: object) -> Iterator[Finding]:
    """Rows that belong to one that is gone. PostgreSQL allows none."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_key_check")
        found = sorted({(table, parent) for table, _, parent, _ in cursor.fetchall()} - TALK)
    for table, parent in found:
        index = table in INDEX
        remedy = "Repair: it is an index, and is made again" if index else AGAIN
        what = f"rows belong to rows of {parent} that are gone"
        yield Finding("row-orphaned", table, what, remedy, partial(_drop, table) if index else None)


TALK = {("rubrica_comment", "rubrica_comment"), ("rubrica_commentaddress", "rubrica_comment")}
"""What is looked at, and can be mended, by itself."""
INDEX = ("rubrica_listing", "rubrica_listingtag", "rubrica_listingscore", "rubrica_score", "rubrica_workname")
"""Tables that are made again from texts."""


def _drop(table: str) -> None:
    """Delete the rows of an index that belong to nothing."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_key_check")
        gone = [row for name, row, _, _ in cursor.fetchall() if name == table]
        cursor.executemany(f"DELETE FROM {table} WHERE rowid = %s", [(row,) for row in gone])
