"""A publisher that dies anywhere leaves old pages or new ones, loses nothing, and the next one puts all right."""

from __future__ import annotations

import os
import random
import signal
import time
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from rubrica.web import faults
from rubrica.web.changes import last_number, writing
from rubrica.web.publishing import folder
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.reviews.models import Review, State
from rubrica.web.reviews.publications import correct, publish, show, withdraw
from rubrica.web.reviews.reading import press_now

from .conftest import leave
from .edits import newest_text, review
from .sizes import times
from .test_following import publish_afresh
from .test_published_folder import files_in

ROUNDS = times(100, 12)
"""Of each database: 200 deaths in CI."""
SAVED = ("salt-radio", "eleven-minutes-of-snow", "paper-lanterns-teo-malm", "sanchome-no-tenkigakari")
SYNCS = times(12, 4)


def save(number: int, *, alone: bool = False, slug: str = "salt-radio", called: str = "Salt Radio") -> int:
    """Another title for one review, and another comes or goes, unless it is `alone`. Gives the number of the change."""
    with writing() as change:
        text = newest_text(slug)
        title = next(line for line in text.splitlines() if line.startswith("title:"))
        anew = text.replace(title, f"title: {called} {number}")
        (publish if number % 10 == 0 else correct)(change, review(slug), anew)
        comes_and_goes = review("the-tide-clerk")
        if not alone and comes_and_goes.state == State.PUBLISHED:
            withdraw(change, comes_and_goes)
        elif not alone:
            show(change, comes_and_goes, press_now())
    return change.number


def save_in_turn(number: int) -> int:
    """The same for several reviews, as each page of a long history takes longer."""
    alone = number % 3 > 0  # every page is printed where one goes: that takes longest
    return save(number, alone=alone, slug=saved(number), called="Take")


def saved(number: int) -> str:
    return SAVED[number % len(SAVED)]


def die(press: SimpleNamespace, number: int, fault: str) -> int:
    """Save and publish in a process that is killed at a fault point. How it ended: 0 where it never came there."""
    leave()
    child = os.fork()
    if child:
        return os.WTERMSIG(os.waitpid(child, 0)[1])
    os.environ["RUBRICA_FAULT"] = fault
    faults._passed.clear()  # what tests before this one passed in this process
    try:
        save_in_turn(number)
        publish_all(press)
    finally:
        os._exit(0)


def publish_all(press: SimpleNamespace) -> None:
    publisher = Publisher(press.place)
    publisher.catch_up()
    publisher.close()


@pytest.mark.slow
def test_whoever_is_killed_anywhere_leaves_whole_pages_and_loses_nothing(
    small: SimpleNamespace, tmp_path: Path
) -> None:
    after, dice, deaths = files_in(small.place.site), random.Random(8), 0
    for number in range(ROUNDS):
        point = faults.POINTS[number % len(faults.POINTS)]
        before, last = after, last_number()
        deaths += die(small, number, f"{point}:kill:{dice.choice((1, 1, 2, 5, 9))}") == signal.SIGKILL
        between = files_in(small.place.site)
        publish_all(small)
        after = files_in(small.place.site)
        torn = [name for name, data in between.items() if data not in (before.get(name), after.get(name))]
        missing = [name for name, data in before.items() if name not in between and name in after]
        assert (torn, missing) == ([], []), point
        is_saved = f"Take {number}<".encode() in after[f"reviews/{saved(number)}/index.html"]
        assert is_saved == (last_number() > last), point
    assert deaths > ROUNDS / 2
    assert after == publish_afresh(small, tmp_path / "anew")


@pytest.mark.parametrize("point", faults.POINTS[2:])
@pytest.mark.parametrize("action", ["full", "io"])
def test_a_disk_that_fails_is_gone_on_with_when_it_works_again(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, point: str, action: str
) -> None:
    publish_all(small)
    save(1)
    publisher, before = Publisher(small.place), files_in(small.place.site)
    monkeypatch.setattr(faults, "_passed", {})
    monkeypatch.setenv("RUBRICA_FAULT", f"{point}:{action}")
    with pytest.raises(OSError, match=point):
        publisher.catch_up()
    between = files_in(small.place.site)
    publisher.catch_up()
    after = files_in(small.place.site)
    assert all(data in (before.get(name), after.get(name)) for name, data in between.items())
    assert b"Salt Radio 1" in after["reviews/salt-radio/index.html"]


@pytest.mark.slow
def test_whichever_sync_fails_pages_are_whole_and_written_again(
    small: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_all(small)
    publisher, after, failed = Publisher(small.place), files_in(small.place.site), 0
    for number in range(SYNCS):
        before = after
        save_in_turn(number)
        monkeypatch.setattr(faults, "_passed", {})
        point = ("file-written", "folder-synced")[number % 2]  # the one is just before its sync, the other just after
        monkeypatch.setenv("RUBRICA_FAULT", f"{point}:io:{number // 2 + 1}")
        with suppress(OSError):
            publisher.catch_up()
            failed -= 1
        failed += 1
        between = files_in(small.place.site)
        publisher.catch_up()
        after = files_in(small.place.site)
        assert [name for name, data in between.items() if data not in (before.get(name), after.get(name))] == []
    assert failed > SYNCS / 4
    assert after == publish_afresh(small, tmp_path / "anew")


def test_a_failed_write_is_raised_when_no_other_is_under_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or the next attempt would write into the files that this one is still writing."""
    done: list[bytes] = []

    def write(path: Path, data: bytes) -> None:
        if data == b"bad":
            raise OSError("the disk is full")
        time.sleep(0.2)
        done.append(data)

    monkeypatch.setattr(folder, "_write", write)
    published = folder.PublishedFolder(tmp_path / "site", tmp_path / "private")
    with pytest.raises(OSError, match="full"):
        published.write({"/": b"bad", "/a/": b"slow", "/b/": b"slow"})
    assert done == [b"slow", b"slow"]


def test_what_dies_before_its_transaction_ends_has_saved_nothing(small: SimpleNamespace) -> None:
    assert die(small, 1, "change-written:kill") == signal.SIGKILL
    assert Review.objects.get(slug="the-tide-clerk").state == State.PUBLISHED
