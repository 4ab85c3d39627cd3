"""A reader scores a review: one row for each reader and review, and its running sums, in one transaction."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.timezone import now

from rubrica.pages import keys
from rubrica.web.readers.models import ReaderRuling, ReaderScore, ReaderSum

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rubrica.web.accounts.models import Critic
    from rubrica.web.changes import Announcement
    from rubrica.web.reviews.models import Review

KNOWN = 0
"""The day under which readers with a history stand."""

HISTORY = timedelta(days=7)
_DAY = 86_400


def score(change: Announcement, review: Review, reader: str, scores: Mapping[str, str], cell: int) -> bool:
    """Keep what a reader sent, instead of what they sent before; no score at all takes theirs away. False where it
    changes nothing: a form may arrive twice. Inside `changes.writing()`, where writers stand in line."""
    before = ReaderScore.objects.filter(review=review, reader=reader).first()
    if dict(scores) == (before.scores if before else {}):
        return False
    if before is not None:
        add_to_sum(before, -1)
    if not scores:
        assert before is not None  # what is empty differs from what is there
        before.delete()
    elif before is not None:
        before.scores, before.cell, before.changed = dict(scores), cell, now()
        before.save()
        add_to_sum(before, 1)
    else:
        add_to_sum(_first(review, reader, scores, cell), 1)
    change.add({keys.readers(review.slug)})
    return True


def _first(review: Review, reader: str, scores: Mapping[str, str], cell: int) -> ReaderScore:
    at = now()
    earlier = ReaderScore.objects.filter(reader=reader, sent__lte=at - HISTORY).exclude(review=review)
    return ReaderScore.objects.create(
        review=review,
        reader=reader,
        scores=dict(scores),
        cell=cell,
        newcomer=not earlier.exists(),
        day=int(at.timestamp()) // _DAY,
        sent=at,
        changed=at,
    )


def add_to_sum(of: ReaderScore, times: int) -> None:
    """Count a row into its sum, or out of it. An empty sum goes."""
    where = {"review_id": of.review_id, "day": of.day if of.newcomer else KNOWN, "cell": of.cell}
    found = ReaderSum.objects.filter(**where).first() or ReaderSum(**where, counts={})
    found.readers += times
    count_in(found.counts, of.scores, times)
    if found.readers:
        found.save()
    else:
        found.delete()


def count_in(counts: dict[str, dict[str, int]], scores: Mapping[str, str], times: int = 1) -> None:
    for criterion, value in scores.items():
        given = counts.setdefault(criterion, {})
        given[value] = given.get(value, 0) + times
        if not given[value]:
            del given[value]
        if not given:
            del counts[criterion]


def rule(change: Announcement, review: Review, days: Iterable[int], by: Critic | None, *, released: bool) -> None:
    """Release the newcomers of these days, or confirm that they are held."""
    for day in days:
        ReaderRuling.objects.update_or_create(review=review, day=day, defaults={"released": released, "by": by})
    change.add({keys.readers(review.slug)})
