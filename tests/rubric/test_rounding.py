from decimal import Decimal

import pytest

from rubrica.rubric import Mode, Rounding, RubricError


@pytest.mark.parametrize(
    ("mode", "seven_and_a_quarter", "seven_and_a_bit_less_than_a_third", "below_zero"),
    [("half-up", "7.3", "7.3", "-7.3"), ("half-even", "7.2", "7.3", "-7.2"), ("down", "7.2", "7.2", "-7.2")],
)
def test_the_modes_differ_at_a_tie(
    mode: str, seven_and_a_quarter: str, seven_and_a_bit_less_than_a_third: str, below_zero: str
) -> None:
    rounding = Rounding(Mode(mode))
    assert rounding.apply(29, 4) == Decimal(seven_and_a_quarter)
    assert rounding.apply(7299, 1000) == Decimal(seven_and_a_bit_less_than_a_third)
    assert rounding.apply(-29, 4) == Decimal(below_zero)


def test_an_overall_shows_as_many_places_as_are_rounded_to() -> None:
    assert Rounding(places=1).text(Decimal(8)) == "8.0"
    assert Rounding(places=2).text(Rounding(places=2).apply(22, 3)) == "7.33"
    assert Rounding(places=0).text(Rounding(places=0).apply(22, 3)) == "7"
    assert Rounding(places=1).text(Decimal("7.25")) == "7.25"


def test_rounding_to_a_step() -> None:
    halves = Rounding(step=Decimal("0.5"))
    assert halves.apply(15, 4) == Decimal(4)
    assert halves.apply(36, 10) == Decimal("3.5")
    assert halves.text(Decimal("4.0")) == "4"
    assert Rounding(Mode.DOWN, step=Decimal(5)).apply(79, 1) == Decimal(75)


def test_impossible_roundings_are_refused() -> None:
    with pytest.raises(RubricError, match="Use 0, 1 or 2"):
        Rounding(places=3)
    with pytest.raises(RubricError, match="above 0"):
        Rounding(step=Decimal(0))
