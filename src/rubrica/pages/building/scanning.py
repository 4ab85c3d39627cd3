"""What lies in a press folder, by name, time and size: nothing is opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import rubrica
from rubrica.manuscript import slug
from rubrica.pages.folder import Manuscripts

if TYPE_CHECKING:
    from rubrica.pages.building.manifest import Stamp

TEXTS = ("reviews", "articles", "pages", "lists", "pictures")
"""Folders whose files touch some pages. All other files of a press touch all."""

ALL = ("works", "critics", "rubrics", "theme")


RESERVED = frozenset(("new", "page", "feed"))
"""Slugs that later addresses below /reviews/ may need."""


def scan(root: Path) -> dict[str, Stamp]:
    """The stamp of every file that pages are made of, by its path below the press."""
    found: dict[str, Stamp] = {}
    for name in (*TEXTS, *ALL):
        for entry in _files(os.path.join(root, name)):
            status = entry.stat()
            found[entry.path[len(str(root)) + 1 :]] = (status.st_mtime_ns, status.st_size)
    try:
        status = os.stat(os.path.join(root, "rubrica.toml"))
        found["rubrica.toml"] = (status.st_mtime_ns, status.st_size)
    except FileNotFoundError:
        pass
    return found


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name[0] in "._" or entry.name.endswith("~"):
            continue
        if entry.is_dir():
            yield from _files(entry.path)
        else:
            yield entry


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
            elif len(parts) == 3 and name.isdecimal():
                earlier.setdefault(parts[1], []).append(int(name))
    found: dict[str, Manuscripts] = {}
    for name, path in newest.items():
        unique = _unique(slug(name) or "review", found)
        numbers = sorted(earlier.get(name, ()))
        stamps = (files[path], *(files[f"reviews/{name}/{number}.md"] for number in numbers))
        revisions = tuple((number, root / "reviews" / name / f"{number}.md") for number in numbers)
        found[unique] = Manuscripts(unique, root / path, revisions, stamps)
    return found


def _unique(name: str, taken: dict[str, Manuscripts]) -> str:
    unique, number = name, 2
    while unique in taken or unique in RESERVED:
        unique, number = f"{name}-{number}", number + 1
    return unique


def settings_of(files: dict[str, Stamp]) -> str:
    """A name for everything that all pages rest on: settings, works, critics, rubrics, theme, and Rubrica itself."""
    common = sorted((path, stamp) for path, stamp in files.items() if path.partition(os.sep)[0] not in TEXTS)
    own = Path(rubrica.__file__).parent
    code = sorted(
        (str(p), p.stat().st_mtime_ns) for p in own.rglob("*") if p.suffix in (".py", ".html", ".css", ".toml", ".svg")
    )
    return blake2b(repr((rubrica.__version__, common, code)).encode(), digest_size=16).hexdigest()
