"""What readers' scores say together."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from rubrica.readership import Tally, difference


def tally(**counts: int) -> Tally:
    return Tally.of((Decimal(score.removeprefix("s")), count) for score, count in counts.items())


def test_mean_and_variance_are_exact() -> None:
    found = tally(s7=2, s8=1)
    assert (found.count, found.mean, found.variance) == (3, Fraction(22, 3), Fraction(1, 3))
    assert Tally().mean is None


def test_percentages_add_to_a_hundred_by_the_largest_remainders() -> None:
    assert tally(s1=1, s2=1, s3=1).percents() == (34, 33, 33)
    assert sum(tally(s1=1, s5=2, s8=4, s9=6).percents()) == 100
    assert Tally().percents() == ()


def test_a_difference_is_clear_where_no_difference_lies_outside_its_interval() -> None:
    found = difference(tally(s8=10, s9=10), Decimal(7))
    assert found is not None
    assert (found.by, found.is_clear) == (Fraction(3, 2), True)
    assert not difference(tally(s5=5, s9=5), Decimal(7)).is_clear  # type: ignore[union-attr]


def test_the_interval_is_students() -> None:
    """Five readers, t = 2.776: the mean 6, s = 1.581, so ± 1.963."""
    found = difference(Tally.of((Decimal(n), 1) for n in (4, 5, 6, 7, 8)), Decimal(6))
    assert found is not None
    assert found.high is not None
    assert abs(found.high - Fraction(1963, 1000)) < Fraction(1, 100)


def test_few_readers_and_readers_of_one_mind_have_no_interval() -> None:
    assert difference(tally(s4=2, s5=2), Decimal(6)).low is None  # type: ignore[union-attr]
    assert difference(tally(s9=40), Decimal(6)).low is None  # type: ignore[union-attr]
    assert difference(Tally(), Decimal(6)) is None
