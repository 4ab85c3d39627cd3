"""From one scale to another, and what is lost on the way."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from rubrica.rubric.numbers import digits_of, plain
from rubrica.rubric.scale import Scale
from rubrica.rubric.steps import steps_from
from rubrica.rubric.targets import Target

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Converted:
    """A score as another scale holds it.

    `exact` is the score there before it is brought to a step, `value` what is stored, `text` how that reads. `back` is
    what the stored value is worth on the scale the score came from, `lost` how far that is from the score.
    """

    score: Decimal
    exact: Fraction
    value: Decimal
    text: str
    back: Fraction
    lost: Fraction

    def __str__(self) -> str:
        becomes = f"{plain(self.score)} becomes {self.text}"
        if not self.lost:
            return f"{becomes}; nothing is lost"
        back, lost = (digits_of(*number.as_integer_ratio(), places=2) for number in (self.back, self.lost))
        return f"{becomes}, which is worth {back}; {lost} is lost"


@dataclass(frozen=True, slots=True)
class Loss:
    """What the scores of a scale lose on the way: on average and at most, and how many of them stay apart."""

    mean: Fraction
    greatest: Fraction
    distinct: int
    of: int


def convert(score: Decimal, source: Scale | Target, target: Scale | Target) -> Converted:
    """A score of one scale on another: the same share of the best, to the nearest step there.

    A Target rounds by its own rule, a Scale half up. What is worth less than the other's worst becomes its worst.
    """
    here, there = _target(source), _target(target)
    exact = there.exact(here.share(score))
    value = there.nearest(exact)
    back = here.exact(there.share(value))
    return Converted(score, exact, value, there.text(value), back, abs(back - Fraction(score)))


def measure_loss(source: Scale, target: Scale | Target) -> Loss:
    """What every score of `source` loses on the way to `target`."""
    above = steps_from(source, source.worst, 1)
    scores = [source.worst, *(above[place] for place in range(len(above)))]
    converted = [convert(score, source, target) for score in scores]
    lost = [each.lost for each in converted]
    return Loss(sum(lost, Fraction(0)) / len(lost), max(lost), len({each.value for each in converted}), len(lost))


def _target(scale: Scale | Target) -> Target:
    return Target("", scale) if isinstance(scale, Scale) else scale
