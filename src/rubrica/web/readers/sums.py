"""The running sums of a review: kept by day, so that a burst can be left out, and all together in one row, so that a
page asks for one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rubrica.web.statements import run

if TYPE_CHECKING:
    from collections.abc import Mapping

KNOWN = 0
"""The day under which readers with a history stand."""

Counts = dict[str, dict[str, int]]
"""How often each score was given: criterion -> score -> count."""

Change = tuple["Mapping[str, str]", int]
"""What somebody gave, by criterion, and how often it is counted: once more, or once less."""

_OF_A_DAY = "SELECT readers, counts FROM rubrica_readersum WHERE review_id = %s AND day = %s"
_TOTAL = "SELECT readers, counts, busiest FROM rubrica_readertotal WHERE review_id = %s"
_KEEP = """
INSERT INTO rubrica_readersum (review_id, day, readers, counts) VALUES (%s, %s, %s, %s)
ON CONFLICT (review_id, day) DO UPDATE SET readers = excluded.readers, counts = excluded.counts
"""
_KEEP_TOTAL = """
INSERT INTO rubrica_readertotal (review_id, readers, counts, busiest) VALUES (%s, %s, %s, %s)
ON CONFLICT (review_id) DO UPDATE SET readers = excluded.readers, counts = excluded.counts, busiest = excluded.busiest
"""
_EMPTY = "DELETE FROM rubrica_readersum WHERE review_id = %s AND day = %s"
_EMPTY_TOTAL = "DELETE FROM rubrica_readertotal WHERE review_id = %s"


def add_to_sums(review: int, day: int, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Count what a reader gave before out of the sums, and what they give now into them. Empty sums go."""
    changes = [(given, times) for given, times in ((before, -1), (after, 1)) if given]
    readers, counts = _changed(next(iter(run(_OF_A_DAY, review, day)), (0, "{}")), changes)
    run(_KEEP, review, day, readers, counts) if readers else run(_EMPTY, review, day)
    _add_to_total(review, changes, newcomers=readers if day != KNOWN else 0)


def _add_to_total(review: int, changes: list[Change], newcomers: int) -> None:
    *kept, busiest = next(iter(run(_TOTAL, review)), (0, "{}", 0))
    readers, counts = _changed((kept[0], kept[1]), changes)
    if readers:
        run(_KEEP_TOTAL, review, readers, counts, max(busiest, newcomers))
    else:
        run(_EMPTY_TOTAL, review)


def _changed(kept: tuple[int, str], changes: list[Change]) -> tuple[int, str]:
    readers, found = kept[0], json.loads(kept[1])
    for scores, times in changes:
        readers += times
        count_in(found, scores, times)
    return readers, json.dumps(found)


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
