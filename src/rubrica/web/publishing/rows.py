"""Rows of a database as a source: every question answered by queries that an index serves."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from rubrica.pages.building.pictures import plain_name
from rubrica.pages.folder import signed, text_of
from rubrica.pages.index import TOP
from rubrica.pages.text.text import print_review
from rubrica.pages.values.entry import Neighbours
from rubrica.pages.values.published import Published
from rubrica.web.catalogue.models import Picture, Work
from rubrica.web.catalogue.pictures import picture_entry
from rubrica.web.catalogue.press import work_entry
from rubrica.web.mail.server import as_offered
from rubrica.web.publishing.kept import Few, Kept, Listed
from rubrica.web.publishing.lists import Counts, counts_of, in_list, spread_of
from rubrica.web.publishing.names import address_named
from rubrica.web.publishing.readers import reader_scores_of
from rubrica.web.publishing.talk import closed_of, comments_on, newest_comments_on, says_closed
from rubrica.web.reviews.listing_models import Listing, ListingScore
from rubrica.web.reviews.models import Review as ReviewRow
from rubrica.web.reviews.models import Revision, State
from rubrica.web.reviews.packing import unpack_entry
from rubrica.web.reviews.rankings import own_rubric, rubric_ranked
from rubrica.web.reviews.reading import entry_of_revision, line_of_revision, press_now, read_revision, read_text
from rubrica.web.reviews.text_models import Text
from rubrica.web.statements import run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from rubrica.pages.source import Group, Mapped
    from rubrica.pages.values import entry
    from rubrica.pages.values.comments import CommentEntry, Comments
    from rubrica.pages.values.entry import CriticEntry, Entry, RevisionEntry, Site, TextEntry, WorkEntry
    from rubrica.pages.values.reader_scores import ReaderScores
    from rubrica.review import Review
    from rubrica.rubric import Rubric

LISTED = ("pk", "revision_id", "entry")
TALKS = 4
"""Answers about comments that are remembered: a page, its neighbours and its feeds ask the same one after the other."""
AT_ONCE = 500
"""Rows that are asked for by their numbers in one query."""


class RowSource:
    """Answers from the index of public lists, as long as nothing changes: another moment needs another source.

    `kept` is what may be handed on from one moment to the next.
    """

    def __init__(self, kept: Kept | None = None) -> None:
        self.kept = kept or Kept()
        self.press = press_now()
        site = as_offered(self.press.site)
        self._site = site if self.kept.served else replace(site, forms=False)
        self.row = lru_cache(maxsize=1024)(_row_of)
        self._counted: dict[str, Counts] = {}
        self._ranked_with: dict[str, str] = {}
        self._seen: dict[str, tuple[int, int, Entry]] = {}
        self._told: tuple[str, tuple[RevisionEntry, ...]] | None = None
        self._ask_readers()

    def _ask_readers(self) -> None:
        self._talks: Few[Comments] = Few(TALKS)
        self._newest: Few[tuple[CommentEntry, ...]] = Few(TALKS)
        self._scored: tuple[str, ReaderScores] | None = None

    def with_readers_now(self) -> RowSource:
        """The same, for a moment in which nothing but what readers sent may have changed."""
        other = copy(self)
        other._ask_readers()
        return other

    def site(self) -> Site:
        return self._site

    def newest(self, limit: int) -> tuple[Entry, ...]:
        return self._entries(Listing.objects.order_by("-place").values_list("pk", flat=True)[:limit])

    def groups(self, kind: str) -> tuple[Group, ...]:
        if kind not in self._counted:
            self._counted[kind] = counts_of(kind, self._ranked)
        counted = self._counted[kind]
        return tuple((name, counted[name][""]) for name in sorted(counted) if "" in counted[name])

    def parts(self, kind: str, name: str = "") -> dict[str, int]:
        counted = self._counted.get(kind) or counts_of(kind, self._ranked, name)
        return dict(sorted(counted.get(name, {}).items(), reverse=True))

    def listing(self, slug: str) -> Entry | None:
        """The entry of one review; None where nobody may see it."""
        if slug not in self._seen:
            self._entries(Listing.objects.filter(slug=slug).values_list("pk", flat=True))
        return self._seen[slug][2] if slug in self._seen else None

    def listings(self, numbers: Iterable[int]) -> tuple[Entry, ...]:
        """The entries of listings by their numbers, in the order of these."""
        return self._entries(numbers)

    def listed(self, kind: str, name: str, part: str = "", limit: int | None = None) -> tuple[Entry, ...]:
        return self._entries(in_list(kind, name, part)[:limit])

    def ranked(self, criterion: str, year: str = "", whole: str = "") -> tuple[Entry, ...]:
        asked = {key: value for key, value in (("year", year), ("whole", whole)) if value}
        ranks = ListingScore.objects.filter(criterion=criterion, rubric=self._ranked(criterion), **asked)
        best = ranks.order_by("-share", "title").values_list("listing_id", flat=True)
        return self._entries(best[:TOP])

    def mapped(self) -> tuple[Mapped, ...]:
        listings = Listing.objects.order_by("-place").values_list("slug", "updated")
        return tuple((f"/reviews/{slug}/", day) for slug, day in listings)

    def published(self, slug: str, revision: int | None = None) -> Published:
        self.listing(slug)
        listing, number, newest = self._seen[slug]
        if revision is None or revision == newest.revision:
            return self.kept.published.get((listing, number), lambda: self._publish(number, newest))
        numbered = Revision.objects.filter(review__slug=slug, number=revision).order_by("-correction")
        earlier = numbered.values_list("pk", flat=True)[0]
        return self.kept.published.get((listing, earlier), lambda: self._publish_earlier(earlier, newest))

    def _publish(self, number: int, entry: Entry) -> Published:
        printed = print_review(self._read(number), self, entry)
        return Published(entry, entry.revision, printed, lambda: self._read(number))

    def _publish_earlier(self, number: int, newest: Entry) -> Published:
        revision = Revision.objects.select_related("review").get(pk=number)
        return self._publish(number, entry_of_revision(revision, self.press)._replace(order=newest.order))

    def _read(self, number: int) -> Review:
        return self.kept.parsed.get(number, lambda: read_revision(Revision.objects.get(pk=number), self.press))

    def reader_scores(self, slug: str) -> ReaderScores:
        """A review's page asks, and its data right after it."""
        if self._scored is None or self._scored[0] != slug:
            self._scored = slug, reader_scores_of(slug, self.press, self.listing(slug))
        return self._scored[1]

    def history(self, slug: str) -> tuple[RevisionEntry, ...]:
        """Each page of a review's revisions asks, one after another."""
        if self._told is None or self._told[0] != slug:
            revisions = Revision.objects.filter(review__listing__slug=slug).order_by("number", "correction")
            last = {one.number: one for one in revisions.defer("text", "entry")}  # of several corrections
            lines = (line_of_revision(last[number], self.press) for number in sorted(last, reverse=True))
            self._told = slug, tuple(lines)
        return self._told[1]

    def neighbours(self, slug: str) -> Neighbours:
        place = bytes(Listing.objects.values_list("place", flat=True).get(slug=slug))
        return self.beside(place, Listing.objects.all())

    def beside(self, place: bytes, listings: QuerySet[Listing]) -> Neighbours:
        """What stands before and after a place among these."""
        before = listings.filter(place__lt=place).order_by("-place").values_list("pk", flat=True)[:1]
        after = listings.filter(place__gt=place).order_by("place").values_list("pk", flat=True)[:1]
        return Neighbours(*(next(iter(self._entries(found)), None) for found in (before, after)))

    def work(self, slug: str) -> WorkEntry | None:
        return self.press.work(slug)

    def works(self) -> tuple[WorkEntry, ...]:
        works = [work_entry(*row) for row in Work.objects.values_list("slug", "text")]
        return tuple(sorted(works, key=lambda work: (work.title.casefold(), work.slug)))

    def critic(self, slug: str) -> CriticEntry:
        return self.press.critic(slug)

    def rubric(self, name: str, edition: int | None = None) -> Rubric:
        return self.press.rubric(f"{name}@{edition}" if edition else name)

    def spread(self, rubric: str, critic: str = "") -> dict[str, dict[str, int]]:
        return spread_of(rubric, critic)

    def texts(self, kind: str) -> tuple[TextEntry, ...]:
        return self._texts[kind]

    def comments(self, slug: str, part: int = 1) -> Comments:
        return self._talks.get((slug, part), lambda: comments_on(slug, part, self.press, self.closed(slug)))

    def closed(self, slug: str) -> tuple[str, int]:
        """Why a review takes no comments, as `closed_of` says it: moderators may have closed them at any time."""
        entry = self.listing(slug)
        if entry is None or run("SELECT 1 FROM rubrica_review WHERE slug = %s AND talk_closed", slug):
            return "said", 0
        revision = self._seen[slug][1]
        said = self.kept.closed.get(revision, lambda: says_closed(Revision.objects.get(pk=revision).text))
        return closed_of(entry.date, self.press, said=said)

    def newest_comments(self, slug: str) -> tuple[CommentEntry, ...]:
        return self._newest.get(slug, lambda: newest_comments_on(slug, self.press))

    def picture(self, name: str) -> entry.Picture | None:
        plain = plain_name(name)
        return self.kept.pictures.get(plain, lambda: _picture(plain))

    def named(self, name: str) -> str | None:
        return address_named(name)

    def _ranked(self, criterion: str) -> str:
        if criterion not in self._ranked_with:
            self._ranked_with[criterion] = rubric_ranked(criterion, own_rubric(self.press))
        return self._ranked_with[criterion]

    def _entries(self, listings: Iterable[int]) -> tuple[Entry, ...]:
        """The entries of listings, which are remembered: who sees a review in a list often asks for its text next."""
        numbers = list(listings)
        unknown = [number for number in numbers if number not in self.kept.listed.values]
        read: dict[int, Listed] = {}
        for begin in range(0, len(unknown), AT_ONCE):
            rows = Listing.objects.filter(pk__in=unknown[begin : begin + AT_ONCE])
            read |= {number: (of, unpack_entry(packed)) for number, of, packed in rows.values_list(*LISTED)}
        found = []
        for number in numbers:
            revision, entry = self.kept.listed.get(number, partial(read.__getitem__, number))
            self._seen[entry.slug] = number, revision, entry
            found.append(entry)
        return tuple(found)

    @cached_property
    def _texts(self) -> dict[str, tuple[TextEntry, ...]]:
        found: dict[str, list[TextEntry]] = {"articles": [], "pages": [], "lists": []}
        for text in Text.objects.filter(state=State.PUBLISHED).select_related("newest"):
            found[text.kind].append(self._text(text))
        return {
            kind: tuple(sorted(texts, key=lambda text: (text.date, text.slug), reverse=True))
            for kind, texts in found.items()
        }

    def _text(self, text: Text) -> TextEntry:
        newest = text.newest
        assert newest is not None, text  # what is published has a revision
        read = self.kept.parsed.get(("text", newest.pk), lambda: read_text(newest.text, self.press))
        return text_of(read, text.kind, text.slug, self.site(), *signed(read.critic, self.site(), self.critic))


def _picture(name: str) -> entry.Picture | None:
    row = Picture.objects.filter(name=name).first()
    return picture_entry(row) if row else None


def _row_of(slug: str) -> ReviewRow:
    return ReviewRow.objects.get(slug=slug)
