"""The steps of a scale above and below a score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from rubrica.rubric.scale import Scale


@dataclass(frozen=True, slots=True)
class Steps:
    """So many scores, `apart` from each other: the nearest first, then on towards the end of the scale."""

    nearest: Decimal
    apart: Decimal
    number: int

    def __len__(self) -> int:
        return self.number

    def __getitem__(self, place: int) -> Decimal:
        return self.nearest + place * self.apart


def steps_from(scale: Scale, score: Decimal, direction: int) -> Steps | tuple[Decimal, ...]:
    """The scores above (`direction` 1) or below (-1) one that lies on the scale, the nearest first.

    From between two steps, the next step is the first.
    """
    if scale.letters:
        beyond = (value for _, value in scale.letters if (value - score) * direction > 0)
        return tuple(sorted(beyond, reverse=direction < 0))
    end = scale.best if direction > 0 else scale.worst
    whole, part = divmod(abs(end - score), scale.step)
    number = int(whole) + bool(part)
    apart = scale.step * direction
    return Steps(end - (number - 1) * apart, apart, number)
