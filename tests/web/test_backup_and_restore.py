"""A backup is made while people write, and the press that is restored from it has the same pages."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from rubrica.pages.building.progress import quiet
from rubrica.web.catalogue.models import Picture, PressSettings
from rubrica.web.changes import writing
from rubrica.web.moving.archive import ArchiveError
from rubrica.web.moving.backup import backup, copy_sqlite
from rubrica.web.moving.refusing import RefusedError
from rubrica.web.moving.restore import restore
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.models import Review

from .conftest import leave
from .edits import EDITS, newest_text, review
from .served import until
from .test_killed import publish_all, save
from .test_published_folder import files_in

Nowhere = Callable[[], SimpleNamespace]


def test_a_restored_press_has_the_same_pages(small: SimpleNamespace, nowhere: Nowhere, tmp_path: Path) -> None:
    for name in ("rename_a_review", "withdraw_a_review", "publish_an_article"):
        with writing() as change:
            EDITS[name](change)
    small.place.theme.mkdir()
    (small.place.theme / "theme.css").write_text("h1 { letter-spacing: 0.1em }\n")
    publish_all(small)
    wanted, identity = files_in(small.place.site), PressSettings.objects.get().identity
    assert backup(small.place, tmp_path / "one.backup", quiet) == []
    there = nowhere()
    restore(there.place, tmp_path / "one.backup", quiet)
    publish_all(there)
    made = files_in(there.place.site)
    assert sorted(made) == sorted(wanted)
    assert [name for name in wanted if made[name] != wanted[name]] == []
    assert PressSettings.objects.get().identity != identity


@contextmanager
def somebody_writes() -> Iterator[None]:
    """Another process corrects a review all the time: the title counts the corrections."""
    leave()
    child = os.fork()
    if not child:
        number = 0
        while True:
            number += 1
            save(number, alone=True)
    try:
        yield
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


@pytest.mark.slow
def test_a_backup_under_writing_is_of_one_moment(small: SimpleNamespace, nowhere: Nowhere, tmp_path: Path) -> None:
    with somebody_writes():
        for number in range(4):
            backup(small.place, tmp_path / f"{number}.backup", quiet)
            saved = review("salt-radio").revisions.count()
            until(lambda saved=saved: review("salt-radio").revisions.count() > saved)
    seen = []
    for number in range(4):
        there = nowhere()
        restore(there.place, tmp_path / f"{number}.backup", quiet)
        seen.append(review("salt-radio").revisions.count() - 1)
        assert (f"title: Salt Radio {seen[-1]}\n" in newest_text("salt-radio")) == (seen[-1] > 0)
        assert Listing.objects.get(slug="salt-radio").revision.text == newest_text("salt-radio")
    assert seen == sorted(seen)
    assert seen[-1] > seen[0]


def test_nothing_is_restored_over_a_press(small: SimpleNamespace, tmp_path: Path) -> None:
    backup(small.place, tmp_path / "one.backup", quiet)
    before = Review.objects.count()
    with pytest.raises(RefusedError, match=r"is there already|is not empty"):
        restore(small.place, tmp_path / "one.backup", quiet)
    assert Review.objects.count() == before


def test_a_damaged_backup_restores_nothing(small: SimpleNamespace, nowhere: Nowhere, tmp_path: Path) -> None:
    path = tmp_path / "one.backup"
    backup(small.place, path, quiet)
    whole, there = path.read_bytes(), nowhere()
    for bad in (whole[:-100], whole[:5000] + bytes(100) + whole[5100:], b""):
        path.write_bytes(bad)
        with pytest.raises(ArchiveError):
            restore(there.place, path, quiet)
    assert not there.place.data.exists()


def test_a_backup_of_another_database_is_told(small: SimpleNamespace, nowhere: Nowhere, tmp_path: Path) -> None:
    backup(small.place, tmp_path / "one.backup", quiet)
    with zipfile.ZipFile(tmp_path / "one.backup") as one, zipfile.ZipFile(tmp_path / "other.backup", "w") as other:
        about = json.loads(one.read("about.json")) | {"database": "oracle", "files": {}}
        other.writestr("about.json", json.dumps(about))
    with pytest.raises(RefusedError, match=r"it is of a press on oracle.*go from one to the other"):
        restore(nowhere().place, tmp_path / "other.backup", quiet)


def test_a_backup_is_nobody_elses_to_read_and_holds_no_secret(small: SimpleNamespace, tmp_path: Path) -> None:
    (small.place.data / "secret").write_text("not for the world")
    backup(small.place, tmp_path / "one.backup", quiet)
    assert (tmp_path / "one.backup").stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(tmp_path / "one.backup") as archive:
        assert not [name for name in archive.namelist() if name.startswith(("secret", "site"))]
        assert b"not for the world" not in b"".join(archive.read(name) for name in archive.namelist())


def test_a_missing_picture_is_told_and_the_rest_is_backed_up(small: SimpleNamespace, tmp_path: Path) -> None:
    Picture.objects.create(name="lost.png", content="0" * 32)
    assert backup(small.place, tmp_path / "one.backup", quiet) == ["lost.png"]
    assert (tmp_path / "one.backup").exists()


def test_a_damaged_database_is_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "database.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.executescript("CREATE TABLE one (word UNIQUE); INSERT INTO one VALUES ('a'), ('b');")
    data = bytearray(path.read_bytes())
    data[data.rindex(b"a", 0, 8192)] = ord("c")  # the table says another word than its index
    path.write_bytes(data)
    with pytest.raises(RefusedError, match="the database is damaged"):
        copy_sqlite(path, tmp_path / "copy.sqlite3")
