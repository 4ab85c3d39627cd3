"""May nobody read what is private, and does everything belong to whoever runs the press?"""

from __future__ import annotations

import os
import shutil
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import connection

from rubrica.pages.building.manifest import private_folder
from rubrica.web import durable
from rubrica.web.doctor.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.web.place import Place

OTHERS = 0o077
"""The rights of everybody else."""

OLD = 3600
"""Seconds after which a file that somebody was writing is one that nobody will finish."""


def rights(place: Place) -> Iterator[Finding]:
    for path, wanted in _private(place):
        given = path.stat().st_mode & 0o777
        if given & OTHERS:
            what = f"others may read or change it (its rights are {given:o})"
            yield Finding(
                "rights-wrong", str(path), what, f"Repair, or: chmod {wanted:o}", partial(_limit, path, wanted)
            )


def _private(place: Place) -> Iterator[tuple[Path, int]]:
    """What nobody else may read. A database in a folder that is closed to others is closed as well."""
    files = [place.data / "secret", place.data / "rubrica.toml"]
    if connection.vendor == "sqlite" and place.data.stat().st_mode & OTHERS:
        name = str(connection.settings_dict["NAME"])
        files += [Path(name + ending) for ending in ("", "-wal", "-shm")]
    yield from ((path, durable.OURS) for path in files if path.is_file())
    if private_folder(place.site).is_dir():
        yield private_folder(place.site), durable.OUR_FOLDER


def _limit(path: Path, rights: int) -> None:
    path.chmod(rights)


def owners(place: Place) -> Iterator[Finding]:
    """Somebody has run a command as root: the server cannot change what that has made."""
    owner = place.data.stat().st_uid
    others = [path for path in _files(place) if path.lstat().st_uid != owner]
    if others:
        what = f"it belongs to user {others[0].lstat().st_uid}, the data folder to {owner}"
        more = f"; so do {len(others) - 1} others" if len(others) > 1 else ""
        yield Finding("owner-wrong", str(others[0]), what + more, f"As root: chown -R {owner} {place.data}")


def _files(place: Place) -> Iterator[Path]:
    for folder, folders, names in os.walk(place.data):
        yield from (Path(folder, name) for name in (*folders, *names))


def leftovers(place: Place) -> Iterator[Finding]:
    """What somebody was writing when they were killed. What a publisher was writing, the next one removes."""
    old = time.time() - OLD
    for path in _files(place):
        if path.name[0] == "." and path.name.endswith(".new") and path.lstat().st_mtime < old:
            what = "somebody has begun to write it, and was killed"
            yield Finding("leftover", str(path), what, "Repair: it is removed", partial(_remove, path))


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
