"""Whether a critic's guess of readers came true: yes, no, or too early to tell."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from rubrica.readership import Tally, came_true, difference

HIGHER, LOWER, OTHERWISE = 1, -1, 0
NEAR = Fraction(45, 100)
EIGHTS = ((7, 20), (8, 40), (9, 20))
SPREAD = ((2, 3), (5, 4), (9, 3))


@pytest.mark.parametrize(
    ("given", "critic", "towards", "came"),
    [
        (EIGHTS, 5, HIGHER, True),
        (EIGHTS, 5, LOWER, False),
        (EIGHTS, 5, OTHERWISE, True),
        (EIGHTS, 9, LOWER, True),
        (EIGHTS, 8, HIGHER, False),
        (EIGHTS, 8, OTHERWISE, False),
        (SPREAD, 5, HIGHER, None),
        (SPREAD, 5, OTHERWISE, None),
        (((9, 2), (8, 2)), 2, HIGHER, None),
        (((9, 12),), 2, HIGHER, None),
    ],
)
def test_it_follows_from_the_interval(given: tuple, critic: int, towards: int, came: bool | None) -> None:
    """80 readers near 8; 10 all over the scale; 4 are too few; where all give the same there is no interval"""
    apart = difference(Tally.of((Decimal(score), many) for score, many in given), Decimal(critic))
    assert came_true(apart, towards, NEAR) is came


def test_nobody_scored() -> None:
    assert came_true(None, HIGHER, NEAR) is None
