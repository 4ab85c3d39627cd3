"""The working: `(5 + 9 + 8 + 6 + 8) ÷ 5 = 7.2`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from rubrica.rubric.numbers import digits_of, plain, weight_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rubrica.rubric.arithmetic import Weights
    from rubrica.rubric.rounding import Rounding


@dataclass(frozen=True, slots=True)
class Working:
    """How an overall came about. `exact` is empty unless rounding changed the number."""

    sum: str  # (7 + 8 + 7) ÷ 3
    exact: str  # 7.333…
    overall: str  # 7.3

    @property
    def before(self) -> str:
        """The line up to the overall, for pages that print the overall stronger."""
        return f"{self.sum} = {self.exact} ≈" if self.exact else f"{self.sum} ="

    def __str__(self) -> str:
        return f"{self.before} {self.overall}"


def work(weights: Weights, scores: Mapping[str, Decimal], rounding: Rounding) -> Working | None:
    """The working of the weighted mean of scores by key; None when nothing counts."""
    ratio = weights.mean(scores)
    if ratio is None:
        return None
    overall = rounding.apply(*ratio)
    numerator, denominator = overall.as_integer_ratio()
    unchanged = numerator * ratio[1] == ratio[0] * denominator
    exact = "" if unchanged else digits_of(*ratio, rounding.digits + 2)
    return Working(_sum(weights, scores), exact, rounding.text(overall))


def _sum(weights: Weights, scores: Mapping[str, Decimal]) -> str:
    if weights.equal:
        terms = [plain(scores[key]) for key, _ in weights.by_key if key in scores]
        divisor = str(len(terms))
    else:
        counted = [(scores[key], weight) for key, weight in weights.by_key if key in scores]
        terms = [plain(score) if weight == 1 else f"{plain(score)}×{weight_text(weight)}" for score, weight in counted]
        divisor = weight_text(sum((weight for _, weight in counted), Decimal(0)))
    together = " + ".join(terms)
    return f"({together}) ÷ {divisor}" if len(terms) > 1 else f"{together} ÷ {divisor}"
