"""`rubrica` itself: its help lists the commands, and only the one that is called gets loaded."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from difflib import get_close_matches
from errno import EPIPE
from importlib import import_module
from itertools import groupby
from operator import itemgetter
from typing import Any

import click

from rubrica.cli.command import Examples, Hindrance, write_examples

HELP = "Write a review as text, publish it with its scores."
EXAMPLES: Examples = (
    ("rubrica init margin-notes", "a new press"),
    ("rubrica check reviews/salt-radio.md", "what does not add up"),
    ("rubrica preview", "the site, while you write"),
)
INTERRUPTED = 130  # what a shell gives a program that Ctrl-C ended


class Group(click.Group):
    """The commands of a tuple of (heading, name, summary)."""

    def __init__(self, listed: tuple[tuple[str, str, str], ...]) -> None:
        version = click.Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_say_version,
            help="Say the version.",
        )
        settings = {"help_option_names": ["--help", "-h"]}
        super().__init__("rubrica", help=HELP, params=[version], context_settings=settings)
        self.listed = listed

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for _, name, _ in self.listed]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = "import_" if cmd_name == "import" else cmd_name.replace("-", "_")
        command: click.Command = import_module(f"rubrica.cli.commands.{module}").command
        command.short_help = next(summary for _, name, summary in self.listed if name == cmd_name)  # for shells
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        known = self.list_commands(ctx)
        if args[0] not in known and not args[0].startswith("-"):
            near = get_close_matches(args[0], known, n=1)
            hint = f"did you mean `rubrica {near[0]}`?" if near else "`rubrica --help` lists them."
            raise click.UsageError(f"There is no command {args[0]}; {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        width = max(len(name) for _, name, _ in self.listed)
        for heading, rows in groupby(self.listed, key=itemgetter(0)):
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(width), summary) for _, name, summary in rows])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_examples(formatter, EXAMPLES)
        formatter.write("\nExit codes: 0 clean, 1 findings, 2 wrong usage or unreadable input.\n")
        formatter.write("`rubrica COMMAND --help` says more about each.\n")

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except OSError as error:
            if error.errno == EPIPE:  # `| head` has read enough, and click knows what to do
                raise
            if not error.filename:
                _let_go_of_the_output()
            failed = f"{error.filename} cannot be read or written" if error.filename else "The output cannot be written"
            raise Hindrance(f"{failed}: {error.strerror or error}.") from None


def _let_go_of_the_output() -> None:
    """What could not be written would be tried again when the process ends, and told as a fault of Python's."""
    with suppress(OSError, ValueError):  # an output that is no file has nothing left over
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say_version(ctx: click.Context, param: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from rubrica import __version__

        click.echo(f"rubrica {__version__}")
        ctx.exit()
