"""A rubric: what a critic scores, and how scores become an overall and a verdict."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from rubrica.rubric.arithmetic import Weights
from rubrica.rubric.bands import Band, check_bands
from rubrica.rubric.criterion import Criterion, check_criteria
from rubrica.rubric.headings import Headings
from rubrica.rubric.names import OVERALL_HEADINGS
from rubrica.rubric.rounding import Rounding, check_rounding
from rubrica.rubric.scale import Scale
from rubrica.rubric.translation import Translation
from rubrica.rubric.working import Working, work

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date


class Policy(StrEnum):
    """How the overall comes from the scores."""

    MEAN = "mean"  # all count the same
    WEIGHTED = "weighted"  # each counts by its weight
    OWN = "own"  # the critic's own judgement: stated, never computed


@dataclass(frozen=True, slots=True)
class Rubric:
    """One edition of a rubric. `name@edition` is how a review says with which one it was scored.

    `policy_declared` is off where nobody at this press has chosen the policy: then an overall that disagrees with it
    is worth a note, not an error. `language` is the one its names are in, `translations` are the others.
    """

    name: str
    title: str
    criteria: tuple[Criterion, ...]
    scale: Scale = field(default_factory=Scale)
    policy: Policy = Policy.MEAN
    rounding: Rounding = field(default_factory=Rounding)
    bands: tuple[Band, ...] = ()
    overall_headings: tuple[str, ...] = ()
    description: str = ""
    edition: int = 1
    since: date | None = None
    policy_declared: bool = True
    language: str = "en"
    translations: tuple[Translation, ...] = ()
    by_key: Mapping[str, Criterion] = field(init=False, repr=False, compare=False)
    weights: Weights = field(init=False, repr=False, compare=False)
    _floors: tuple[Decimal, ...] = field(init=False, repr=False, compare=False)
    _headings: Headings = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        check_criteria(self.criteria, self.overall_headings)
        check_rounding(self.rounding, self.scale)
        check_bands(self.bands, self.scale)
        ready = {
            "by_key": {criterion.key: criterion for criterion in self.criteria},
            "weights": Weights(tuple((criterion.key, self.weight(criterion)) for criterion in self.criteria)),
            "_floors": tuple(band.floor for band in self.bands),
            "_headings": Headings(self.criteria, (*OVERALL_HEADINGS, *self.overall_headings)),
        }
        for name, value in ready.items():
            object.__setattr__(self, name, value)

    def __hash__(self) -> int:
        """By name and edition: equal rubrics share both, and hashing every word of one takes longer than using it."""
        return hash((self.name, self.edition))

    @property
    def reference(self) -> str:
        """How front matter names this edition: `anime@1`."""
        return f"{self.name}@{self.edition}"

    def with_policy(self, policy: Policy) -> Rubric:
        """The same rubric under the policy a press declares."""
        return replace(self, policy=policy, policy_declared=True)

    # Headings

    def criterion(self, heading: str) -> Criterion | None:
        """The criterion a heading names, by name, alias or key, whatever its case, punctuation or emoji."""
        return self._headings.criterion(heading)

    def criteria_of(self, heading: str) -> tuple[Criterion, ...]:
        """All criteria a heading names ("Story & Characters" names two); empty if part of it is unknown."""
        return self._headings.criteria(heading)

    def is_overall(self, heading: str) -> bool:
        """Whether a heading opens the section that states the overall."""
        return self._headings.is_overall(heading)

    def suggest(self, heading: str) -> str | None:
        """The criterion's name a misspelt heading was probably meant to be."""
        return self._headings.suggest(heading)

    # Arithmetic

    def weight(self, criterion: Criterion) -> Decimal:
        """What a criterion counts in the overall under this rubric's policy."""
        if not criterion.in_overall:
            return Decimal(0)
        return criterion.weight if self.policy is Policy.WEIGHTED else Decimal(1)

    def exact(self, scores: Mapping[str, Decimal]) -> Fraction | None:
        """The overall of scores by criterion key before rounding; None where there is no overall to compute."""
        ratio = None if self.policy is Policy.OWN else self.weights.mean(scores)
        return Fraction(*ratio) if ratio else None

    def overall(self, scores: Mapping[str, Decimal]) -> Decimal | None:
        """The displayed overall of scores by criterion key; None when nothing is scored, or under own judgement.

        A criterion without a score leaves the mean and the other weights fill its place. 0 is a score.
        """
        ratio = None if self.policy is Policy.OWN else self.weights.mean(scores)
        return self.rounding.apply(*ratio) if ratio else None

    def working(self, scores: Mapping[str, Decimal]) -> Working | None:
        """How the overall came about, as one line; None where there is no overall to compute."""
        working = None if self.policy is Policy.OWN else work(self.weights, scores, self.rounding)
        if working and self.scale.letters:
            return replace(working, overall=f"{working.overall} ({self.scale.text(Decimal(working.overall))})")
        return working

    def rolled_up(self, criterion: Criterion, parts: Sequence[Decimal]) -> Decimal | None:
        """The score that sub-headings' scores give their criterion: their mean, rounded as the overall is.

        None where there are none, or where the rubric says they only inform.
        """
        if not criterion.roll_up or not parts:
            return None
        numbered = {str(number): part for number, part in enumerate(parts)}
        ratio = Weights(tuple((number, Decimal(1)) for number in numbered)).mean(numbered)
        return self.rounding.apply(*ratio) if ratio else None

    def reach(self, scores: Mapping[str, Decimal]) -> tuple[Decimal, Decimal] | None:
        """The lowest and the highest overall any weights could give: an overall beyond them follows from no policy."""
        counted = [scores[key] for key, _ in self.weights.by_key if key in scores]
        return (min(counted), max(counted)) if counted else None

    # Words and print

    def band(self, overall: Decimal) -> Band | None:
        """The band of a displayed overall (beyond the scale: the nearest); None in a rubric without bands.

        Displayed as a letter, an overall is worth what the letter is.
        """
        if not self.bands:
            return None
        if self.scale.letters:
            _, overall = self.scale.letter(overall)
        return self.bands[max(bisect_right(self._floors, overall) - 1, 0)]

    def verdict(self, overall: Decimal) -> str | None:
        """The word for a displayed overall; None in a rubric without bands."""
        band = self.band(overall)
        return band.verdict if band else None

    def overall_text(self, overall: Decimal) -> str:
        """An overall alone, as pages show it: `7.2`, `8.0`, `B+`."""
        return self.scale.text(overall) if self.scale.letters else self.rounding.text(overall)

    def print_overall(self, overall: Decimal) -> str:
        """An overall with its best, as manuscripts state it: `7.2/10.0`, `7/10`, `B+`."""
        if self.scale.letters:
            return self.scale.text(overall)
        return f"{self.rounding.text(overall)}/{self.rounding.text(self.scale.best)}"
