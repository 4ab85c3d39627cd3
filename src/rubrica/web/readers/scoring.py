"""A reader scores a review: one row for each reader and review, and its running sums, in one transaction."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from django.utils.timezone import now

from rubrica.pages import keys
from rubrica.web.readers.models import ReaderRuling
from rubrica.web.readers.sums import KNOWN, add_to_sums
from rubrica.web.statements import moment, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rubrica.web.accounts.models import Critic
    from rubrica.web.changes import Announcement
    from rubrica.web.reviews.models import Review

HISTORY = timedelta(days=7)
_DAY = 86_400

_BEFORE = """
SELECT review.id, sent.id, sent.scores, sent.newcomer, sent.day
FROM rubrica_review AS review
LEFT JOIN rubrica_readerscore AS sent ON sent.review_id = review.id AND sent.reader = %s WHERE review.slug = %s
"""
_SEND = """
INSERT INTO rubrica_readerscore (review_id, reader, scores, day, sent, changed, newcomer)
VALUES (%s, %s, %s, %s, %s, %s, NOT EXISTS (
    SELECT 1 FROM rubrica_readerscore WHERE reader = %s AND sent <= %s AND review_id <> %s))
RETURNING newcomer
"""
_CHANGE = "UPDATE rubrica_readerscore SET scores = %s, changed = %s WHERE id = %s"
_TAKE_AWAY = "DELETE FROM rubrica_readerscore WHERE id = %s"


class _Before(NamedTuple):
    """A review's number, and the row of what a reader sent before: no number where they sent nothing."""

    review: int
    number: int | None
    scores: str
    newcomer: bool
    day: int


def score(change: Announcement, slug: str, reader: str, scores: Mapping[str, str]) -> bool:
    """Keep what a reader sent, instead of what they sent before; no score at all takes theirs away. False where it
    changes nothing: a form may arrive twice. Inside `changes.writing()`, where writers stand in line."""
    (row,) = run(_BEFORE, reader, slug)
    before = _Before(*row)
    was = json.loads(before.scores) if before.number else {}
    if dict(scores) == was:
        return False
    day = _renew(before, scores) if before.number else _send(before.review, reader, scores)
    add_to_sums(before.review, day, was, scores)
    change.add({keys.readers(slug)})
    return True


def _renew(before: _Before, scores: Mapping[str, str]) -> int:
    """Write what a reader sends anew. Gives the day under which they stand."""
    if scores:
        run(_CHANGE, json.dumps(dict(scores)), moment(now()), before.number)
    else:
        run(_TAKE_AWAY, before.number)
    return before.day if before.newcomer else KNOWN


def _send(review: int, reader: str, scores: Mapping[str, str]) -> int:
    """The same for a reader who sends their first."""
    at = now()
    day, sent, long_ago = int(at.timestamp()) // _DAY, moment(at), moment(at - HISTORY)
    written = review, reader, json.dumps(dict(scores)), day, sent, sent
    ((newcomer,),) = run(_SEND, *written, reader, long_ago, review)
    return day if newcomer else KNOWN


def rule(change: Announcement, review: Review, days: Iterable[int], by: Critic | None, *, released: bool) -> None:
    """Let the newcomers of these days count, or confirm what the rule holds of them."""
    for day in days:
        ReaderRuling.objects.update_or_create(review=review, day=day, defaults={"released": released, "by": by})
    change.add({keys.readers(review.slug)})
