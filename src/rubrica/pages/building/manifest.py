"""What a build remembers in a private file beside the published folder: the files it read, and what each page asked."""

from __future__ import annotations

import marshal
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

FORM = 1
"""A change in this file's form makes the next build a full one."""

Stamp = tuple[int, int]
"""A file's time of change (ns) and size: as long as both stand, it is not opened."""


@dataclass(slots=True)
class Manifest:
    """`settings` names everything that all pages rest on; `files` holds stamps by path below the press, `stamps`
    those of each review's texts; `entries` packed entries by slug, `remarks` how many remarks a review has,
    `waiting` when a text becomes due,
    `pages` the keys of each address. `private` is the folder it all lies in."""

    settings: str = ""
    files: dict[str, Stamp] = field(default_factory=dict)
    stamps: dict[str, tuple[Stamp, ...]] = field(default_factory=dict)
    entries: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    remarks: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    waiting: dict[str, str] = field(default_factory=dict)
    pages: dict[str, tuple[str, ...]] = field(default_factory=dict)
    private: Path = field(default_factory=Path)

    def take_over(self, before: Manifest, slugs: Iterable[str]) -> None:
        """Keep what the last build knew of texts that nobody has touched."""
        for slug in slugs:
            self.entries[slug], self.remarks[slug] = before.entries[slug], before.remarks[slug]
            if slug in before.waiting:
                self.waiting[slug] = before.waiting[slug]


def private_folder(out: Path) -> Path:
    """The folder beside a published folder that is nobody's but the build's."""
    out = out.absolute()
    return out.parent / f".{out.name}.rubrica"


def load_manifest(out: Path) -> Manifest | None:
    """What the last build into `out` remembered; None where it did not end, or there was none."""
    try:
        form, *values = marshal.loads((private_folder(out) / "manifest").read_bytes())
        manifest = Manifest(*values)
        manifest.private = private_folder(out)
        return manifest if form == FORM and out.is_dir() else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def save_manifest(out: Path, manifest: Manifest) -> None:
    path = private_folder(out) / "manifest"
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_bytes(marshal.dumps((
        FORM, manifest.settings, manifest.files, manifest.stamps, manifest.entries, manifest.remarks,
        manifest.waiting, manifest.pages,
    )))  # fmt: skip
    os.replace(new, path)


def forget_manifest(out: Path) -> None:
    """Before the first page is written: a build that ends half-way leaves no manifest, and the next is a full one."""
    (private_folder(out) / "manifest").unlink(missing_ok=True)
