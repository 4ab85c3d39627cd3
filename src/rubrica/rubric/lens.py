"""A reader's own weights: the overall as it would be for someone who cares about other things."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from rubrica.rubric.arithmetic import Weights
from rubrica.rubric.numbers import plain
from rubrica.rubric.working import Working, work

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rubrica.rubric.rubric import Rubric

LONGEST_LENS = 2000  # characters
HEAVIEST = Decimal(1000)

_number = re.compile(r"[0-9]{0,4}(?:\.[0-9]{0,4})?")


@dataclass(frozen=True, slots=True)
class LensFault:
    """A part of a lens that says nothing: the part as it was written, and what is wrong with it.

    `kind` names the problem for who says it in another language: `long`, `colon`, `unknown`, `number` or `heavy`.
    `near` is the category that may be meant.
    """

    part: str
    problem: str
    kind: str = field(default="", compare=False)
    near: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Lens:
    """Weights by criterion key. Criteria it does not name count 1 (bonus criteria 0); a weight of 0 leaves one out."""

    by_key: tuple[tuple[str, Decimal], ...] = ()

    @classmethod
    def parse(cls, text: str, rubric: Rubric) -> tuple[Lens, tuple[LensFault, ...]]:
        """The lens in an address, `story:2,audio:0.5`, and what of it could not be read. Never fails.

        A criterion may be named as a heading may name it; of two weights for one, the last holds.
        """
        if len(text) > LONGEST_LENS:
            return cls(), (LensFault(text[:40] + "…", f"a lens has at most {LONGEST_LENS} characters", "long"),)
        weights: dict[str, Decimal] = {}
        faults = []
        for part in filter(None, (part.strip() for part in text.split(","))):
            read = _read(part, rubric)
            if isinstance(read, LensFault):
                faults.append(read)
            else:
                weights[read[0]] = read[1]
        in_order = tuple(
            (criterion.key, weights[criterion.key]) for criterion in rubric.criteria if criterion.key in weights
        )
        return cls(in_order), tuple(faults)

    def __str__(self) -> str:
        """The lens as it stands in an address: `story:2,audio:0.5`."""
        return ",".join(f"{key}:{plain(weight)}" for key, weight in self.by_key)

    def weights(self, rubric: Rubric) -> Weights:
        """What each criterion of the rubric counts through this lens."""
        chosen = dict(self.by_key)
        usual = ((criterion.key, Decimal(criterion.in_overall)) for criterion in rubric.criteria)
        return Weights(tuple((key, chosen.get(key, weight)) for key, weight in usual))

    def overall(self, rubric: Rubric, scores: Mapping[str, Decimal]) -> Decimal | None:
        """The displayed overall through this lens, whatever the rubric's policy; None when nothing scored counts."""
        ratio = self.weights(rubric).mean(scores)
        return rubric.rounding.apply(*ratio) if ratio else None

    def working(self, rubric: Rubric, scores: Mapping[str, Decimal]) -> Working | None:
        """How that overall comes about: `(5×½ + 9×3 + 8 + 6 + 8×2) ÷ 7½ = 7.933… ≈ 7.9`."""
        return work(self.weights(rubric), scores, rubric.rounding)


def _read(part: str, rubric: Rubric) -> tuple[str, Decimal] | LensFault:
    """Key and weight of `story:2`, or what is wrong with it."""
    name, colon, number = (piece.strip() for piece in part.rpartition(":"))
    criterion = rubric.criterion(name) if colon else None
    if not colon:
        return LensFault(part, "write a category and its weight, such as story:2", "colon")
    if criterion is None:
        near = rubric.suggest(name) or ""
        hint = f"did you mean {near}?" if near else "there are " + ", ".join(known.key for known in rubric.criteria)
        return LensFault(part, f"there is no category of that name; {hint}", "unknown", near)
    if number.isascii() and number.isdecimal() and len(number) > 4:
        return LensFault(part, f"a weight is at most {HEAVIEST}", "heavy")
    if not _number.fullmatch(number) or not number.strip("."):
        return LensFault(part, "a weight is a number such as 2, 0.5 or 0, with four decimals at most", "number")
    if Decimal(number) > HEAVIEST:
        return LensFault(part, f"a weight is at most {HEAVIEST}", "heavy")
    return criterion.key, Decimal(number)
