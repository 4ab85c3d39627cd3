"""A press folder as a source: every question answered from texts, without a database."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rubrica.manuscript import cut, slug
from rubrica.manuscript.hush import without_hushed
from rubrica.pages.index import Index
from rubrica.pages.press.press import KINDS, Press, PressError, unique
from rubrica.pages.text.clock import is_due
from rubrica.pages.text.entries import entry_of, reading_time, revision_of
from rubrica.pages.text.text import print_review
from rubrica.pages.values.comments import CommentEntry, Comments
from rubrica.pages.values.entry import Entry, RevisionEntry, TextEntry
from rubrica.pages.values.printed import Printed
from rubrica.pages.values.published import Published
from rubrica.pages.values.reader_scores import ReaderScores
from rubrica.pages.words import words_of
from rubrica.review import Review, choose_rubric, read_manuscript

if TYPE_CHECKING:
    from rubrica.pages.source import Group, Mapped
    from rubrica.pages.values.entry import CriticEntry, Neighbours, Picture, Site, WorkEntry
    from rubrica.review import Remark
    from rubrica.rubric import Rubric

_OF_THE_SITE = (
    "accounts", "api", "archive", "articles", "best", "card", "critics", "feed", "healthz", "index", "lists", "media",
    "new", "newsletter", "oembed", "page", "pages", "reader", "reviews", "rubrics", "search", "studio", "tags",
    "theme", "unsubscribe", "works",
)  # fmt: skip
RESERVED = {"articles": ("new", "page", "feed"), "lists": ("new", "page", "feed"), "pages": _OF_THE_SITE}
"""Slugs that other addresses need, or later ones may."""

MOST_KEPT = 1024
"""Reviews whose printed texts stay in memory: the newest are asked for by every feed they stand in."""


class Manuscripts(NamedTuple):
    """The files of one review: the newest text, the earlier revisions by number, the paths of all below the press (the
    newest first), and when the newest was last changed (ns)."""

    slug: str
    newest: Path | str
    earlier: tuple[tuple[int, Path], ...] = ()
    paths: tuple[str, ...] = ()
    changed: int = 0

    @property
    def number(self) -> int:
        """The newest revision's number."""
        return self.earlier[-1][0] + 1 if self.earlier else 1


def read_file(path: Path | str, press: Press) -> tuple[Review, list[Remark]]:
    """Read one text of a press against the rubric it names, or the press's own."""
    try:
        manuscript = cut(_bytes_of(path), folded=True)
    except OSError as error:
        raise PressError(f"{path} cannot be read: {error.strerror}.") from None
    try:
        rubric, faults = choose_rubric(manuscript.front, press.rubric)
    except PressError as error:
        raise PressError(f"{path}: {error}") from None
    return read_manuscript(manuscript, rubric, faults)


def _bytes_of(path: Path | str) -> bytes:
    """What is in a file, in fewer questions to the system than a file object asks."""
    file = os.open(path, os.O_RDONLY)
    try:
        size = os.fstat(file).st_size
        data = os.read(file, size + 1)
        while len(data) < size and (more := os.read(file, size)):
            data += more
        return data
    finally:
        os.close(file)


