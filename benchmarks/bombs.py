"""Review bombs against the rule that holds bursts: `python -m benchmarks.bombs`. No clock and no database.

Bots without history come within 48 hours, as many as the honest readers or four times as many. How honest readers score
is said in `benchmarks.bomb_readers`. Printed is over drawn cases: how far the shown mean of a category is moved from
that of all honest readers (of the four categories, the one that is moved the most), what part of the honest scores
counts, and in how many of a hundred cases both goals are met: moved by at most 0.3, and 90 % count. Beside it stands
what nobody can better who looks at scores: an oracle that knows how many honest readers gave each score, and holds as
few of them as bring the mean within 0.3 of theirs. Seeds are fixed: everybody gets the same numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random
from statistics import mean

from benchmarks.bomb_readers import CATEGORIES, KINDS, Place, Reader, readers_of
from rubrica.readership import Day, judge, unusual

WITHIN, COUNTED = 0.3, 0.9
CASES = 8
MANY, KNOWN, TIMES = (50, 100, 300), (0.2, 0.4, 0.6), (1, 4)
WHEN: dict[str, Callable[[Random], Place]] = {
    "a new review, after its second day": lambda draw: Place(True, 0, 1),
    "a new review, after sixty days": lambda draw: Place(True, 0, 59),
    "a settled review, on the second day of the bots": lambda draw: _settled(draw.randrange(15, 50)),
    "a settled review, after sixty days": lambda draw: Place(False, draw.randrange(15, 50), 59),
}
NOBODY = "no bots"


def _settled(day: int) -> Place:
    return Place(False, day, day + 1)


@dataclass(frozen=True)
class Found:
    """What became of one case: how far the mean moved, what part of the honest scores counts; and by the oracle."""

    moved: float
    kept: float
    best_moved: float
    best_kept: float


def case(seed: int, when: Callable[[Random], Place], many: int, known: float, kind: str, times: float) -> Found:
    draw = Random(seed)
    readers = readers_of(draw, when(draw), many, known, kind, times)
    came = Counter(one.day for one in readers if not one.known)
    days = {day: _sums(one for one in readers if one.day == day and not one.known) for day in unusual(came)}
    bursts = judge(_sums(readers), days, came)
    away = {(key, day, place) for burst in bursts for day in burst.days for key, place, _ in burst.held}
    moved, kept, best = [], [], []
    for key in CATEGORIES:
        scored = [one for one in readers if key in one.scores]
        honest = [one.scores[key] for one in scored if one.honest]
        if not honest:
            continue
        counts = [one for one in scored if one.known or (key, one.day, one.scores[key]) not in away]
        moved.append(abs(mean(one.scores[key] for one in counts) - mean(honest)) if counts else 9.0)
        kept.append(sum(one.honest for one in counts) / len(honest))
        best.append(_oracle(key, scored, mean(honest), set(days)))
    return Found(max(moved), mean(kept), max(one for one, _ in best), mean(one for _, one in best))


def _sums(readers: Iterable[Reader]) -> Day:
    found: Day = {}
    for reader in readers:
        for key, place in reader.scores.items():
            sums = found.setdefault(key, {})
            sums[place] = sums.get(place, 0) + 1
    return found


def _oracle(key: str, scored: list[Reader], goal: float, days: set[int]) -> tuple[float, float]:
    """Holds whole scores, the last one in part: first those that pull the most for each honest reader they cost."""
    here = [one for one in scored if not one.known and one.day in days]
    honest = sum(one.honest for one in scored)
    lean = mean(one.scores[key] for one in scored) - goal
    if abs(lean) <= WITHIN:
        return abs(lean), 1.0
    side = 1 if lean > 0 else -1
    may = goal + side * WITHIN
    need = sum(side * (one.scores[key] - may) for one in scored)
    pull, cost = Counter[int](), Counter[int]()
    for one in here:
        pull[one.scores[key]] += 1
        cost[one.scores[key]] += one.honest
    pulls = {place: side * (place - may) * count for place, count in pull.items() if side * (place - may) > 0}
    lost = 0.0
    for place in sorted(pulls, key=lambda one: -pulls[one] / max(cost[one], 0.001)):
        part = min(1.0, need / pulls[place])
        lost, need = lost + part * cost[place], need - part * pulls[place]
        if need <= 0:
            return WITHIN, 1 - lost / honest
    return WITHIN + need / len(scored), 1 - lost / honest


def cases(when: Callable[[Random], Place], many: int, known: float, kind: str) -> Iterator[Found]:
    for times in (0,) if kind == NOBODY else TIMES:
        for seed in range(CASES):
            yield case(seed * 7919 + many + int(known * 10), when, many, known, kind, times)


def line(name: str, found: list[Found]) -> None:
    moved, kept = [one.moved for one in found], [one.kept for one in found]
    met = mean(one.moved <= WITHIN and one.kept >= COUNTED for one in found)
    best = [one.best_kept for one in found]
    could = mean(one.best_moved <= WITHIN + 1e-9 and one.best_kept >= COUNTED for one in found)
    print(
        f"{name:28}{mean(moved):>7.2f}{max(moved):>7.2f}{mean(kept):>8.1%}{min(kept):>8.1%}{met:>7.0%}"
        f"   |{mean(best):>8.1%}{min(best):>8.1%}{could:>7.0%}"
    )


def table(title: str, when: Callable[[Random], Place], shares: tuple[float, ...]) -> None:
    found = {
        (many, known, kind): list(cases(when, many, known, kind))
        for many in MANY
        for known in shares
        for kind in (NOBODY, *KINDS)
    }
    print(f"\n{title}")
    print(f"{'':28}{'moved':>7}{'worst':>7}{'count':>8}{'worst':>8}{'both':>7}   |{'oracle':>8}{'worst':>8}{'both':>7}")
    for kind in (NOBODY, *KINDS):
        line(kind, [one for key in found if key[2] == kind for one in found[key]])
    for many in MANY:
        for known in shares:
            bots = [one for key in found if key[:2] == (many, known) and key[2] != NOBODY for one in found[key]]
            line(f"{many} honest, {known:.0%} known", bots)


def main() -> None:
    for title, when in WHEN.items():
        table(f"{title}, a fifth to three fifths of its honest readers with a history", when, KNOWN)
    for title, when in WHEN.items():
        table(f"{title}, nobody with a history", when, (0.0,))


if __name__ == "__main__":
    main()
