"""Are the files of the pictures there, and are they what was handed in?"""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

from rubrica.pages.pictures.pictures import PictureError, prepare
from rubrica.web.catalogue.models import Picture
from rubrica.web.doctor.finding import Finding
from rubrica.web.moving.names import digest
from rubrica.web.moving.rows import original_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rubrica.web.place import Place

HAND_IN = "Hand it in again: `rubrica push` from a folder that has it, or restore a backup"


def originals(place: Place) -> Iterator[Finding]:
    for row in Picture.objects.order_by("name"):
        path = original_of(place, row)
        if not path.is_file():
            yield Finding("picture-missing", row.name, f"{path} is not there", HAND_IN)
        elif digest(path.read_bytes()) != row.content:
            yield Finding("picture-damaged", row.name, f"{path} is not what was handed in", HAND_IN)


def prepared(place: Place) -> Iterator[Finding]:
    """What pages show is made from what was handed in."""
    for row in Picture.objects.filter(fault="").order_by("name"):
        missing = [name for name in row.files if not _is_whole(place.prepared / name)]
        if missing:
            remedy = "Repair: it is made again from what was handed in"
            what = f"{place.prepared / missing[0]} is not there, or empty"
            yield Finding("picture-unprepared", row.name, what, remedy, partial(_prepare, place, row))


def _is_whole(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _prepare(place: Place, row: Picture) -> str | None:
    for name in row.files:
        if not _is_whole(place.prepared / name):
            (place.prepared / name).unlink(missing_ok=True)
    try:
        prepare(original_of(place, row), place.prepared)
    except (PictureError, OSError) as error:
        return f"it could not be made: {error}"
    return None


def orphans(place: Place) -> Iterator[Finding]:
    """Files that no row names any more. One that was handed in may be the only one there is: it is put aside."""
    known = set(Picture.objects.values_list("content", flat=True))
    files = {name for found in Picture.objects.values_list("files", flat=True) for name in found}
    what = "no picture of the press has this file"
    for path in _in(place.originals):
        if path.name not in known:
            aside = place.lost / path.name
            yield Finding(
                "picture-orphaned", str(path), what, f"Repair: it is put into {place.lost}", partial(_put, path, aside)
            )
    for path in _in(place.prepared):
        if path.name not in files:
            yield Finding("picture-orphaned", str(path), what, "Repair: it is removed", partial(_remove, path))


def _in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name[0] != ".") if folder.is_dir() else []


def _put(path: Path, aside: Path) -> None:
    aside.parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(aside, ignore_errors=True)  # the same: its name says what is in it
    path.rename(aside)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
