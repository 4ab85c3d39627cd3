"""Which scores wait: the rule against review bombs, decided when scores are read and never when they are written.

1. Only newcomers can be held: readers who scored nothing here a week before. Whoever has a history always counts.
2. A day is unusual when it brings five newcomers or more, and more than three times the usual: the mean of the 28 days
   before, unusual ones left out. Days in a row that are unusual are one burst. A good review has such days too; that
   alone holds nobody.
3. Each category is looked at by itself, beside all others: who have a history, or came on usual days. A score is a
   crowd when ten and more than two fifths of a burst gave it, and that is more than twice its part among the others
   (one reader more is taken to have given it). A crowd is held. Where fewer than five others are, nobody can tell: then
   it takes more than two thirds of the burst.
4. The rest may pull the mean of the others by a tenth of a score, or as far as chance does: by two standard errors; by
   one where the others are twenty or more, and the rest of the burst is more than they are.
5. Where it pulls further, one score on that side is held: the one whose readers pull the most together, for how usual
   it is among the others (readers of the scores beside it count half). Then the rest is looked at again. A score is not
   held where that would mend less than it would leave wanting on the other side.
6. Days are judged again whenever somebody reads, as the others become more. The owner may let a burst count, or confirm
   what the rule holds. No score is thrown away.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

MANY, TIMES, BEFORE = 5, 3, 28
PULL = 0.1
SURE, FEW = 20, 5
CROWD, PART, MOST = 10, 2 / 5, 2 / 3

Sums = dict[int, int]
"""How many readers gave each score of one category: the score by its place on the scale, from 0, so that letters are
counted like numbers."""

Day = dict[str, Sums]
"""The sums of each category."""


@dataclass(frozen=True, slots=True)
class Burst:
    """Unusual days in a row, the newcomers they brought, and what is held: category, place of the score, how many."""

    days: tuple[int, ...]
    readers: int
    held: tuple[tuple[str, int, int], ...] = ()

    @property
    def many(self) -> int:
        return sum(count for _, _, count in self.held)


def unusual(newcomers: Mapping[int, int]) -> set[int]:
    """The unusual ones of days (numbers that count up), by how many newcomers each brought. Each is held against those
    before it: what comes later changes no judgement of earlier."""
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


def judge(
    everybody: Day, days: Mapping[int, Day], newcomers: Mapping[int, int], released: Collection[int] = ()
) -> tuple[Burst, ...]:
    """The bursts that the unusual `days` make. `everybody` is what all readers gave together, on those days too. Days
    that were `released` are looked at like any other and hold nobody."""
    came_then = _together(days.values())
    others = {
        category: {place: max(0, many - came_then.get(category, {}).get(place, 0)) for place, many in sums.items()}
        for category, sums in everybody.items()
    }
    found = []
    for run in _runs(sorted(days)):
        came = _together(days[day] for day in run)
        away = {category: _held(sums, others.get(category, {})) for category, sums in came.items()}
        kept = _together(days[day] for day in run if day not in released)
        held = sorted((key, at, kept[key][at]) for key in kept for at in kept[key] if at in away[key])
        found.append(Burst(run, sum(newcomers[day] for day in run), tuple(held)))
    return tuple(found)


def _runs(days: Iterable[int]) -> Iterator[tuple[int, ...]]:
    run: list[int] = []
    for day in days:
        if run and day != run[-1] + 1:
            yield tuple(run)
            run = []
        run.append(day)
    if run:
        yield tuple(run)


def _together(days: Iterable[Day]) -> Day:
    found: Day = {}
    for day in days:
        for category, sums in day.items():
            into = found.setdefault(category, {})
            for place, many in sums.items():
                into[place] = into.get(place, 0) + many
    return found


def _held(came: Sums, others: Sums) -> set[int]:
    """The scores of one category that are held."""
    found = _crowds(came, others)
    left = {place: many for place, many in came.items() if place not in found}
    if sum(others.values()) < FEW or not left:
        return found
    middle, errors = _mean(others), 1 if sum(left.values()) > sum(others.values()) >= SURE else 2
    side = 1 if _mean(left) > middle else -1
    while left:
        may = _may(sum(left.values()), others, middle, errors)
        if side * (_mean(left) - middle) <= may:
            break
        # how far beyond what they may be the readers of each score are, together
        pull = {place: many * (side * (place - middle) - may) for place, many in left.items()}
        worst = max(sorted(left), key=lambda place: pull[place] / _usual(place, others))
        if pull[worst] >= 2 * sum(pull.values()):
            break
        found.add(worst)
        del left[worst]
    return found


def _crowds(came: Sums, others: Sums) -> set[int]:
    there, burst = sum(others.values()), sum(came.values())
    if there < FEW:
        return {place for place, many in came.items() if many >= CROWD and many > MOST * burst}
    usual = {place: 2 * (others.get(place, 0) + 1) / (there + 1) for place in came}
    return {place for place, many in came.items() if many >= CROWD and many > max(PART, usual[place]) * burst}


def _may(many: int, others: Sums, middle: float, errors: int) -> float:
    """How far the mean of so many may be from that of the others; by chance, so many standard errors. The others are
    taken to be spread by one score at least: a few who agree know no better."""
    there = sum(others.values())
    spread = max(1.0, sum(count * (place - middle) ** 2 for place, count in others.items()) / there)
    return max(PULL * (many + there) / many, errors * sqrt(spread / many + spread / there))


def _mean(sums: Sums) -> float:
    return sum(place * many for place, many in sums.items()) / sum(sums.values())


def _usual(place: int, others: Sums) -> int:
    """How usual a score is. One reader more than there were is taken to have given it: what nobody gave before may be
    given."""
    return 1 + 2 * others.get(place, 0) + others.get(place - 1, 0) + others.get(place + 1, 0)
