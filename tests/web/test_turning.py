"""A new day alone changes pages: comments close with the age of a review, and works may be scored once they are out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from types import SimpleNamespace

import pytest

from rubrica.web.changes import writing
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.reviews.around import save_settings, save_work

CLOSED = "Comments are closed: this review is more than 30 days old."


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets the clock to a moment."""

    def set_to(said: str) -> None:
        for module in ("publishing.publisher", "publishing.turning", "publishing.readers"):
            monkeypatch.setattr(f"rubrica.web.{module}.now", lambda: datetime.fromisoformat(said))
        monkeypatch.setattr("django.utils.timezone.now", lambda: datetime.fromisoformat(said))

    return set_to


def page_after(publisher: Publisher, press: SimpleNamespace) -> str:
    publisher.catch_up()
    return (press.place.site / "reviews/salt-radio/index.html").read_text("utf-8")


def test_comments_close_on_the_day_on_which_a_review_is_too_old(
    small: SimpleNamespace, clock: Callable[[str], None]
) -> None:
    with writing() as change:
        save_settings(change, 'name = "Notes"\nzone = "Europe/Rome"\n[comments]\nclose_after = 30\n')
    publisher = Publisher(small.place)
    clock("2026-01-13T22:50:00+00:00")
    assert CLOSED not in page_after(publisher, small)
    clock("2026-01-13T23:10:00+00:00")  # a new day in Rome
    assert CLOSED in page_after(publisher, small)
    publisher.close()


def test_whoever_was_away_for_weeks_closes_what_grew_old_meanwhile(
    small: SimpleNamespace, clock: Callable[[str], None]
) -> None:
    with writing() as change:
        save_settings(change, 'name = "Notes"\n[comments]\nclose_after = 30\n')
    for said, closed in (("2026-01-01T12:00:00+00:00", False), ("2026-06-01T12:00:00+00:00", True)):
        clock(said)
        publisher = Publisher(small.place)
        assert (CLOSED in page_after(publisher, small)) is closed
        publisher.close()


@pytest.mark.parametrize("day", ["2026-01-14", "2026-04-14"])
def test_a_work_may_be_scored_from_the_day_of_its_release(
    small: SimpleNamespace, clock: Callable[[str], None], day: str
) -> None:
    clock("2026-01-13T12:00:00+00:00")
    with writing() as change:
        save_work(change, "salt-radio", f'title = "Salt Radio"\nreleased = "{day}"\n')
    publisher = Publisher(small.place)
    assert 'action="/reviews/salt-radio/score/"' not in page_after(publisher, small)
    clock(f"{day}T12:00:00+00:00")
    assert 'action="/reviews/salt-radio/score/"' in page_after(publisher, small)
    publisher.close()


def test_a_day_on_which_nothing_changes_prints_nothing(small: SimpleNamespace, clock: Callable[[str], None]) -> None:
    clock("2026-01-13T12:00:00+00:00")
    publisher = Publisher(small.place)
    publisher.catch_up()
    clock("2026-01-14T12:00:00+00:00")
    assert publisher.step() is False
    publisher.close()
