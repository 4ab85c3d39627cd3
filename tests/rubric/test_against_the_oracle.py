"""All that is computed from scores, against a slow second way of computing it: over scales, policies and roundings."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from rubrica.rubric import Band, Criterion, Lens, Mode, Policy, Rounding, Rubric, RubricError, Scale, explain

from .oracle import displayed, mean_of, overall_of, scores_of, smallest_changes, word_of

KEYS = ("story", "visuals", "audio", "characters", "price")
LETTERS = (("A+", "4.3"), ("A", "4"), ("B+", "3.33"), ("B", "3"), ("C", "2"), ("F", "0"))
SCALES = (
    Scale(),
    Scale(Decimal("0.5"), Decimal(5), Decimal("0.5")),
    Scale(Decimal(0), Decimal(100), Decimal(5)),
    Scale(Decimal(-5), Decimal(5), Decimal("0.25")),
    Scale(Decimal(1), Decimal("1.3"), Decimal("0.1")),
    Scale.of_letters(tuple((letter, Decimal(value)) for letter, value in LETTERS)),
)
ROUNDINGS = [
    Rounding(mode, places, step)
    for mode in Mode
    for places, step in ((0, None), (1, None), (2, None), (1, Decimal("0.5")), (1, Decimal("0.25")), (1, Decimal(5)))
]
Scores = dict[str, Decimal]


def may_round(rounding: Rounding, scale: Scale) -> bool:
    with suppress(RubricError):
        return bool(Rubric("x", "x", (Criterion("a", "a"),), scale, rounding=rounding))
    return False


ROUNDINGS_OF = {scale: [one for one in ROUNDINGS if may_round(one, scale)] for scale in SCALES}


@st.composite
def rubrics(draw: st.DrawFn) -> Rubric:
    scale = draw(st.sampled_from(SCALES))
    rounding = draw(st.sampled_from(ROUNDINGS_OF[scale]))
    weights = draw(st.lists(st.sampled_from(["0", "0.1", "0.2", "1", "1.5", "3", "33.333333"]), min_size=5, max_size=5))
    counting = draw(st.lists(st.booleans(), min_size=5, max_size=5))
    criteria = tuple(
        Criterion(key, key, weight=Decimal(weight), in_overall=counts or key == "story")
        for key, weight, counts in zip(KEYS, ["1", *weights[1:]], counting, strict=True)
    )
    floors = sorted(draw(st.sets(st.sampled_from(scores_of(Rubric("x", "x", criteria, scale, rounding=rounding))))))
    bands = tuple(
        Band(floor, (f"from {floor}",)) for floor in (scale.worst, *floors) if floor in (scale.worst, *floors)
    )
    policy = draw(st.sampled_from((Policy.MEAN, Policy.WEIGHTED)))
    return Rubric("x", "x", criteria, scale, policy, rounding, tuple(dict.fromkeys(bands)))


@st.composite
def scored(draw: st.DrawFn) -> tuple[Rubric, Scores]:
    rubric = draw(rubrics())
    return rubric, draw(st.dictionaries(st.sampled_from(KEYS), st.sampled_from(scores_of(rubric)), min_size=1))


@given(scored())
@settings(max_examples=400)
def test_the_overall_and_its_word(given_scores: tuple[Rubric, Scores]) -> None:
    rubric, scores = given_scores
    overall = rubric.overall(scores)
    assert rubric.exact(scores) == mean_of(rubric, scores)
    assert overall == overall_of(rubric, scores)
    if overall is not None:
        assert rubric.verdict(overall) == word_of(rubric, Fraction(overall))
        assert rubric.scale.letters or rubric.scale.holds(overall)


@given(scored())
@settings(max_examples=300)
def test_the_overall_without_any_set_of_criteria(given_scores: tuple[Rubric, Scores]) -> None:
    rubric, scores = given_scores
    if (explanation := explain(rubric, scores)) is None:
        return
    for size in range(len(KEYS) + 1):
        for out in combinations(KEYS, size):
            rest = {key: score for key, score in scores.items() if key not in out}
            assert explanation.without(*out) == overall_of(rubric, rest)


@given(scored())
@settings(max_examples=300)
def test_contributions_lifts_and_what_carried_it(given_scores: tuple[Rubric, Scores]) -> None:
    rubric, scores = given_scores
    if (explanation := explain(rubric, scores)) is None:
        return
    exact = mean_of(rubric, scores)
    assert sum(part.exact for part in explanation.contributions) == exact
    lifts = {}
    for part in explanation.contributions:
        rest = overall_of(rubric, {key: score for key, score in scores.items() if key != part.criterion.key})
        assert part.lift == (None if rest is None else Fraction(explanation.overall) - rest)
        lifts[part.criterion] = part.lift or Decimal(0)
        assert abs(part.exact - Fraction(part.points)) < Fraction(1, 10**rubric.rounding.digits)
    most, least = max(lifts.values()), min(lifts.values())
    assert explanation.carried_by == tuple(one for one, lift in lifts.items() if lift == most > 0)
    assert explanation.held_back_by == tuple(one for one, lift in lifts.items() if lift == least < 0)


@given(scored(), st.lists(st.integers(0, 50), min_size=5, max_size=5))
@settings(max_examples=300)
def test_no_weights_lead_beyond_the_lowest_and_highest(given_scores: tuple[Rubric, Scores], weights: list[int]) -> None:
    rubric, scores = given_scores
    if (explanation := explain(rubric, scores)) is None:
        return
    counting = [key for key, _ in rubric.weights.by_key if key in scores]
    alone = [displayed(rubric, Fraction(scores[key])) for key in counting]
    assert (explanation.lowest, explanation.highest) == (min(alone), max(alone))
    lens, _ = Lens.parse(",".join(f"{key}:{weight}" for key, weight in zip(counting, weights, strict=False)), rubric)
    through = lens.overall(rubric, {key: scores[key] for key in counting})
    assert through is None or explanation.lowest <= through <= explanation.highest


@given(scored())
@settings(max_examples=200)
def test_the_smallest_changes_that_move_the_word(given_scores: tuple[Rubric, Scores]) -> None:
    rubric, scores = given_scores
    if (explanation := explain(rubric, scores)) is None:
        return
    found = {
        (one.criterion.key, 1 if one.steps > 0 else -1): (one.steps, one.after, one.overall, one.verdict)
        for one in explanation.changes
    }
    assert found == smallest_changes(rubric, scores)
    fewest = min((abs(steps) for steps, *_ in found.values()), default=0)
    assert (abs(explanation.smallest_change.steps) if explanation.smallest_change else 0) == fewest


@given(scored(), st.lists(st.sampled_from(["0", "0.1", "0.25", "2", "1000"]), min_size=5, max_size=5))
@settings(max_examples=200)
def test_a_lens_is_a_weighted_rubric(given_scores: tuple[Rubric, Scores], weights: list[str]) -> None:
    rubric, scores = given_scores
    criteria = tuple(Criterion(key, key, weight=Decimal(weight)) for key, weight in zip(KEYS, weights, strict=True))
    lens, faults = Lens.parse(",".join(f"{key}:{weight}" for key, weight in zip(KEYS, weights, strict=True)), rubric)
    assert faults == ()
    if any(Decimal(weight) for weight in weights):
        weighted = replace(rubric, criteria=criteria, policy=Policy.WEIGHTED)
        assert lens.overall(rubric, scores) == overall_of(weighted, scores)


def test_decimals_are_exact() -> None:
    """In binary 0.1 + 0.2 is more than 0.3, and 2.675 is less than it says."""
    two = (Criterion("a", "a"), Criterion("b", "b"))
    tenths = Rubric("x", "x", two, Scale(Decimal(0), Decimal(1), Decimal("0.1")), rounding=Rounding(places=2))
    assert tenths.exact({"a": Decimal("0.1"), "b": Decimal("0.2")}) == Fraction(3, 20)
    assert tenths.overall({"a": Decimal("0.1"), "b": Decimal("0.2")}) == Decimal("0.15")
    rounded = Rubric("x", "x", two, Scale(Decimal(0), Decimal(10), Decimal("0.01")), rounding=Rounding(places=2))
    assert rounded.overall({"a": Decimal("2.67"), "b": Decimal("2.68")}) == Decimal("2.68")
    assert str(rounded.working({"a": Decimal("2.67"), "b": Decimal("2.68")})) == "(2.67 + 2.68) ÷ 2 = 2.675 ≈ 2.68"
