"""The weighted mean, exact: whole numbers over whole numbers, no digit lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Weights:
    """What each criterion counts, by key, in the rubric's order. A weight of 0 leaves it out."""

    by_key: tuple[tuple[str, Decimal], ...]
    equal: bool = field(init=False, compare=False)  # every weight is 1
    whole: tuple[tuple[str, int], ...] = field(init=False, repr=False, compare=False)  # in the same proportion

    def __post_init__(self) -> None:
        counting = tuple((key, weight) for key, weight in self.by_key if weight)
        together = lcm(*(Fraction(weight).denominator for _, weight in counting))
        object.__setattr__(self, "by_key", counting)
        object.__setattr__(self, "equal", all(weight == 1 for _, weight in counting))
        object.__setattr__(self, "whole", tuple((key, int(weight * together)) for key, weight in counting))

    def mean(self, scores: Mapping[str, Decimal]) -> tuple[int, int] | None:
        """The mean of what is scored as numerator and denominator (not reduced); None when nothing is scored.

        A criterion without a score leaves the mean, and the weights of the others fill its place. 0 is a score.
        """
        top = bottom = 0
        common = 1
        for key, weight in self.whole:
            score = scores.get(key)
            if score is None:
                continue
            numerator, denominator = score.as_integer_ratio()
            if denominator != common:
                wider = lcm(common, denominator)
                top *= wider // common
                numerator *= wider // denominator
                common = wider
            top += weight * numerator
            bottom += weight
        return (top, bottom * common) if bottom else None

    def mean_without_each(self, scores: Mapping[str, Decimal]) -> dict[str, tuple[int, int]]:
        """The mean as `mean` gives it, without each scored criterion in turn; empty unless another is scored."""
        mean = self.mean(scores)
        counted = [(key, weight) for key, weight in self.whole if key in scores]
        if mean is None or len(counted) < 2:
            return {}
        top, bottom = mean
        common = bottom // sum(weight for _, weight in counted)
        rests = {}
        for key, weight in counted:
            numerator, denominator = scores[key].as_integer_ratio()
            rests[key] = (top - weight * numerator * (common // denominator), bottom - weight * common)
        return rests

    def contributions(self, scores: Mapping[str, Decimal]) -> dict[str, Fraction]:
        """What each scored criterion puts into the mean: weight × score ÷ all weights. Together they are the mean."""
        counted = [(key, weight, scores[key].as_integer_ratio()) for key, weight in self.whole if key in scores]
        together = sum(weight for _, weight, _ in counted)
        return {key: Fraction(weight * top, together * bottom) for key, weight, (top, bottom) in counted}
