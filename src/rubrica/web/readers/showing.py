"""What counts of readers' scores now: the running sums, without what the rule holds (`rubrica.readership`)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rubrica.readership import MANY, Burst, Day, judge, unusual
from rubrica.web.readers.models import ReaderRuling, ReaderSum
from rubrica.web.readers.sums import KNOWN, Counts, add_counts
from rubrica.web.statements import run

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOTAL = """
SELECT total.review_id, total.readers, total.counts, total.busiest FROM rubrica_readertotal AS total
JOIN rubrica_review AS review ON review.id = total.review_id WHERE review.slug = %s
"""
_DAYS = "SELECT day, readers FROM rubrica_readersum WHERE review_id = %s AND day <> %s"


@dataclass(slots=True)
class Counted:
    """`counts` (criterion -> score -> count) are what counts; `held` is how many single scores do not, and `readers`
    how many at least count wholly. `ruled` says of days what was decided: True for released."""

    readers: int = 0
    counts: Counts = field(default_factory=dict)
    held: int = 0
    bursts: tuple[Burst, ...] = ()
    ruled: dict[int, bool] = field(default_factory=dict)


def counted(slug: str, places: Mapping[str, int]) -> Counted:
    """One row, where no day was ever busy enough for a burst. Else how many came on each day, and the sums of the
    unusual ones: as many rows as there were days with newcomers, and not as readers. `places` are those of the scores
    on the scale, from 0; what is none of them is never held."""
    for review, readers, counts, busiest in run(_TOTAL, slug):
        found = Counted(readers, json.loads(counts))
        if busiest >= MANY:
            _leave_out(found, review, places)
        return found
    return Counted()


def _leave_out(found: Counted, review: int, places: Mapping[str, int]) -> None:
    """Take away what is held."""
    newcomers = dict(run(_DAYS, review, KNOWN))
    sums = _sums_of(review, unusual(newcomers))
    found.ruled = dict(ReaderRuling.objects.filter(review=review).values_list("day", "released")) if sums else {}
    released = {day for day, released in found.ruled.items() if released}
    days = {day: _placed(counts, places) for day, counts in sums.items()}
    found.bursts = judge(_placed(found.counts, places), days, newcomers, released)
    held: Counts = {}
    for burst in found.bursts:
        away = {(criterion, place) for criterion, place, _ in burst.held}
        for day in burst.days:
            if day not in released:
                add_counts(held, _of(sums[day], places, away))
    add_counts(found.counts, held, -1)
    many = [sum(given.values()) for given in held.values()]
    found.held, found.readers = sum(many), found.readers - max(many, default=0)


def _sums_of(review: int, days: set[int]) -> dict[int, Counts]:
    return dict(ReaderSum.objects.filter(review=review, day__in=days).values_list("day", "counts")) if days else {}


def _placed(counts: Counts, places: Mapping[str, int]) -> Day:
    return {
        criterion: {places[score]: many for score, many in given.items() if score in places}
        for criterion, given in counts.items()
    }


def _of(counts: Counts, places: Mapping[str, int], away: set[tuple[str, int]]) -> Counts:
    """What of these is held."""
    held = {
        criterion: {score: many for score, many in given.items() if (criterion, places.get(score, -1)) in away}
        for criterion, given in counts.items()
    }
    return {criterion: given for criterion, given in held.items() if given}
