"""Scores in columns: through any weights the same best, in the same order, as by looking at every review."""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction

import pytest

from rubrica.web.visitors.lens.columns import Columns
from rubrica.web.visitors.lens.few import Few, Row

CRITERIA = ("story", "visuals", "audio")


def reviews(count: int, step: str, seed: int) -> list[Row]:
    """Reviews with scores from 0 to 5; some lack one, or all."""
    dice, rows = random.Random(seed), []
    for number in range(count):
        given = {key: dice.randrange(11) * Decimal(step) for key in CRITERIA if dice.random() < 0.8}
        rows.append(Row(number, dice.randrange(50), given))
    return rows


def plainly(rows: list[Row], weights: dict[str, int], count: int) -> list[tuple[Fraction, int, int]]:
    """The same by looking at every review."""
    seen = []
    for listing, when, scores in rows:
        bottom = sum(weights.get(key, 0) for key in scores)
        if bottom:
            top = sum((Fraction(score) * weights.get(key, 0) for key, score in scores.items()), Fraction(0))
            seen.append((top / bottom, when, listing))
    return sorted(seen, reverse=True)[:count]


@pytest.mark.parametrize(
    "weights", [{"story": 1, "visuals": 1, "audio": 1}, {"audio": 7}, {"story": 3, "audio": 10**7}]
)
@pytest.mark.parametrize("step", ["0.5", "1", "0.0001"])
def test_the_best_are_those_that_a_look_at_every_review_finds(weights: dict[str, int], step: str) -> None:
    rows = reviews(3000, step, 3)
    for columns in (Columns.of(rows), Few(rows)):
        found = [(one.mean, one.when, one.listing) for one in columns.best(weights, 20)]
        assert found == plainly(rows, weights, 20)


def test_blocks_that_cannot_hold_the_best_are_left_out_and_none_that_can() -> None:
    """Scores in hundredths, hardly two alike, and the best of them among those that lack a score."""
    dice = random.Random(5)
    rows = [Row(n, n, {key: Decimal(dice.randrange(1, 900)) / 100 for key in CRITERIA}) for n in range(6000)]
    rows += [Row(n, n, {"audio": Decimal(dice.randrange(880, 901)) / 100}) for n in range(6000, 6300)]
    columns = Columns.of(rows)
    for weights in ({"story": 1, "visuals": 1, "audio": 1}, {"audio": 1}, {"story": 5, "visuals": 1}):
        found = [(one.mean, one.when, one.listing) for one in columns.best(weights, 20)]
        assert found == plainly(rows, weights, 20)


def test_numbers_too_large_for_a_machine_word_are_counted_all_the_same() -> None:
    rows = [Row(1, 1, {"story": Decimal("999999.999999")}), Row(2, 2, {"story": Decimal("999999.999998")})]
    found = list(Columns.of(rows).best({"story": 10**9}, 2))
    assert [one.listing for one in found] == [1, 2]
    assert found[0].mean == Fraction(999_999_999_999, 10**6)


def test_zero_is_a_score_and_a_missing_one_leaves_the_mean() -> None:
    rows = [Row(1, 1, {"story": Decimal(0), "audio": Decimal(8)}), Row(2, 2, {"audio": Decimal(5)})]
    found = list(Columns.of(rows).best({"story": 1, "audio": 1}, 9))
    assert [(one.listing, one.mean) for one in found] == [(2, 5), (1, 4)]


def test_reviews_that_lack_every_weighted_criterion_stand_apart() -> None:
    rows = [Row(1, 1, {"audio": Decimal(8)}), Row(2, 2, {}), Row(3, 3, {"story": Decimal(0)})]
    columns = Columns.of(rows)
    assert [one.listing for one in columns.best({"story": 2}, 9)] == [3]
    assert columns.apart({"story": 2}, 9) == [(2, 2), (1, 1)]


def test_of_more_equals_than_are_asked_for_the_newest_come() -> None:
    rows = [Row(number, number % 7, {"story": Decimal(5), "audio": Decimal(number % 9)}) for number in range(300)]
    found = list(Columns.of(rows).best({"story": 1}, 5))
    assert [(one.when, one.listing) for one in found] == [(6, 293), (6, 286), (6, 279), (6, 272), (6, 265)]
