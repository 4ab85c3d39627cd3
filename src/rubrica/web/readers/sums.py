"""The running sums of a review: kept by day and cell, so that a burst can be left out, and all together in one row,
so that a page asks for one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from rubrica.web.statements import run

if TYPE_CHECKING:
    from collections.abc import Mapping

KNOWN = 0
"""The day under which readers with a history stand."""

Counts = dict[str, dict[str, int]]
"""How often each score was given: criterion -> score -> count."""

_OF_A_DAY = "SELECT cell, readers, counts FROM rubrica_readersum WHERE review_id = %s AND day = %s"
_TOTAL = "SELECT readers, counts, busiest FROM rubrica_readertotal WHERE review_id = %s"
_KEEP = """
INSERT INTO rubrica_readersum (review_id, day, cell, readers, counts) VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (review_id, day, cell) DO UPDATE SET readers = excluded.readers, counts = excluded.counts
"""
_KEEP_TOTAL = """
INSERT INTO rubrica_readertotal (review_id, readers, counts, busiest) VALUES (%s, %s, %s, %s)
ON CONFLICT (review_id) DO UPDATE SET readers = excluded.readers, counts = excluded.counts, busiest = excluded.busiest
"""
_EMPTY = "DELETE FROM rubrica_readersum WHERE review_id = %s AND day = %s AND cell = %s"
_EMPTY_TOTAL = "DELETE FROM rubrica_readertotal WHERE review_id = %s"


class Given(NamedTuple):
    """What a reader gives: scores by criterion, and the cell of their own overall."""

    cell: int
    scores: Mapping[str, str]


def add_to_sums(review: int, day: int, before: Given | None, after: Given | None) -> None:
    """Count what a reader gave before out of the sums, and what they give now into them. Empty sums go."""
    changes = [(given, times) for given, times in ((before, -1), (after, 1)) if given]
    sums = {cell: (readers, counts) for cell, readers, counts in run(_OF_A_DAY, review, day)}
    for given, times in changes:
        readers, counts = sums.get(given.cell, (0, "{}"))
        sums[given.cell] = readers + times, _counted(counts, given.scores, times)
    for cell in {given.cell for given, _ in changes}:
        readers, counts = sums[cell]
        run(_KEEP, review, day, cell, readers, counts) if readers else run(_EMPTY, review, day, cell)
    _add_to_total(review, changes, newcomers=sum(readers for readers, _ in sums.values()) if day != KNOWN else 0)


def _add_to_total(review: int, changes: list[tuple[Given, int]], newcomers: int) -> None:
    readers, counts, busiest = next(iter(run(_TOTAL, review)), (0, "{}", 0))
    for given, times in changes:
        readers, counts = readers + times, _counted(counts, given.scores, times)
    if readers:
        run(_KEEP_TOTAL, review, readers, counts, max(busiest, newcomers))
    else:
        run(_EMPTY_TOTAL, review)


def _counted(counts: str, scores: Mapping[str, str], times: int) -> str:
    found = json.loads(counts)
    count_in(found, scores, times)
    return json.dumps(found)


def count_in(counts: Counts, scores: Mapping[str, str], times: int = 1) -> None:
    for criterion, value in scores.items():
        given = counts.setdefault(criterion, {})
        given[value] = given.get(value, 0) + times
        if not given[value]:
            del given[value]
        if not given:
            del counts[criterion]


def add_counts(to: Counts, counts: Mapping[str, Mapping[str, int]], times: int = 1) -> None:
    """Add other counts, or take them away."""
    for criterion, given in counts.items():
        into = to.setdefault(criterion, {})
        for value, count in given.items():
            into[value] = into.get(value, 0) + count * times
            if not into[value]:
                del into[value]
        if not into:
            del to[criterion]
