from decimal import Decimal

import pytest

from rubrica.rubric import Notation, RubricError, Scale, builtin

TEN = Scale()
HUNDRED = builtin("games").scale
STARS = builtin("film").scale
LETTERS = Scale.of_letters(
    (("A+", Decimal("4.3")), ("A", Decimal(4)), ("B+", Decimal("3.3")), ("B", Decimal(3)), ("F", Decimal(0)))
)


@pytest.mark.parametrize(
    ("scale", "text", "score"),
    [
        (TEN, "8", "8"),
        (TEN, " 8.5 ", "8.5"),
        (TEN, "8,5/10", "8.5"),
        (TEN, "7.2/10.0", "7.2"),
        (TEN, "8 out of 10", "8"),
        (TEN, "8½", "8.5"),
        (TEN, "８／１０", "8"),
        (TEN, "0", "0"),
        (HUNDRED, "82/100", "82"),
        (HUNDRED, "82 %", "82"),
        (STARS, "4½ stars", "4.5"),
        (STARS, "3 1/2 stars", "3.5"),
        (STARS, "4 stars out of 5", "4"),
        (STARS, "½", "0.5"),
        (STARS, "★★★½☆", "3.5"),
        (STARS, "★★★1/2", "3.5"),
        (STARS, "***", "3"),
        (STARS, "1 star", "1"),
        (LETTERS, "b+", "3.3"),
        (LETTERS, "A", "4"),
    ],
)
def test_a_score_is_read_as_critics_write_it(scale: Scale, text: str, score: str) -> None:
    assert scale.parse(text) == Decimal(score)


@pytest.mark.parametrize(
    ("scale", "text"),
    [
        (TEN, ""),
        (TEN, "good"),
        (TEN, "4/5"),
        (TEN, "4 stars"),
        (TEN, "82 %"),
        (TEN, "7-7.5/10"),
        (TEN, "1e9"),
        (TEN, "9" * 5000),
        (TEN, "NaN"),
        (STARS, ""),
        (STARS, "stars"),
        (LETTERS, "E"),
        (LETTERS, "3.3"),
    ],
)
def test_what_is_no_score_of_the_scale_is_none(scale: Scale, text: str) -> None:
    assert scale.parse(text) is None


def test_a_joke_is_read_and_judged_apart() -> None:
    assert TEN.parse("11/10") == Decimal(11)
    assert not TEN.holds(Decimal(11))
    assert TEN.holds(Decimal(10))
    assert not TEN.holds(Decimal("0.5"))


def test_steps_are_counted_from_the_worst() -> None:
    assert TEN.on_step(Decimal("7.5"))
    assert not TEN.on_step(Decimal("7.3"))
    assert not TEN.on_step(Decimal("9" * 99))
    odd = Scale(Decimal(1), Decimal(9), Decimal(2))
    assert odd.on_step(Decimal(3))
    assert not odd.on_step(Decimal(4))
    assert LETTERS.on_step(Decimal("3.3"))
    assert not LETTERS.on_step(Decimal("3.5"))


def test_a_score_is_printed_with_its_best() -> None:
    assert TEN.print(Decimal("5.0")) == "5/10"
    assert HUNDRED.print(Decimal("1E+2")) == "100/100"
    assert STARS.print(Decimal("3.5")) == "3.5/5"
    assert LETTERS.print(Decimal("3.3")) == "B+"


def test_between_two_letters_the_nearer_is_printed_and_the_better_of_a_tie() -> None:
    assert LETTERS.text(Decimal("3.9")) == "A"
    assert LETTERS.text(Decimal("3.15")) == "B+"


@pytest.mark.parametrize(
    ("worst", "best", "step", "key"),
    [("10", "1", "1", "scale.best"), ("1", "10", "0", "scale.step"), ("1", "10", "0.4", "scale.step")],
)
def test_an_impossible_scale_is_refused(worst: str, best: str, step: str, key: str) -> None:
    with pytest.raises(RubricError) as error:
        Scale(Decimal(worst), Decimal(best), Decimal(step), Notation.NUMBER)
    assert error.value.key == key
