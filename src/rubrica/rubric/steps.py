"""Moving a score along its scale, one step at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from rubrica.rubric.scale import Scale


def steps_left(scale: Scale, score: Decimal, direction: int) -> int:
    """How many scores the scale has above (`direction` 1) or below (-1) this one."""
    if scale.letters:
        return sum((value - score) * direction > 0 for _, value in scale.letters)
    end = scale.best if direction > 0 else scale.worst
    beyond = (end - score) * direction
    if beyond <= 0:
        return 0
    whole, part = divmod(beyond, scale.step)
    return int(whole) + bool(part)


def moved(scale: Scale, score: Decimal, steps: int) -> Decimal:
    """The score that many steps above (below zero: below) this one. From between two steps the next is one step."""
    if scale.letters:
        beyond = sorted(value for _, value in scale.letters if (value - score) * steps > 0)
        return beyond[steps - 1] if steps > 0 else beyond[steps]
    if steps > 0:
        return scale.best - (steps_left(scale, score, 1) - steps) * scale.step
    return scale.worst + (steps_left(scale, score, -1) + steps) * scale.step
