"""What goes to the terminal: data to standard output, messages to standard error, colours where they are wanted."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from typing import IO, TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDEST = 120  # columns: longer lines are hard to read
STYLES = {
    "markdown.h2": "bold",
    "markdown.code": "cyan",
    "markdown.code_block": "cyan",
    "markdown.block_quote": "italic",
}
"""How prose looks: the colours of the terminal's own theme, on its own background."""


def colours(stream: IO[Any]) -> bool:
    """Whether to colour: on a terminal, or where FORCE_COLOR asks for it, and never against NO_COLOR."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def out(text: str, *, end: str = "\n") -> None:
    """Print data."""
    click.echo(text + end, nl=False, color=colours(sys.stdout))


def say(text: str) -> None:
    """Print a message."""
    click.echo(text, err=True, color=colours(sys.stderr))


def width() -> int:
    """Columns to write in: the terminal's, at most WIDEST; a hundred where there is none."""
    return max(40, min(shutil.get_terminal_size((100, 24)).columns, WIDEST))


def fitting(text: str, columns: int) -> str:
    """The beginning of a text that fits into so many columns."""
    for index, character in enumerate(text):
        columns -= cells(character)
        if columns < 0:
            return text[:index]
    return text


def harmless(text: str) -> str:
    """A text from a file or a file's name, on one line and without the characters that command a terminal."""
    return "".join(_harmless(character) for character in text) if not text.isprintable() else text


def typed(name: object) -> str:
    """A file's or folder's name as a shell takes it, in quotes where it needs them."""
    return shlex.quote(harmless(str(name)))


def _harmless(character: str) -> str:
    return character if character.isprintable() else " " if character.isspace() else "�"


def cells(text: str) -> int:
    """Columns a text takes on a terminal, where Japanese takes two a character and combining marks none."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def show(*renderables: RenderableType) -> None:
    """Print what rich lays out (tables, prose), without the blanks it puts behind each line."""
    from rich.console import Console  # slow to load: only who needs it pays
    from rich.theme import Theme

    wanted = colours(sys.stdout)
    console = Console(
        file=sys.stdout,
        width=width(),
        force_terminal=wanted,
        no_color=not wanted,
        color_system="standard" if wanted else None,
        highlight=False,
        markup=False,
        emoji=False,
        theme=Theme(STYLES),
    )
    with console.capture() as captured:
        for renderable in renderables:
            console.print(renderable)
    out("\n".join(line.rstrip() for line in captured.get().split("\n")), end="")
