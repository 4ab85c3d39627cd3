"""What carried the scores: how much of the spread of the overall comes from each criterion."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm
from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rubrica.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Carried:
    """The share of each criterion in the spread of the overall, by key and exact: together they are 1. One below 0 goes
    against the others. `count` are the reviews that were looked at."""

    count: int
    shares: Mapping[str, Fraction]


def carried(rubric: Rubric, reviews: Sequence[Mapping[str, Decimal]]) -> Carried | None:
    """What carried the overalls of reviews, given as scores by key; None where all their overalls are alike.

    The overall is a sum of what each criterion puts into it (its weight × its score ÷ all weights), so its variance is
    the sum of the covariances of each part with the whole. A criterion's share is its covariance ÷ the variance. Only
    reviews count that score every criterion of the overall. Before rounding; under own judgement all weigh the same.
    """
    weights = dict(rubric.weights.whole)
    whole = [review for review in reviews if all(key in review for key in weights)]
    columns = _columns(weights, whole)
    totals = [sum(row) for row in zip(*columns.values(), strict=True)]
    variance = _covariance(totals, totals)
    if not variance:
        return None
    shares = {key: Fraction(_covariance(column, totals), variance) for key, column in columns.items()}
    return Carried(len(whole), shares)


def _columns(weights: Mapping[str, int], reviews: Sequence[Mapping[str, Decimal]]) -> dict[str, list[int]]:
    """What each criterion puts into the overalls, as whole numbers of one common unit."""
    different = {review[key] for key in weights for review in reviews}
    unit = lcm(*(score.as_integer_ratio()[1] for score in different))
    wholes = {score: int(score * unit) for score in different}
    return {key: [weight * wholes[review[key]] for review in reviews] for key, weight in weights.items()}


def _covariance(one: list[int], other: list[int]) -> int:
    """The covariance of two columns, times the square of their length: a whole number."""
    products: int = sum(map(mul, one, other))
    return len(one) * products - sum(one) * sum(other)
