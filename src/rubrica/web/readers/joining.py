"""What one reader scored becomes another's, who is the same person: each review keeps one of both, the newer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.web.readers.models import ReaderScore
from rubrica.web.readers.sums import KNOWN, add_to_sums

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement


def hand_over(change: Announcement, before: str, after: str) -> None:
    """What stood under one name stands under another. Inside `changes.writing()`."""
    there = {one.review_id: one for one in ReaderScore.objects.filter(reader=after)}
    for one in ReaderScore.objects.filter(reader=before).select_related("review"):
        other = there.get(one.review_id)
        if other is None:
            one.reader = after
            one.save(update_fields=["reader"])
        else:
            _join(one, other, after)
            change.add({keys.readers(one.review.slug)})


def _join(one: ReaderScore, other: ReaderScore, reader: str) -> None:
    """The newer scores, as if they had been the first's: who came earlier is no newcomer for having come again."""
    newer, older = (one, other) if one.changed > other.changed else (other, one)
    for row in (newer, older):
        _count(row, out=True)
    older.delete()
    first = min(newer, older, key=lambda row: row.sent)
    newer.sent, newer.day, newer.newcomer = first.sent, first.day, first.newcomer and newer.newcomer
    newer.reader = reader
    newer.save()
    _count(newer)


def take_away(change: Announcement, reader: str) -> int:
    """All that somebody scored goes. Gives how many reviews that were."""
    rows = list(ReaderScore.objects.filter(reader=reader).select_related("review"))
    for row in rows:
        _count(row, out=True)
        row.delete()
        change.add({keys.readers(row.review.slug)})
    return len(rows)


def _count(row: ReaderScore, *, out: bool = False) -> None:
    before, after = (row.scores, {}) if out else ({}, row.scores)
    add_to_sums(row.review_id, row.day if row.newcomer else KNOWN, before, after)
