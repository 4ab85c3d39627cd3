"""Overalls from 1.0 to 10.0 on their way to other places and back."""

from decimal import Decimal
from fractions import Fraction

import pytest

from rubrica.rubric import TARGETS, Scale, builtin, convert, measure_loss, neodb_receives

OVERALLS = Scale(Decimal(1), Decimal(10), Decimal("0.1"))


@pytest.mark.parametrize(
    ("name", "mean", "greatest", "distinct"),
    [
        ("anilist-100", "0.00", "0", 91),
        ("anilist-decimal", "0.00", "0", 91),
        ("bookwyrm", "0.00", "0", 91),
        ("yamtrack", "0.00", "0", 91),
        ("kitsu", "0.12", "0.2", 19),
        ("myanimelist", "0.25", "0.5", 10),
        ("trakt", "0.25", "0.5", 10),
        ("neodb", "0.25", "0.5", 10),
        ("letterboxd", "0.25", "0.5", 10),
        ("anilist-stars", "0.50", "1", 5),
        ("critiquebrainz", "0.50", "1", 5),
        ("annict", "0.61", "1.25", 4),
    ],
)
def test_what_the_overalls_lose(name: str, mean: str, greatest: str, distinct: int) -> None:
    loss = measure_loss(OVERALLS, TARGETS[name])
    assert f"{float(loss.mean):.2f}" == mean
    assert loss.greatest == Fraction(greatest)
    assert (loss.distinct, loss.of) == (distinct, 91)


def test_sending_neodb_a_hundred_loses_twice_as_much() -> None:
    overalls = [Decimal(tenths) / 10 for tenths in range(10, 101)]
    kept = [neodb_receives(overall * 10, best=Decimal(100), worst=Decimal(0)) for overall in overalls]
    lost = [abs(stored - overall) for stored, overall in zip(kept, overalls, strict=True)]
    assert f"{sum(lost) / 91:.2f}" == "0.49"
    assert max(lost) == Decimal("1.3")
    assert len(set(kept)) == 9


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("myanimelist", "7/10, which is worth 7; 0.2 is lost"),
        ("kitsu", "14/20, which is worth 7; 0.2 is lost"),
        ("letterboxd", "3.5/5, which is worth 7; 0.2 is lost"),
        ("neodb", "7/10, which is worth 7; 0.2 is lost"),
        ("bookwyrm", "3.6/5; nothing is lost"),
        ("anilist-stars", "4/5, which is worth 8; 0.8 is lost"),
        ("annict", "good, which is worth 6.25; 0.95 is lost"),
    ],
)
def test_what_seven_point_two_becomes(name: str, there: str) -> None:
    assert str(convert(Decimal("7.2"), OVERALLS, TARGETS[name])) == f"7.2 becomes {there}"


def test_neodb_rounds_as_its_own_code_does() -> None:
    assert neodb_receives(Decimal("6.5"), best=Decimal(10)) == 6
    assert convert(Decimal("6.5"), OVERALLS, TARGETS["neodb"]).value == 6
    assert neodb_receives(Decimal("3.5")) == 7


def test_stars_and_points_and_letters_convert_into_each_other() -> None:
    stars, hundred = builtin("film").scale, builtin("games").scale
    assert convert(Decimal("3.5"), stars, hundred).value == 70
    assert convert(Decimal(72), hundred, stars).text == "3.5/5"
    letters = Scale.of_letters((("A", Decimal(4)), ("B", Decimal(3)), ("C", Decimal(2)), ("D", Decimal(1))))
    assert convert(Decimal(72), hundred, letters).text == "B"
    assert convert(Decimal(0), hundred, letters).text == "D"
