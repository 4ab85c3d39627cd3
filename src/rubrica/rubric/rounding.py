"""From the exact overall to the number that is displayed."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from rubrica.rubric.errors import RubricError
from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from rubrica.rubric.scale import Scale


class Mode(StrEnum):
    """What becomes of what lies between two displayable numbers."""

    HALF_UP = "half-up"  # a tie goes away from zero: 7.25 is 7.3
    HALF_EVEN = "half-even"  # a tie goes to the even digit: 7.25 is 7.2
    DOWN = "down"  # what is too much is cut off: 7.29 is 7.2


@dataclass(frozen=True, slots=True)
class Rounding:
    """A mode, and either decimal places (0, 1 or 2) or a step whose multiples (of zero) may be displayed."""

    mode: Mode = Mode.HALF_UP
    places: int = 1
    step: Decimal | None = None
    unit: Decimal = field(init=False, repr=False, compare=False)  # the distance between two displayable numbers
    digits: int = field(init=False, repr=False, compare=False)  # decimals a displayed number can have

    def __post_init__(self) -> None:
        if self.places not in (0, 1, 2):
            raise RubricError("rounding.places", f"{self.places} places", "Use 0, 1 or 2")
        if self.step is not None and not self.step > 0:
            raise RubricError("rounding.step", f"a step of {self.step}", "Use a number above 0, such as 0.5")
        unit = self.step or Decimal(1).scaleb(-self.places)
        object.__setattr__(self, "unit", unit)
        object.__setattr__(self, "digits", len(plain(unit).partition(".")[2]))

    def apply(self, numerator: int, denominator: int) -> Decimal:
        """The displayed number for numerator ÷ denominator (denominator above 0)."""
        if self.step is None:
            whole = self._whole(numerator * 10**self.places, denominator)
            return Decimal(whole).scaleb(-self.places) if self.places else Decimal(whole)
        top, bottom = self.step.as_integer_ratio()
        return self._whole(numerator * bottom, denominator * top) * self.step

    def _whole(self, numerator: int, denominator: int) -> int:
        whole, rest = divmod(abs(numerator), denominator)
        if rest and self.mode is not Mode.DOWN:
            past_half = rest * 2 - denominator
            if past_half > 0 or (past_half == 0 and (self.mode is Mode.HALF_UP or whole % 2)):
                whole += 1
        return -whole if numerator < 0 else whole

    def text(self, overall: Decimal) -> str:
        """An overall as it is displayed: 7.2, 8.0 at one place, 3.5 or 4 on steps. Further digits are kept."""
        text = plain(overall)
        if self.step is not None or not self.places:
            return text
        whole, _, part = text.partition(".")
        return f"{whole}.{part.ljust(self.places, '0')}"


def check_rounding(rounding: Rounding, scale: Scale) -> None:
    """No overall is displayed beyond the scale, and the best can be reached. Letters stand for what is nearest."""
    if scale.letters:
        return
    shown = [rounding.apply(*end.as_integer_ratio()) for end in (scale.worst, scale.best)]
    for end, other in zip((scale.worst, scale.best), shown, strict=True):
        if not scale.holds(other) or (end == scale.best != other):
            problem = f"an overall of {plain(end)} would be displayed as {plain(other)}"
            raise RubricError("rounding", problem, "Round to more places, or to a step that ends where the scale does")
