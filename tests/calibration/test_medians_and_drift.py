"""The middle of scores, its interval, and whether it has moved: worked by hand."""

from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest

from rubrica.calibration import Drift, Middle, TooFew, drift, middle
from rubrica.calibration.medians import surely_within


def scores(*numbers: object) -> Counter[Decimal]:
    return Counter(Decimal(str(number)) for number in numbers)


def test_the_median_of_an_odd_number_is_the_one_in_the_middle() -> None:
    assert middle(scores(9, 5, 7)) == Middle(3, Decimal(7), None)


def test_the_median_of_an_even_number_lies_halfway_between_the_two_in_the_middle() -> None:
    found = middle(scores("7.1", "7.4", 2, 10))
    assert found
    assert found.median == Decimal("7.25")


def test_nothing_has_no_middle_and_nought_is_a_score() -> None:
    assert middle(scores()) is None
    assert middle(scores(0, 0, 3)) == Middle(3, Decimal(0), None)


def test_the_interval_reaches_from_the_k_th_lowest_to_the_k_th_highest() -> None:
    """Of 2**10 = 1024 throws of ten coins 1 shows no head, 10 show one, 45 two. Twice 11 are 2.1 % of them, twice 56
    are 10.9 %: so fewer than two heads are rare enough and fewer than three are not, and the second lowest counts."""
    assert surely_within(10, Fraction(1, 20)) == 2
    found = middle(scores(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
    assert found == Middle(10, Decimal("5.5"), (Decimal(2), Decimal(9)))


@pytest.mark.parametrize(("count", "rank"), [(5, 0), (6, 1), (8, 1), (9, 2), (20, 6), (100, 40)])
def test_the_ranks_are_those_of_the_tables_of_the_sign_test(count: int, rank: int) -> None:
    assert surely_within(count, Fraction(1, 20)) == rank


def test_seven_scores_each_are_enough_for_a_drift() -> None:
    """Each side's interval is its lowest and highest: 2 of 2**7 throws are one in 64, rarer than one in 40."""
    before, after = scores(4, 5, 5, 6, 6, 6, 7), scores(8, 8, 8, 9, 9, 9, 10)
    found = drift(before, after)
    assert found == Drift(Decimal(6), Decimal(9), Decimal(3), Decimal(1), Decimal(6))
    assert found.has_moved


def test_medians_that_differ_have_not_moved_where_the_interval_holds_nought() -> None:
    found = drift(scores(4, 5, 5, 6, 6, 6, 7), scores(5, 6, 6, 7, 7, 8, 8))
    assert isinstance(found, Drift)
    assert [found.difference, found.low, found.high] == [1, -2, 4]
    assert not found.has_moved


def test_six_scores_are_too_few_and_it_says_so() -> None:
    assert drift(scores(4, 5, 5, 6, 6, 6), scores(8, 8, 8, 9, 9, 9, 10)) == TooFew(6, 7)
    assert drift(scores(), scores()) == TooFew(0, 0)
