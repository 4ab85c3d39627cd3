"""Links, pipes, files that vanish, disks that are full: one sentence, exit code 2, no half page left."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rubrica.pages.building import build

from .commands import rubrica
from .presses import files_of, print_press, write_press

TEXT = "## Story\n\nScore: 7/10\n\nIt floats. ![Fog](../../../../../etc/passwd)\n"
FILES: dict[str, str | bytes] = {f"reviews/fog-{number}.md": TEXT for number in range(3)}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_press(tmp_path / "press", FILES)


def tell(root: Path, out: Path) -> str:
    """The one sentence of a build that could not be."""
    code, said = rubrica("build", root, "--to", out)
    assert (code, len(said.strip().splitlines())) == (2, 1), said
    assert "Traceback" not in said
    return said


def test_a_link_to_nothing_is_told(root: Path) -> None:
    (root / "reviews/gone.md").symlink_to("nowhere.md")
    assert "reviews/gone.md is a link to something that is not there" in tell(root, root.parent / "out")


def test_links_that_lead_back_are_followed_once(root: Path) -> None:
    for folder in ("reviews", "pictures", "works"):
        (root / folder).mkdir(exist_ok=True)
        (root / folder / "back").symlink_to(root / folder)
        (root / folder / "up").symlink_to(root)
    printed = files_of(print_press(root))
    reviews = [name for name in printed if name.startswith("reviews/fog-") and name.endswith("/index.html")]
    assert reviews == [f"reviews/fog-{number}/index.html" for number in range(3)]


def test_a_link_to_itself_is_told(root: Path) -> None:
    (root / "reviews/me.md").symlink_to("me.md")
    assert "reviews/me.md" in tell(root, root.parent / "out")


def test_a_pipe_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "reviews/pipe.md")
    assert "reviews/pipe.md is no file that can be read" in tell(root, root.parent / "out")


@pytest.mark.ordinary_user
@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_text_nobody_may_read_is_told(root: Path) -> None:
    (root / "reviews/fog-1.md").chmod(0)
    assert "reviews/fog-1.md cannot be read: Permission denied" in tell(root, root.parent / "out")


def test_a_text_that_vanishes_meanwhile_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["rubrica.pages.building.standing"]
    found = module.manuscripts_of

    def vanishing(*given: Any) -> Any:
        reviews = found(*given)
        (root / "reviews/fog-1.md").unlink()
        return reviews

    monkeypatch.setattr(module, "manuscripts_of", vanishing)
    assert "reviews/fog-1.md cannot be read: No such file" in tell(root, root.parent / "out")


def test_a_folder_of_somebody_else_is_left_alone(root: Path) -> None:
    (root.parent / "out").mkdir()
    (root.parent / "out/thesis.txt").write_text("finished")
    assert "is not empty, and Rubrica did not make it" in tell(root, root.parent / "out")
    assert files_of(root.parent / "out") == {"thesis.txt": b"finished"}


def test_a_file_where_the_folder_should_be(root: Path) -> None:
    (root.parent / "out").write_text("finished")
    tell(root, root.parent / "out")
    tell(root, root.parent / "out/site")
    assert (root.parent / "out").read_text() == "finished"


def test_a_folder_where_a_page_should_be(root: Path) -> None:
    out = print_press(root)
    (out / "index.html").unlink()
    (out / "index.html").mkdir()
    (root / "reviews/fog-1.md").write_text(TEXT + "More.\n")
    assert "index.html cannot be read or written" in tell(root, out)


def test_where_nobody_may_write(root: Path) -> None:
    if not Path("/proc/self").exists():
        pytest.skip("needs /proc, where nobody may write")
    tell(root, Path("/proc/rubrica/site"))


def test_a_name_that_no_file_can_have(root: Path) -> None:
    tell(root, root.parent / ("o" * 300))


def test_a_disk_that_takes_no_large_file(root: Path, tmp_path: Path) -> None:
    """The system's own limit, so that the failure is real: the stylesheet is larger than what may be written."""
    out = tmp_path / "out"
    command = [sys.executable, "-c", "from rubrica.cli import main; main()", "build", str(root), "--to", str(out)]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000)),
    )
    assert (done.returncode, len(done.stderr.strip().splitlines())) == (2, 1)
    assert "cannot be read or written: File too large" in done.stderr
    whole = files_of(print_whole(root, tmp_path))
    assert files_of(out).items() <= whole.items()


@pytest.mark.parametrize("fresh", [True, False])
@pytest.mark.parametrize("number", [1, 2, 5, 9])
def test_a_disk_that_is_full_at_some_write(
    root: Path, tmp_path: Path, number: int, fresh: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of the bytes are written, and then no more: what stands at an address is whole, old or new."""
    out, old = tmp_path / "out", dict[str, bytes]()
    if not fresh:
        old = files_of(print_press(root))
        for path in (root / "reviews").glob("*.md"):
            path.write_text(TEXT + "And sinks.\n")
    monkeypatch.setattr(os, "write", full_at(number, os.write))
    tell(root, out)
    monkeypatch.undo()
    whole = files_of(print_whole(root, tmp_path))
    left = files_of(out)
    assert {name: data for name, data in left.items() if data not in (whole.get(name), old.get(name))} == {}
    build(root, out)
    assert files_of(out) == whole


def print_whole(root: Path, tmp_path: Path) -> Path:
    """The same press, built where nothing stands in the way."""
    build(root, tmp_path / "whole")
    return tmp_path / "whole"


def full_at(number: int, write: Callable[[int, bytes], int]) -> Callable[[int, bytes], int]:
    """`os.write` on a disk that is full after so many writes of more than a few bytes."""
    left = [number]

    def full(file: int, data: bytes) -> int:
        left[0] -= len(data) > 100
        if left[0] > 0:
            return write(file, data)
        write(file, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return full
