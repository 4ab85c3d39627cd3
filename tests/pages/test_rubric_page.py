"""How I score: bands, arithmetic in words, spread."""

from __future__ import annotations

from rubrica.pages.lists.rubrics import bands_of, gather_rubric, rounding_said
from rubrica.pages.scores.spread import column_of, columns_of
from rubrica.pages.words import words_of
from rubrica.rubric import builtin, parse

from .press import press


def test_the_verdicts_stand_from_the_best_down_with_what_they_hold() -> None:
    bands = bands_of(builtin("anime"))
    assert [(band.range, band.words[0]) for band in bands][:2] == [("10.0", "Masterpiece"), ("9.0–9.9", "Magnificent")]
    assert bands[-1].range == "1.0–1.9"


def test_a_rubric_may_have_no_verdicts() -> None:
    wordless = parse('title = "Odd"\nbands = []\n[scale]\nworst = 0\nbest = 20\n[[criteria]]\nname = "Story"\n', "odd")
    assert bands_of(wordless) == ()


def test_the_arithmetic_is_said_in_words() -> None:
    assert gather_rubric(press(), "anime").arithmetic == (
        "The overall is the mean of the scored categories, printed out of 10.0.",
        "A category without a score leaves the mean; it does not count as nought.",
        "It is rounded to 1 decimal; a half goes up.",
    )
    assert gather_rubric(press(), "games").arithmetic[2] == "It is rounded to a whole number; a half goes up."


def test_a_judgement_is_not_rounded_and_a_letter_is_the_nearest() -> None:
    said = gather_rubric(press(), "books").arithmetic
    assert said == (
        "The overall is the critic’s own judgement, out of 5. It is not computed from the categories.",
        "A category may stay without a score.",
    )
    assert rounding_said(parse(LETTERS, "school"), words_of("en")) == "It is printed as the nearest letter."


def test_a_weighted_category_says_what_it_counts() -> None:
    weights = [weight for _, weight, _ in gather_rubric(press(), "games").criteria]
    assert (weights[0], weights[-1]) == ("30 % of the overall", "not part of the overall")


def test_the_spread_counts_what_was_given() -> None:
    overall = gather_rubric(press(), "anime").spread[0]
    assert (overall.name, overall.counts, overall.total) == ("Overall", (("7", 1), ("8", 3)), 4)
    assert 'aria-label="Overall: most often 8, given 3 times of 4"' in overall.drawing


def test_a_column_holds_what_lies_above_it() -> None:
    stars, points, letters = builtin("books"), builtin("games"), parse(LETTERS, "school")
    assert columns_of(stars)[:3] == ("0.5", "1", "1.5")
    assert columns_of(points)[:3] == ("0", "10", "20")
    assert columns_of(letters) == ("C", "B", "A")
    assert column_of("87", columns_of(points), points) == "80"
    assert column_of("8.5", columns_of(builtin("anime")), builtin("anime")) == "8"


LETTERS = """
title = "School"
bands = []
criteria = [{ name = "Work" }]
scale = { letters = { A = 3, B = 2, C = 1 } }
"""
