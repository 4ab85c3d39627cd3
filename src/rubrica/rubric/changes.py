"""How little would have to change for another verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.rubric.steps import moved, steps_left

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from rubrica.rubric.bands import Band
    from rubrica.rubric.criterion import Criterion
    from rubrica.rubric.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Change:
    """One score moved by so many steps of the scale (below zero: down), and the overall and verdict it would give."""

    criterion: Criterion
    before: Decimal
    after: Decimal
    steps: int
    overall: Decimal
    verdict: str


def changes(rubric: Rubric, scores: Mapping[str, Decimal], overall: Decimal) -> tuple[Change, ...]:
    """For every criterion and direction the fewest steps that move the verdict, fewest first, then in rubric order."""
    band = rubric.band(overall)
    if band is None:
        return ()
    found = [
        change
        for key, _ in rubric.weights.by_key
        if key in scores and rubric.scale.holds(scores[key])
        for direction in (1, -1)
        if (change := _fewest_steps(rubric, scores, key, direction, band)) is not None
    ]
    return tuple(sorted(found, key=lambda change: abs(change.steps)))


def _fewest_steps(rubric: Rubric, scores: Mapping[str, Decimal], key: str, direction: int, band: Band) -> Change | None:
    """Halving the steps that are left: the overall only ever follows the score, so the first other band is found."""
    before = scores[key]
    trial = dict(scores)

    def after(steps: int) -> Decimal:
        trial[key] = moved(rubric.scale, before, steps * direction)
        overall = rubric.overall(trial)
        assert overall is not None  # the score itself counts
        return overall

    most = steps_left(rubric.scale, before, direction)
    if not most or rubric.band(after(most)) is band:
        return None
    fewest = _first(most, lambda steps: rubric.band(after(steps)) is not band)
    overall = after(fewest)
    return Change(rubric.by_key[key], before, trial[key], fewest * direction, overall, rubric.verdict(overall) or "")


def _first(last: int, holds: Callable[[int], bool]) -> int:
    """The first of 1 … last for which something holds that holds for all after it, the last included."""
    low, high = 1, last
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low
