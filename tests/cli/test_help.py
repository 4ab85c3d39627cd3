"""Help: every command has it, its examples can be typed, and what is mistyped is answered with a hint."""

from __future__ import annotations

import shlex

import click
import pytest

from rubrica import __version__
from rubrica.cli import COMMANDS
from rubrica.cli.group import EXAMPLES, Group
from tests.cli.runs import rubrica

NAMES = [name for _, name, _ in COMMANDS]
GROUPS = {"import": ("text", "all"), "export": ("all", "site"), "config": ("show",)}
CALLS = [(name, *more) for name in NAMES for more in ([(one,) for one in GROUPS[name]] if name in GROUPS else [()])]
"""The words that call each command."""


def command_of(*words: str) -> tuple[click.Context, click.Command]:
    """The command that the words name, and the context in which its own words are read."""
    command: click.Command = Group(COMMANDS)
    context = click.Context(command, **command.context_settings)
    for word in words:
        assert isinstance(command, click.Group)
        found = command.get_command(context, word)
        assert found is not None
        context, command = click.Context(found, parent=context, info_name=word), found
    return context, command


def all_examples() -> list[str]:
    commands = [command_of(*words)[1] for words in CALLS]
    return [line for examples in (EXAMPLES, *(one.examples for one in commands)) for line, _ in examples]  # type: ignore[attr-defined]


def test_the_help_lists_every_command_with_its_summary() -> None:
    shown = rubrica("--help").output
    for heading, name, summary in COMMANDS:
        assert f"\n{heading}:\n" in shown
        assert f"  {name:<10}  {summary}\n" in shown


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help(name: str) -> None:
    result = rubrica(name, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(f"Usage: rubrica {name} ")


@pytest.mark.parametrize("line", all_examples())
def test_every_example_can_be_typed(line: str) -> None:
    typed = line[line.index("rubrica ") :].partition(" < ")[0].partition(" > ")[0].removesuffix(')"')
    words = shlex.split(typed)[1:]
    depth = len(next(call for call in CALLS if call == tuple(words[: len(call)])))
    context, command = command_of(*words[:depth])
    command.parse_args(context, [word for word in words[depth:] if word != "|"])


def test_the_version_is_the_packages() -> None:
    assert rubrica("--version").output == f"rubrica {__version__}\n"


def test_a_mistyped_command_is_answered_with_the_nearest() -> None:
    result = rubrica("chekc")
    assert result.exit_code == 2
    assert result.stderr.endswith("Error: There is no command chekc; did you mean `rubrica check`?\n")


def test_an_unknown_option_is_wrong_usage() -> None:
    assert rubrica("check", "--no-such").exit_code == 2


@pytest.mark.parametrize("words", [("-h",), ("check", "-h"), ("import", "text", "-h")])
def test_the_short_option_for_help_is_known(words: tuple[str, ...]) -> None:
    assert rubrica(*words).output == rubrica(*words[:-1], "--help").output


def test_shells_show_what_the_help_says_of_a_command() -> None:
    from click.shell_completion import FishComplete

    complete = FishComplete(Group(COMMANDS), {}, "rubrica", "_RUBRICA_COMPLETE")
    said = {item.value: item.help for item in complete.get_completions([], "")}
    assert said == {name: summary for _, name, summary in COMMANDS}


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_a_completion_script_asks_rubrica(shell: str) -> None:
    assert f"_RUBRICA_COMPLETE={shell}_complete" in rubrica("completion", shell).output


def test_a_shell_is_told_codes_and_rubrics(monkeypatch: pytest.MonkeyPatch) -> None:
    from click.shell_completion import ZshComplete

    complete = ZshComplete(Group(COMMANDS), {}, "rubrica", "_RUBRICA_COMPLETE")
    assert [item.value for item in complete.get_completions(["explain"], "overall-")] == [
        "overall-mismatch",
        "overall-outside",
    ]
    assert [item.value for item in complete.get_completions(["rubrics"], "fi")] == ["film"]
    assert [item.value for item in complete.get_completions(["check", "--rubric"], "mu")] == ["music"]
    assert [item.type for item in complete.get_completions(["check", "--rubric"], "./")] == ["file"]
    assert [item.value for item in complete.get_completions([], "pre")] == ["preview"]
