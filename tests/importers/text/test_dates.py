"""Dates in the forms blogs print them."""

from datetime import date

import pytest

from rubrica.importers.text.dates import read_dates

THIRD_OF_MARCH = date(2021, 3, 3)


@pytest.mark.parametrize(
    "written",
    [
        "March 3, 2021",
        "Mar. 3rd, 2021",
        "3 March 2021",
        "3rd of March 2021",
        "2021-03-03",
        "2021/3/3 23:40",
        "2021年3月3日（水）",
        "3. März 2021 um 7:45 Uhr",
        "3 mars 2021",
        "3 de marzo de 2021",
        "3.3.2021",
        "03/03/2021",
        "Wednesday, March 3, 2021 at 9:12 am",
        "March 3, 2021March 9, 2021",
    ],
)
def test_a_date_is_read_and_taken_out_of_its_line(written: str) -> None:
    dated = read_dates(written)
    assert dated is not None
    assert (dated.day, dated.rest) == (THIRD_OF_MARCH, "")


def test_a_date_whose_month_may_be_its_day_is_not_guessed() -> None:
    dated = read_dates("03/04/2021")
    assert dated is not None
    assert dated.day is None


@pytest.mark.parametrize("written", ["8/10", "episode 12", "Winter 2024", "May I say", "1986", "12:30"])
def test_other_numbers_are_no_dates(written: str) -> None:
    assert read_dates(written) is None


def test_a_day_that_no_calendar_has_is_none() -> None:
    dated = read_dates("February 30, 2021")
    assert dated is not None
    assert dated.day is None
