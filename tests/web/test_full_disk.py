"""A disk that is full: whoever saves is told so, readers are served, and nothing need be started again."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import OperationalError

from rubrica.pages.building.manifest import private_folder
from rubrica.server.group import Member
from rubrica.web.config import Config
from rubrica.web.keeping import __main__ as keeping_main
from rubrica.web.keeping import greeting, keeping, preparing
from rubrica.web.publishing.ledger import Ledger
from rubrica.web.reviews.models import Draft, Review
from rubrica.web.studio import parts

from .browsers import SECRET, Browser
from .conftest import leave
from .served import serving, until
from .studio import form_of, send
from .visitors import visitor

EDIT, PUBLISH, PAGE = "/studio/reviews/salt-radio/", "/studio/reviews/salt-radio/publish/", "/reviews/salt-radio/"
REAL = os.environ.get("FAULTS_ON_A_REAL_DISK") == "yes"
"""Whether a real file system is filled, which root alone can mount. `benchmarks/faults.py` asks for it."""


class Switch:
    """A disk that is full for rows and pages as long as there is a file of this name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.settings = {"RUBRICA_FAULT": f"change-written:full:{path},file-half-written:full:{path}"}

    def fill(self) -> None:
        self.path.touch()

    def empty(self) -> None:
        self.path.unlink()


class Mounted:
    """A small file system, and a file that takes all the room there is."""

    def __init__(self, folder: Path) -> None:
        self.path, self.settings = folder / "filler", dict[str, str]()

    def fill(self) -> None:
        with self.path.open("wb", buffering=0) as file:
            for size in (1 << 20, 4096, 1):
                with suppress(OSError):
                    while file.write(b"x" * size):
                        pass

    def empty(self) -> None:
        self.path.unlink()


@contextmanager
def small_disk(data: Path, tmp_path: Path) -> Iterator[Switch | Mounted]:
    """The disk of a data folder, that can be filled."""
    if not REAL:
        yield Switch(tmp_path / "full")
        return
    shutil.move(data, tmp_path / "moved")
    data.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32m", "small", str(data)], check=True)
    try:
        shutil.copytree(tmp_path / "moved", data, dirs_exist_ok=True)
        yield Mounted(data)
    finally:
        leave()
        subprocess.run(["umount", "--lazy", str(data)], check=True)


@pytest.mark.slow
def test_a_full_disk_is_told_and_gone_on_with_when_there_is_room(small: SimpleNamespace, tmp_path: Path) -> None:
    with small_disk(small.place.data, tmp_path) as disk:
        save_and_publish(disk, with_rows=not (REAL and small.url))  # PostgreSQL has a disk of its own
        review = Review.objects.get(slug="salt-radio")
        assert Draft.objects.filter(review=review).count() == 1
        assert list(review.revisions.order_by("correction").values_list("number", "correction")) == [(1, 0), (1, 1)]


def save_and_publish(disk: Switch | Mounted, *, with_rows: bool) -> None:
    with serving(settings=SECRET | disk.settings) as served:
        browser, members = Browser(served.port, "editor"), served.members("rubrica.")
        leave()
        form = form_of(browser, EDIT)
        text = form.fields["text"].replace("title: Salt Radio", "title: Salt Radio Again")
        disk.fill()
        refused: SimpleNamespace = send(browser, form, text=text)
        if with_rows:
            assert (refused.status_code, refused.headers["Retry-After"]) == (503, "30")
            assert b"Its disk is full." in refused.content
            assert b"title: Salt Radio Again" in refused.content
        assert [served.status(page) for page in ("/", PAGE, "/feed.atom", "/healthz")] == [200] * 4
        assert browser.get(EDIT).status_code == 200
        disk.empty()
        assert send(browser, form, text=text).status_code == 302
        form = form_of(browser, PUBLISH)
        disk.fill()
        send(browser, form, kind="correction", how="now", anyway="1")
        assert b"Salt Radio Again" not in browser.get(PAGE).content
        disk.empty()
        assert send(browser, form, kind="correction", how="now", anyway="1").status_code == 302
        until(lambda: b"Salt Radio Again" in browser.get(PAGE).content)
        assert served.members("rubrica.") == members


def test_pages_that_cannot_be_printed_do_not_take_back_what_is_saved(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bool:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(parts, "wait_for_publication", fail)
    browser = visitor("editor")
    send(browser, form_of(browser, EDIT), text="# Salt Radio\n\nMore.\n")
    answer = send(browser, form_of(browser, PUBLISH), kind="revision", how="now", anyway="1")
    assert answer.status_code == 302
    assert str(parts.SLOW) in browser.get(EDIT).content.decode()


def test_a_keeper_whose_ledger_cannot_be_written_tries_again(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> bool:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(keeping, "PAUSE", 0)
    keeper = keeping.Keeper(small.place, lambda: None)
    assert keeper._step(SimpleNamespace(step=fail))
    assert capsys.readouterr().err == "Publishing waits: database or disk is full\n"


def test_a_full_disk_keeps_no_link_from_being_promised(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> str:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(greeting, "sign_in_link", fail)
    said = greeting.greeting(Config(data=small.place.data))
    assert said.startswith("Serving http://")
    assert "`rubrica sign-in` makes one when there is room." in said


def test_a_keeper_that_starts_on_a_full_disk_is_started_again(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(preparing, "_reach", fail)
    assert keeping_main.main([]) == keeping_main.AGAIN
    assert capsys.readouterr().err == "rubrica: The database does not answer: database or disk is full\n"


def test_a_keeper_that_could_not_begin_is_started_again_with_all_it_has_to_do(tmp_path: Path) -> None:
    says = tmp_path / "said"
    member = Member(["sh", "-c", f'echo "$@" >> {says}; exit {keeping_main.AGAIN}', "keeper"], (), apart=False)
    member.start("--examples", "--announce", "--lock=9")
    member.again = ("--examples", "--announce")
    until(lambda: (member.look(), says.exists() and len(says.read_text().splitlines()) > 1)[1])
    member.end(signal.SIGKILL)
    assert says.read_text().splitlines()[:2] == ["--examples --announce --lock=9", "--examples --announce"]


def test_what_a_publisher_knows_is_written_again_after_a_disk_that_took_half_of_it(small: SimpleNamespace) -> None:
    ledger = Ledger(private_folder(small.place.site))
    before, limits = ledger.position, resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(sqlite3.Error, match="disk"), ledger.saving():
            ledger.note("long", "x" * 20_000_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert ledger.position == before
    with ledger.saving():
        ledger.note("position", "7")
    assert ledger.position == 7
    ledger.close()
