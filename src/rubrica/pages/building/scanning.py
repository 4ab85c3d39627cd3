"""What lies in a press folder, by name, time and size: nothing is opened."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import rubrica
from rubrica.manuscript import slug
from rubrica.pages.folder import Manuscripts
from rubrica.pages.press.moves import FILE as MOVES
from rubrica.pages.press.press import PressError, unique

if TYPE_CHECKING:
    from rubrica.pages.building.manifest import Stamp

TEXTS = ("reviews", "articles", "pages", "lists", "pictures")
"""Folders whose files touch some pages. All other files of a press touch all."""

SETTINGS = "rubrica.toml"

ALL = ("works", "critics", "rubrics", "theme")


RESERVED = frozenset(("new", "page", "feed"))
"""Slugs that later addresses below /reviews/ may need."""


_NUMBER = re.compile(r"[1-9][0-9]{0,5}")
_SLUG = re.compile(r"[a-z0-9]{1,40}(?:-[a-z0-9]{1,8}){0,4}")  # what is its own slug, as most names are


def scan(root: Path) -> dict[str, Stamp]:
    """The stamp of every file that pages are made of, by its path below the press."""
    found: dict[str, Stamp] = {}
    for name in (*TEXTS, *ALL):
        for entry in _files(os.path.join(root, name)):
            if status := _status(entry):
                found[entry.path[len(str(root)) + 1 :]] = (status.st_mtime_ns, status.st_size)
    for name in (SETTINGS, MOVES):
        try:
            status = os.stat(os.path.join(root, name))
            found[name] = (status.st_mtime_ns, status.st_size)
        except FileNotFoundError:
            pass
    return found


def _files(folder: str, above: frozenset[str] = frozenset()) -> Iterator[os.DirEntry[str]]:
    """All files below a folder. Drafts are left out (`_name`, `.name`, `name~`), and links back to a folder above."""
    real = os.path.realpath(folder)
    if real in above:
        return
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name[0] in "._" or entry.name.endswith("~"):
            continue
        if _leads_somewhere(entry) and entry.is_dir():
            yield from _files(entry.path, above | {real})
        else:
            yield entry


def _leads_somewhere(entry: os.DirEntry[str]) -> bool:
    """Whether a file is there. A link to nothing is told: its text would be missed only by its readers."""
    if entry.is_symlink() and not os.path.exists(entry.path):
        raise PressError(f"{entry.path} is a link to something that is not there. Mend it, or delete it.")
    return True


def _status(entry: os.DirEntry[str]) -> os.stat_result | None:
    """When a file was changed, and its size; None for one that has just vanished."""
    try:
        status = entry.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise PressError(f"{entry.path} is no file that can be read. Delete it, or put it elsewhere.")
    return status


def scan_again(root: Path, files: dict[str, Stamp], saved: Collection[str]) -> dict[str, Stamp] | None:
    """What lies in a press folder after a few texts of reviews were saved, by their paths below the press.

    None where that cannot be told without looking at everything: something came, went, or is no text of a review.
    """
    found = dict(files)
    for path in saved:
        try:
            status = os.stat(os.path.join(root, path))
        except OSError:
            return None
        if path not in files or not path.startswith("reviews/") or not stat.S_ISREG(status.st_mode):
            return None
        found[path] = (status.st_mtime_ns, status.st_size)
    return found


def manuscripts_of(files: dict[str, Stamp], root: Path) -> dict[str, Manuscripts]:
    """All reviews of a press by slug, with their earlier revisions."""
    newest: dict[str, str] = {}
    earlier: dict[str, list[int]] = {}
    for path in sorted(files):
        if not path.startswith("reviews/") or not path.endswith(".md"):
            continue
        name, _, number = path[8:-3].partition("/")
        if not number:
            newest[name] = path
        elif _NUMBER.fullmatch(number):
            earlier.setdefault(name, []).append(int(number))
    found: dict[str, Manuscripts] = {}
    for name, path in newest.items():
        named = name if _SLUG.fullmatch(name) else slug(name) or "review"
        if named in found or named in RESERVED:
            named = unique(named, found, RESERVED)
        numbers = sorted(earlier.get(name, ()))
        paths = (path, *[f"reviews/{name}/{number}.md" for number in numbers])
        revisions = tuple([(number, root / path) for number, path in zip(numbers, paths[1:], strict=True)])
        found[named] = Manuscripts(named, f"{root}/{path}", revisions, paths, files[path][0])
    return found


def settings_of(files: dict[str, Stamp], *, cards: bool = True) -> str:
    """A name for everything that all pages rest on: settings, works, critics, rubrics, theme, whether there are share
    cards, and Rubrica itself."""
    common = sorted((path, stamp) for path, stamp in files.items() if path.partition(os.sep)[0] not in TEXTS)
    own = Path(rubrica.__file__).parent
    code = sorted(
        (str(p), p.stat().st_mtime_ns)
        for p in own.rglob("*")
        if p.suffix in (".py", ".html", ".css", ".js", ".toml", ".svg")
    )
    return blake2b(repr((rubrica.__version__, common, code, cards)).encode(), digest_size=16).hexdigest()
