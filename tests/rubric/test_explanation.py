"""The example throughout: Story 5, Visuals 9, Audio 8, Characters 6, Personal Enjoyment 8; overall 7.2."""

from dataclasses import replace
from decimal import Decimal

import pytest

from rubrica.rubric import Explanation, Policy, Rubric, RubricError, explain

from .examples import scored


def explained(rubric: Rubric, *values: str | int) -> Explanation:
    explanation = explain(rubric, scored(*values))
    assert explanation is not None
    return explanation


def test_an_explanation_takes_the_overall_apart(anime: Rubric) -> None:
    explanation = explained(anime, 5, 9, 8, 6, 8)
    points = {part.criterion.key: str(part.points) for part in explanation.contributions}
    assert points == {
        "story": "1.0",
        "visuals": "1.8",
        "audio": "1.6",
        "characters": "1.2",
        "personal-enjoyment": "1.6",
    }
    assert str(explanation.working) == "(5 + 9 + 8 + 6 + 8) ÷ 5 = 7.2"


def test_contributions_add_up_even_where_thirds_do_not(anime: Rubric) -> None:
    explanation = explained(anime, 7, 7, 8)
    assert explanation.overall == Decimal("7.3")
    assert [str(part.points) for part in explanation.contributions] == ["2.3", "2.3", "2.7"]


def test_the_overall_without_its_looks_and_my_enjoyment(anime: Rubric) -> None:
    explanation = explained(anime, 5, 9, 8, 6, 8)
    assert explanation.without("visuals") == Decimal("6.8")
    assert explanation.without("its looks", "my enjoyment") == Decimal("6.3")
    assert explanation.without("story", "visuals", "audio", "characters", "enjoyment") is None
    with pytest.raises(RubricError, match='no criterion "smell"'):
        explanation.without("smell")


def test_what_carried_the_score_is_what_it_would_miss_most(anime: Rubric) -> None:
    explanation = explained(anime, 5, 9, 8, 6, 8)
    assert [criterion.name for criterion in explanation.carried_by] == ["Visuals"]
    assert [criterion.name for criterion in explanation.held_back_by] == ["Story"]


def test_two_may_carry_the_score_alike_and_equal_scores_carry_nothing(anime: Rubric) -> None:
    assert [criterion.key for criterion in explained(anime, 5, 9, 9).carried_by] == ["visuals", "audio"]
    assert explained(anime, 7, 7, 7).carried_by == ()
    assert explained(anime, 7).carried_by == ()


def test_no_weights_reach_beyond_the_lowest_and_highest_score(anime: Rubric) -> None:
    explanation = explained(anime, 5, 9, 8, 6, 8)
    assert (explanation.lowest, explanation.highest) == (Decimal(5), Decimal(9))
    assert anime.reach(scored(5, 9, 8, 6, 8)) == (Decimal(5), Decimal(9))
    assert anime.reach({}) is None


def test_the_smallest_change_that_moves_the_verdict(anime: Rubric) -> None:
    smallest = explained(anime, 5, 9, 8, 6, 8).smallest_change
    assert smallest is not None
    assert (smallest.criterion.key, smallest.before, smallest.after) == ("story", Decimal(5), Decimal("3.5"))
    assert (smallest.steps, smallest.overall, smallest.verdict) == (-3, Decimal("6.9"), "Satisfactory")


def test_changes_tell_both_directions_and_leave_out_what_cannot_move_the_verdict(anime: Rubric) -> None:
    up = [change for change in explained(anime, 5, 9, 8, 6, 8).changes if change.steps > 0]
    assert [(change.criterion.key, str(change.after), change.verdict) for change in up] == [
        ("story", "9.0", "Excellent"),
        ("characters", "10.0", "Excellent"),
    ]


def test_a_score_off_the_scale_is_not_moved(anime: Rubric) -> None:
    keys = {change.criterion.key for change in explained(anime, 11, 7).changes}
    assert keys == {"visuals"}


def test_own_judgement_has_nothing_to_explain_but_its_reach(anime: Rubric) -> None:
    own = anime.with_policy(Policy.OWN)
    scores = scored(5, 9, 8, 6, 8)
    assert explain(own, scores) is None
    assert own.overall(scores) is None
    assert own.reach(scores) == (Decimal(5), Decimal(9))


def test_a_rubric_without_words_has_no_verdict_to_move(anime: Rubric) -> None:
    wordless = replace(anime, bands=())
    assert explained(wordless, 5, 9, 8, 6, 8).changes == ()
    assert wordless.verdict(Decimal(7)) is None
