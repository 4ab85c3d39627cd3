"""Looked at through lenses: Story 5, Visuals 9, Audio 8, Characters 6, Personal Enjoyment 8."""

from decimal import Decimal

from rubrica.rubric import Lens, LensFault, Policy, Rubric, parse

from .examples import scored


def test_a_lens_weighs_the_scores_its_own_way(anime: Rubric) -> None:
    lens, faults = Lens.parse("story:0.5,visuals:3,enjoyment:2", anime)
    scores = scored(5, 9, 8, 6, 8)
    assert faults == ()
    assert lens.overall(anime, scores) == Decimal("7.9")
    assert str(lens.working(anime, scores)) == "(5×½ + 9×3 + 8 + 6 + 8×2) ÷ 7½ = 7.933… ≈ 7.9"


def test_zero_leaves_a_criterion_out(anime: Rubric) -> None:
    lens, _ = Lens.parse("story:0", anime)
    assert lens.overall(anime, scored(5, 9, 8, 6, 8)) == Decimal("7.8")
    assert Lens.parse("story:0,visuals:0", anime)[0].overall(anime, scored(5, 9)) is None


def test_a_lens_returns_to_its_address_in_the_rubrics_order(anime: Rubric) -> None:
    lens, _ = Lens.parse("enjoyment:2.50, Story:1", anime)
    assert str(lens) == "story:1,personal-enjoyment:2.5"
    assert Lens.parse(str(lens), anime) == (lens, ())


def test_what_cannot_be_read_is_said_and_the_rest_holds(anime: Rubric) -> None:
    lens, faults = Lens.parse("sotry:2,audio:-1,visuals:9999,visuals:123456789,characters,story:2", anime)
    assert str(lens) == "story:2"
    assert faults == (
        LensFault("sotry:2", "there is no category of that name; did you mean Story?"),
        LensFault("audio:-1", "a weight is a number such as 2, 0.5 or 0, with four decimals at most"),
        LensFault("visuals:9999", "a weight is at most 1000"),
        LensFault("visuals:123456789", "a weight is at most 1000"),
        LensFault("characters", "write a category and its weight, such as story:2"),
    )


def test_a_lens_sees_through_any_policy_and_can_count_a_bonus(anime: Rubric) -> None:
    own = anime.with_policy(Policy.OWN)
    assert Lens().overall(own, scored(5, 9, 8, 6, 8)) == Decimal("7.2")
    bonus = parse('bands = []\ncriteria = [{name = "Fun"}, {name = "Rewatch", in_overall = false}]', "x")
    scores = {"fun": Decimal(6), "rewatch": Decimal(9)}
    assert Lens().overall(bonus, scores) == Decimal("6.0")
    assert Lens.parse("rewatch:2", bonus)[0].overall(bonus, scores) == Decimal("8.0")


def test_an_endless_lens_is_not_read(anime: Rubric) -> None:
    lens, faults = Lens.parse("story:2," * 9999, anime)
    assert lens == Lens()
    assert faults[0].problem == "a lens has at most 2000 characters"
