"""`rubrica format`: what it rewrites, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runs import REVIEW, rubrica, write

LOOSE = "# Salt Radio\n\nStory\n-----\n\n9 out of 10\n\nUnsaid.\n"
CANONICAL = "# Salt Radio\n\n## Story\n\nScore: 9/10\n\nUnsaid.\n"


def test_a_text_is_rewritten_in_its_place(here: Path) -> None:
    write(here / "a.md", LOOSE)
    result = rubrica("format", "a.md")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "rewritten: a.md\n")
    assert (here / "a.md").read_text() == CANONICAL
    assert rubrica("format", "a.md").stderr == "1 text is in canonical form already.\n"


def test_check_changes_nothing_and_is_a_finding(here: Path) -> None:
    write(here / "a.md", LOOSE)
    result = rubrica("format", "--check", "a.md")
    assert (result.exit_code, result.stderr) == (1, "would rewrite: a.md\n")
    assert (here / "a.md").read_text() == LOOSE
    assert rubrica("format", "--check", "-", given=CANONICAL).exit_code == 0


def test_a_diff_shows_what_would_change(here: Path) -> None:
    write(here / "a.md", LOOSE)
    result = rubrica("format", "--diff", "a.md")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:2] == ["--- a.md", "+++ a.md"]
    assert {"-9 out of 10", "+Score: 9/10"} <= set(result.stdout.splitlines())
    assert (here / "a.md").read_text() == LOOSE


def test_standard_input_goes_to_standard_output(here: Path) -> None:
    result = rubrica("format", "-", given=LOOSE)
    assert (result.exit_code, result.stdout, result.stderr) == (0, CANONICAL, "")


def test_a_whole_press_is_rewritten(press: Path) -> None:
    write(press / "reviews/other.md", LOOSE)
    assert rubrica("format").stderr == "rewritten: reviews/other.md\n1 text is in canonical form already.\n"
    assert (press / "reviews/salt-radio.md").read_text() == REVIEW


@pytest.mark.parametrize("loss", [b"\xff", b"\0"])
def test_bytes_that_are_no_text_are_never_lost(here: Path, loss: bytes) -> None:
    (here / "a.md").write_bytes(LOOSE.encode() + loss)
    result = rubrica("format", "a.md")
    assert result.exit_code == 2
    assert result.stderr.startswith("rubrica: a.md:9:1: ")
    assert (here / "a.md").read_bytes() == LOOSE.encode() + loss


def test_a_link_stays_a_link_and_rights_stay(here: Path) -> None:
    write(here / "real/a.md", LOOSE)
    (here / "real/a.md").chmod(0o640)
    (here / "a.md").symlink_to("real/a.md")
    rubrica("format", "a.md")
    assert (here / "a.md").is_symlink()
    assert ((here / "real/a.md").read_text(), (here / "real/a.md").stat().st_mode & 0o777) == (CANONICAL, 0o640)
    assert [path.name for path in (here / "real").iterdir()] == ["a.md"]
