"""What waits for its time appears once, whatever the clock does meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Thread
from types import SimpleNamespace

import pytest

from rubrica.pages.text import clock
from rubrica.web.changes import writing
from rubrica.web.reviews import schedule
from rubrica.web.reviews.drafts import save_draft, standing_of
from rubrica.web.reviews.models import Review, State
from rubrica.web.reviews.publications import new_review
from rubrica.web.reviews.schedule import publish_due
from rubrica.web.reviews.text_models import Text

TEXT = "# Boats\n\nStory: 5/10\n\nIt sinks.\n"
EVENING = datetime(2099, 7, 1, 16, 30, tzinfo=UTC)


def waiting(written: str = "2099-07-01 18:30", name: str = "Boats") -> Review:
    """A review that appears at a time of the press's zone, which is Rome's."""
    with writing():
        review = new_review(name)
        save_draft(review, TEXT, "0.0")
        schedule.schedule(review, written)
    return review


def test_it_appears_at_its_time_and_not_before(small: SimpleNamespace) -> None:
    review = waiting()
    assert publish_due(EVENING - timedelta(seconds=1)) == []
    assert [slug for slug, _ in publish_due(EVENING)] == ["boats"]
    review.refresh_from_db()
    assert (review.state, review.due, review.revisions.get().day) == (State.PUBLISHED, None, "2099-07-01")


def test_a_clock_that_goes_back_and_forth_publishes_it_once(small: SimpleNamespace) -> None:
    review = waiting()
    for hours in (0, -5, 1, -1, 0):
        publish_due(EVENING + timedelta(hours=hours))
    assert review.revisions.count() == 1


def test_two_schedulers_at_once_publish_it_once(small: SimpleNamespace) -> None:
    from django.db import connection

    review, done = waiting(), list[tuple[str, int]]()

    def look() -> None:
        done.extend(publish_due(EVENING))
        connection.close()

    threads = [Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [slug for slug, _ in done] == ["boats"]
    assert review.revisions.count() == 1


@pytest.mark.parametrize(
    ("written", "due"),
    [
        ("2099-03-29 02:30", "2099-03-29T01:30:00+00:00"),  # the hour that Rome skips: as much later
        ("2099-10-25 02:30", "2099-10-25T00:30:00+00:00"),  # the hour that comes twice: the first
        ("2099-10-25 02:30+01:00", "2099-10-25T01:30:00+00:00"),
    ],
)
def test_hours_that_are_skipped_or_come_twice(small: SimpleNamespace, written: str, due: str) -> None:
    review = waiting(written)
    review.refresh_from_db()
    assert review.due is not None
    assert review.due.isoformat() == due


def test_what_was_due_while_nothing_ran_appears_at_the_next_start(small: SimpleNamespace) -> None:
    waiting("2099-07-01 18:30", "One")
    waiting("2099-07-02 18:30", "Two")
    assert [slug for slug, _ in publish_due(EVENING + timedelta(days=90))] == ["one", "two"]


def test_a_published_review_may_wait_with_its_next_revision(small: SimpleNamespace) -> None:
    review = Review.objects.get(slug="salt-radio")
    with writing():
        standing = standing_of(review)
        save_draft(review, standing.text + "\nAfter a year.\n", standing.base)
        schedule.schedule(review, "2099-07-01 18:30")
    assert Review.objects.get(slug="salt-radio").state == State.PUBLISHED
    publish_due(EVENING)
    assert [revision.number for revision in review.revisions.order_by("number")] == [1, 2]


def test_what_was_withdrawn_meanwhile_does_not_appear(small: SimpleNamespace) -> None:
    from rubrica.web.reviews.publications import withdraw

    review = Review.objects.get(slug="salt-radio")
    with writing() as change:
        save_draft(review, "Other.\n", standing_of(review).base)
        schedule.schedule(review, "2099-07-01 18:30")
        withdraw(change, review)
    assert publish_due(EVENING) == []


def test_an_article_waits_as_well(small: SimpleNamespace) -> None:
    Text.objects.filter(kind="articles").update(state=State.SCHEDULED, due=EVENING)
    assert len(publish_due(EVENING)) == Text.objects.filter(kind="articles").count()
    assert not Text.objects.filter(kind="articles").exclude(state=State.PUBLISHED).exists()


def test_a_time_that_has_come_is_none_to_wait_for(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedule, "now", lambda: EVENING)
    assert clock.now() < EVENING
    with pytest.raises(ValueError, match="passed"):
        waiting()
    with pytest.raises(ValueError, match="no date"):
        waiting("soon", "Others")
