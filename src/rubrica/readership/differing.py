"""How far readers stand from the critic, and how sure that is.

The interval is Student's (Biometrika 6, 1908): mean ± t·s/√n, where in 95 of 100 such samples the mean of all readers
lies. Its t comes from Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.5, to three terms, which
is within a hundredth from five readers on. It speaks of readers like those who scored: who scores has chosen to.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import isqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.readership.tally import Tally

LEAST = 5
"""Fewer scores have no interval."""

_Z = Fraction(1959964, 1000000)
_FINE = 10**12


@dataclass(frozen=True, slots=True)
class Difference:
    """Readers' mean minus the critic's score. `low` and `high` are the ends of the interval; both None where there are
    too few scores, or all are the same."""

    by: Fraction
    low: Fraction | None
    high: Fraction | None

    @property
    def is_clear(self) -> bool:
        """Whether no difference at all lies outside of the interval."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


def difference(tally: Tally, critic: Decimal) -> Difference | None:
    """None where nobody scored."""
    mean = tally.mean
    if mean is None:
        return None
    by, half = mean - Fraction(critic), _half(tally)
    return Difference(by, by - half if half else None, by + half if half else None)


def _half(tally: Tally) -> Fraction:
    """Half of the interval, 0 for none."""
    if tally.count < LEAST or not tally.variance:
        return Fraction(0)
    return _t(tally.count - 1) * _root(tally.variance / tally.count)


def _t(freedom: int) -> Fraction:
    z = _Z
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3


def _root(of: Fraction) -> Fraction:
    """The square root, cut off at the twelfth decimal: the same on every machine."""
    return Fraction(isqrt(of.numerator * _FINE**2 // of.denominator), _FINE)
