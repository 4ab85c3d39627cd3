"""What counts of readers' scores now: the running sums, without those that the rule holds (`rubrica.readership`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rubrica.readership import Burst, Sums, judge
from rubrica.web.readers.models import ReaderRuling, ReaderSum
from rubrica.web.readers.scoring import KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(slots=True)
class Counted:
    """`readers` and `counts` (criterion -> score -> count) are of those that count; `held` is how many do not.
    `ruled` says of days what was decided: True for released."""

    readers: int = 0
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    held: int = 0
    bursts: tuple[Burst, ...] = ()
    ruled: dict[int, bool] = field(default_factory=dict)


def counted(slug: str) -> Counted:
    """From two queries, whose rows are as many as there were days with newcomers, and not as readers."""
    sums = list(ReaderSum.objects.filter(review__slug=slug))
    ruled = dict(ReaderRuling.objects.filter(review__slug=slug).values_list("day", "released")) if sums else {}
    known, days = _by_day(sums)
    found = Counted(bursts=judge(known, days, {day for day, released in ruled.items() if released}), ruled=ruled)
    away = {(day, cell) for burst in found.bursts for day in burst.days if not ruled.get(day) for cell, _ in burst.held}
    for one in sums:
        if (one.day, str(one.cell)) in away:
            found.held += one.readers
        else:
            found.readers += one.readers
            _add(found.counts, one.counts)
    return found


def _by_day(sums: Iterable[ReaderSum]) -> tuple[Sums, dict[int, Sums]]:
    known: Sums = {}
    days: dict[int, Sums] = {}
    for one in sums:
        cells = known if one.day == KNOWN else days.setdefault(one.day, {})
        cells[str(one.cell)] = one.readers
    return known, days


def _add(to: dict[str, dict[str, int]], counts: dict[str, dict[str, int]]) -> None:
    for criterion, given in counts.items():
        into = to.setdefault(criterion, {})
        for value, count in given.items():
            into[value] = into.get(value, 0) + count
