"""Whether what a critic guessed of readers came true."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from rubrica.readership.differing import Difference


def came_true(apart: Difference | None, towards: int, near: Fraction) -> bool | None:
    """Whether readers stand above the critic (`towards` 1), below (-1), or on either side (0). None while it is too
    early to tell: there is no interval yet, or no difference at all still lies in it.

    An interval of which both ends are nearer than `near` to no difference tells that readers agree with the critic:
    else who guesses only that they differ could never be wrong.
    """
    if apart is None or apart.low is None or apart.high is None:
        return None
    if apart.is_clear:
        return not towards or (apart.by > 0) == (towards > 0)
    return False if -near < apart.low and apart.high < near else None
