"""What `rubrica push` and `rubrica pull` say, and how both are called."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from rubrica.cli.command import CLEAN, FINDINGS, Hindrance
from rubrica.cli.progress import progress
from rubrica.cli.terminal import harmless, out, say
from rubrica.pages.press.press import PressError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rubrica.web.moving.report import Report, Run
    from rubrica.web.place import Place


def run(step: Callable[[Path, Place, Run], Report], folder: Path, place: Place, *, dry: bool, as_json: bool) -> None:
    """Run one of the two, print what it did, and exit with its code."""
    from django.db import Error

    from rubrica.cli.data import database_fails
    from rubrica.web.moving.report import Run

    try:
        with progress() as tell:
            report = step(folder, place, Run(dry, tell))
    except PressError as error:
        raise Hindrance(str(error)) from None
    except Error as error:
        raise database_fails(error) from None
    for line in report.lines:
        out(json.dumps(line.as_dict(), ensure_ascii=False) if as_json else _line(line.what, line.name, line.said))
    if not as_json:
        say(_sum(report, dry=dry))
    raise click.exceptions.Exit(FINDINGS if report.has_findings else CLEAN)


def _line(what: str, name: str, said: str) -> str:
    return f"{what:<8}  {harmless(name)}{': ' if said else ''}{harmless(said)}{'.' if said else ''}"


def _sum(report: Report, *, dry: bool) -> str:
    if not report.lines:
        return "Nothing to do: folder and press are in step."
    counts = {
        what: sum(line.what == what for line in report.lines)
        for what in dict.fromkeys(one.what for one in report.lines)
    }
    return f"{'It would be: ' if dry else ''}{', '.join(f'{count} {what}' for what, count in counts.items())}."
