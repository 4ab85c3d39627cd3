"""From a text as it is typed to the text as it is read, and back: line ends, a byte order mark."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from rubrica.manuscript import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.manuscript.edit import Edit

_ENDS = re.compile(r"\r\n|\r|\n")


def lines_of(text: str) -> str:
    """The text as it is read: its lines end at LF."""
    return SourceText.read_from(text)[0].text


def as_typed(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits of what was read of it. Its line ends stay, and new lines end as its first one does."""
    if any("\ud800" <= char <= "\udfff" for char in text):  # half characters cannot be written anyway
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    first = _ENDS.search(text)
    data, ends = lines_of(text).encode(), _pairs(text)
    mark = text.startswith("\ufeff")
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        start, end = (_place(data, offset, ends) + mark for offset in (edit.start, edit.end))
        pieces += [text[at:start], edit.new.replace("\n", first[0] if first else "\n")]
        at = end
    return "".join((*pieces, text[at:]))


def _pairs(text: str) -> list[int]:
    """Where, in the text as it is read, the lines end that end with two characters."""
    text = text.removeprefix("\ufeff")
    return [found.start() - number for number, found in enumerate(re.finditer("\r\n", text))]


def _place(data: bytes, offset: int, ends: list[int]) -> int:
    """The character of the typed text at a byte offset of what is read."""
    character = len(data[:offset].decode("utf-8", "ignore"))
    return character + bisect_left(ends, character)
