"""The rows of a press with one text laid over them: as they will be once it is published, and nothing is written.

What the page of the laid-over review asks is answered so; lists and rankings are those of today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript import slug as slug_of
from rubrica.pages.text.clock import local_date, now
from rubrica.pages.text.text import print_review
from rubrica.pages.values.published import Published
from rubrica.web.publishing.names import address_named
from rubrica.web.publishing.rows import RowSource
from rubrica.web.publishing.talk import closed_of, says_closed
from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.listings import newest_entry, place_of
from rubrica.web.reviews.models import Review, Revision
from rubrica.web.reviews.reading import fill, line_of_revision, read_revision, read_text

if TYPE_CHECKING:
    from rubrica.pages.values.comments import Comments
    from rubrica.pages.values.entry import Neighbours, RevisionEntry
    from rubrica.web.catalogue.press import RowPress


class LaidOver(RowSource):
    """Answers as if a text stood at a review's address: the newest of its revisions, or the one it will become."""

    def __init__(self, review: Review, text: str) -> None:
        super().__init__()
        self.review = review
        self.revision = _revision_of(review, text, self.press)
        self.entry = newest_entry(self.revision, self.press)
        self.place = place_of(self.entry)
        self.others = Listing.objects.exclude(review=review)
        self.known: dict[str, str | None] = {}

    def published(self, slug: str, revision: int | None = None) -> Published:
        if slug != self.review.slug or revision not in (None, self.revision.number):
            return super().published(slug, revision)
        read = read_revision(self.revision, self.press)
        return Published(self.entry, self.revision.number, print_review(read, self, self.entry), lambda: read)

    def history(self, slug: str) -> tuple[RevisionEntry, ...]:
        if slug != self.review.slug:
            return super().history(slug)
        revisions = self.review.revisions.order_by("number", "correction").defer("text", "entry")
        last = {one.number: one for one in revisions} | {self.revision.number: self.revision}
        return tuple(line_of_revision(last[number], self.press) for number in sorted(last, reverse=True))

    def neighbours(self, slug: str) -> Neighbours:
        if slug != self.review.slug:
            return super().neighbours(slug)
        return self.beside(self.place, self.others)

    def comments(self, slug: str, part: int = 1) -> Comments:
        """Those that are there; whether there may be more is what the text says."""
        found = super().comments(slug, part)
        if slug != self.review.slug:
            return found
        closed, days = closed_of(self.entry.date, self.press, said=says_closed(self.revision.text))
        return found._replace(closed=closed, days=days, proof=False)

    def named(self, name: str) -> str | None:
        """A text may say a name a hundred times; it is looked up once."""
        if name not in self.known:
            self.known[name] = self._named(name)
        return self.known[name]

    def _named(self, name: str) -> str | None:
        found = address_named(name, self.others)
        if slug_of(name) not in (self.entry.slug, slug_of(self.entry.title)):
            return found
        if found is None or (found.startswith("/reviews/") and self._is_later(found)):
            return self.entry.address
        return found

    def _is_later(self, address: str) -> bool:
        """Whether it stands higher in lists than another review: of two of one name, that one is meant."""
        other = self.others.filter(slug=address.split("/")[2]).values_list("place", flat=True).first()
        return other is None or bytes(other) < self.place


def _revision_of(review: Review, text: str, press: RowPress) -> Revision:
    """The revision that a text is, or would become: a correction where it keeps the scores."""
    newest = standing_of(review).newest
    if newest and newest.text == text:
        return newest
    read = read_text(text, press, newest)
    revision = Revision(review=review, number=1, text=text, day=local_date(now().isoformat(), press.site.zone)[0][:10])
    if newest:
        before = read_revision(newest, press)
        kept = (before.values, before.overall) == (read.values, read.overall)
        revision.number = newest.number if kept else newest.number + 1
        revision.correction, revision.day = (newest.correction + 1, newest.day) if kept else (0, revision.day)
        read = read if kept else read_text(text, press)
    revision.published = now()
    fill(revision, read, press)
    return revision
