"""Readers' scores: one each, sums kept with them, bursts held when they are read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from rubrica.web.changes import changes_after, last_number, writing
from rubrica.web.doctor.sums import sums
from rubrica.web.readers import scoring, showing
from rubrica.web.readers.adding_up import add_up, is_added_up
from rubrica.web.readers.models import ReaderScore, ReaderSum, ReaderTotal
from rubrica.web.readers.scoring import score
from rubrica.web.readers.showing import Counted
from rubrica.web.readers.showing import counted as counted_by

from .edits import review
from .visitors import visitor

DAY = datetime(2026, 3, 1, 12, tzinfo=UTC)


PLACES = {str(score): score - 1 for score in range(1, 11)}


def counted(slug: str) -> Counted:
    return counted_by(slug, PLACES)


def send(reader: str, story: str = "7", slug: str = "salt-radio") -> bool:
    with writing() as change:
        return score(change, slug, reader, {"story": story} if story else {})


def test_a_reader_has_one_score_a_review_and_may_change_it(small: SimpleNamespace) -> None:
    assert send("a")
    assert send("b", "9")
    assert send("a", "4")
    assert ReaderScore.objects.count() == 2
    assert counted("salt-radio").counts == {"story": {"4": 1, "9": 1}}


def test_what_arrives_twice_changes_nothing_and_announces_nothing(small: SimpleNamespace) -> None:
    send("a")
    before = last_number()
    assert not send("a")
    assert (counted("salt-radio").readers, last_number()) == (1, before)


def test_scores_are_announced_under_a_key_of_their_own(small: SimpleNamespace) -> None:
    before = last_number()
    send("a")
    assert [change.keys for change in changes_after(before) or ()] == [["readers:salt-radio"]]


def test_who_takes_all_scores_away_leaves_no_sum(small: SimpleNamespace) -> None:
    send("a")
    send("a", "")
    assert not any(table.objects.exists() for table in (ReaderScore, ReaderSum, ReaderTotal))


def test_sums_are_those_of_the_scores_and_a_doctor_adds_them_up_again(small: SimpleNamespace) -> None:
    for number in range(6):
        send(f"reader {number}", str(number + 1))
    send("reader 3", "10")
    assert is_added_up(review("salt-radio"))
    ReaderSum.objects.update(readers=99)
    (finding,) = sums(None)
    assert (finding.code, finding.where) == ("sum-wrong", "reviews/salt-radio")
    add_up(review("salt-radio"))
    assert list(sums(None)) == []
    ReaderTotal.objects.update(readers=99)
    assert [finding.code for finding in sums(None)] == ["sum-wrong"]


def test_a_reader_who_scores_anew_is_counted_once(small: SimpleNamespace) -> None:
    for story in ("7", "2", "3"):
        send("a", story)
        assert is_added_up(review("salt-radio"))
    assert list(ReaderSum.objects.values_list("readers", "counts")) == [(1, {"story": {"3": 1}})]


def test_a_page_asks_for_one_row_as_long_as_no_day_was_busy(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        send(f"reader {number}", "1")
    monkeypatch.setattr(showing, "judge", lambda *_: pytest.fail("it was judged"))
    assert (counted("salt-radio").readers, ReaderTotal.objects.get().busiest) == (4, 4)


def test_a_burst_of_newcomers_is_held_and_may_be_released(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on(day: int, names: range, story: str) -> None:
        monkeypatch.setattr(scoring, "now", lambda: DAY + timedelta(days=day))
        for name in names:
            send(f"reader {name}", story)

    for day in range(25):
        on(day, range(day, day + 1), str(6 + day % 3))
    on(30, range(100, 140), "1")
    on(30, range(200, 202), "7")
    found = counted("salt-radio")
    assert (found.readers, found.held, found.bursts[0].many) == (27, 40, 40)
    owner, room = visitor("owner"), "/studio/reviews/salt-radio/reader-scores/"
    page = owner.get(room).content.decode()
    assert ("40 scores are held" in page, ">Salt Radio<" in page) == (True, True)
    owner.post(room, {"burst": found.bursts[0].days[0], "confirm": "on"})
    assert (counted("salt-radio").readers, "You agreed" in owner.get(room).content.decode()) == (27, True)
    owner.post(room, {"burst": found.bursts[0].days[0], "release": "on"})
    assert (counted("salt-radio").readers, counted("salt-radio").held) == (67, 0)


def test_bots_that_spoil_one_category_lose_that_one_only(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sent(day: int, names: range, music: str) -> None:
        monkeypatch.setattr(scoring, "now", lambda: DAY + timedelta(days=day))
        with writing() as change:
            for name in names:
                score(change, "salt-radio", f"reader {name}", {"story": str(6 + name % 3), "audio": music})

    for day in range(25):
        sent(day, range(day, day + 1), "7")
    sent(30, range(100, 160), "1")
    found = counted("salt-radio")
    assert (sum(found.counts["story"].values()), found.counts["audio"]) == (85, {"7": 25})
    assert (found.held, found.readers) == (60, 25)


def test_who_scored_another_review_a_week_ago_is_no_newcomer(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scoring, "now", lambda: DAY)
    send("a", slug="the-tide-clerk")
    monkeypatch.setattr(scoring, "now", lambda: DAY + timedelta(days=7))
    send("a")
    send("b")
    assert dict(ReaderScore.objects.filter(review__slug="salt-radio").values_list("reader", "newcomer")) == {
        "a": False,
        "b": True,
    }
