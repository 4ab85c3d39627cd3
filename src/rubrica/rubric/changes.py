"""How little would have to change for another verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.rubric.steps import Steps, steps_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from decimal import Decimal

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


def changes(rubric: Rubric, scores: Mapping[str, Decimal]) -> tuple[Change, ...]:
    """For every criterion and direction the fewest steps that move the verdict, fewest first, then in rubric order."""
    found = [change for slope in _slopes(rubric, scores) if (change := _fewest_steps(rubric, slope, slope.length))]
    return tuple(sorted(found, key=lambda change: abs(change.steps)))


def smallest_change(rubric: Rubric, scores: Mapping[str, Decimal]) -> Change | None:
    """The first of `changes`, found without the others; None where no single score can move the verdict."""
    smallest = None
    for slope in _slopes(rubric, scores):
        fewer = slope.length if smallest is None else min(slope.length, abs(smallest.steps) - 1)
        smallest = _fewest_steps(rubric, slope, fewer) or smallest
    return smallest


@dataclass(frozen=True, slots=True)
class _Slope:
    """One score on its way up or down, and the overall it takes along.

    The mean is top ÷ bottom, and each point of the score adds `per_point` to the top.
    """

    key: str
    score: Decimal
    direction: int
    steps: Steps | tuple[Decimal, ...]
    top: int
    bottom: int
    per_point: int

    @property
    def length(self) -> int:
        return len(self.steps)

    def overall(self, rubric: Rubric, steps: int) -> Decimal:
        points, part = (self.steps[steps - 1] - self.score).as_integer_ratio()
        return rubric.rounding.apply(self.top * part + self.per_point * points, self.bottom * part)


def _slopes(rubric: Rubric, scores: Mapping[str, Decimal]) -> Iterator[_Slope]:
    mean = rubric.weights.mean(scores)
    counted = [(key, weight) for key, weight in rubric.weights.whole if key in scores]
    if mean is None or not rubric.bands:
        return
    common = mean[1] // sum(weight for _, weight in counted)
    for key, weight in counted:
        score = scores[key]
        if rubric.scale.holds(score):
            for direction in (1, -1):
                yield _Slope(key, score, direction, steps_from(rubric.scale, score, direction), *mean, weight * common)


def _fewest_steps(rubric: Rubric, slope: _Slope, most: int) -> Change | None:
    """The fewest steps into another band, at most `most`; halving finds them, because the overall follows the score."""
    band = rubric.band(rubric.rounding.apply(slope.top, slope.bottom))

    def moves(steps: int) -> bool:
        return rubric.band(slope.overall(rubric, steps)) is not band

    if most < 1 or not moves(most):
        return None
    steps = _first(most, moves)
    overall = slope.overall(rubric, steps)
    criterion, verdict = rubric.by_key[slope.key], rubric.verdict(overall) or ""
    return Change(criterion, slope.score, slope.steps[steps - 1], steps * slope.direction, overall, verdict)


def _first(last: int, holds: Callable[[int], bool]) -> int:
    """The first of 1 … last for which something holds that holds for all after it, the last included."""
    low, high = 1, last
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low
