"""The first half of a build: texts are read, their entries made, and what their pages print of them put away."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from rubrica.pages.building.packing import pack_entry, unpack_entry
from rubrica.pages.building.workers import processes, share
from rubrica.pages.folder import FolderSource, load_works, make_entry, read_file
from rubrica.pages.press_remarks import press_remarks
from rubrica.pages.text.entries import is_due
from rubrica.pages.text.text import print_review
from rubrica.pages.values.printed import Printed, pack, unpack
from rubrica.review import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from rubrica.pages.building.manifest import Manifest
    from rubrica.pages.building.progress import Progress
    from rubrica.pages.folder import Manuscripts
    from rubrica.pages.press.press import Press
    from rubrica.pages.values.entry import Entry, Picture, Site, WorkEntry
    from rubrica.review import Remark

Counts = tuple[int, int, int]
"""How many errors, warnings and notes."""


class Put:
    """Printed texts put away in one file, so that ten thousand need no memory. `places` travels between processes."""

    def __init__(self, path: Path, places: dict[str, tuple[int, int]] | None = None) -> None:
        self.places = {} if places is None else places
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | (os.O_TRUNC if places is None else 0), 0o600)
        self._end = 0

    def add(self, slug: str, packed: bytes) -> None:
        left = packed
        while left:  # a disk that is nearly full takes a part, and says so the next time
            left = left[os.write(self._file, left) :]
        self.places[slug] = (self._end, len(packed))
        self._end += len(packed)

    def get(self, entry: Entry) -> Printed | None:
        place = self.places.get(entry.slug)
        if place is None:
            return None
        return unpack(os.pread(self._file, place[1], place[0]), {score.criterion: score for score in entry.scores})


class NeedsNames(Exception):
    """A text links to a name, which only the whole press can answer."""


class Alone:
    """A source for a text by itself: it knows the press's settings and pictures, and no other text."""

    def __init__(self, site: Site, picture: Callable[[str], Picture | None]) -> None:
        self._site, self._picture = site, picture

    def site(self) -> Site:
        return self._site

    def picture(self, name: str) -> Picture | None:
        return self._picture(name)

    def named(self, name: str) -> str | None:
        raise NeedsNames(name)


def read_changed(
    press: Press,
    reviews: dict[str, Manuscripts],
    before: Manifest | None,
    manifest: Manifest,
    picture: Callable[[str], Picture | None],
    progress: Progress,
) -> tuple[FolderSource, list[str]]:
    """Read the texts that are not as they were; of the others the manifest takes over what the last build knew.

    Gives the source of the whole press, and the slugs of the reviews that were read.
    """
    wanted = [files for files in reviews.values() if before is None or _has_changed(files, press, before)]
    if before is not None:
        manifest.take_over(before, reviews.keys() - {files.slug for files in wanted})
    progress("reading", 0, len(wanted))

    def work(number: int, part: Sequence[Manuscripts]) -> tuple[dict[str, Any], dict[str, tuple[int, int]]]:
        put = Put(manifest.private / f"printed-{number}")
        return read_all(press, part, picture, put), put.places

    puts: dict[str, Put] = {}
    for number, (found, places) in enumerate(share(work, wanted, processes(len(wanted)))):
        puts.update(dict.fromkeys(places, Put(manifest.private / f"printed-{number}", places)))
        for slug, (entry, remarks, due) in found.items():
            manifest.entries[slug], manifest.remarks[slug] = entry, remarks
            if due and not is_due(due, press.site.zone):
                manifest.waiting[slug] = due
    progress("reading", len(wanted), len(wanted))
    entries = [unpack_entry(packed) for slug, packed in manifest.entries.items() if slug not in manifest.waiting]
    source = FolderSource(press, reviews, entries, picture, _from(puts, reviews))
    _count_names(source, [files.slug for files in wanted if files.slug not in puts], manifest)
    return source, [files.slug for files in wanted]


def _count_names(source: FolderSource, linking: Sequence[str], manifest: Manifest) -> None:
    """Texts that link to names: now that all names are known, the remarks about those nobody bears are counted too."""
    for slug in linking:
        if slug in source.index.by_slug:
            found = press_remarks(source.published(slug).review, source)
            counted = zip(manifest.remarks[slug], count(found), strict=True)
            manifest.remarks[slug] = cast("Counts", tuple(known + more for known, more in counted))


def _has_changed(files: Manuscripts, press: Press, before: Manifest) -> bool:
    due = before.waiting.get(files.slug)
    return before.stamps.get(files.slug) != files.stamps or bool(due and is_due(due, press.site.zone))


def _from(puts: dict[str, Put], reviews: dict[str, Manuscripts]) -> Callable[[Entry, int], Printed | None]:
    def printed_before(entry: Entry, number: int) -> Printed | None:
        put = puts.get(entry.slug)
        return put.get(entry) if put and number == reviews[entry.slug].number else None

    return printed_before


def read_all(
    press: Press, reviews: Sequence[Manuscripts], picture: Callable[[str], Picture | None], put: Put
) -> dict[str, tuple[Any, Counts, str]]:
    """Read reviews one after the other. A text that links to names is printed later, when all names are known.

    Of each: its packed entry, its remarks counted, and when it becomes due ("" for at once).
    """
    works = load_works(press)
    alone = Alone(press.site, picture)
    return {files.slug: _read(press, files, works, alone, put) for files in reviews}


def _read(
    press: Press, files: Manuscripts, works: dict[str, WorkEntry], alone: Alone, put: Put
) -> tuple[Any, Counts, str]:
    review, remarks = read_file(files.newest, press)
    before = read_file(files.earlier[-1][1], press)[0] if files.earlier else None
    entry = make_entry(review, files.slug, press, works, files.number, before, _day(files))
    with suppress(NeedsNames):
        put.add(files.slug, pack(print_review(review, alone, entry)))
        remarks.extend(press_remarks(review, alone))
    return pack_entry(entry), count(remarks), review.manuscript.front.text("publish_at")


def _day(files: Manuscripts) -> str:
    """When the newest text was last changed: the date of one that gives none."""
    changed = files.stamps[0][0] if files.stamps else 0
    return datetime.fromtimestamp(changed / 1e9, UTC).date().isoformat()


def count(remarks: list[Remark]) -> Counts:
    given = [remark.severity for remark in remarks]
    return given.count(Severity.ERROR), given.count(Severity.WARNING), given.count(Severity.NOTE)
