"""The first half of a build: texts are read, their entries made, and what their pages print of them put away."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rubrica.pages.building.packing import pack_entry
from rubrica.pages.building.put import Writing
from rubrica.pages.building.workers import processes, share
from rubrica.pages.folder import load_works, make_entry, read_file
from rubrica.pages.press_remarks import count_press_remarks
from rubrica.pages.text.clock import is_due
from rubrica.pages.text.text import print_review
from rubrica.pages.values.printed import pack
from rubrica.review import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rubrica.pages.building.manifest import Manifest, Place
    from rubrica.pages.building.progress import Progress
    from rubrica.pages.folder import FolderSource, Manuscripts
    from rubrica.pages.press.press import Press
    from rubrica.pages.values.entry import Picture, Site, WorkEntry
    from rubrica.review import Remark

Counts = tuple[int, int, int]
"""How many errors, warnings and notes."""

Read = tuple[bytes, Counts, str]
"""What was read of a review: its packed entry, its remarks counted, and when it becomes due ("" for at once)."""


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


def to_read(
    reviews: dict[str, Manuscripts], before: Manifest | None, manifest: Manifest, press: Press, shown: set[str]
) -> list[Manuscripts]:
    """The reviews whose texts are not as they were, that waited for a time which has come, or that are in `shown`,
    since what they show is not what it was."""
    if before is None:
        return list(reviews.values())
    zone = press.site.zone
    changed = {path for path, _ in before.files.items() ^ manifest.files.items()}
    due = shown | {slug for slug, time in before.waiting.items() if is_due(time, zone)}
    return [
        files
        for slug, files in reviews.items()
        if slug in due or slug not in before.entries or not changed.isdisjoint(files.paths)
    ]


def read_texts(
    press: Press,
    wanted: list[Manuscripts],
    manifest: Manifest,
    picture: Callable[[str], Picture | None],
    progress: Progress,
    *,
    anew: bool,
) -> None:
    """Read reviews, in as many processes as are worth it, and put what was read into the manifest.

    `anew` forgets what earlier builds put away.
    """
    progress("reading", 0, len(wanted))

    def work(number: int, part: Sequence[Manuscripts]) -> tuple[dict[str, Read], dict[str, Place]]:
        put = Writing(manifest.private, number, anew=anew)
        found = read_all(press, part, picture, put)
        put.close()
        return found, put.places

    for found, places in share(work, wanted, processes(len(wanted))) if wanted else ():
        for slug, (entry, remarks, due) in found.items():
            manifest.forget(slug)
            manifest.entries[slug], manifest.remarks[slug] = entry, remarks
            if due and not is_due(due, press.site.zone):
                manifest.waiting[slug] = due
        manifest.printed.update(places)
    progress("reading", len(wanted), len(wanted))


def read_all(
    press: Press, reviews: Sequence[Manuscripts], picture: Callable[[str], Picture | None], put: Writing
) -> dict[str, Read]:
    """Read reviews one after the other. A text that links to names is printed later, when all names are known."""
    works = load_works(press)
    alone = Alone(press.site, picture)
    return {files.slug: _read(press, files, works, alone, put) for files in reviews}


def _read(press: Press, files: Manuscripts, works: dict[str, WorkEntry], alone: Alone, put: Writing) -> Read:
    review, remarks = read_file(files.newest, press)
    before = read_file(files.earlier[-1][1], press)[0] if files.earlier else None
    entry = make_entry(review, files.slug, press, works, files.number, before, day_of(files))
    counted = count(remarks)
    with suppress(NeedsNames):
        put.add(files.slug, pack(print_review(review, alone, entry)))
        counted = add(counted, count_press_remarks(review, alone))
    return pack_entry(entry), counted, review.manuscript.front.text("publish_at")


def day_of(files: Manuscripts) -> str:
    """When the newest text was last changed: the date of one that gives none."""
    return datetime.fromtimestamp(files.changed / 1e9, UTC).date().isoformat()


def count_names(source: FolderSource, read: Iterable[str], manifest: Manifest) -> None:
    """Texts that link to names: now that all names are known, the remarks about those nobody bears are counted too."""
    for slug in read:
        if slug not in manifest.printed and slug in source.index.by_slug:
            found = count_press_remarks(source.published(slug).review, source)
            manifest.remarks[slug] = add(manifest.remarks[slug], found)


def add(one: Counts, other: Counts) -> Counts:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def count(remarks: list[Remark]) -> Counts:
    given = [remark.severity for remark in remarks]
    return given.count(Severity.ERROR), given.count(Severity.WARNING), given.count(Severity.NOTE)
