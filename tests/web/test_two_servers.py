"""Publishers in processes of their own: one a folder, woken by their own server, and by the log if by nobody."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from rubrica.server.settings import Serving
from rubrica.web.publishing import waiting
from rubrica.web.publishing.outlet import HeldError
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.publishing.waiting import LOOK_EVERY, wait_for_everything, wait_for_publication

from .test_killed import publish_all, save

ROOT = Path(__file__).parents[2]


@contextmanager
def publishing(*folders: Path) -> Iterator[None]:
    """A publisher at work in each folder, once it has printed what there is."""
    command = [sys.executable, "-m", "tests.web.bare"]
    started = [subprocess.Popen([*command, str(folder)], cwd=ROOT) for folder in folders]
    try:
        for folder in folders:
            until(lambda page=folder / "sitemap.xml": page.exists())
        yield
    finally:
        for process in started:
            process.terminate()
        assert [process.wait(20) for process in started] == [0] * len(started)


def until(is_so: object, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not is_so():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_second_server_follows_without_being_woken(small: SimpleNamespace, tmp_path: Path) -> None:
    own, other = small.place.site, tmp_path / "other"
    assert LOOK_EVERY < 1
    with publishing(own, other):
        number = save(1)
        assert wait_for_publication(own, number, "salt-radio")
        assert b"Salt Radio 1" in (own / "reviews/salt-radio/index.html").read_bytes()
        until(lambda: b"Salt Radio 1" in (other / "reviews/salt-radio/index.html").read_bytes())


def test_what_is_acknowledged_is_there_on_the_next_look(small: SimpleNamespace) -> None:
    site = small.place.site
    with publishing(site):
        for number in range(8):
            change = save(number)
            assert wait_for_everything(site, change)
            said = f"Salt Radio {number}".encode()
            assert all(said in (site / name).read_bytes() for name in ("index.html", "feed.atom", "feed.json"))
            assert said in (site / "reviews/salt-radio/index.html").read_bytes()
            withdrawn = number % 2 == 0
            assert [b"tide-clerk" in path.read_bytes() for path in site.rglob("*.html")].count(True) * withdrawn == 0


def test_a_folder_has_one_publisher(small: SimpleNamespace) -> None:
    first = Publisher(small.place)
    with pytest.raises(HeldError):
        Publisher(small.place)
    first.close()
    Publisher(small.place).close()


def test_whoever_waits_is_told_before_a_server_that_ends_gives_up() -> None:
    assert Serving(Path(), ()).drain_seconds > waiting.PATIENCE


def test_whoever_waits_for_a_publisher_that_is_not_there_is_told_so(small: SimpleNamespace) -> None:
    publish_all(small)
    assert not wait_for_publication(small.place.site, save(1), "salt-radio", seconds=0.05)
