"""A million reviews weighed anew and the best twenty found, against asking SQLite for the same.

python -m benchmarks.lens [REVIEWS]
"""

from __future__ import annotations

import random
import resource
import sqlite3
import statistics
import sys
import time
from decimal import Decimal
from fractions import Fraction

from rubrica.web.visitors.lens.columns import Columns
from rubrica.web.visitors.lens.few import Row

CRITERIA = ("story", "visuals", "audio", "characters", "enjoyment")
LIMIT = 1.0
"""Milliseconds, the median."""
TOP = 20


def main(reviews: int = 1_000_000, lenses: int = 200) -> None:
    for name, parts in (("whole points", 1), ("half points", 2), ("tenths", 10)):
        _compare(name, _scores(reviews, parts), parts, lenses)


def _scores(reviews: int, parts: int) -> list[tuple[int, ...]]:
    """Scores as critics give them: each near what the review as a whole is worth; one in twenty lacks one."""
    dice = random.Random(7)
    found = []
    for _ in range(reviews):
        worth = dice.gauss(6.8 * parts, 1.4 * parts)
        given = [min(10 * parts, max(parts, round(dice.gauss(worth, 0.9 * parts)))) for _ in CRITERIA]
        if dice.random() < 0.05:
            given[dice.randrange(5)] = 0  # not scored
        found.append(tuple(given))
    return found


def _compare(name: str, scores: list[tuple[int, ...]], parts: int, lenses: int) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    columns = Columns.of(_rows(scores, parts))
    built = time.process_time() - begun
    profiles = sum(len(one.heads) for one in columns.profiles)
    arrays = [
        array
        for one in columns.profiles
        for array in (one.cells, one.ceilings, one.starts, one.heads, one.listings, one.whens)
    ]
    held = sum(array.nbytes for array in arrays)
    plain = _table(scores)
    dice = random.Random(11)
    ours, theirs, same = [], [], 0
    for number in range(lenses):
        weights = {key: dice.randrange(0, 6) for key in CRITERIA} if number % 4 else dict.fromkeys(CRITERIA, 1)
        weights["story"] = weights["story"] or 1
        begun = time.perf_counter()
        found = columns.best(weights, TOP)
        ours.append((time.perf_counter() - begun) * 1000)
        if number % (lenses // 10) == 0:
            begun = time.perf_counter()
            rows = plain.execute(_query(weights)).fetchall()
            theirs.append((time.perf_counter() - begun) * 1000)
            same += [(one.mean * parts, one.listing) for one in found] == [
                (Fraction(top, bottom), listing) for listing, top, bottom in rows
            ]
    median, plainly = statistics.median(ours), statistics.median(theirs)
    slow = sorted(ours)[int(len(ours) * 0.99)]
    print(f"{len(scores):,} reviews in {name}, {profiles:,} profiles: {median:.2f} ms median, {slow:.2f} ms p99")
    print(f"  of the limit {median / LIMIT:.2f}; SQLite {plainly:.0f} ms, {plainly / median:.0f} times as long")
    print(f"  the same twenty in the same order: {same} of {len(theirs)}")
    print(f"  made in {built:.1f} s of processor time; kept {held / 2**20:.0f} MiB (peak before {before // 1024} MiB)")


def _rows(scores: list[tuple[int, ...]], parts: int):  # type: ignore[no-untyped-def]
    values = [Decimal(number) / parts for number in range(10 * parts + 1)]
    for number, given in enumerate(scores):
        yield Row(number, number, {key: values[one] for key, one in zip(CRITERIA, given, strict=True) if one})


def _table(scores: list[tuple[int, ...]]) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE TABLE review (number INTEGER PRIMARY KEY, {', '.join(CRITERIA)})")
    database.executemany(
        "INSERT INTO review VALUES (?, ?, ?, ?, ?, ?)", ((number, *given) for number, given in enumerate(scores))
    )
    return database


def _query(weights: dict[str, int]) -> str:
    """The plain way: a sum over every row, its order by cross-multiplied fractions being beyond SQL, so by a float."""
    top = " + ".join(f"{weight} * {key}" for key, weight in weights.items())
    bottom = " + ".join(f"{weight} * ({key} > 0)" for key, weight in weights.items())
    return (
        f"SELECT number, {top} AS top, {bottom} AS bottom FROM review WHERE {bottom} > 0 "
        f"ORDER BY 1.0 * top / bottom DESC, number DESC LIMIT {TOP}"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
