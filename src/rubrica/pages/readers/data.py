"""Readers' scores under the names of the schema of review.json: apart from all that is the critic's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rubrica.pages.readers.crowd import crowds_of, tenths, together
from rubrica.pages.readers.guessed import guessed
from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from rubrica.pages.readers.crowd import Crowd
    from rubrica.pages.values.entry import Entry
    from rubrica.pages.values.reader_scores import ReaderScores
    from rubrica.readership import Difference
    from rubrica.rubric import Rubric


def readers_json(
    found: ReaderScores, entry: Entry, rubric: Rubric, guesses: tuple[tuple[str, str], ...] = ()
) -> dict[str, Any]:
    """Below the least number only how many there are: `overall` is null, and `scores` are none."""
    crowds = crowds_of(found, entry, rubric)
    whole = together(crowds, entry, rubric)
    return {
        "count": found.readers,
        "held": found.held,
        "least": found.least,
        "overall": rubric.rounding.text(whole.overall) if whole else None,
        "overall_text": rubric.overall_text(whole.overall) if whole else "",
        "difference": _difference(whole.apart if whole else None),
        "scores": [_score(one, rubric) for one in crowds],
        "guesses": [
            {"criterion": one.criterion, "direction": one.direction, "came_true": one.came_true}
            for one in guessed(guesses, crowds, whole, rubric)
        ],
    }


def _score(of: Crowd, rubric: Rubric) -> dict[str, Any]:
    counts = zip(of.tally.counts, of.tally.percents(), strict=True)
    return {
        "criterion": of.key,
        "name": of.name,
        "readers": of.tally.count,
        "mean": tenths(of.mean),
        "difference": _difference(of.apart),
        "counts": [
            {"value": plain(score), "text": rubric.scale.text(score), "readers": many, "percent": part}
            for (score, many), part in counts
        ],
    }


def _difference(apart: Difference | None) -> dict[str, Any] | None:
    if apart is None:
        return None
    low, high = (None if end is None else tenths(end) for end in (apart.low, apart.high))
    return {"by": tenths(apart.by), "low": low, "high": high, "clear": apart.is_clear}
