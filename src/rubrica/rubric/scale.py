"""The scale a score stands on: its worst, its best and the steps between."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from rubrica.rubric.errors import RubricError
from rubrica.rubric.numbers import plain


class Notation(StrEnum):
    """How scores of a scale are written."""

    NUMBER = "number"  # 8/10, 82/100
    STARS = "stars"  # 3½ stars, ★★★½; printed 3.5/5
    LETTERS = "letters"  # B+


_number = r"([-−]?\d{1,6}(?:[.,]\d{1,6})?|\d{0,6}[½¼¾])"
_best = r"(?:\s*(?:[/／]|of|out\s+of)\s*(\d{1,6}(?:[.,]0{1,6})?))"
_written = re.compile(rf"{_number}(\s*stars?)?{_best}?\s*(%|stars?)?", re.IGNORECASE)
_starred = re.compile(r"(★{0,20}|\*{0,20}|⭐{0,20})([½]?)☆{0,20}")
_typed_half = re.compile(r"(?<=[\d★*⭐])(?:\s+|(?<=[★*⭐]))1/2")  # 3 1/2, ★★★1/2
_letter = re.compile(r"[^\W_]{1,12}[+*−–-]{0,2}")
_vulgar = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


@dataclass(frozen=True, slots=True)
class Scale:
    """From `worst` to `best` by `step`. On a scale of letters, `letters` gives each its value, best first."""

    worst: Decimal = Decimal(1)
    best: Decimal = Decimal(10)
    step: Decimal = Decimal("0.5")
    notation: Notation = Notation.NUMBER
    letters: tuple[tuple[str, Decimal], ...] = ()

    def __post_init__(self) -> None:
        if self.letters:
            return
        if not self.worst < self.best:
            raise RubricError("scale.best", f"it is not above the worst, {self.worst}", "Let best be the higher")
        if not self.step > 0:
            raise RubricError("scale.step", f"a step of {self.step}", "Use a number above 0, such as 0.5")
        if (self.best - self.worst) % self.step:
            problem = f"steps of {self.step} from {self.worst} never reach {self.best}"
            raise RubricError("scale.step", problem, "Choose a step that does")

    @classmethod
    def of_letters(cls, letters: tuple[tuple[str, Decimal], ...]) -> Scale:
        """A scale of letters with their values, from best to worst."""
        values = [value for _, value in letters]
        if len(letters) < 2 or any(below >= above for above, below in pairwise(values)):
            raise RubricError("scale.letters", "they do not run from best to worst", "List two or more, the best first")
        if wrong := next((letter for letter, _ in letters if not _letter.fullmatch(letter)), None):
            problem = f'"{wrong}" cannot stand in an address'
            raise RubricError("scale.letters", problem, "Use letters and digits, with + or - behind them")
        if len({letter.upper() for letter, _ in letters}) < len(letters):
            raise RubricError("scale.letters", "a letter stands there twice", "Keep one of the two")
        step = min(above - below for above, below in pairwise(values))
        return cls(values[-1], values[0], step, Notation.LETTERS, letters)

    def holds(self, value: Decimal) -> bool:
        """Whether a score lies between worst and best, ends included."""
        return self.worst <= value <= self.best

    def on_step(self, value: Decimal) -> bool:
        """Whether a score is one of those the scale has (7.3 is not, in halves)."""
        if self.letters:
            return any(value == of_letter for _, of_letter in self.letters)
        return self.holds(value) and not (value - self.worst) % self.step

    def parse(self, text: str) -> Decimal | None:
        """The score a critic wrote: `8`, `8,5`, `8/10`, `4½ stars`, `★★★½`, `82 %`, `B+`; None if it is none.

        What is off the scale or between its steps is read all the same (11/10): `holds` and `on_step` judge it.
        A maximum other than the scale's best is another scale's score.
        """
        text = text.strip()
        if self.letters:
            return self._letter_value(text)
        if self.notation is Notation.STARS:
            text = _typed_half.sub("½", text, count=1)
        written = _written.fullmatch(text)
        if written:
            return self._number_value(*written.groups())
        stars = _starred.fullmatch(text) if self.notation is Notation.STARS and text else None
        return Decimal(len(stars[1])) + _vulgar.get(stars[2], Decimal(0)) if stars else None

    def print(self, value: Decimal) -> str:
        """A score in its canonical form, which `parse` reads back: `5/10`, `3.5/5`, `B+`."""
        return self.text(value) if self.letters else f"{plain(value)}/{plain(self.best)}"

    def text(self, value: Decimal) -> str:
        """A score alone: `5`, `3.5`; on a scale of letters the nearest letter, the better of two as near."""
        return self.letter(value)[0] if self.letters else plain(value)

    def letter(self, value: Decimal) -> tuple[str, Decimal]:
        """The nearest letter and its value."""
        return min(self.letters, key=lambda letter: abs(letter[1] - value))

    def _letter_value(self, text: str) -> Decimal | None:
        wanted = text.upper().replace("−", "-").replace("–", "-")
        return next((value for letter, value in self.letters if letter.upper() == wanted), None)

    def _number_value(self, number: str, stars: str | None, best: str | None, unit: str | None) -> Decimal | None:
        if best is not None and Decimal(best.replace(",", ".")) != self.best:
            return None
        if unit == "%" and self.best != 100:
            return None
        if best is None and (stars or unit not in (None, "%")) and self.notation is not Notation.STARS:
            return None
        if number[-1] in _vulgar:
            return Decimal(number[:-1] or 0) + _vulgar[number[-1]]
        return Decimal(number.replace(",", ".").replace("−", "-"))
