"""A reader's own weights: the overall as it would be for someone who cares about other things."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
    """A part of a lens that says nothing: the part as it was written, and what is wrong with it."""

    part: str
    problem: str


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
            return cls(), (LensFault(text[:40] + "…", f"a lens has at most {LONGEST_LENS} characters"),)
        weights: dict[str, Decimal] = {}
        faults = []
        for part in filter(None, (part.strip() for part in text.split(","))):
            key, weight, problem = _read(part, rubric)
            if problem:
                faults.append(LensFault(part, problem))
            else:
                weights[key] = weight
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


def _read(part: str, rubric: Rubric) -> tuple[str, Decimal, str]:
    """Key and weight of `story:2`, or what is wrong with it."""
    name, colon, number = (piece.strip() for piece in part.rpartition(":"))
    criterion = rubric.criterion(name) if colon else None
    if not colon:
        return "", Decimal(0), "write a category and its weight, such as story:2"
    if criterion is None:
        near = rubric.suggest(name)
        hint = f"did you mean {near}?" if near else "there are " + ", ".join(known.key for known in rubric.criteria)
        return "", Decimal(0), f"there is no category of that name; {hint}"
    if not _number.fullmatch(number) or not number.strip("."):
        return "", Decimal(0), "a weight is a number such as 2, 0.5 or 0"
    if Decimal(number) > HEAVIEST:
        return "", Decimal(0), f"a weight is at most {HEAVIEST}"
    return criterion.key, Decimal(number), ""
