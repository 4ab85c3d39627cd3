"""Which scores wait: the rule against review bombs, decided when scores are read and never when they are written.

1. Only newcomers can be held: readers who scored nothing here a week before. Whoever has a history always counts.
2. A day is unusual when it brings ten newcomers or more, and more than three times the usual: the mean of the 28 days
   before, unusual ones left out. Days in a row that are unusual are one burst. A good review has such days too; that
   alone holds nobody.
3. Within a burst, readers are gathered by their own overall, in whole scores. How many there may be of each is told by
   all readers outside of bursts: twice what is expected and three standard deviations (the square root of it) more.
   Where fewer than twenty are outside, it is two fifths of the burst, or of what is left of it.
4. A whole score of which there are more is held, the most crowded first, and the rest is looked at again.
5. Where the mean of the rest still lies a fifth of a whole score from that of all readers outside, and so far that
   chance explains it once in 300 times, the most crowded whole score on that side is held too, and the rest is
   looked at again.
6. The owner may release a day, or confirm that it is held. No score is thrown away.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import isqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

MANY, TIMES, BEFORE = 10, 3, 28
ENOUGH = 20
LEANING = Fraction(1, 5)

Sums = dict[str, int]
"""How many readers have each whole score as their own overall."""


@dataclass(frozen=True, slots=True)
class Burst:
    """Unusual days in a row, the newcomers they brought, and the whole scores that are held."""

    days: tuple[int, ...]
    readers: int
    held: tuple[tuple[str, int], ...] = ()

    @property
    def many(self) -> int:
        return sum(count for _, count in self.held)


# whole scores are named by their place on the scale, from 0, so that letters are counted like numbers


def judge(
    known: Mapping[str, int], days: Mapping[int, Mapping[str, int]], released: Collection[int] = ()
) -> tuple[Burst, ...]:
    """The bursts among newcomers by `days` (numbers that count up), beside readers who are `known`. Days that were
    `released` are looked at like any other and hold nobody."""
    unusual = _unusual({day: sum(cells.values()) for day, cells in days.items()})
    outside: Sums = dict(known)
    for day, cells in days.items():
        if day not in unusual:
            _add(outside, cells)
    return tuple(_burst(run, days, outside, released) for run in _runs(sorted(unusual)))


def _unusual(newcomers: Mapping[int, int]) -> set[int]:
    """Each day is held against those before it: what comes later changes no judgement of earlier."""
    found: set[int] = set()
    ordered = sorted(newcomers)
    for day in ordered:
        many = newcomers[day]
        if many < MANY:
            continue
        begin = max(ordered[0], day - BEFORE)
        usual = [newcomers.get(one, 0) for one in range(begin, day) if one not in found]
        if many * max(len(usual), 1) > TIMES * max(sum(usual), len(usual), 1):
            found.add(day)
    return found


def _runs(days: Iterable[int]) -> Iterator[tuple[int, ...]]:
    run: list[int] = []
    for day in days:
        if run and day != run[-1] + 1:
            yield tuple(run)
            run = []
        run.append(day)
    if run:
        yield tuple(run)


def _burst(
    run: tuple[int, ...], days: Mapping[int, Mapping[str, int]], outside: Sums, released: Collection[int]
) -> Burst:
    came: Sums = {}
    for day in run:
        _add(came, days[day])
    crowded = _crowded(came, outside)
    held: Sums = {}
    for day in run:
        if day not in released:
            _add(held, {cell: many for cell, many in days[day].items() if cell in crowded})
    return Burst(run, sum(came.values()), tuple(sorted(held.items())))


def _crowded(came: Sums, outside: Sums) -> set[str]:
    """The whole scores that too many gave."""
    left, found = dict(came), set[str]()
    while left:
        over = {cell: many - _most(cell, sum(left.values()), outside) for cell, many in left.items()}
        worst = max(sorted(over), key=lambda cell: over[cell])
        if over[worst] <= 0:
            worst = _leaning(left, over, outside)
        if not worst:
            break
        found.add(worst)
        del left[worst]
    return found


def _leaning(left: Sums, over: Mapping[str, float], outside: Sums) -> str:
    """The most crowded whole score on the side to which the rest leans; "" where it does not."""
    if sum(outside.values()) < ENOUGH or sum(left.values()) < MANY:
        return ""
    middle, spread = _mean_and_spread(outside)
    by = _mean_and_spread(left)[0] - middle
    if by * by <= max(LEANING**2, 9 * spread * (Fraction(1, sum(left.values())) + Fraction(1, sum(outside.values())))):
        return ""
    side = [cell for cell in left if (int(cell) - middle) * by > 0]
    return max(sorted(side), key=lambda cell: over[cell], default="")


def _mean_and_spread(cells: Sums) -> tuple[Fraction, Fraction]:
    """The mean of places, and the mean of the squares of what lies between each and it."""
    total = sum(cells.values())
    mean = Fraction(sum(int(cell) * many for cell, many in cells.items()), total)
    return mean, sum((many * (int(cell) - mean) ** 2 for cell, many in cells.items()), Fraction(0)) / total


def _most(cell: str, readers: int, outside: Sums) -> int:
    """How many of so many readers may give a whole score. One reader more than there were is taken to have given it:
    what nobody gave before may be given."""
    others = sum(outside.values())
    if others < ENOUGH:
        return max(MANY, readers * 2 // 5)
    expected = readers * (outside.get(cell, 0) + 1) / (others + 1)
    return max(3, int(2 * expected) + isqrt(int(9 * expected)))


def _add(to: Sums, cells: Mapping[str, int]) -> None:
    for cell, many in cells.items():
        to[cell] = to.get(cell, 0) + many
