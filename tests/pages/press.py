"""The small press that the page tests print: the folder beside this file, read as any press is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rubrica.pages.building.scanning import manuscripts_of, scan
from rubrica.pages.folder import FolderSource, Manuscripts, load_works, make_entry, read_file
from rubrica.pages.index import Index
from rubrica.pages.press.press import Press
from rubrica.pages.values.entry import Entry, Picture

ROOT = Path(__file__).with_name("press")
PICTURES = {
    "poster.png": Picture("/media/poster.png", 900, 1200, (("/media/poster-450.webp", 450, "image/webp"),)),
    "train.png": Picture("/media/train.png", 1280, 640),
}


@cache
def press() -> FolderSource:
    return press_in(ROOT)


def press_in(root: Path) -> FolderSource:
    """A press folder as a source, its pictures those above."""
    opened = Press.load(root)
    reviews = manuscripts_of(scan(root), root)
    entries = (_entry(files, opened) for files in reviews.values())
    return FolderSource(opened, reviews, Index(entries, opened.site.rubric), PICTURES.get)


def _entry(files: Manuscripts, opened: Press) -> Entry:
    before = read_file(files.earlier[-1][1], opened)[0] if files.earlier else None
    newest = read_file(files.newest, opened)[0]
    return make_entry(newest, files.slug, opened, load_works(opened), files.number, before)
