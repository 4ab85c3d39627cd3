"""Rubrics by name: which there are, and the option that names one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from rubrica.cli.presses import press_of
from rubrica.rubric import builtins

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.pages.press.press import Press


def names_of(press: Press | None) -> list[str]:
    """Every rubric by name: the press's own and those that come with Rubrica."""
    own = (press.root / "rubrics").glob("*.toml") if press else ()
    return sorted({path.stem for path in own if "@" not in path.stem} | {*builtins()})


def complete_rubric(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The names that begin so, for a shell; files, where none does."""
    names = [CompletionItem(name) for name in names_of(press_of(None)) if name.startswith(incomplete)]
    return names or [CompletionItem(incomplete, type="file")]


def rubric_option(does: str) -> Callable[[Any], Any]:
    """`--rubric NAME|FILE`; `does` is its help."""
    return click.option("--rubric", default="", metavar="NAME|FILE", shell_complete=complete_rubric, help=does)
