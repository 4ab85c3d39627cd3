"""The running sums made again from what readers sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.readers.models import ReaderScore, ReaderSum
from rubrica.web.readers.scoring import KNOWN, count_in

if TYPE_CHECKING:
    from rubrica.web.reviews.models import Review

Added = dict[tuple[int, int], tuple[int, dict[str, dict[str, int]]]]


def added_up(review: Review) -> Added:
    """What the sums of a review should be: by day and cell, how many readers and how often each score."""
    found: Added = {}
    for one in ReaderScore.objects.filter(review=review).iterator(chunk_size=500):
        where = one.day if one.newcomer else KNOWN, one.cell
        readers, counts = found.get(where, (0, {}))
        count_in(counts, one.scores)
        found[where] = readers + 1, counts
    return found


def kept(review: Review) -> Added:
    """What they are."""
    return {(one.day, one.cell): (one.readers, one.counts) for one in ReaderSum.objects.filter(review=review)}


def add_up(review: Review) -> None:
    """Write them anew."""
    ReaderSum.objects.filter(review=review).delete()
    ReaderSum.objects.bulk_create(
        ReaderSum(review=review, day=day, cell=cell, readers=readers, counts=counts)
        for (day, cell), (readers, counts) in added_up(review).items()
    )
