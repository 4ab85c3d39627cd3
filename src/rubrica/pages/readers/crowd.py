"""What readers' scores come to: a tally of each criterion that enough have scored, and the overall these make."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from rubrica.pages.readers.form import lens_of
from rubrica.readership import Difference, Tally, difference
from rubrica.rubric import Rounding

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Entry
    from rubrica.pages.values.reader_scores import ReaderScores
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


@dataclass(frozen=True, slots=True)
class Together:
    """The overall that readers' means make, as it is displayed, and how far it is from the critic's. `on` are the names
    of the criteria that were compared, where both did not score the same; () for all."""

    overall: Decimal
    apart: Difference | None
    on: tuple[str, ...] = ()


def together(crowds: tuple[Crowd, ...], entry: Entry, rubric: Rubric) -> Together | None:
    """None where nothing that enough have scored counts."""
    weights = {key: Fraction(weight) for key, weight in lens_of(rubric).weights(rubric).by_key if weight}
    weighed = [(weights[one.key], one) for one in crowds if one.key in weights]
    if not weighed:
        return None
    mean = _mean(weighed)
    overall = rubric.rounding.apply(mean.numerator, mean.denominator)
    own = _scores(entry, rubric)
    both = [(weight, one) for weight, one in weighed if one.key in own]
    if rubric.exact(own) is None:  # the critic's own judgement is of the whole
        return Together(overall, _apart(weighed, _stated(entry, rubric)))
    if {one.key for _, one in weighed} == {key for key in own if key in weights}:
        return Together(overall, _apart(weighed, rubric.exact(own)))
    shared = {one.key: own[one.key] for _, one in both}
    return Together(overall, _apart(both, rubric.exact(shared)) if both else None, tuple(one.name for _, one in both))


def _mean(weighed: list[tuple[Fraction, Crowd]]) -> Fraction:
    return sum((weight * one.mean for weight, one in weighed), Fraction(0)) / sum(weight for weight, _ in weighed)


def _apart(weighed: list[tuple[Fraction, Crowd]], critic: Fraction | None) -> Difference | None:
    """How far readers' mean of these is from the critic's."""
    if critic is None:
        return None
    whole = sum(weight for weight, _ in weighed)
    half = sum((weight * _half(one.tally) for weight, one in weighed), Fraction(0)) / whole
    by = _mean(weighed) - critic
    return Difference(by, by - half if half else None, by + half if half else None)


def _half(tally: Tally) -> Fraction:
    """Half of the interval. Those of several criteria are added as if whoever scores one high scores all high: the
    interval of the overall is then at least as wide as it must be."""
    spread = difference(tally, Decimal(0))
    return spread.high - spread.by if spread and spread.high is not None else Fraction(0)


def _scores(entry: Entry, rubric: Rubric) -> dict[str, Decimal]:
    """What the critic scored."""
    read = ((one.criterion, rubric.scale.parse(one.value)) for one in entry.scores if one.value is not None)
    return {key: value for key, value in read if value is not None}


def _stated(entry: Entry, rubric: Rubric) -> Fraction | None:
    stated = rubric.scale.parse(entry.overall) if entry.overall else None
    return Fraction(stated) if stated is not None else None


def tenths(value: Fraction) -> str:
    """To one decimal, half away from zero: 7.2, -0.4."""
    return _TENTHS.text(_TENTHS.apply(value.numerator, value.denominator))
