"""Reviews that are due for another viewing, worked by hand."""

from datetime import date
from decimal import Decimal

from rubrica.calibration import Watched, due

TODAY = date(2026, 6, 1)


def reviews(**given: tuple[str, str]) -> list[Watched]:
    """Reviews by name: the day and the overall of each."""
    return [Watched(name, date.fromisoformat(day), Decimal(overall), True) for name, (day, overall) in given.items()]


def found(given: list[Watched]) -> dict[str, tuple[str, ...]]:
    return {one.review.name: one.reasons for one in due(given, TODAY)}


def test_the_best_and_the_worst_of_two_years_ago_are_due() -> None:
    given = reviews(a=("2024-06-01", "9.1"), b=("2024-06-02", "2"), c=("2020-01-01", "6"), d=("2023-01-01", "1"))
    assert found(given) == {"d": ("worst", "once"), "a": ("best", "once")}


def test_a_tenth_of_eleven_is_two_at_each_end() -> None:
    """The eleven are 0 to 10; (11 - 1) ÷ 10 is 1, so the second from each end is the border."""
    given = reviews(**{f"r{number}": ("2020-01-01", str(number)) for number in range(11)})
    assert set(found(given)) == {"r0", "r1", "r9", "r10"}


def test_what_was_scored_with_an_earlier_edition_is_due() -> None:
    given = reviews(a=("2020-01-01", "6"), b=("2026-01-01", "9"), c=("2026-01-01", "1"))
    given.append(Watched("old", date(2021, 1, 1), Decimal(6), is_newest_edition=False, revisions=3))
    assert found(given) == {"old": ("edition",)}


def test_where_all_overalls_are_alike_none_is_the_best() -> None:
    assert found(reviews(a=("2020-01-01", "6"), b=("2021-01-01", "6"))) == {}
    assert found([]) == {}
