"""The arithmetic of a rubric once more, as slowly and plainly as it can be said: fractions, and every number tried."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import count

from rubrica.rubric import Mode, Policy, Rubric

Scores = Mapping[str, Decimal]


def mean_of(rubric: Rubric, scores: Scores) -> Fraction | None:
    """The weighted mean of what is scored and counts."""
    top = bottom = Fraction(0)
    for criterion in rubric.criteria:
        weight = Fraction(criterion.weight) if rubric.policy is Policy.WEIGHTED else Fraction(1)
        if criterion.in_overall and weight and criterion.key in scores:
            top += weight * Fraction(scores[criterion.key])
            bottom += weight
    return top / bottom if bottom else None


def displayed(rubric: Rubric, exact: Fraction) -> Fraction:
    """The displayable number next to an exact one: multiples of the unit are tried, from zero outwards."""
    unit = Fraction(rubric.rounding.step or Decimal(1).scaleb(-rubric.rounding.places))
    sign, size = (-1 if exact < 0 else 1), abs(exact)
    units = size / unit
    below = next(number for number in count() if (number + 1) * units.denominator > units.numerator)
    over = size - below * unit
    up = {
        Mode.DOWN: False,
        Mode.HALF_UP: over >= unit / 2,
        Mode.HALF_EVEN: over > unit / 2 or (over == unit / 2 and below % 2 == 1),
    }[rubric.rounding.mode]
    return sign * unit * (below + up)


def overall_of(rubric: Rubric, scores: Scores) -> Fraction | None:
    exact = None if rubric.policy is Policy.OWN else mean_of(rubric, scores)
    return None if exact is None else displayed(rubric, exact)


def word_of(rubric: Rubric, overall: Fraction) -> str | None:
    """The word of the last band that begins at or below the displayed number."""
    if rubric.scale.letters:
        overall = min((Fraction(value) for _, value in rubric.scale.letters), key=lambda value: abs(value - overall))
    words = [band.words[0] for band in rubric.bands if Fraction(band.floor) <= overall]
    return words[-1] if words else rubric.bands[0].words[0] if rubric.bands else None


def scores_of(rubric: Rubric) -> list[Decimal]:
    """Every score of the scale, from worst to best."""
    if rubric.scale.letters:
        return sorted(value for _, value in rubric.scale.letters)
    found = [rubric.scale.worst]
    while found[-1] < rubric.scale.best:
        found.append(found[-1] + rubric.scale.step)
    return found


def smallest_changes(
    rubric: Rubric, scores: Scores
) -> dict[tuple[str, int], tuple[int, Decimal, Fraction, str | None]]:
    """By criterion and direction: how many steps move the word, to which score, and the overall and word it makes."""
    now = overall_of(rubric, scores)
    found: dict[tuple[str, int], tuple[int, Decimal, Fraction, str | None]] = {}
    for key, score in scores.items():
        if now is None or not rubric.scale.holds(score):
            continue
        above = [value for value in scores_of(rubric) if value > score]
        below = [value for value in reversed(scores_of(rubric)) if value < score]
        for direction, steps in ((1, above), (-1, below)):
            for number, value in enumerate(steps, start=1):
                then = overall_of(rubric, {**scores, key: value})
                if then is not None and word_of(rubric, then) != word_of(rubric, now):
                    found[key, direction] = number * direction, value, then, word_of(rubric, then)
                    break
    return found