class FolderSource:
    """Answers from a press folder. `index` holds the entries of all published reviews; texts are read when asked for.

    `printed_before` may answer with what an earlier step of the same build has printed of a text. `waiting` says when
    articles, pages and lists become due that nobody may see yet; it is known once texts were asked for.
    """

    def __init__(
        self,
        press: Press,
        reviews: dict[str, Manuscripts],
        index: Index,
        pictures: Callable[[str], Picture | None] = lambda name: None,
        printed_before: Callable[[Entry, int], Printed | None] = lambda entry, number: None,
    ) -> None:
        self.press = press
        self.reviews = reviews
        self.index = index
        self.pictures = pictures
        self.printed_before = printed_before
        self.waiting: dict[str, str] = {}
        self._kept: dict[str, dict[int | None, Published]] = {}
        self._read = lru_cache(maxsize=64)(self._read_revision)
        self._history = lru_cache(maxsize=256)(self._read_history)
        self.rubric_of = lru_cache(maxsize=64)(press.rubric)

    def mend(self, reviews: dict[str, Manuscripts], printed_before: Callable[[Entry, int], Printed | None]) -> None:
        """Go on with the texts there are now: forget what may have changed, but not what was published."""
        self.reviews, self.printed_before = reviews, printed_before
        for made in ("_names", "_texts"):
            self.__dict__.pop(made, None)
        self._read.cache_clear()
        self._history.cache_clear()
        self.waiting = {}

    def forget(self, slugs: Iterable[str]) -> None:
        """Forget what was published of some reviews."""
        for name in slugs:
            self._kept.pop(name, None)

    def site(self) -> Site:
        return self.press.site

    def newest(self, limit: int) -> tuple[Entry, ...]:
        return self.index.newest(limit)

    def groups(self, kind: str) -> tuple[Group, ...]:
        return self.index.groups(kind)

    def parts(self, kind: str, name: str = "") -> dict[str, int]:
        return self.index.parts(kind, name)

    def listed(self, kind: str, name: str, part: str = "", limit: int | None = None) -> tuple[Entry, ...]:
        return self.index.listed(kind, name, part, limit)

    def ranked(self, criterion: str, year: str = "", whole: str = "") -> tuple[Entry, ...]:
        return self.index.ranked(criterion, year, whole)

    def mapped(self) -> tuple[Mapped, ...]:
        return self.index.mapped()

    def neighbours(self, slug: str) -> Neighbours:
        return self.index.neighbours(slug)

    def spread(self, rubric: str, critic: str = "") -> dict[str, dict[str, int]]:
        return self.index.spread(rubric, critic)

    def rubric(self, name: str, edition: int | None = None) -> Rubric:
        return self.rubric_of(f"{name}@{edition}" if edition else name)

    def published(self, slug: str, revision: int | None = None) -> Published:
        kept = self._kept.get(slug)
        if kept is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            kept = self._kept[slug] = {}
        if revision not in kept:
            kept[revision] = self._publish(slug, revision)
        return kept[revision]

    def _publish(self, slug: str, revision: int | None) -> Published:
        newest, files = self.index.by_slug[slug], self.reviews[slug]
        number = revision or files.number
        entry = newest if number == files.number else self._earlier_entry(slug, number)
        printed = self.printed_before(entry, number) or print_review(self._read(slug, number), self, entry)
        return Published(entry, number, printed, lambda: self._read(slug, number))

    def reader_scores(self, slug: str) -> ReaderScores:
        """None: readers send their scores to a server."""
        return ReaderScores()

    def history(self, slug: str) -> tuple[RevisionEntry, ...]:
        return self._history(slug)

    def texts(self, kind: str) -> tuple[TextEntry, ...]:
        return self._texts[kind]

    def work(self, slug: str) -> WorkEntry | None:
        return self._works.get(slug)

    def works(self) -> tuple[WorkEntry, ...]:
        return tuple(sorted(self._works.values(), key=lambda work: (work.title.casefold(), work.slug)))

    def critic(self, slug: str) -> CriticEntry:
        return self._critic(slug)

    def comments(self, slug: str, part: int = 1) -> Comments:
        return Comments()  # a folder has no readers

    def newest_comments(self, slug: str) -> tuple[CommentEntry, ...]:
        return ()

    def picture(self, name: str) -> Picture | None:
        return self.pictures(name)

    def named(self, name: str) -> str | None:
        return self._names.get(slug(name))

    def _read_revision(self, slug: str, number: int) -> Review:
        files = self.reviews[slug]
        path = files.newest if number == files.number else dict(files.earlier)[number]
        return read_file(path, self.press)[0]

    def _read_history(self, slug: str) -> tuple[RevisionEntry, ...]:
        numbers = [number for number, _ in self.reviews[slug].earlier] + [self.reviews[slug].number]
        return tuple(revision_of(self._read(slug, number), number) for number in reversed(numbers))

    def _earlier_entry(self, slug: str, number: int) -> Entry:
        entry = make_entry(self._read(slug, number), slug, self.press, self._works, revision=number)
        return entry._replace(order=self.index.by_slug[slug].order)

    @cached_property
    def _works(self) -> dict[str, WorkEntry]:
        return load_works(self.press)

    @cached_property
    def _critic(self) -> Callable[[str], CriticEntry]:
        return lru_cache(maxsize=1024)(self.press.critic)

    @cached_property
    def _texts(self) -> dict[str, tuple[TextEntry, ...]]:
        return {kind: tuple(text for text in read_texts(self.press, kind) if self._may_appear(text)) for kind in KINDS}

    def _may_appear(self, text: TextEntry) -> bool:
        due = text.review.manuscript.front.text("publish_at")
        if waits := bool(due) and not is_due(due, self.press.site.zone):
            self.waiting[f"{text.kind}/{text.slug}"] = due
        return not waits

    @cached_property
    def _names(self) -> dict[str, str]:
        """What `[[name]]` may mean, by slug: a work before its reviews, then critics and texts."""
        names: dict[str, str] = {}
        for entry in self.index.newest(len(self.index.by_slug))[::-1]:
            names[slug(entry.title)] = names[entry.slug] = entry.address
        for kind in KINDS:
            for text in self.texts(kind):
                names[slug(text.title)] = names[text.slug] = text.address
        for name in self.press.critics():
            critic = self.critic(name)
            names[slug(critic.name)] = names[name] = critic.address
        for work in self._works.values():
            for title in (work.slug, work.title, *(said for _, said in work.titles), *work.also):
                names[slug(title)] = work.address
        return names


