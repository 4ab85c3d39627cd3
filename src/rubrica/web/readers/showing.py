"""What counts of readers' scores now: the running sums, without those that the rule holds (`rubrica.readership`)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rubrica.readership import MANY, Burst, Sums, judge
from rubrica.web.readers.models import ReaderRuling, ReaderSum
from rubrica.web.readers.sums import KNOWN, Counts, add_counts
from rubrica.web.statements import run

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOTAL = """
SELECT total.review_id, total.readers, total.counts, total.busiest FROM rubrica_readertotal AS total
JOIN rubrica_review AS review ON review.id = total.review_id WHERE review.slug = %s
"""
_SUMS = "SELECT day, cell, readers FROM rubrica_readersum WHERE review_id = %s"


@dataclass(slots=True)
class Counted:
    """`readers` and `counts` (criterion -> score -> count) are of those that count; `held` is how many do not.
    `ruled` says of days what was decided: True for released."""

    readers: int = 0
    counts: Counts = field(default_factory=dict)
    held: int = 0
    bursts: tuple[Burst, ...] = ()
    ruled: dict[int, bool] = field(default_factory=dict)


def counted(slug: str) -> Counted:
    """One row, where no day was ever busy enough for a burst. Else the sums of all days are judged: as many rows as
    there were days with newcomers, and not as readers."""
    for review, readers, counts, busiest in run(_TOTAL, slug):
        found = Counted(readers, json.loads(counts))
        if busiest >= MANY:
            _leave_out(found, review)
        return found
    return Counted()


def _leave_out(found: Counted, review: int) -> None:
    """Take away what is held."""
    found.ruled = dict(ReaderRuling.objects.filter(review=review).values_list("day", "released"))
    known, days = _by_day(run(_SUMS, review))
    found.bursts = judge(known, days, {day for day, released in found.ruled.items() if released})
    away = {
        (day, cell)
        for burst in found.bursts
        for day in burst.days
        if not found.ruled.get(day)
        for cell, _ in burst.held
    }
    for one in ReaderSum.objects.filter(review=review, day__in={day for day, _ in away}) if away else ():
        if (one.day, str(one.cell)) in away:
            found.held += one.readers
            found.readers -= one.readers
            add_counts(found.counts, one.counts, -1)


def _by_day(sums: Iterable[tuple[int, int, int]]) -> tuple[Sums, dict[int, Sums]]:
    known: Sums = {}
    days: dict[int, Sums] = {}
    for day, cell, readers in sums:
        cells = known if day == KNOWN else days.setdefault(day, {})
        cells[str(cell)] = readers
    return known, days
