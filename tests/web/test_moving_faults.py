"""A full disk, one that does not answer, a killed process: nothing is half-written, and a second run ends it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from rubrica.pages.building.progress import quiet
from rubrica.web import faults
from rubrica.web.catalogue.models import Picture
from rubrica.web.changes import writing
from rubrica.web.moving.backup import backup
from rubrica.web.moving.exporting import export_all
from rubrica.web.moving.importing import import_all
from rubrica.web.moving.pulling import pull
from rubrica.web.moving.pushing import push
from rubrica.web.moving.restore import restore
from rubrica.web.moving.rows import digests_of_rows
from rubrica.web.reviews.models import Review

from .conftest import leave
from .edits import EDITS, newest_text
from .test_published_folder import files_in
from .test_push_and_pull import DO, change

POINTS = ("file-half-written", "file-written", "file-synced", "file-renamed", "folder-synced")
FAILING = [*[f"{point}:full:1" for point in POINTS], "file-written:io:3", "folder-synced:io:3"]
KILLING = [f"{point}:kill:2" for point in POINTS]


@pytest.fixture
def arm(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Arms a fault, "" for none."""

    def arm(fault: str) -> None:
        faults._passed.clear()
        monkeypatch.setenv("RUBRICA_FAULT", fault) if fault else monkeypatch.delenv("RUBRICA_FAULT")

    return arm


def survives(do: Callable[[], object], fault: str, arm: Callable[[str], None]) -> bool:
    """Do something while the disk fails, or in a process that is killed. Whether it came to its end."""
    arm(fault)
    try:
        return _child(do) if ":kill:" in fault else bool(do()) or True
    except OSError as error:
        if error.filename not in faults.POINTS:
            raise
        return False
    finally:
        arm("")


def _child(do: Callable[[], object]) -> bool:
    leave()
    child = os.fork()
    if not child:
        try:
            do()
        finally:
            os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert status in (0, signal.SIGKILL)
    return status == 0


def half_written(folder: Path) -> list[str]:
    return [str(path) for path in folder.rglob("*.new")]


@pytest.mark.parametrize("fault", FAILING + KILLING)
def test_a_pull_that_was_broken_off_is_ended_by_the_next(
    small: SimpleNamespace, tmp_path: Path, arm: Callable[[str], None], fault: str
) -> None:
    folder, whole = tmp_path / "folder", tmp_path / "whole"
    pull(whole, small.place, DO)
    wanted = files_in(whole)
    survives(lambda: pull(folder, small.place, DO), fault, arm)
    there = {name: data for name, data in files_in(folder).items() if not name.endswith(".new")}
    assert {name: wanted[name] for name in there} == there
    assert ":kill:" in fault or half_written(folder) == []
    assert not pull(folder, small.place, DO).has_findings
    assert {name: data for name, data in files_in(folder).items() if not name.endswith(".new")} == wanted


@pytest.mark.parametrize("fault", [*FAILING, *KILLING, "change-written:kill:1", "change-committed:kill:1"])
def test_a_push_that_was_broken_off_is_ended_by_the_next(
    small: SimpleNamespace, tmp_path: Path, arm: Callable[[str], None], fault: str
) -> None:
    folder = tmp_path / "folder"
    pull(folder, small.place, DO)
    (folder / "pictures").mkdir(exist_ok=True)
    Image.new("RGB", (9, 9), "blue").save(folder / "pictures/blue.png")
    change(folder / "reviews/salt-radio.md", "Score: 9/10", "Score: 4/10")
    mine = (folder / "reviews/salt-radio.md").read_bytes()
    survives(lambda: push(folder, small.place, DO), fault, arm)
    pull(folder, small.place, DO)
    assert not push(folder, small.place, DO).has_findings
    assert (newest_text("salt-radio").encode(), (folder / "reviews/salt-radio.md").read_bytes()) == (mine, mine)
    assert Review.objects.get(slug="salt-radio").revisions.count() == 2
    assert digests_of_rows(small.place)["pictures/blue.png"] == Picture.objects.get(name="blue.png").content
    assert (folder / "reviews/salt-radio/1.md").exists()


@pytest.mark.parametrize("write", [export_all, backup])
@pytest.mark.parametrize("fault", FAILING + KILLING)
def test_a_file_that_could_not_be_written_leaves_the_one_that_was_there(
    small: SimpleNamespace,
    tmp_path: Path,
    arm: Callable[[str], None],
    fault: str,
    write: Callable[..., object],
) -> None:
    path = tmp_path / "archives/press"
    write(small.place, path, quiet)
    before = path.read_bytes()
    with writing() as changed:
        EDITS["correct_a_word"](changed)
    ended = survives(lambda: write(small.place, path, quiet), fault, arm)
    assert ended or path.read_bytes() == before or fault.startswith(("file-renamed", "folder-synced"))
    assert ":kill:" in fault or [one.name for one in path.parent.iterdir()] == ["press"]


@pytest.mark.parametrize("fault", FAILING)
def test_a_restore_that_failed_can_be_done_again(
    small: SimpleNamespace,
    nowhere: Callable[[], SimpleNamespace],
    tmp_path: Path,
    arm: Callable[[str], None],
    fault: str,
) -> None:
    path = tmp_path / "press.backup"
    backup(small.place, path, quiet)
    wanted, there = digests_of_rows(small.place), nowhere()
    ended = survives(lambda: restore(there.place, path, quiet), fault, arm)
    assert half_written(there.place.data) == []
    if not ended:
        restore(there.place, path, quiet)
    assert digests_of_rows(there.place) == wanted


@pytest.mark.parametrize("fault", ["file-synced:io:1", "change-written:full:1", "change-written:kill:1"])
def test_an_import_that_failed_leaves_an_empty_press(
    small: SimpleNamespace,
    another: Callable[[], SimpleNamespace],
    tmp_path: Path,
    arm: Callable[[str], None],
    fault: str,
) -> None:
    path = tmp_path / "press.rubrica"
    (small.place.theme / "theme.css").parent.mkdir()
    (small.place.theme / "theme.css").write_text("h1 { color: teal }\n")
    export_all(small.place, path, quiet)
    wanted, there = digests_of_rows(small.place), another()
    survives(lambda: import_all(there.place, path, quiet), fault, arm)
    assert not Review.objects.exists()
    import_all(there.place, path, quiet)
    assert digests_of_rows(there.place) == wanted
