"""Somebody asks what is known of them, and to be forgotten: no byte is left, and a backup does not bring it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from hashlib import md5, sha1, sha256
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import connection
from django.utils.timezone import now

from rubrica.pages.building.progress import quiet
from rubrica.web.changes import writing
from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.deciding import decide
from rubrica.web.comments.forgetting import forget_networks
from rubrica.web.comments.models import Comment, FilterToken
from rubrica.web.mail.subscriptions import ask, confirm
from rubrica.web.moving.backup import backup
from rubrica.web.moving.restore import restore
from rubrica.web.privacy.again import forget_again
from rubrica.web.privacy.erasing import erase
from rubrica.web.privacy.known import known_of

from .comments import HAPPY, comment
from .test_killed import publish_all

MAREK = "marek@readers.example"
OTHER = replace(HAPPY, name="Hanne", email="hanne@readers.example", text="I keep the lock.", answers=1)


def subscribed(address: str) -> None:
    with writing():
        found = ask(address)
        assert found is not None
        confirm(found.token)


def test_what_is_known_of_somebody_is_shown_whole(small: SimpleNamespace) -> None:
    comment(replace(HAPPY, network="203.0.113.9"))
    subscribed("Marek@readers.example")
    known = known_of("MAREK@readers.example ")
    assert [(one["review"], one["text"], one["network"]) for one in known["comments"]] == [
        ("salt-radio", HAPPY.text, "203.0.113.9")
    ]
    assert [one["to"] for one in known["subscriptions"]] == ["newsletter"]
    assert known_of("nobody@readers.example")["comments"] == []


def test_whoever_is_erased_leaves_no_byte_and_what_others_answered_stays(small: SimpleNamespace) -> None:
    comment(replace(HAPPY, name="Marek Orsolini", text="A sentence that nobody else wrote."))
    comment(OTHER)
    subscribed(MAREK)
    publish_all(small)
    done = erase(small.place, MAREK, seconds=0)
    publish_all(small)
    assert (done.comments, done.subscriptions) == (1, 1)
    assert [(one.name, one.answers, one.thread) for one in Comment.objects.all()] == [("Hanne", None, 1)]
    assert bytes_left(small, MAREK, "Marek Orsolini", "A sentence that nobody else wrote") == []


def test_a_host_of_other_letters_is_erased_in_both_its_spellings(small: SimpleNamespace) -> None:
    comment(replace(HAPPY, email="marek@bücher.example"))
    subscribed("Marek@bücher.example")
    assert len(known_of("marek@xn--bcher-kva.example")["comments"]) == 1
    done = erase(small.place, "marek@bücher.example", seconds=0)
    assert (done.comments, done.subscriptions) == (1, 1)
    assert bytes_left(small, "bücher.example", "xn--bcher-kva") == []


def bytes_left(press: SimpleNamespace, *words: str) -> list[str]:
    """The files of the press, and the rows of its database, in which one of the words stands: plain or digested."""
    wanted = [word.encode() for word in words]
    wanted += [kind(words[0].encode()).hexdigest().encode() for kind in (md5, sha1, sha256)]
    files = [path for path in press.place.data.rglob("*") if path.is_file()]
    left = [str(path) for path in files if any(word in path.read_bytes() for word in wanted)]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            rows = str(cursor.fetchall()).encode()
            left += [table for word in wanted if word in rows]
    return left


@pytest.mark.parametrize("small", ["postgresql"], indirect=True)
def test_whoever_is_erased_is_in_no_statistic_either(small: SimpleNamespace) -> None:
    """SQLite keeps no values in its statistics."""
    for number in range(9):
        comment(replace(HAPPY, text=f"The lantern colours have a key, for the {number}th time."))
    values = "SELECT count(*) FROM pg_stats WHERE most_common_vals::text LIKE %s OR histogram_bounds::text LIKE %s"
    comment(OTHER)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute(values, [f"%{MAREK}%"] * 2)
        assert cursor.fetchone()[0] > 0
        erase(small.place, MAREK, seconds=0)
        cursor.execute(values, [f"%{MAREK}%"] * 2)
        assert cursor.fetchone()[0] == 0


def test_whoever_is_erased_from_a_press_that_never_ran_is_erased(press: SimpleNamespace) -> None:
    assert erase(press.place, MAREK, seconds=0).gone


def test_the_filter_forgets_what_it_learned_of_them(small: SimpleNamespace) -> None:
    one = comment()
    with writing() as change:
        decide(change, one, "spam", None)
    erase(small.place, MAREK, seconds=0)
    assert not FilterToken.objects.exists()


def test_a_backup_that_is_restored_forgets_them_again(
    small: SimpleNamespace, nowhere: Callable[[], SimpleNamespace], tmp_path: Path
) -> None:
    comment()
    comment(OTHER)
    backup(small.place, tmp_path / "old.backup", quiet)
    erase(small.place, "Marek@Readers.example", seconds=0)
    listed = small.place.data / "erased"
    assert b"@" not in listed.read_bytes()
    there = nowhere()
    there.place.data.mkdir(exist_ok=True)
    there.place.data.joinpath("erased").write_bytes(listed.read_bytes())
    restore(there.place, tmp_path / "old.backup", quiet)
    assert Comment.objects.count() == 2
    assert forget_again(there.place) == 1
    assert [one.email for one in CommentAddress.objects.all()] == ["hanne@readers.example"]


def test_network_addresses_are_forgotten_after_their_time(small: SimpleNamespace) -> None:
    comment(replace(HAPPY, network="203.0.113.9"))
    assert forget_networks(30) == 0
    CommentAddress.objects.update(at=now() - timedelta(days=31))
    assert forget_networks(30) == 1
    assert CommentAddress.objects.get().network == ""
