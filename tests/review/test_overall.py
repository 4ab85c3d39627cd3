"""The stated overall against the scores that make it."""

from dataclasses import replace
from decimal import Decimal

from rubrica.review import Severity, read
from rubrica.rubric import Policy, builtin

from .examples import Reading, codes

ANIME = builtin("anime").with_policy(Policy.MEAN)
TEXT = "## Story\n\nScore: 8/10\n\nA ferry.\n\n## Visuals\n\nScore: 7/10\n\nFog.\n\n## Overall\n\nScore: {}\n"


def test_an_overall_that_follows_is_silent(reading: Reading) -> None:
    """
    Story: 8/10
    Art: 7/10
    Overall: 7.5/10.0 "Good"
    """
    review, remarks = reading
    assert remarks == []
    assert (review.overall, review.verdict, review.working) == (Decimal("7.5"), "Good", "(8 + 7) ÷ 2 = 7.5")


def test_an_overall_that_does_not_follow_is_an_error_with_the_working() -> None:
    (remark,) = read(TEXT.format("8/10"), ANIME)[1]
    assert (remark.code, remark.severity, remark.line) == ("overall-mismatch", Severity.ERROR, 15)
    assert remark.message == "the text says 8/10, the scores make 7.5/10.0: (8 + 7) ÷ 2 = 7.5"
    assert remark.suggestion == "write 7.5/10.0, or correct a score"


def test_where_no_policy_is_declared_it_is_a_note() -> None:
    undeclared = replace(ANIME, policy_declared=False)
    assert [r.severity for r in read(TEXT.format("8/10"), undeclared)[1]] == [Severity.NOTE]


def test_own_judgement_goes_where_it_likes_between_the_scores() -> None:
    own = ANIME.with_policy(Policy.OWN)
    review, remarks = read(TEXT.format("8/10"), own)
    assert (remarks, review.overall) == ([], Decimal(8))
    (remark,) = read(TEXT.format("9/10"), own)[1]
    assert (remark.code, remark.message) == (
        "overall-outside",
        "9/10 lies outside the scores, which run from 7 to 8",
    )


def test_one_fact_is_one_remark() -> None:
    assert codes(read(TEXT.format("9/10"), ANIME)[1]) == [("overall-mismatch", 15)]
    undeclared = replace(ANIME, policy_declared=False)
    assert codes(read(TEXT.format("9/10"), undeclared)[1]) == [("overall-outside", 15)]


def test_the_word_of_another_band_is_remarked() -> None:
    (remark,) = read(TEXT.format('7.5/10.0 "Excellent"'), ANIME)[1]
    assert (remark.code, remark.suggestion) == ("word-outside-band", "write “Good”")


def test_either_word_of_the_band_and_words_of_ones_own_are_fine() -> None:
    for word in ("Enjoyable", "good", "Damp"):
        assert read(TEXT.format(f'7.5/10.0 "{word}"'), ANIME)[1] == []
