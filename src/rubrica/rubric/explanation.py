"""Why an overall is what it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from rubrica.rubric.changes import Change, changes, smallest_change
from rubrica.rubric.errors import RubricError, did_you_mean
from rubrica.rubric.rounding import Rounding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rubrica.rubric.criterion import Criterion
    from rubrica.rubric.rubric import Rubric
    from rubrica.rubric.working import Working


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one criterion puts into the overall.

    `exact` is its share in points, weight × score ÷ all weights. `points` is that share rounded so that all of them
    together make the overall (before it is brought to a step, where the rubric has one). `lift` is by how much the
    displayed overall would be lower without the criterion (negative: higher); None if nothing else is scored.
    """

    criterion: Criterion
    score: Decimal
    exact: Fraction
    points: Decimal
    lift: Decimal | None


@dataclass(frozen=True)
class Explanation:
    """The overall of these scores under this rubric, taken apart. Make one with `explain`.

    Without slots, so that what is asked for is computed once and what nobody asks for is not.
    """

    rubric: Rubric
    scores: Mapping[str, Decimal]
    overall: Decimal
    working: Working

    @property
    def lowest(self) -> Decimal:
        """The lowest overall any weights could give: the lowest score that counts, as an overall is displayed."""
        return self._reach()[0]

    @property
    def highest(self) -> Decimal:
        """The highest overall any weights could give, which is the highest score likewise."""
        return self._reach()[1]

    @cached_property
    def contributions(self) -> tuple[Contribution, ...]:
        """What each scored criterion puts into the overall, in the rubric's order; their points add up."""
        exact = self.rubric.weights.contributions(self.scores)
        points = apportion(list(exact.values()), self.rubric.rounding)
        return tuple(
            Contribution(self.rubric.by_key[key], self.scores[key], share, shown, self._lifts.get(key))
            for (key, share), shown in zip(exact.items(), points, strict=True)
        )

    @cached_property
    def carried_by(self) -> tuple[Criterion, ...]:
        """What carried the score: the criterion without which the displayed overall would be lowest.

        Several where they are equal, in the rubric's order; none where no absence would lower it.
        """
        return self._furthest(1)

    @cached_property
    def held_back_by(self) -> tuple[Criterion, ...]:
        """What held the score back: the criterion without which the displayed overall would be highest; ties alike."""
        return self._furthest(-1)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """For every criterion and direction the smallest change of its score that moves the verdict, smallest first.

        Empty where no single score can move it.
        """
        return changes(self.rubric, self.scores)

    @cached_property
    def smallest_change(self) -> Change | None:
        """The first of `changes`, found without the others."""
        return smallest_change(self.rubric, self.scores)

    def without(self, *names: str) -> Decimal | None:
        """The displayed overall without these criteria, named as a heading may name them; None if nothing is left.

        Raises RubricError for a name the rubric does not know.
        """
        out = {self._key(name) for name in names}
        return self.rubric.overall({key: score for key, score in self.scores.items() if key not in out})

    def _furthest(self, direction: int) -> tuple[Criterion, ...]:
        lifts = {key: lift * direction for key, lift in self._lifts.items()}
        most = max(lifts.values(), default=Decimal(0))
        return tuple(self.rubric.by_key[key] for key, lift in lifts.items() if lift == most > 0)

    @cached_property
    def without_each(self) -> dict[str, Decimal]:
        """The displayed overall without each criterion in turn, by key, where something else is scored."""
        rests = self.rubric.weights.mean_without_each(self.scores)
        return {key: self.rubric.rounding.apply(*rest) for key, rest in rests.items()}

    @cached_property
    def _lifts(self) -> dict[str, Decimal]:
        """By how much the displayed overall would be lower without each, where something else is scored."""
        return {key: self.overall - rest for key, rest in self.without_each.items()}

    def _reach(self) -> tuple[Decimal, Decimal]:
        lowest, highest = self.rubric.reach(self.scores) or (self.overall, self.overall)
        apply = self.rubric.rounding.apply
        return apply(*lowest.as_integer_ratio()), apply(*highest.as_integer_ratio())

    def _key(self, name: str) -> str:
        criterion = self.rubric.criterion(name)
        if criterion is None:
            remedy = did_you_mean(name, (known.name for known in self.rubric.criteria))
            raise RubricError(self.rubric.name, f'there is no criterion "{name}"', remedy)
        return criterion.key


def explain(rubric: Rubric, scores: Mapping[str, Decimal]) -> Explanation | None:
    """The explanation of scores by criterion key; None where nothing is computed (nothing scored, own judgement)."""
    overall, working = rubric.overall(scores), rubric.working(scores)
    if overall is None or working is None:
        return None
    return Explanation(rubric, scores, overall, working)


def apportion(shares: list[Fraction], rounding: Rounding) -> list[Decimal]:
    """The shares in the overall's last decimal, each rounded down or up so that their sum is the rounded sum.

    Largest remainder (Hamilton's method): all are rounded down, and what is missing goes to the largest remainders.
    """
    units = 10**rounding.digits
    total = Rounding(rounding.mode, min(rounding.digits, 2)).apply(*sum(shares, Fraction(0)).as_integer_ratio())
    floors = [share.numerator * units // share.denominator for share in shares]
    missing = int(total * units) - sum(floors)
    by_remainder = sorted(range(len(shares)), key=lambda place: floors[place] - shares[place] * units)
    for place in by_remainder[:missing]:
        floors[place] += 1
    return [Decimal(floor).scaleb(-rounding.digits) for floor in floors]
