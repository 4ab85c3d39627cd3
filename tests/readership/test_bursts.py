"""The rule that holds bursts of newcomers, by its numbers."""

from __future__ import annotations

from collections import Counter

from rubrica.readership import Burst, Day, judge, unusual

KNOWN = {"story": {5: 10, 6: 20, 7: 10}}
QUIET: dict[int, Day] = {day: {"story": {6: 1}} for day in range(100, 130)}


def judged(known: Day, days: dict[int, Day], released: frozenset[int] = frozenset()) -> tuple[Burst, ...]:
    """Where every newcomer scored the first category."""
    newcomers = {day: sum(next(iter(sums.values())).values()) for day, sums in days.items()}
    everybody: Day = {}
    for sums in (known, *days.values()):
        for key, given in sums.items():
            everybody[key] = dict(Counter(everybody.get(key, {})) + Counter(given))
    return judge(everybody, {day: days[day] for day in unusual(newcomers)}, newcomers, released)


def test_nobody_is_held_where_nothing_is_unusual() -> None:
    assert judged(KNOWN, QUIET) == ()


def test_a_crowd_that_pulls_the_mean_is_held_and_others_of_the_same_day_count() -> None:
    (burst,) = judged(KNOWN, QUIET | {130: {"story": {0: 80, 6: 3, 7: 1}}})
    assert burst == Burst((130,), 84, (("story", 0, 80),))
    assert burst.many == 80


def test_a_crowd_at_the_mean_is_held_though_it_pulls_nothing() -> None:
    (burst,) = judged({"story": {4: 10, 5: 10, 6: 10, 7: 10, 8: 10}}, {130: {"story": {4: 5, 5: 5, 6: 90, 7: 5, 8: 5}}})
    assert burst.held == (("story", 6, 90),)


def test_many_who_score_as_everybody_does_are_a_burst_that_holds_nobody() -> None:
    (burst,) = judged(KNOWN, QUIET | {130: {"story": {5: 10, 6: 28, 7: 10}}})
    assert (burst.readers, burst.held) == (48, ())


def test_unusual_days_in_a_row_are_one_burst() -> None:
    (burst,) = judged(KNOWN, QUIET | {130: {"story": {0: 40}}, 131: {"story": {0: 40}}})
    assert (burst.days, burst.many) == ((130, 131), 80)


def test_a_released_day_counts() -> None:
    (burst,) = judged(KNOWN, QUIET | {130: {"story": {0: 40}}, 131: {"story": {0: 40}}}, frozenset({130}))
    assert burst.held == (("story", 0, 40),)


def test_a_crowd_that_leans_a_little_is_held_as_far_as_it_pulls_too_much() -> None:
    others: Day = {"story": {5: 100, 6: 200, 7: 100}}
    (burst,) = judged(others, QUIET | {130: {"story": {4: 30, 5: 60, 6: 90, 7: 30}}})
    assert burst.held == (("story", 4, 30),)


def test_each_category_is_looked_at_by_itself() -> None:
    """Bots that score like everybody, but for the music."""
    known: Day = {"story": {5: 10, 6: 20, 7: 10}, "music": {6: 20, 7: 20}}
    (burst,) = judged(known, {130: {"story": {5: 20, 6: 40, 7: 20}, "music": {0: 60, 6: 10, 7: 10}}})
    assert burst.held == (("music", 0, 60),)


def test_a_few_new_readers_may_differ_by_chance() -> None:
    (burst,) = judged({"story": {5: 3, 6: 4, 8: 3}}, {130: {"story": {4: 2, 5: 3, 6: 2, 7: 1}}})
    assert burst.held == ()


def test_what_is_held_counts_when_later_readers_agree_with_it() -> None:
    first: dict[int, Day] = {100: {"story": {2: 15, 3: 15}}}
    assert judged(KNOWN, first)[0].many == 30
    later: dict[int, Day] = {day: {"story": {2: 2, 3: 2}} for day in range(101, 200)}
    assert judged(KNOWN, first | later)[0].many == 0


def test_where_nobody_has_a_history_only_a_crowd_at_one_score_is_held() -> None:
    (burst,) = judged({}, {100: {"story": {0: 90, 5: 10, 6: 20, 7: 10}}})
    assert burst.held == (("story", 0, 90),)
    (burst,) = judged({}, {100: {"story": {0: 15, 1: 15, 2: 15, 6: 8, 7: 7}}})
    assert burst.held == ()


def test_readers_with_a_history_are_never_held() -> None:
    assert judged({"story": {0: 500}}, {}) == ()
