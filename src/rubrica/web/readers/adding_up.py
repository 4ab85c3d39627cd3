"""The running sums made again from what readers sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.readers.models import ReaderScore, ReaderSum, ReaderTotal
from rubrica.web.readers.sums import KNOWN, add_counts, count_in

if TYPE_CHECKING:
    from rubrica.web.readers.sums import Counts
    from rubrica.web.reviews.models import Review

Added = dict[int, tuple[int, "Counts"]]


def is_added_up(review: Review) -> bool:
    """Whether the sums of a review are those of its scores. The busiest day may have been busier than it is now."""
    sums = {one.day: (one.readers, one.counts) for one in ReaderSum.objects.filter(review=review)}
    wanted = added_up(review)
    due, kept = _total(review, wanted), ReaderTotal.objects.filter(review=review).first()
    if sums != wanted or due is None or kept is None:
        return sums == wanted and due is kept
    return (due.readers, due.counts) == (kept.readers, kept.counts) and due.busiest <= kept.busiest


def added_up(review: Review) -> Added:
    """What the sums of a review should be: by day, how many readers and how often each score."""
    found: Added = {}
    for one in ReaderScore.objects.filter(review=review).iterator(chunk_size=500):
        day = one.day if one.newcomer else KNOWN
        readers, counts = found.get(day, (0, {}))
        count_in(counts, one.scores)
        found[day] = readers + 1, counts
    return found


def _total(review: Review, sums: Added) -> ReaderTotal | None:
    """All of them together; None where there are none."""
    total = ReaderTotal(review=review)
    for readers, counts in sums.values():
        total.readers += readers
        add_counts(total.counts, counts)
    total.busiest = max((readers for day, (readers, _) in sums.items() if day != KNOWN), default=0)
    return total if sums else None


def add_up(review: Review) -> None:
    """Write them anew."""
    ReaderSum.objects.filter(review=review).delete()
    ReaderTotal.objects.filter(review=review).delete()
    sums = added_up(review)
    ReaderSum.objects.bulk_create(
        ReaderSum(review=review, day=day, readers=readers, counts=counts) for day, (readers, counts) in sums.items()
    )
    if total := _total(review, sums):
        total.save(force_insert=True)
