"""Rows of a database as a source: every question answered by queries that an index serves."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from functools import cached_property, lru_cache
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
from rubrica.web.publishing.heard import Heard
from rubrica.web.publishing.kept import Kept
from rubrica.web.publishing.listed import Entries
from rubrica.web.publishing.lists import Counts, counts_of, in_list, spread_of
from rubrica.web.publishing.names import address_named
from rubrica.web.publishing.talk import closed_of, says_closed
from rubrica.web.reviews.listing_models import Listing, ListingScore
from rubrica.web.reviews.models import Review as ReviewRow
from rubrica.web.reviews.models import Revision, State
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
        self._listed = Entries(self.kept.listed)
        self._told: tuple[str, tuple[RevisionEntry, ...]] | None = None
        self._heard = Heard(self.press)

    def with_readers_now(self) -> RowSource:
        """The same, for a moment in which nothing but what readers sent may have changed."""
        other = copy(self)
        other._heard = Heard(other.press)
        return other

    def site(self) -> Site:
        return self._site

    def newest(self, limit: int) -> tuple[Entry, ...]:
        return self._listed.of(Listing.objects.order_by("-place").values_list("pk", flat=True)[:limit])

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
        seen = self._listed.at(slug)
        return seen.entry if seen else None

    def listings(self, numbers: Iterable[int]) -> tuple[Entry, ...]:
        """The entries of listings by their numbers, in the order of these."""
        return self._listed.of(numbers)

    def listed(self, kind: str, name: str, part: str = "", limit: int | None = None) -> tuple[Entry, ...]:
        return self._listed.of(in_list(kind, name, part)[:limit])

    def ranked(self, criterion: str, year: str = "", whole: str = "") -> tuple[Entry, ...]:
        asked = {key: value for key, value in (("year", year), ("whole", whole)) if value}
        ranks = ListingScore.objects.filter(criterion=criterion, rubric=self._ranked(criterion), **asked)
        best = ranks.order_by("-share", "title").values_list("listing_id", flat=True)
        return self._listed.of(best[:TOP])

    def mapped(self) -> tuple[Mapped, ...]:
        listings = Listing.objects.order_by("-place").values_list("slug", "updated")
        return tuple((f"/reviews/{slug}/", day) for slug, day in listings)

    def published(self, slug: str, revision: int | None = None) -> Published:
        seen = self._listed.at(slug)
        if seen is None:
            raise LookupError(slug)
        listing, number, newest = seen
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
        return self._heard.reader_scores(slug, self.listing)

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
        return Neighbours(*(next(iter(self._listed.of(found)), None) for found in (before, after)))

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
        return self._heard.comments(slug, part, self.closed)

    def closed(self, slug: str) -> tuple[str, int]:
        """Why a review takes no comments, as `closed_of` says it: moderators may have closed them at any time."""
        seen = self._listed.at(slug)
        if seen is None or run("SELECT 1 FROM rubrica_review WHERE slug = %s AND talk_closed", slug):
            return "said", 0
        said = self.kept.closed.get(seen.revision, lambda: says_closed(Revision.objects.get(pk=seen.revision).text))
        return closed_of(seen.entry.date, self.press, said=said)

    def newest_comments(self, slug: str) -> tuple[CommentEntry, ...]:
        return self._heard.newest_comments(slug)

    def picture(self, name: str) -> entry.Picture | None:
        plain = plain_name(name)
        return self.kept.pictures.get(plain, lambda: _picture(plain))

    def named(self, name: str) -> str | None:
        return address_named(name)

    def _ranked(self, criterion: str) -> str:
        if criterion not in self._ranked_with:
            self._ranked_with[criterion] = rubric_ranked(criterion, own_rubric(self.press))
        return self._ranked_with[criterion]

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
