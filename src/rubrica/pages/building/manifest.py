"""What a build remembers in a private file beside the published folder: the files it read, and what each page asked."""

from __future__ import annotations

import marshal
import os
from dataclasses import dataclass, field
from pathlib import Path

FORM = 4
"""A change in this file's form makes the next build a full one."""

Stamp = tuple[int, int]
"""A file's time of change (ns) and size: as long as both stand, it is not opened."""

Place = tuple[int, int, int]
"""Where a printed text was put away: the number of the file, where it begins in it, and how long it is."""

KEPT = ("settings", "files", "entries", "remarks", "waiting", "pages", "printed", "pictures")
"""What is written, in this order."""


@dataclass(slots=True)
class Manifest:
    """What is known of a press.

    `settings` names everything that all pages rest on, `files` has a stamp for each path below the press. Of
    reviews, by slug: `entries` packed, `remarks` counted, `waiting` when one becomes due, `printed` where its
    printed text lies. `pages` has the keys of each address, a line each; `pictures` the files made of each picture.
    `private` is the folder it all lies in.
    """

    private: Path = field(default_factory=Path)
    settings: str = ""
    files: dict[str, Stamp] = field(default_factory=dict)
    entries: dict[str, bytes] = field(default_factory=dict)
    remarks: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    waiting: dict[str, str] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    printed: dict[str, Place] = field(default_factory=dict)
    pictures: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def for_next(self, files: dict[str, Stamp]) -> Manifest:
        """What the next build begins with: all that this one knew, but for the files there are now."""
        kept = [dict(getattr(self, name)) for name in KEPT[2:]]
        return Manifest(self.private, self.settings, files, *kept)

    def forget(self, slug: str) -> None:
        """Know nothing of a review any more, but for its pages."""
        for known in (self.entries, self.remarks, self.waiting, self.printed):
            known.pop(slug, None)

    def wait_for(self, texts: dict[str, str], *, anew: bool) -> None:
        """Note when articles, pages and lists ("articles/snow") become due; `anew` when all of them were looked at."""
        for name in [name for name in self.waiting if "/" in name] if anew else ():
            del self.waiting[name]
        self.waiting.update(texts)


def private_folder(out: Path) -> Path:
    """The folder beside a published folder that is nobody's but the build's."""
    out = out.absolute()
    return out.parent / f".{out.name}.rubrica"


def load_manifest(out: Path) -> Manifest | None:
    """What the last build into `out` remembered; None where it did not end, or there was none."""
    try:
        form, *values = marshal.loads((private_folder(out) / "manifest").read_bytes())
        manifest = Manifest(private_folder(out), *values)
        return manifest if form == FORM and out.is_dir() else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def save_manifest(manifest: Manifest) -> None:
    path = manifest.private / "manifest"
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_bytes(marshal.dumps((FORM, *[getattr(manifest, name) for name in KEPT])))
    os.replace(new, path)


def forget_manifest(out: Path) -> None:
    """Before the first page is written: a build that ends half-way leaves no manifest, and the next is a full one."""
    (private_folder(out) / "manifest").unlink(missing_ok=True)
