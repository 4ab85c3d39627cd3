"""`rubrica backup`: database, pictures and theme in one file, made while the press is in use."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import connection
from django.utils.timezone import now

from rubrica.manuscript import slug as slug_of
from rubrica.web.catalogue.models import Picture
from rubrica.web.faults import fault_point
from rubrica.web.moving import programs
from rubrica.web.moving.archive import BACKUP, Writing, writing_archive
from rubrica.web.moving.expiring import identity
from rubrica.web.moving.refusing import RefusedError
from rubrica.web.moving.rows import theme_files
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from rubrica.pages.building.progress import Progress
    from rubrica.web.place import Place

DATABASES = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
"""What the database is called in a backup."""

TRIES = 3


class ChangedError(Exception):
    """A picture was deleted after the database had been copied, and before its file was."""


def backup(place: Place, path: Path, tell: Progress) -> list[str]:
    """Back up the press into a file, which is checked before it stands there. Gives the names of pictures whose files
    are missing. Raises RefusedError."""
    for _ in range(TRIES):
        try:
            with writing_archive(path, BACKUP, tell) as archive:
                return _fill(archive, place, path.resolve().parent, tell)
        except ChangedError:
            continue
    raise RefusedError("pictures were deleted all the time. Try again when that is over")


def named_in(folder: Path) -> Path:
    """Where a backup goes that is put into a folder: by the press's name and the moment, in UTC."""
    return folder / f"{slug_of(press_now().site.name) or 'press'}-{now():%Y-%m-%d-%H%M%S}.backup"


def _fill(archive: Writing, place: Place, beside: Path, tell: Progress) -> list[str]:
    archive.about |= {"database": connection.vendor, "at": now().isoformat(timespec="seconds")}
    archive.about["press"] = identity()
    tell("copying the database", 0, 1)
    before = dict(Picture.objects.values_list("name", "content"))
    with tempfile.TemporaryDirectory(dir=beside, prefix=".rubrica-backup-") as folder:
        copy = Path(folder, DATABASES[connection.vendor])
        _copy_database(copy)
        archive.add_file(copy.name, copy)
    files = sorted(path for path in (place.data / "media").rglob("*") if path.is_file() and path.name[0] != ".")
    for number, file in enumerate(files):
        tell("copying pictures", number, len(files))
        _add(archive, place, file)
    for name in theme_files(place):
        archive.add_file(name, place.data / name)
    return _missing(archive, before)


def _copy_database(copy: Path) -> None:
    """One moment of the database, whatever is written meanwhile."""
    if connection.vendor == "sqlite":
        copy_sqlite(Path(connection.settings_dict["NAME"]), copy)
    else:
        programs.run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={copy}")


def copy_sqlite(source: Path, copy: Path) -> None:
    """Copy an SQLite file by SQLite's own means, and look whether the copy is sound."""
    with closing(sqlite3.connect(source, timeout=20)) as here, closing(sqlite3.connect(copy)) as there:
        here.backup(there)
        there.execute("PRAGMA journal_mode=DELETE")
        if (said := there.execute("PRAGMA integrity_check(1)").fetchone()[0]) != "ok":
            raise RefusedError(f"the database is damaged ({said}). `rubrica doctor` says more")
    fault_point("file-written")


def _add(archive: Writing, place: Place, file: Path) -> None:
    with suppress(FileNotFoundError):  # it has gone since: whether it is missed, `_missing` says
        archive.add_file(str(file.relative_to(place.data)), file)


def _missing(archive: Writing, before: dict[str, str]) -> list[str]:
    """The pictures that the database has and the backup has not, unless their rows have gone since."""
    there = {name.split("/")[2] for name in archive.digests if name.startswith("media/originals/")}
    missing = sorted(name for name, content in before.items() if content not in there)
    if set(missing) - set(Picture.objects.values_list("name", flat=True)):
        raise ChangedError
    return missing
