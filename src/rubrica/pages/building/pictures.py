"""The pictures of a press: prepared when a page first asks for them, found again by their content."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from rubrica.pages.building.progress import Progress, quiet
from rubrica.pages.pictures.pictures import SUFFIXES, PictureError, Prepared, prepare, prepared_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from rubrica.pages.values.entry import Picture


class Pictures:
    """Pictures by the name a text uses: `train.png`, `pictures/train.png`, `/pictures/train.png`. `into` is private.

    `faults` says of every picture that could not be used why.
    """

    def __init__(self, folder: Path, into: Path) -> None:
        self.folder, self.into = folder, into
        self.faults: dict[str, str] = {}
        self._found: dict[str, Prepared | None] = {}

    def __call__(self, name: str) -> Picture | None:
        found = self._found.get(plain_name(name))
        return found.picture if found else None

    def prepare_all(self, known: Mapping[str, tuple[str, ...]], progress: Progress = quiet) -> None:
        """Make what is missing, two at a time: each is made by a process of its own.

        `known` are the files that were made of pictures which are as they were: those are not opened.
        """
        names = picture_names(self.folder)
        there = set(os.listdir(self.into)) if known and self.into.is_dir() else set()
        self._found.update((name, prepared_of(name, made)) for name, made in known.items() if there.issuperset(made))
        names = [name for name in names if name not in self._found]
        threads = ThreadPoolExecutor(2)
        try:
            for done, (name, found) in enumerate(zip(names, threads.map(self._prepared, names), strict=True), start=1):
                self._found[name] = found
                progress("preparing pictures", done, len(names))
        finally:
            threads.shutdown(cancel_futures=True)  # whoever ends a build is not made to wait for the other pictures

    @property
    def made(self) -> dict[str, tuple[str, ...]]:
        """The files made of each picture that could be used."""
        return {name: one.files for name, one in self._found.items() if one}

    def files(self, names: Iterable[str]) -> list[Path]:
        """The prepared files of these pictures."""
        found = [self._found.get(name) for name in sorted({plain_name(name) for name in names})]
        return [self.into / name for one in found if one for name in one.files]

    def _prepared(self, name: str) -> Prepared | None:
        path = self.folder / name
        if not name or ".." in path.parts or path.suffix.lower() not in SUFFIXES or not path.is_file():
            return None
        try:
            return prepare(path, self.into)
        except PictureError as error:
            self.faults[name] = str(error)
            return None


def picture_names(folder: Path) -> list[str]:
    """The pictures that lie in a folder and below it, by the names that texts use."""
    paths = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file())
    return [str(path) for path in paths if path.suffix.lower() in SUFFIXES and not _is_draft(path)]


def _is_draft(path: Path) -> bool:
    """Whether the picture, or a folder it lies in, is called `_name` or `.name`."""
    return any(part[0] in "._" for part in path.parts)


def plain_name(name: str) -> str:
    """A picture's name below pictures/, however a text writes it."""
    name = name.partition("?")[0].partition("#")[0]
    while name.startswith(("/", "./", "../")):
        name = name[name.index("/") + 1 :]
    return name.removeprefix("pictures/")