def load_works(press: Press) -> dict[str, WorkEntry]:
    found = {name: press.work(name) for name in press.works()}
    return {name: work for name, work in found.items() if work is not None}


def make_entry(
    review: Review,
    name: str,
    press: Press,
    works: dict[str, WorkEntry],
    revision: int,
    before: Review | None = None,
    day: str = "",
) -> Entry:
    """The entry of a review in a press folder. `day` is the date of a text that gives none."""
    critic, critic_name = _signed(press, review.critic)
    entry = entry_of(
        review,
        name,
        site=press.site,
        critic=critic,
        critic_name=critic_name,
        work=works.get(slug(review.manuscript.front.text("work"))),
        revision=revision,
        day=day,
    )
    if before is None or before.overall is None:
        return entry
    return entry._replace(overall_before=before.rubric.overall_text(before.overall))


@lru_cache(maxsize=1024)
def _signed(press: Press, written: str) -> tuple[str, str]:
    return signed(written, press.site, press.critic)


def signed(written: str, site: Site, critic_of: Callable[[str], CriticEntry]) -> tuple[str, str]:
    """Who signs a text: the critic's slug and name. A name without a letter has no page, and is nobody else's."""
    if written and not slug(written):
        return "", written
    name = slug(written) or site.critic
    known = critic_of(name).name if name else ""
    return name, written if known == name and written else known


def read_texts(press: Press, kind: str) -> Iterator[TextEntry]:
    """The articles, pages or lists of a press, newest first, those that wait for their time included."""
    found = []
    for name, path in text_files(press.root, kind):
        review, _ = read_file(path, press)
        found.append(text_of(review, kind, name, press.site, *_signed(press, review.critic)))
    yield from sorted(found, key=lambda text: (text.date, text.slug), reverse=True)


def text_files(root: Path, kind: str) -> Iterator[tuple[str, Path]]:
    """The files of the articles, pages or lists in a press folder, each with its slug."""
    folder = root / kind
    paths = sorted(path for path in folder.glob("*.md") if path.name[0] not in "._") if folder.is_dir() else []
    taken: set[str] = set(RESERVED[kind])
    for path in paths:
        if path.is_file():
            name = unique(slug(path.stem) or kind.removesuffix("s"), taken)
            taken.add(name)
            yield name, path


def text_of(review: Review, kind: str, name: str, site: Site, critic: str, critic_name: str) -> TextEntry:
    """The entry of an article, a page or a list that a critic signs."""
    front = review.manuscript.front
    return TextEntry(
        kind=kind,
        slug=name,
        title=review.title or name,
        language=review.language or site.language,
        date=front.text("date")[:10],
        critic=critic,
        critic_name=critic_name,
        summary=without_hushed(front.text("summary"), words_of(review.language or site.language).hidden),
        review=review,
        cover=front.text("cover"),
        cover_alt=without_hushed(front.text("cover_alt")),
        minutes=reading_time(review)[1],
    )
