"""docs/command-line.md: it names every command and option, and what it shows is what is printed."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from tests.cli.runs import REVIEW, rubrica, write
from tests.cli.test_help import CALLS, command_of

DOCS = Path(__file__).parents[2].joinpath("docs/command-line.md").read_text("utf-8")


def indented(start: str) -> str:
    """The example that begins with these words, without its four blanks."""
    found = re.search(rf"(?m)^    {re.escape(start)}.*\n(?:(?:    .*)?\n)*", DOCS)
    assert found is not None
    return "\n".join(line[4:] for line in found[0].strip("\n").split("\n")).rstrip()


@pytest.mark.parametrize("words", CALLS)
def test_every_command_stands_there_with_all_its_options(words: tuple[str, ...]) -> None:
    _, command = command_of(*words)
    synopsis = re.search(rf"(?m)^## rubrica {' '.join(words)}\n\n    (.*)\n", DOCS)
    assert synopsis is not None
    options = {
        name for one in command.params if isinstance(one, click.Option) for name in one.opts + one.secondary_opts
    }
    assert set(re.findall(r"--[a-z]+(?:-[a-z]+)*", synopsis[1])) == options


def test_the_remark_it_shows_is_what_check_prints(press: Path) -> None:
    write(press / "reviews/salt-radio.md", REVIEW.replace("8.0/10.0", "8.4/10.0"))
    assert rubrica("check").stdout.rstrip() == indented("reviews/salt-radio.md:20:1")


def test_the_overall_it_explains_is_what_score_prints(press: Path) -> None:
    assert rubrica("score", "reviews/salt-radio.md").stdout.rstrip() == indented("Salt Radio")
