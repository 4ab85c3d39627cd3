"""What a text claims about its overall, against what the rubric says."""

import pytest

from rubrica.review import read
from rubrica.rubric import Policy, builtin

from .examples import Reading, codes

BELOW = "## Story\n\nScore: 8/10\n\nA ferry.\n\n## Visuals\n\nScore: 7/10\n\nFog.\n\n## Overall\n\n"


def claims(sentence: str, policy: Policy = Policy.MEAN) -> list[str]:
    return [remark.message for remark in read(BELOW + sentence, builtin("anime").with_policy(policy))[1]]


def test_a_weighted_average_is_not_a_mean(reading: Reading) -> None:
    """
    ## Story

    Score: 8/10

    A ferry.

    ## Overall

    The overall is a weighted average; the ferry counts double.
    """
    assert codes(reading[1]) == [("policy-claim", 9)]
    assert reading[1][0].message == (
        "the text says the overall is weighted; the rubric's policy is the mean of the scores"
    )


def test_the_number_of_scores_is_counted() -> None:
    assert claims("The overall is the average of the two scores above.") == []
    assert claims("The overall is the average of the five scores above.") == [
        "the text speaks of five scores, and 2 are read"
    ]


def test_each_policy_has_claims_against_it() -> None:
    not_a_mean = "The overall is not an average of the scores."
    a_mean = "The overall is simply the mean."
    assert [len(claims(not_a_mean, policy)) for policy in Policy] == [1, 0, 0]
    assert [len(claims(a_mean, policy)) for policy in Policy] == [0, 0, 1]
    assert [len(claims("It’s the plain average of both.", policy)) for policy in Policy] == [0, 1, 1]


@pytest.mark.parametrize("policy", Policy)
@pytest.mark.parametrize(
    "sentence",
    [
        "It is an average romance with an above-average ferry.",
        "This is not an average romance.",
        "The teacher is mean, and I mean it.",
        "It is average.",
        "Far from the average seasonal fare.",
        "I don’t use a weighted average here, whatever you heard.",
        "Users give it an average of 8.7.",
        "It takes an average episode and adds fog.",
        "平均的な作品だ。",
    ],
)
def test_honest_sentences_claim_nothing(sentence: str, policy: Policy) -> None:
    if "weighted" not in sentence or policy is not Policy.WEIGHTED:
        assert claims(sentence, policy) == []


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The overall is the median of the two.", "is the median"),
        ("The total is the sum of both.", "is the sum"),
        ("The overall score is my own judgement.", "is a judgement of its own"),
        ("The rating isn't calculated.", "is a judgement of its own"),
        ("The story counts double in the overall.", "is weighted"),
    ],
)
def test_other_ways_to_an_overall_are_claims_against_a_mean(sentence: str, said: str) -> None:
    assert claims(sentence) == [f"the text says the overall {said}; the rubric's policy is the mean of the scores"]


def test_a_feeling_is_no_weighted_mean() -> None:
    assert len(claims("It is not an average, only my gut feeling.", Policy.WEIGHTED)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "It is less than the sum of its parts.",
        "My gut feeling says so, and so does the average.",
        "The score is by a feeling man.",
        "The lamp counts the ferries.",
    ],
)
def test_sentences_about_something_else_claim_nothing(sentence: str) -> None:
    assert claims(sentence) == []


def test_the_count_is_read_in_japanese_as_well() -> None:
    assert claims("総合点は五項目の平均です。") == ["the text speaks of 五 scores, and 2 are read"]
