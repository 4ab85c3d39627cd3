"""Running `rubrica` in a test: in this process, or as a program of its own, in a pipe or on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from rubrica.cli import COMMANDS
from rubrica.cli.group import Group

PROGRAM = [sys.executable, "-c", "from rubrica.cli import main; main()"]

REVIEW = """\
---
title: Salt Radio
critic: ines
---

## Story

Score: 9/10

Everything unsaid is on the air.

## Visuals

Score: 7/10

Weather with a front and a back.

## Overall

Score: 8.0/10.0 "Excellent"

Nine and seven.
"""


def rubrica(*words: str, given: str | bytes = "") -> Result:
    """`rubrica WORDS…` in this process, with `given` on standard input. An error that is no exit is the test's."""
    result = CliRunner().invoke(Group(COMMANDS), words, input=given, prog_name="rubrica")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def in_pipe(
    *words: str, settings: dict[str, str] | None = None, encoding: str = "utf-8"
) -> subprocess.CompletedProcess[str]:
    """`rubrica WORDS…` as a program whose output is a pipe."""
    command = [*PROGRAM, *words]
    return subprocess.run(
        command, env=environment(settings), capture_output=True, encoding=encoding, check=False, timeout=60
    )


def on_terminal(*words: str, settings: dict[str, str] | None = None, program: list[str] = PROGRAM) -> str:
    """What `rubrica WORDS…`, or another program, shows on a terminal."""
    leader, follower = pty.openpty()
    running = subprocess.Popen([*program, *words], env=environment(settings), stdout=follower, stderr=follower)
    os.close(follower)
    shown = b""
    while chunk := _read(leader):
        shown += chunk
    os.close(leader)
    running.wait(60)
    return shown.decode().replace("\r\n", "\n")


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 65536)
    except OSError:  # the way a terminal ends on Linux
        return b""


def environment(settings: dict[str, str] | None = None) -> dict[str, str]:
    """This process's environment without a wish about colours and what only tests need, and the settings."""
    ours = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "DJANGO_ALLOW_ASYNC_UNSAFE")
    plain = {key: value for key, value in os.environ.items() if key not in ours}
    return {**plain, "TERM": "xterm", **(settings or {})}


def write(path: Path, text: str) -> str:
    """A file with this text; its name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)
