"""What an edit announces: keys in its own transaction, numbered in the order of commits."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import pytest
from django.db import connection

from rubrica.web import changes
from rubrica.web.catalogue.rubrics import put_rubric
from rubrica.web.changes import Change, changes_after, last_number, writing
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.publications import correct, new_review, publish

from .edits import ODD


def test_keys_are_written_with_the_rows_or_not_at_all(press: SimpleNamespace) -> None:
    def fail_half_way() -> None:
        with writing() as change:
            change.add({"newest"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert Change.objects.count() == 0


def test_an_edit_that_makes_nothing_untrue_announces_nothing(press: SimpleNamespace) -> None:
    with writing() as change:
        pass
    assert (change.number, last_number()) == (0, 0)


def test_whoever_has_read_up_to_a_number_has_missed_none_below_it(press: SimpleNamespace) -> None:
    seen: list[int] = []

    def write_some() -> None:
        for _ in range(10):
            with writing() as change:
                change.add({"newest"})
            seen.append(change.number)
            assert {one.number for one in Change.objects.filter(number__lte=change.number)} >= {
                *range(1, change.number)
            }
        connection.close()

    writers = [threading.Thread(target=write_some) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert sorted(seen) == [*range(1, 41)]


def test_a_position_that_the_log_never_had_is_no_position(press: SimpleNamespace) -> None:
    with writing() as change:
        change.add({"newest"})
    assert [one.keys for one in changes_after(0) or ()] == [["newest"]]
    assert changes_after(change.number) == []
    assert changes_after(change.number + 7) is None


def test_a_ranking_that_compares_another_rubric_is_announced_whole(press: SimpleNamespace) -> None:
    text = "---\ntitle: {}\ndate: {}\nrubric: {}\n---\n\nStory: 9/20\n\nYes.\n"
    with writing() as change:
        for name in ("aaa", "bbb"):
            put_rubric(change, name, ODD.format(1))
            publish(change, new_review(name), text.format(name, "2020-01-01", name))
    with writing() as change:
        publish(change, new_review("third"), text.format("third", "2023-01-01", "aaa"))
    assert {"best:story", "best:story/2020", "best:story/2023", "best:story/score-9"} <= set(change.keys)


def test_a_sentence_more_is_announced_to_no_list(small: SimpleNamespace) -> None:
    """Lists say neither how many words a text has nor when it was corrected; feeds ask for the text itself."""
    review = Review.objects.get(slug="salt-radio")
    with writing() as change:
        correct(change, review, review.revisions.latest("number").text + "\nOne more sentence.\n")
    assert change.keys == {"history:salt-radio", "mapped", "review:salt-radio"}


def test_the_log_is_cut_by_those_who_write_into_it(press: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "KEPT", 3)
    monkeypatch.setattr(changes, "AT_ONCE", 5)
    for _ in range(10):
        with writing() as change:
            change.add({"newest"})
    assert [one.number for one in Change.objects.order_by("number")] == [8, 9, 10]
