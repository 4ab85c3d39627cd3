"""`rubrica restore`: a backup becomes a press again, where there is none."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from django.db import connection

from rubrica.web import durable
from rubrica.web.catalogue.models import PressSettings
from rubrica.web.moving import programs
from rubrica.web.moving.archive import BACKUP, Archive
from rubrica.web.moving.backup import DATABASES
from rubrica.web.moving.refusing import RefusedError

if TYPE_CHECKING:
    from rubrica.pages.building.progress import Progress
    from rubrica.web.place import Place

PARTS = ("media", "theme")
"""What of a data folder stands in a backup besides the database."""


def restore(place: Place, path: Path, tell: Progress) -> str:
    """Make the press that was backed up. Gives when that was. The database comes last: until then there is no press.
    Raises ArchiveError, RefusedError where something is there already."""
    _refuse_unless_empty(place)
    archive = Archive(path, BACKUP)
    vendor = archive.about.get("database")
    if vendor != connection.vendor:
        raise RefusedError(
            f"it is of a press on {vendor}, and this one would be on {connection.vendor}. "
            "`rubrica export all` and `rubrica import all` go from one to the other"
        )
    archive.check(tell)
    try:
        _unpack(archive, place, vendor, tell)
    except BaseException:
        for part in PARTS:  # there was none before
            shutil.rmtree(place.data / part, ignore_errors=True)
        if vendor == "sqlite":
            Path(connection.settings_dict["NAME"]).unlink(missing_ok=True)
        raise
    if vendor == "postgresql":
        PressSettings.objects.update(identity=uuid4())
    return str(archive.about.get("at"))


def _unpack(archive: Archive, place: Place, vendor: str, tell: Progress) -> None:
    durable.make_folder(place.data, durable.OUR_FOLDER)
    files = [name for part in PARTS for name in archive.names(f"{part}/")]
    for number, name in enumerate(files):
        tell("restoring", number, len(files))
        archive.unpack(name, place.data / name)
    tell("restoring the database", 0, 1)
    new = place.data / f".{DATABASES[vendor]}.{os.getpid()}.new"
    try:
        archive.unpack(DATABASES[vendor], new, durable.OURS)
        _put_sqlite(new) if vendor == "sqlite" else _put_postgresql(new)
    finally:
        new.unlink(missing_ok=True)


def _refuse_unless_empty(place: Place) -> None:
    there = [place.data / name for name in PARTS]
    if connection.vendor == "sqlite":
        there.append(Path(connection.settings_dict["NAME"]))
    elif connection.introspection.table_names():
        raise RefusedError("the database is not empty. Name a new one in RUBRICA_DATABASE_URL")
    if found := [path for path in there if path.exists()]:
        raise RefusedError(f"{found[0]} is there already. Name a new data folder with --data")


def _put_sqlite(new: Path) -> None:
    """It is another press from now on: what was published from the old one is not taken for its own."""
    with closing(sqlite3.connect(new)) as database:
        database.execute("UPDATE rubrica_presssettings SET identity = ?", [uuid4().hex])
        database.commit()
    final = Path(connection.settings_dict["NAME"])
    with new.open("rb") as file:
        os.fsync(file.fileno())
    new.replace(final)
    durable.sync_folder(final.parent)


def _put_postgresql(dump: Path) -> None:
    """All of it or nothing, in one transaction."""
    programs.run("pg_restore", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", str(dump))
