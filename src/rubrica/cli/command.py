"""What all commands have in common: examples in their help, and one sentence for what hinders them."""

from __future__ import annotations

from typing import IO, Any

import click

from rubrica.cli.terminal import harmless

Examples = tuple[tuple[str, str], ...]
"""Command lines, each with what it is for."""

CLEAN, FINDINGS, USAGE = 0, 1, 2
"""The exit codes: nothing to say, something to say, and nothing done because it was asked in a way that cannot be."""


class Hindrance(click.ClickException):
    """Why a command cannot do what it was asked: one sentence with what to do, and exit code 2."""

    exit_code = USAGE

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"rubrica: {harmless(self.message)}", file=file, err=file is None)


class Command(click.Command):
    """A command whose help ends with examples."""

    def __init__(self, *args: Any, examples: Examples = (), **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_examples(formatter, self.examples)


def write_examples(formatter: click.HelpFormatter, examples: Examples) -> None:
    """Example lines beneath each other, what they are for behind them."""
    with formatter.section("Examples"):
        formatter.write_dl(list(examples), col_max=50)
