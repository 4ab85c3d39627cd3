"""The texts a command is given: files, folders and standard input."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.cli.command import Hindrance

if TYPE_CHECKING:
    from collections.abc import Iterator

STDIN = "-"
OF_A_PRESS = ("reviews", "articles", "pages", "lists")
"""The folders of a press whose texts are read. Earlier revisions, one folder deeper, are history and change no more."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text as it was handed in. `name` is how messages call it, `path` is None for standard input."""

    name: str
    data: bytes
    path: Path | None = None

    @property
    def file(self) -> str:
        """What machine-readable output calls it."""
        return str(self.path) if self.path else "stdin"


def gather_names(given: tuple[str, ...]) -> list[str]:
    """The name of every text of the files and folders, in the order of the command line and then by name."""
    return [name for one in given for name in _names(one)]


def read_text(name: str) -> Text:
    """One text, from a file or from standard input (`-`)."""
    if name == STDIN:
        return Text("standard input", sys.stdin.buffer.read())
    path = Path(name)
    try:
        return Text(name, path.read_bytes(), path)
    except IsADirectoryError:
        raise Hindrance(f"{name} is a folder: name a text in it.") from None
    except FileNotFoundError:
        raise Hindrance(f"There is no file {name}.") from None
    except (OSError, ValueError) as error:
        raise Hindrance(f"{name} cannot be read: {getattr(error, 'strerror', error)}.") from None


def from_here(path: Path) -> str:
    """A path as one would type it: from the folder one is in, where the file lies below."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _names(given: str) -> Iterator[str]:
    folder = Path(given)
    if not given:
        raise Hindrance("The name of a text is empty: name a file, a folder, or - for standard input.")
    if given == STDIN or not folder.is_dir():
        yield given
        return
    names = [str(path) for path in (_of_press(folder) if (folder / "rubrica.toml").is_file() else _below(folder))]
    if not names:
        raise Hindrance(f"There is no text in {given}: texts are files that end in .md.")
    yield from names


def _of_press(root: Path) -> Iterator[Path]:
    for kind in OF_A_PRESS:
        yield from sorted(path for path in (root / kind).glob("*.md") if _is_text(path.name))


def _below(root: Path) -> Iterator[Path]:
    """All texts under a folder that is no press, hidden folders left out."""
    for folder, inner, files in os.walk(root):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(files) if _is_text(name))


def _is_text(name: str) -> bool:
    return name.endswith(".md") and name[0] not in "._"
