"""What somebody hands in, as files: those that were chosen, those in an archive, and what was pasted."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from rubrica.pages.press.press import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.files.uploadedfile import UploadedFile
    from django_stubs_ext import StrOrPromise

MOST = 1000
"""Files of an archive that are looked at."""
LARGEST = 25 * 1024 * 1024
WHOLE = 200 * 1024 * 1024
"""Bytes that are unpacked of an archive: what claims less and holds more ends there."""

OF_A_PRESS = tuple(f"{name}/" for name in ("reviews", "works", "critics", "rubrics", "pictures", "theme", *KINDS))


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file by the name it has where it came from. `refused` says why nothing can be taken of it."""

    name: str
    data: bytes = b""
    refused: StrOrPromise = ""


def parcels(files: list[UploadedFile[Any]], pasted: str) -> Iterator[Parcel]:
    if pasted.strip():
        yield Parcel("", pasted.encode("utf-8", "replace"))
    for file in files:
        name = (file.name or "file").replace("\0", "")
        if name.lower().endswith(".zip"):
            yield from _unpacked(name, file.read())
        elif (file.size or 0) > LARGEST:
            yield Parcel(name, refused=_("It is larger than 25 MB."))
        else:
            yield Parcel(name, file.read())


def _unpacked(name: str, data: bytes) -> Iterator[Parcel]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        yield Parcel(name, refused=_("It is no ZIP archive, or a broken one."))
        return
    inside = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_clutter(entry.filename)]
    left, start = WHOLE, _common_folder([entry.filename for entry in inside])
    for entry in inside[:MOST]:
        parcel = _read(archive, entry, entry.filename[len(start) :], min(left, LARGEST))
        left -= len(parcel.data)
        yield parcel
    if len(inside) > MOST:
        sentence = _("Of its %(all)s files, the first %(most)s were looked at. Pack the others into another archive.")
        yield Parcel(name, refused=sentence % {"all": len(inside), "most": MOST})


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, most: int) -> Parcel:
    try:
        with archive.open(entry) as file:
            data = file.read(most + 1)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, OSError, EOFError):
        return Parcel(name, refused=_("It cannot be unpacked: it is broken, or has a password."))
    if len(data) > most:
        return Parcel(name, refused=_("It is larger than 25 MB, or the archive is larger than 200 MB."))
    return Parcel(name, data)


def _is_clutter(name: str) -> bool:
    """What systems put beside files, and what is hidden."""
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/"))


def _common_folder(names: list[str]) -> str:
    """The folder that holds all of an archive, as where one has packed a folder."""
    first = names[0].partition("/")[0] + "/" if names else ""
    return first if first not in OF_A_PRESS and all(name.startswith(first) for name in names) else ""
