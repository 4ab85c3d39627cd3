"""Copied pages as files: which there are in a folder, and which are no text at all."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.cli.command import Hindrance
from rubrica.cli.texts import STDIN, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.cli.texts import Text

_ENDINGS = (".txt", ".text")
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.I)
_CLOSING_TAGS = re.compile(rb"</(?:p|div|span|li|h[1-6]|a|section|article)>", re.IGNORECASE)
_TAGS_OF_A_PAGE = 20
_OTHER_PROGRAMS = (b"%PDF", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"bplist")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def page_names(given: tuple[str, ...]) -> list[str]:
    """The name of every page of the files and folders, in the order of the command line and then by name."""
    return [name for one in given for name in _names(one)]


def read_page(name: str) -> Text:
    """One page. Raises Hindrance where there is nothing in it, or something other than text."""
    page = read_text(name)
    data = page.data
    if not data.strip():
        raise Hindrance(f"{page.name} is empty: there is nothing to import.")
    if _HTML.match(data) or len(_CLOSING_TAGS.findall(data)) >= _TAGS_OF_A_PAGE:
        raise Hindrance(
            f"{page.name} is the HTML of a page: open it in a browser, select all, copy, paste into a text file, and "
            "import that."
        )
    if data.startswith(_OTHER_PROGRAMS) or (b"\0" in data and not data.startswith(_UTF_16)):
        raise Hindrance(f"{page.name} is no text: open it, select all, copy, paste into a text file, and import that.")
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
