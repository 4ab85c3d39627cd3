"""The rule that holds bursts of newcomers, by its numbers."""

from __future__ import annotations

from rubrica.readership import Burst, judge

KNOWN = {"5": 10, "6": 20, "7": 10}
QUIET = {day: {"6": 1} for day in range(100, 130)}


def test_nobody_is_held_where_nothing_is_unusual() -> None:
    assert judge(KNOWN, QUIET) == ()


def test_a_crowd_at_one_score_is_held_and_others_of_the_same_day_count() -> None:
    (burst,) = judge(KNOWN, QUIET | {130: {"0": 80, "6": 3, "7": 1}})
    assert burst == Burst((130,), 84, (("0", 80),))
    assert burst.many == 80


def test_many_who_score_as_everybody_does_are_a_burst_that_holds_nobody() -> None:
    (burst,) = judge(KNOWN, QUIET | {130: {"5": 10, "6": 28, "7": 10}})
    assert (burst.readers, burst.held) == (48, ())


def test_unusual_days_in_a_row_are_one_burst() -> None:
    (burst,) = judge(KNOWN, QUIET | {130: {"0": 40}, 131: {"0": 40}})
    assert (burst.days, burst.many) == ((130, 131), 80)


def test_a_released_day_counts() -> None:
    (burst,) = judge(KNOWN, QUIET | {130: {"0": 40}, 131: {"0": 40}}, released={130})
    assert burst.held == (("0", 40),)


def test_a_crowd_that_leans_without_crowding_is_held_on_its_side() -> None:
    (burst,) = judge({"5": 100, "6": 200, "7": 100}, QUIET | {130: {"5": 60, "6": 40, "7": 1}})
    assert burst.held == (("5", 60),)


def test_readers_with_a_history_are_never_held() -> None:
    assert judge({"0": 500}, {}) == ()
