"""A reader scores a review: no account, one result however often it is sent, and shown beside the critic's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils.timezone import now

from rubrica.pages.readers.box import gather_readers
from rubrica.pages.words import words_of
from rubrica.web.changes import writing
from rubrica.web.gate.sent import forget_old_forms
from rubrica.web.gate.sent_models import Sent
from rubrica.web.publishing import readers
from rubrica.web.publishing.rows import RowSource
from rubrica.web.readers.models import ReaderScore
from rubrica.web.readers.scoring import score
from rubrica.web.readers.showing import counted
from rubrica.web.reviews.around import save_settings, save_work
from rubrica.web.reviews.reading import press_now

from .visitors import visitor

ADDRESS = "/reviews/salt-radio/score/"


def send(client: Client, **scores: str) -> str:
    filled = {f"score-{key}": value for key, value in scores.items()}
    return client.post(ADDRESS, filled, headers={"origin": "http://localhost"}).content.decode()


def test_a_reader_scores_and_sees_their_own_overall_with_its_working(small: SimpleNamespace) -> None:
    client = visitor("nobody")
    answer = send(client, story="6", visuals="9", audio="")
    assert "(6 + 9) ÷ 2 = 7.5" in answer
    assert ReaderScore.objects.get().scores == {"story": "6", "visuals": "9"}
    assert 'value="9" checked' in client.get(ADDRESS).content.decode()


def test_sending_again_replaces_and_sending_twice_is_once(small: SimpleNamespace) -> None:
    client = visitor("nobody")
    for story in ("6", "6", "8"):
        send(client, story=story)
    assert ReaderScore.objects.get().scores == {"story": "8"}
    send(visitor("nobody"), story="8")
    assert ReaderScore.objects.count() == 2


def test_a_first_score_whose_answer_was_lost_counts_once_when_it_is_sent_again(small: SimpleNamespace) -> None:
    send(visitor("nobody"), story="8")  # its cookie never arrives
    again = visitor("nobody")
    send(again, story="8")
    assert (ReaderScore.objects.count(), counted("salt-radio", {}).counts) == (1, {"story": {"8": 1}})
    send(again, story="7")
    assert ReaderScore.objects.get().scores == {"story": "7"}


def test_who_came_back_has_lost_nothing_and_stays_who_they_are(small: SimpleNamespace) -> None:
    first = visitor("nobody")
    send(first, story="8")
    send(first, story="8", visuals="9")
    send(visitor("nobody"), story="8")
    assert ReaderScore.objects.count() == 2


@pytest.mark.parametrize("other", [{"REMOTE_ADDR": "203.0.113.9"}, {"HTTP_USER_AGENT": "another"}])
def test_the_same_scores_from_elsewhere_are_another_readers(small: SimpleNamespace, other: dict[str, str]) -> None:
    visitor("nobody").post(ADDRESS, {"score-story": "8"})
    visitor("nobody").post(ADDRESS, {"score-story": "8"}, **other)  # type: ignore[arg-type]
    assert ReaderScore.objects.count() == 2
    Sent.objects.update(at=now() - timedelta(hours=25))
    forget_old_forms()
    assert not Sent.objects.exists()


def test_what_is_no_score_of_the_scale_is_told_and_takes_nothing_away(small: SimpleNamespace) -> None:
    """A rubric may have another scale since a reader opened the page."""
    client = visitor("nobody")
    send(client, story="6", plot="5")
    filled = {"score-story": "11", "score-visuals": "9"}
    answer = client.post(ADDRESS, filled, headers={"origin": "http://localhost"})
    assert (answer.status_code, "“11” is no score" in (said := answer.content.decode())) == (422, True)
    assert 'name="score-visuals" value="9" checked' in said
    assert ReaderScore.objects.get().scores == {"story": "6"}


def test_below_the_least_number_a_page_says_only_how_many(small: SimpleNamespace) -> None:
    from rubrica.pages.review.review import gather_review

    for number in range(5):
        box = gather_review(RowSource(), "salt-radio").readers
        assert box is not None
        assert box.rows == ()
        with writing() as change:
            score(change, "salt-radio", f"reader {number}", {"story": str(4 + number % 2)})
    box = gather_review(RowSource(), "salt-radio").readers
    assert box is not None
    (row,) = box.rows
    assert (row.key, row.mean, row.count, row.table) == ("story", "4.4", 5, (("4", 3, 60), ("5", 2, 40)))
    assert "clearly" in row.said


def test_a_work_that_is_not_out_yet_takes_no_scores(small: SimpleNamespace) -> None:
    with writing() as change:
        save_work(change, "salt-radio", 'title = "Salt Radio"\nreleased = "2999-03-01"\n')
    assert "2999" in send(visitor("nobody"), story="6")
    assert not ReaderScore.objects.exists()


def test_a_page_has_the_form_from_the_day_on_which_a_work_comes_out(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing() as change:
        save_work(change, "salt-radio", 'title = "Salt Radio"\nreleased = "2999-03-01"\n')
    box = gather_readers(RowSource(), RowSource().listing("salt-radio"), words_of("en"))
    assert (box.form, "2999" in box.closed) == (None, True)
    monkeypatch.setattr(readers, "now", lambda: datetime(2999, 3, 1, 12, tzinfo=UTC))
    box = gather_readers(RowSource(), RowSource().listing("salt-radio"), words_of("en"))
    assert (bool(box.form), box.closed) == (True, "")
    send(visitor("nobody"), story="6")
    assert ReaderScore.objects.get().scores == {"story": "6"}


def test_a_press_may_take_none(small: SimpleNamespace) -> None:
    with writing() as change:
        save_settings(change, press_now().row.text + "\n[readers]\nscores = false\n")
    send(visitor("nobody"), story="6")
    assert not ReaderScore.objects.exists()
