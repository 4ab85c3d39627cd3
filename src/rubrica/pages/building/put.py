"""Printed texts put away in files, so that ten thousand need no memory, and a feed need not print its thirty again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rubrica.pages.values.printed import Printed, unpack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rubrica.pages.building.manifest import Manifest, Place
    from rubrica.pages.folder import Manuscripts
    from rubrica.pages.values.entry import Entry


class Writing:
    """One file that printed texts are added to, behind those that are there already, or anew. `places` is what was
    added; it travels between processes."""

    def __init__(self, private: Path, number: int, *, anew: bool) -> None:
        self.number = number
        self.places: dict[str, Place] = {}
        flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if anew else 0)
        self._file = os.open(_path(private, number), flags, 0o600)
        self._end = os.lseek(self._file, 0, os.SEEK_END)

    def add(self, slug: str, packed: bytes) -> None:
        left = packed
        while left:  # a disk that is nearly full takes a part, and says so the next time
            left = left[os.write(self._file, left) :]
        self.places[slug] = (self.number, self._end, len(packed))
        self._end += len(packed)

    def close(self) -> None:
        os.close(self._file)


class Reading:
    """The files of one build, for whoever asks for the printed text of an entry."""

    def __init__(self, private: Path, places: dict[str, Place]) -> None:
        self.private, self.places = private, places
        self._files: dict[int, int] = {}

    def get(self, entry: Entry) -> Printed | None:
        """The printed text of a newest revision, None where it was not put away or is not there any more."""
        place = self.places.get(entry.slug)
        packed = self._read(*place) if place else b""
        return unpack(packed, {score.criterion: score for score in entry.scores}) if packed else None

    def _read(self, number: int, begin: int, size: int) -> bytes:
        try:
            if number not in self._files:
                self._files[number] = os.open(_path(self.private, number), os.O_RDONLY)
            packed = os.pread(self._files[number], size, begin)
        except OSError:
            return b""
        return packed if len(packed) == size else b""

    def __del__(self) -> None:
        for file in self._files.values():
            os.close(file)


def printed_in(manifest: Manifest, reviews: dict[str, Manuscripts]) -> Callable[[Entry, int], Printed | None]:
    """What was put away of newest revisions, for a source that would print them otherwise."""
    put = Reading(manifest.private, manifest.printed)
    return lambda entry, number: put.get(entry) if number == reviews[entry.slug].number else None


def _path(private: Path, number: int) -> Path:
    return private / f"printed-{number}"
