"""Terminals and pipes: colours where they are wanted, and nothing but data on standard output."""

from __future__ import annotations

import subprocess
from pathlib import Path

import click
import pytest

from rubrica.cli.terminal import cells, fitting
from tests.cli.runs import PROGRAM, REVIEW, environment, in_pipe, on_terminal, write

WRONG = REVIEW.replace("8.0/10.0", "8.4/10.0")
COMMANDS = (("check", "reviews/salt-radio.md"), ("score", "reviews/salt-radio.md"), ("explain",), ("rubrics", "film"))


@pytest.fixture
def wrong(press: Path) -> Path:
    write(press / "reviews/salt-radio.md", WRONG)
    return press


@pytest.mark.parametrize("words", COMMANDS)
def test_a_terminal_gets_colours_and_a_pipe_gets_none(wrong: Path, words: tuple[str, ...]) -> None:
    assert "\x1b[" in on_terminal(*words)
    assert "\x1b" not in in_pipe(*words).stdout


@pytest.mark.parametrize("words", COMMANDS)
@pytest.mark.parametrize("settings", [{"NO_COLOR": "1"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, {"TERM": "dumb"}])
def test_never_against_no_color(wrong: Path, words: tuple[str, ...], settings: dict[str, str]) -> None:
    assert "\x1b" not in on_terminal(*words, settings=settings)


def test_a_pipe_gets_colours_when_they_are_forced(wrong: Path) -> None:
    assert "\x1b[" in in_pipe("check", settings={"FORCE_COLOR": "1"}).stdout


def test_colours_change_no_word(wrong: Path) -> None:
    plain, coloured = in_pipe("check").stdout, in_pipe("check", settings={"FORCE_COLOR": "1"}).stdout
    assert click.unstyle(coloured) == plain


def test_data_and_messages_go_apart(wrong: Path) -> None:
    result = in_pipe("check")
    assert (result.returncode, result.stdout.count("overall-mismatch")) == (1, 1)
    assert result.stderr == "1 text read: 1 error. `rubrica explain CODE` says more.\n"


def test_a_reader_who_goes_away_is_no_error(press: Path) -> None:
    for number in range(300):
        write(press / f"reviews/{number}.md", WRONG)
    with subprocess.Popen(
        [*PROGRAM, "check"], env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait(60) == 1


def test_ctrl_c_is_what_a_shell_expects(here: Path) -> None:
    """It comes while standard input is waited for."""
    start = "import signal; from rubrica.cli import main; signal.setitimer(signal.ITIMER_REAL, 1.0)\n"
    start += "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a suite in the background ignores it
    start += "signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGINT)); main()"
    command = [*PROGRAM[:2], start, "check", "-"]
    with subprocess.Popen(command, env=environment(), stdin=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stderr is not None
        assert program.stderr.read() == b""
        assert program.wait(60) == 130


def test_a_terminal_that_knows_few_signs_gets_what_it_can_show(wrong: Path) -> None:
    shown = in_pipe("check", settings={"PYTHONIOENCODING": "latin-1:strict"}, encoding="latin-1").stdout
    assert shown.splitlines()[1] == '  20 ? Score: 8.4/10.0 "Excellent"'


def test_a_text_cannot_command_the_terminal(press: Path) -> None:
    """A heading that would change a terminal's title, and a review's title that would clear it."""
    write(
        press / "reviews/salt-radio.md",
        "---\ntitle: \x1b[2JSalt\n---\n\n## \x1b]0;owned\x07Stori\n\nScore: 9/10\n\nSo.\n",
    )
    for words in (("check",), ("score", "reviews/salt-radio.md"), ("check", "no\x1b[2Jsuch.md")):
        result = in_pipe(*words)
        assert "\x1b" not in result.stdout + result.stderr


def test_quick_work_shows_no_bar(press: Path) -> None:
    assert "%" not in on_terminal("check")


@pytest.mark.slow
def test_slow_work_shows_a_bar_and_takes_it_away() -> None:
    script = (
        "import time; from rubrica.cli.progress import progress\n"
        "with progress() as tell:\n"
        "    tell('reading', 0, 4); time.sleep(1.1); tell('reading', 2, 4)\n"
        "print('done')"
    )
    python = PROGRAM[:2]
    shown = on_terminal(script, program=python)
    assert "Reading  [" in shown
    assert shown.endswith("\x1b[2Kdone\n")
    piped = subprocess.run([*python, script], env=environment(), capture_output=True, text=True, check=True)
    assert (piped.stdout, piped.stderr) == ("done\n", "")


def test_columns_count_what_a_terminal_shows() -> None:
    assert [cells("ab"), cells("雨の町"), cells("é")] == [2, 6, 1]
    assert fitting("雨の町", 5) == "雨の"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_an_output_that_takes_no_more_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*PROGRAM, "explain"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "rubrica: The output cannot be written: No space left on device.\n")
