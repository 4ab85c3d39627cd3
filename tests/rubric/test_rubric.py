"""The example throughout: Story 5, Visuals 9, Audio 8, Characters 6, Personal Enjoyment 8."""

from decimal import Decimal
from fractions import Fraction

from rubrica.rubric import Rubric

from .examples import scored


def test_the_overall_is_the_mean_to_one_decimal(anime: Rubric) -> None:
    scores = scored(5, 9, 8, 6, 8)
    assert anime.overall(scores) == Decimal("7.2")
    assert anime.exact(scores) == Fraction(36, 5)
    assert anime.verdict(Decimal("7.2")) == "Good"
    assert anime.print_overall(Decimal("7.2")) == "7.2/10.0"


def test_the_working_is_a_line(anime: Rubric) -> None:
    assert str(anime.working(scored(5, 9, 8, 6, 8))) == "(5 + 9 + 8 + 6 + 8) ÷ 5 = 7.2"
    assert str(anime.working(scored(6, 9, 9, 8))) == "(6 + 9 + 9 + 8) ÷ 4 = 8.0"


def test_the_working_says_when_rounding_changed_the_number(anime: Rubric) -> None:
    assert str(anime.working(scored(5, 9, 8))) == "(5 + 9 + 8) ÷ 3 = 7.333… ≈ 7.3"
    assert str(anime.working(scored(7, 7, 7, 8))) == "(7 + 7 + 7 + 8) ÷ 4 = 7.25 ≈ 7.3"


def test_a_missing_score_leaves_the_mean_and_zero_does_not(anime: Rubric) -> None:
    assert anime.overall(scored(8, "-", 6)) == Decimal("7.0")
    assert anime.overall(scored(8, 0, 6)) == Decimal("4.7")
    assert anime.overall({}) is None
    assert anime.working({}) is None


def test_the_band_is_taken_from_the_displayed_number(anime: Rubric) -> None:
    scores = scored("7", "8", "8", "8", "8.75")
    assert anime.exact(scores) == Fraction("7.95")
    assert anime.verdict(anime.overall(scores) or Decimal(0)) == "Excellent"
