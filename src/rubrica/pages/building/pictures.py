"""The pictures of a press: prepared when a page first asks for them, found again by their content."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from rubrica.pages.pictures import SUFFIXES, PictureError, Prepared, prepare

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.pages.entry import Picture


class Pictures:
    """Pictures by the name a text uses: `train.png`, `pictures/train.png`, `/pictures/train.png`.

    `faults` says of every picture that could not be used why.
    """

    def __init__(self, folder: Path, into: Path) -> None:
        self.folder, self.into = folder, into
        self.faults: dict[str, str] = {}
        self._found: dict[str, Prepared | None] = {}

    def __call__(self, name: str) -> Picture | None:
        found = self._found.get(plain_name(name))
        return found.picture if found else None

    def prepare_all(self) -> None:
        """Make what is missing, two at a time: each is made by a process of its own."""
        names = [
            str(path.relative_to(self.folder))
            for path in sorted(self.folder.rglob("*"))
            if path.suffix.lower() in SUFFIXES
        ]
        with ThreadPoolExecutor(2) as threads:
            self._found.update(zip(names, threads.map(self._prepared, names), strict=True))

    def files(self) -> list[str]:
        """The names of all prepared files."""
        return [name for found in self._found.values() if found for name in found.files]

    def _prepared(self, name: str) -> Prepared | None:
        path = self.folder / name
        if not name or ".." in path.parts or path.suffix.lower() not in SUFFIXES or not path.is_file():
            return None
        try:
            return prepare(path, self.into)
        except PictureError as error:
            self.faults[name] = str(error)
            return None


def plain_name(name: str) -> str:
    """A picture's name below pictures/, however a text writes it."""
    name = name.partition("?")[0].partition("#")[0]
    while name.startswith(("/", "./", "../")):
        name = name[name.index("/") + 1 :]
    return name.removeprefix("pictures/")
