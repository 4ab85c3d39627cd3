"""What lies in a press folder, by name, time and size: nothing is opened."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import rubrica
from rubrica.manuscript import slug
from rubrica.pages.folder import Manuscripts
from rubrica.pages.press.press import PressError, unique

if TYPE_CHECKING:
    from rubrica.pages.building.manifest import Stamp

TEXTS = ("reviews", "articles", "pages", "lists", "pictures")
"""Folders whose files touch some pages. All other files of a press touch all."""

ALL = ("works", "critics", "rubrics", "theme")


RESERVED = frozenset(("new", "page", "feed"))
"""Slugs that later addresses below /reviews/ may need."""


_NUMBER = re.compile(r"[1-9][0-9]{0,5}")


def scan(root: Path) -> dict[str, Stamp]:
    """The stamp of every file that pages are made of, by its path below the press."""
    found: dict[str, Stamp] = {}
    for name in (*TEXTS, *ALL):
        for entry in _files(os.path.join(root, name)):
            if status := _status(entry):
                found[entry.path[len(str(root)) + 1 :]] = (status.st_mtime_ns, status.st_size)
    try:
        status = os.stat(os.path.join(root, "rubrica.toml"))
        found["rubrica.toml"] = (status.st_mtime_ns, status.st_size)
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


def manuscripts_of(files: dict[str, Stamp], root: Path) -> dict[str, Manuscripts]:
    """All reviews of a press by slug, with their earlier revisions."""
    newest: dict[str, str] = {}
    earlier: dict[str, list[int]] = {}
    for path in sorted(files):
        parts = path.split("/")
        if parts[0] == "reviews" and path.endswith(".md"):
            name = parts[-1][:-3]
            if len(parts) == 2:
                newest[name] = path
            elif len(parts) == 3 and _NUMBER.fullmatch(name):
                earlier.setdefault(parts[1], []).append(int(name))
    found: dict[str, Manuscripts] = {}
    for name, path in newest.items():
        named = unique(slug(name) or "review", found, RESERVED)
        numbers = sorted(earlier.get(name, ()))
        stamps = (files[path], *(files[f"reviews/{name}/{number}.md"] for number in numbers))
        revisions = tuple((number, root / "reviews" / name / f"{number}.md") for number in numbers)
        found[named] = Manuscripts(named, root / path, revisions, stamps)
    return found


def settings_of(files: dict[str, Stamp]) -> str:
    """A name for everything that all pages rest on: settings, works, critics, rubrics, theme, and Rubrica itself."""
    common = sorted((path, stamp) for path, stamp in files.items() if path.partition(os.sep)[0] not in TEXTS)
    own = Path(rubrica.__file__).parent
    code = sorted(
        (str(p), p.stat().st_mtime_ns) for p in own.rglob("*") if p.suffix in (".py", ".html", ".css", ".toml", ".svg")
    )
    return blake2b(repr((rubrica.__version__, common, code)).encode(), digest_size=16).hexdigest()
