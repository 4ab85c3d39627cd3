"""How often each score was given: everything else that is said of readers' scores is made from it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from rubrica.rubric import Rounding
from rubrica.rubric.explanation import apportion

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Tally:
    """Scores from the lowest, each with how many readers gave it; none with 0."""

    counts: tuple[tuple[Decimal, int], ...] = ()

    @classmethod
    def of(cls, counts: Iterable[tuple[Decimal, int]]) -> Tally:
        """Several counts of one score are added."""
        together: dict[Decimal, int] = {}
        for score, count in counts:
            together[score] = together.get(score, 0) + count
        return cls(tuple(sorted((score, count) for score, count in together.items() if count)))

    @property
    def count(self) -> int:
        return sum(count for _, count in self.counts)

    @property
    def mean(self) -> Fraction | None:
        """Exact; None where nobody scored."""
        total = sum((Fraction(score) * count for score, count in self.counts), Fraction(0))
        return total / self.count if self.counts else None

    @property
    def variance(self) -> Fraction:
        """The squares of what lies between each score and the mean, by one fewer than there are; 0 for fewer than 2."""
        mean, count = self.mean, self.count
        if mean is None or count < 2:
            return Fraction(0)
        return sum((many * (Fraction(score) - mean) ** 2 for score, many in self.counts), Fraction(0)) / (count - 1)

    def percents(self) -> tuple[int, ...]:
        """What each score is of a hundred; together they are a hundred, by the largest remainders."""
        shares = [Fraction(count * 100, self.count) for _, count in self.counts]
        return tuple(int(one) for one in apportion(shares, Rounding(places=0))) if shares else ()
