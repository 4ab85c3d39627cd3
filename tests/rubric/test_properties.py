"""What holds for all scores, whatever they are."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from rubrica.rubric import (
    Criterion,
    Lens,
    Mode,
    Policy,
    Rounding,
    Rubric,
    Scale,
    builtin,
    builtins,
    convert,
    explain,
)

KEYS = ("story", "visuals", "audio", "characters", "personal-enjoyment")
DECIMAL_MODES = {Mode.HALF_UP: ROUND_HALF_UP, Mode.HALF_EVEN: ROUND_HALF_EVEN, Mode.DOWN: ROUND_DOWN}

values = st.integers(0, 1000).map(lambda hundredths: Decimal(hundredths) / 100)
scores = st.dictionaries(st.sampled_from(KEYS), values, min_size=1)
weights = st.lists(st.integers(0, 40).map(lambda quarters: Decimal(quarters) / 4), min_size=5, max_size=5).filter(any)
roundings = st.builds(Rounding, mode=st.sampled_from(Mode), places=st.integers(0, 2))


def rubric_with(chosen: list[Decimal], policy: Policy = Policy.WEIGHTED) -> Rubric:
    criteria = tuple(Criterion(key, key, weight=weight) for key, weight in zip(KEYS, chosen, strict=True))
    return Rubric("any", "Any", criteria, policy=policy)


@given(weights, scores)
def test_no_overall_lies_beyond_the_scores(chosen: list[Decimal], given_scores: dict[str, Decimal]) -> None:
    rubric = rubric_with(chosen)
    exact, reach = rubric.exact(given_scores), rubric.reach(given_scores)
    assert (exact is None) == (reach is None)
    if exact is not None and reach is not None:
        assert reach[0] <= exact <= reach[1]


@given(values.filter(bool), scores)
def test_equal_weights_are_the_mean(weight: Decimal, given_scores: dict[str, Decimal]) -> None:
    mean = sum(map(Fraction, given_scores.values()), Fraction(0)) / len(given_scores)
    assert rubric_with([weight] * 5).exact(given_scores) == mean
    assert rubric_with([weight] * 5, Policy.MEAN).exact(given_scores) == mean


@given(scores, st.randoms())
def test_the_order_of_the_scores_does_not_matter(given_scores: dict[str, Decimal], random: Random) -> None:
    shuffled = list(given_scores.items())
    random.shuffle(shuffled)
    anime = builtin("anime")
    assert anime.overall(dict(shuffled)) == anime.overall(given_scores)
    assert anime.working(dict(shuffled)) == anime.working(given_scores)


@given(st.integers(-(10**6), 10**6), st.integers(0, 4), roundings)
def test_rounding_agrees_with_decimal(digits: int, places: int, rounding: Rounding) -> None:
    exact = Decimal(digits).scaleb(-places)
    expected = exact.quantize(rounding.unit, DECIMAL_MODES[rounding.mode])
    assert rounding.apply(*exact.as_integer_ratio()) == expected


@given(scores)
def test_a_lens_of_ones_is_the_mean(given_scores: dict[str, Decimal]) -> None:
    anime = builtin("anime")
    ones, faults = Lens.parse(",".join(f"{key}:1" for key in KEYS), anime)
    assert faults == ()
    assert ones.overall(anime, given_scores) == anime.overall(given_scores)
    assert ones.working(anime, given_scores) == anime.working(given_scores)


@given(weights, scores)
def test_a_lift_is_what_the_overall_would_lose(chosen: list[Decimal], given_scores: dict[str, Decimal]) -> None:
    explanation = explain(rubric_with(chosen), given_scores)
    for part in explanation.contributions if explanation else ():
        rest = explanation.without(part.criterion.key) if explanation else None
        assert part.lift == (None if rest is None else explanation and explanation.overall - rest)


@given(weights, scores)
def test_contributions_add_up_to_the_overall(chosen: list[Decimal], given_scores: dict[str, Decimal]) -> None:
    explanation = explain(rubric_with(chosen), given_scores)
    if explanation is not None:
        assert sum(part.points for part in explanation.contributions) == explanation.overall


@given(scores)
def test_the_smallest_changes_are_the_smallest(given_scores: dict[str, Decimal]) -> None:
    anime = builtin("anime")
    explanation = explain(anime, given_scores)
    assert explanation is not None
    verdict = anime.verdict(explanation.overall)
    assert explanation.smallest_change == next(iter(explanation.changes), None)
    for change in explanation.changes:
        assert change.verdict != verdict
        nearer = change.after - anime.scale.step * (1 if change.steps > 0 else -1)
        if (nearer - change.before) * change.steps > 0:
            overall = anime.overall({**given_scores, change.criterion.key: nearer})
            assert overall is not None
            assert anime.verdict(overall) == verdict


@given(st.sampled_from(builtins()), st.data())
def test_what_is_printed_is_read_back(name: str, data: st.DataObject) -> None:
    scale = builtin(name).scale
    steps = data.draw(st.integers(0, int((scale.best - scale.worst) / scale.step)))
    score = scale.worst + steps * scale.step
    assert scale.parse(scale.print(score)) == score
    assert scale.on_step(score)
    assert scale.holds(score)


@given(st.integers(0, 100).map(Decimal), st.sampled_from(builtins()))
def test_a_conversion_lands_on_the_other_scale(score: Decimal, name: str) -> None:
    scale = builtin(name).scale
    converted = convert(score, Scale(Decimal(0), Decimal(100), Decimal(1)), scale)
    assert scale.holds(converted.value)
    assert scale.on_step(converted.value)
