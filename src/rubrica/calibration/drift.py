"""Whether the same critic gives other scores than before."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from rubrica.calibration.medians import IN_TWENTY, middle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

HALF: Fraction = IN_TWENTY / 2
"""Each of two intervals may miss half as often, so that both together hold as often as one alone."""

LEAST = 7
"""Fewer scores have no interval that misses so seldom: two to the seventh is the first power above 80."""


@dataclass(frozen=True, slots=True)
class Drift:
    """The median before and after, their difference, and between what that lies but for one time in twenty."""

    before: Decimal
    after: Decimal
    difference: Decimal
    low: Decimal
    high: Decimal

    @property
    def has_moved(self) -> bool:
        """Whether the interval says so: no difference is not among those it holds."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class TooFew:
    """There are too few scores before, or after, to say anything."""

    before: int
    after: int


def drift(before: Mapping[Decimal, int], after: Mapping[Decimal, int]) -> Drift | TooFew:
    """How the median has moved between scores given before and after, by how often each was given.

    The difference lies between the lowest after minus the highest before, and the highest after minus the lowest
    before, of two intervals that each miss once in forty. That is careful: where it says that scores have moved,
    they have.
    """
    then, now = middle(before, HALF), middle(after, HALF)
    if then is None or now is None or then.interval is None or now.interval is None:
        return TooFew(then.count if then else 0, now.count if now else 0)
    low, high = now.interval[0] - then.interval[1], now.interval[1] - then.interval[0]
    return Drift(then.median, now.median, now.median - then.median, low, high)
