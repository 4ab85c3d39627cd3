"""How little would have to change for another verdict."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.rubric.steps import steps_from

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
    return tuple(sorted(_changes(rubric, scores), key=lambda change: abs(change.steps)))


def smallest_change(rubric: Rubric, scores: Mapping[str, Decimal]) -> Change | None:
    """The first of `changes`; None where no single score can move the verdict."""
    return min(_changes(rubric, scores), key=lambda change: abs(change.steps), default=None)


def _changes(rubric: Rubric, scores: Mapping[str, Decimal]) -> Iterator[Change]:
    mean = rubric.weights.mean(scores)
    if mean is None or not rubric.bands:
        return
    counted = [(key, weight) for key, weight in rubric.weights.whole if key in scores]
    common = mean[1] // sum([weight for _, weight in counted])
    for key, weight in counted:
        for direction in (1, -1):
            if found := _fewest_steps(rubric, scores[key], direction, *mean, weight * common):
                yield Change(rubric.by_key[key], scores[key], *found)


@lru_cache(maxsize=4096)
def _fewest_steps(
    rubric: Rubric, score: Decimal, direction: int, top: int, bottom: int, per_point: int
) -> tuple[Decimal, int, Decimal, str] | None:
    """How far one score must move to move the verdict: where to, in so many steps, and what overall and verdict that
    makes. The mean is top ÷ bottom, and each point of the score adds `per_point` to the top.

    Halving finds it, because the overall follows the score. Kept, because a press asks the same few questions again.
    """
    if not rubric.scale.holds(score):
        return None
    steps = steps_from(rubric.scale, score, direction)
    band = rubric.band(rubric.rounding.apply(top, bottom))

    def overall(number: int) -> Decimal:
        points, part = (steps[number - 1] - score).as_integer_ratio()
        return rubric.rounding.apply(top * part + per_point * points, bottom * part)

    def moves(number: int) -> bool:
        return rubric.band(overall(number)) is not band

    if not len(steps) or not moves(len(steps)):
        return None
    number = _first(len(steps), moves)
    made = overall(number)
    return steps[number - 1], number * direction, made, rubric.verdict(made) or ""


def _first(last: int, holds: Callable[[int], bool]) -> int:
    """The first of 1 … last for which something holds that holds for all after it, the last included."""
    low, high = 1, last
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low
