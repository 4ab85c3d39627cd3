"""Copied pages as files: which there are in a folder, and which are no text at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.cli.command import Hindrance
from rubrica.cli.texts import STDIN, read_text
from rubrica.importers import what_else

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.cli.texts import Text

_ENDINGS = (".txt", ".text")
_WHAT_ELSE = {
    "empty": "{} is empty: there is nothing to import.",
    "html": (
        "{} is the HTML of a page: open it in a browser, select all, copy, paste into a text file, and import that."
    ),
    "program": "{} is no text: open it, select all, copy, paste into a text file, and import that.",
}


def page_names(given: tuple[str, ...]) -> list[str]:
    """The name of every page of the files and folders, in the order of the command line and then by name."""
    return [name for one in given for name in _names(one)]


def read_page(name: str) -> Text:
    """One page. Raises Hindrance where there is nothing in it, or something other than text."""
    page = read_text(name)
    data = page.data
    if kind := what_else(data):
        raise Hindrance(_WHAT_ELSE[kind].format(page.name))
    return page


def _names(given: str) -> Iterator[str]:
    folder = Path(given)
    if given == STDIN or not folder.is_dir():
        yield given
        return
    names = sorted(str(path) for path in folder.iterdir() if path.suffix.lower() in _ENDINGS and path.name[0] != ".")
    if not names:
        raise Hindrance(f"There is no page in {given}: pages are files that end in .txt.")
    yield from names
