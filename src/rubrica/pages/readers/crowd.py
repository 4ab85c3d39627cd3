"""What readers' scores come to: a tally of each criterion that enough have scored, and the overall these make."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from rubrica.readership import Tally, difference
from rubrica.rubric import Lens, Policy, Rounding

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Entry
    from rubrica.pages.values.reader_scores import ReaderScores
    from rubrica.readership import Difference
    from rubrica.rubric import Rubric

_TENTHS = Rounding()


@dataclass(frozen=True, slots=True)
class Crowd:
    """One criterion: what readers gave it, their exact mean, and how far that is from the critic's score, whose text is
    "" and whose difference is None where the critic gave none."""

    key: str
    name: str
    tally: Tally
    mean: Fraction
    critic: str
    apart: Difference | None


def crowds_of(found: ReaderScores, entry: Entry, rubric: Rubric) -> tuple[Crowd, ...]:
    """Each criterion that the least number have scored, in the rubric's order. What stands on another scale, because
    the review has changed its rubric since, does not count."""
    if found.readers < found.least:
        return ()
    critic, given = {one.criterion: one.value or "" for one in entry.scores}, dict(found.counts)
    tallies = ((one, _tally(given.get(one.key, ()), rubric)) for one in rubric.criteria)
    return tuple(
        _crowd(one.key, one.name, tally, tally.mean, critic.get(one.key, ""), rubric)
        for one, tally in tallies
        if tally.mean is not None and tally.count >= found.least
    )


def _tally(counts: tuple[tuple[str, int], ...], rubric: Rubric) -> Tally:
    read = ((rubric.scale.parse(text), count) for text, count in counts)
    return Tally.of((score, count) for score, count in read if score is not None and rubric.scale.holds(score))


def _crowd(key: str, name: str, tally: Tally, mean: Fraction, critic: str, rubric: Rubric) -> Crowd:
    own = rubric.scale.parse(critic) if critic else None
    return Crowd(key, name, tally, mean, critic, difference(tally, own) if own is not None else None)


def overall_of(crowds: tuple[Crowd, ...], rubric: Rubric) -> Decimal | None:
    """The overall that readers' means make, each counting what it counts in the critic's; under own judgement, where
    nothing is computed, all the same. None where nothing counts."""
    counts = (Lens().weights(rubric) if rubric.policy is Policy.OWN else rubric.weights).by_key
    means = {one.key: one.mean for one in crowds}
    weights = [(Fraction(weight), means[key]) for key, weight in counts if key in means]
    if not weights:
        return None
    exact = sum((weight * mean for weight, mean in weights), Fraction(0)) / sum(weight for weight, _ in weights)
    return rubric.rounding.apply(exact.numerator, exact.denominator)


def tenths(value: Fraction) -> str:
    """To one decimal, half away from zero: 7.2, -0.4."""
    return _TENTHS.text(_TENTHS.apply(value.numerator, value.denominator))
