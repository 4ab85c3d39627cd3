"""`rubrica …` in this process: what it printed and its exit code. Anything but an exit is an error of the test."""

from __future__ import annotations

from click.testing import CliRunner

from rubrica.cli import COMMANDS
from rubrica.cli.group import Group


def rubrica(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(Group(COMMANDS), [str(word) for word in words])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.output
