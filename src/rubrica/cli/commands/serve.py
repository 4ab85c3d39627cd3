"""`rubrica serve`: a press with a studio, served."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from rubrica.cli.command import Command, Hindrance
from rubrica.cli.configuring import read_config

EXAMPLES = (
    ("rubrica serve", "the press in data/, on http://127.0.0.1:8000/"),
    ("rubrica serve --data /srv/press --workers 2", "another press, answered by two processes for readers"),
    ("rubrica serve --examples", "with the example press, if it is empty"),
)


@click.command("serve", cls=Command, examples=EXAMPLES)
@click.option("--data", metavar="FOLDER", type=click.Path(path_type=Path), help="The press. [default: data]")
@click.option("--bind", metavar="ADDRESS[:PORT]", help="Serve on this address. [default: 127.0.0.1]")
@click.option("--port", metavar="PORT", type=click.IntRange(0, 65535), help="Serve here; 0 for any. [default: 8000]")
@click.option("--workers", metavar="N", type=click.IntRange(1, 64), help="Processes for readers. [default: 1]")
@click.option(
    "--examples/--no-examples", default=None, help="Whether an empty press begins as the example press. [default: ask]"
)
def command(examples: bool | None, **options: Any) -> None:
    """Serve a press with its studio: readers, critics, and a publisher that keeps the pages true.

    On the first start it makes the data folder with everything in it. Ctrl-C ends it, and so does SIGTERM, once those
    who are being answered have their answer.
    """
    config = read_config(options).config
    _make(config.data)
    from rubrica.server.listening import BindError, listen
    from rubrica.web.keeping.readiness import begin

    try:
        listener = listen(config.bind, config.port)
    except BindError as error:
        raise Hindrance(str(error)) from None
    config = replace(config, port=listener.getsockname()[1])
    numbers = (listener.detach(), begin(config.data), config.workers)
    group = [sys.executable, "-m", "rubrica.server.group", *map(str, numbers), *_words(examples)]
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os.execve(group[0], group, config.handed_over())  # this process has read the settings; the next is a small one


def _words(examples: bool | None) -> list[str]:
    if examples is None:
        return ["--ask"] if sys.stdin.isatty() and sys.stderr.isatty() else []
    return ["--examples"] if examples else []


def _make(data: Path) -> None:
    """The data folder, where it is not yet: for its owner alone."""
    _refuse_files_of_others(data)
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = data / f".writable.{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise Hindrance(f"{data} cannot be written: {error.strerror}. Choose another folder with `--data`.") from None


def _refuse_files_of_others(data: Path) -> None:
    """What is published takes the place of whatever lies in `site`: that must have been published, and not be a folder
    which somebody has named by mistake."""
    begun = any((data / name).exists() for name in (".preparing", ".site.rubrica", "rubrica.sqlite3", "secret"))
    if not begun and (data / "site").is_dir() and any((data / "site").iterdir()):
        raise Hindrance(
            f"{data} holds files that no press has made, in site: they would be removed. Choose another folder with "
            "`--data`, or give that one another name."
        )
