"""The index of public lists is made again for one review, and what that makes untrue is announced."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from rubrica.manuscript import slug as slug_of
from rubrica.pages import keys
from rubrica.web.reviews.listing_models import Listing, ListingScore, ListingTag
from rubrica.web.reviews.models import Review, Revision, State
from rubrica.web.reviews.packing import pack_entry, unpack_entry
from rubrica.web.reviews.rankings import rubrics_ranked, turned
from rubrica.web.reviews.reading import entry_of_revision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rubrica.pages.values.entry import Entry
    from rubrica.web.catalogue.press import RowPress
    from rubrica.web.changes import Announcement


def newest_revision(review: Review) -> Revision | None:
    """The revision that stands at the review's own address."""
    return review.revisions.order_by("-number", "-correction").first()


def newest_entry(revision: Revision, press: RowPress) -> Entry:
    """The entry of a review's newest revision, which also says what the overall was before."""
    entry = entry_of_revision(revision, press)
    earlier = revision.review.revisions.filter(number__lt=revision.number).order_by("-number", "-correction").first()
    return entry._replace(overall_before=earlier.overall) if earlier and earlier.overall is not None else entry


def relist(change: Announcement, review: Review, press: RowPress) -> None:
    """Put a review into the lists it now belongs in, or take it out of all."""
    relist_all(change, [review], press)


def relist_all(change: Announcement, reviews: Sequence[Review], press: RowPress) -> None:
    """The same for several, which are asked for together."""
    listings = {one.review_id: one for one in Listing.objects.filter(review__in=reviews)}
    newest = _newest([review for review in reviews if review.state == State.PUBLISHED], press)
    rows: list[_Row] = []
    for review in reviews:
        listing, (revision, after) = listings.get(review.pk), newest.get(review.pk, (None, None))
        before = unpack_entry(listing.entry) if listing else None
        change.add(keys.of_change(before, after))
        if before != after or (listing and listing.revision_id != (revision and revision.pk)):
            rows.append(_Row(listing, before, revision, after))
    _put(change, rows, press)


class _Row(NamedTuple):
    """What lists say of a review, and what they are to say."""

    listing: Listing | None
    before: Entry | None
    revision: Revision | None
    after: Entry | None

    @property
    def moves(self) -> bool:
        return not keys.alike_in_lists(self.before, self.after)


def _newest(reviews: list[Review], press: RowPress) -> dict[int, tuple[Revision, Entry]]:
    """The newest revision of each review, with its entry."""
    numbers = dict[int, int]()
    for number, review in (
        Revision.objects.filter(review__in=reviews).order_by("number", "correction").values_list("pk", "review_id")
    ):
        numbers[review] = number
    found = Revision.objects.select_related("review").defer("text").in_bulk(numbers.values())
    return {review: (found[number], newest_entry(found[number], press)) for review, number in numbers.items()}


def _put(change: Announcement, rows: list[_Row], press: RowPress) -> None:
    moving = [row for row in rows if row.moves]
    either = [entry for row in moving for entry in (row.before, row.after)]
    ranked = rubrics_ranked(press, *either)
    change.add(key for row in moving if row.listing for key in _beside(row.listing.place))
    Listing.objects.filter(pk__in=[row.listing.pk for row in rows if row.listing]).delete()
    for row in rows:
        if row.revision and row.after:
            _list(row.revision, row.after)
    change.add(key for row in moving if row.after for key in _beside(place_of(row.after)))
    change.add(turned(ranked, rubrics_ranked(press, *either)))


def _list(revision: Revision, entry: Entry) -> None:
    place, year = place_of(entry), entry.date[:4]
    listing = Listing.objects.create(
        review=revision.review,
        revision=revision,
        slug=entry.slug,
        named=slug_of(entry.title),
        place=place,
        month=entry.date[:7],
        year=year,
        critic=entry.critic,
        work=entry.work,
        rubric=entry.rubric,
        edition=revision.edition,
        updated=keys.mapped(entry)[1],
        marks=json.dumps(marks_of(entry)),
        entry=pack_entry(entry),
    )
    tags = [ListingTag(listing=listing, name=tag, year=year, place=place) for tag in entry.tags]
    ListingTag.objects.bulk_create(tags)
    ListingScore.objects.bulk_create(_ranks(listing, entry))


def marks_of(entry: Entry) -> dict[str, str]:
    """What was given, as it is printed, by criterion and `overall`."""
    overall = {"overall": entry.overall} if entry.overall is not None else {}
    return {score.criterion: score.value for score in entry.scores if score.value is not None} | overall


def place_of(entry: Entry) -> bytes:
    """Bytes that come in the order of lists: by date, then by the counter, then by slug."""
    return b"%s\0%020d\0%s" % (entry.date.encode(), entry.order + 10**18, entry.slug.encode())


def _ranks(listing: Listing, entry: Entry) -> Iterator[ListingScore]:
    shares = dict(listing.revision.scores.values_list("criterion", "share")) | {"overall": entry.rank}
    for criterion, value in marks_of(entry).items():
        yield ListingScore(
            listing=listing,
            criterion=criterion,
            rubric=entry.rubric,
            critic=entry.critic,
            value=value,
            whole=value.partition(".")[0],
            year=entry.date[:4],
            share=shares[criterion],
            title=entry.title.casefold().encode() + b"\0" + entry.slug.encode(),
        )


def _beside(place: bytes | memoryview) -> Iterator[str]:
    """The keys of the reviews just before and just after a place."""
    for found in (
        Listing.objects.filter(place__lt=bytes(place)).order_by("-place"),
        Listing.objects.filter(place__gt=bytes(place)).order_by("place"),
    ):
        slug = found.values_list("slug", flat=True).first()
        if slug is not None:
            yield f"neighbours:{slug}"
