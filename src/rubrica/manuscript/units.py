"""Places as browsers count them: in units of UTF-16, of which 𝄞 and most emoji have two."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.manuscript.source_text import SourceText


class Units:
    """The way from a byte offset of a text to the number of units before it.

    Offsets are those of a text whose lines end at LF, as `SourceText` has it and as a browser's text area does.
    """

    def __init__(self, source: SourceText) -> None:
        self.data = source.data
        self.same = source.data.isascii()

    def at(self, offset: int) -> int:
        """How many units stand before a byte offset."""
        if self.same:
            return min(offset, len(self.data))
        line = bisect_right(self._starts, offset) - 1
        return self._before[line] + units_in(self.data[self._starts[line] : offset])

    def column(self, offset: int) -> int:
        """The column of a byte offset in its line, from 1."""
        return self.at(offset) - self.at(self.data.rfind(b"\n", 0, offset) + 1) + 1

    def offset(self, line: int, column: int) -> int:
        """The byte offset of a line and a column in characters, both from 1."""
        start = self._starts[min(line, len(self._starts)) - 1]
        if self.same:
            return start + column - 1
        end = self.data.find(b"\n", start)
        typed = self.data[start : len(self.data) if end < 0 else end].decode("utf-8", "ignore")
        return start + len(typed[: column - 1].encode())

    @cached_property
    def _lines(self) -> list[bytes]:
        return self.data.split(b"\n")[:-1]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self._lines)]

    @cached_property
    def _before(self) -> list[int]:
        return [0, *accumulate(units_in(line) + 1 for line in self._lines)]


def units_in(data: bytes) -> int:
    """How many units a piece of UTF-8 has."""
    return len(data.decode("utf-8", "ignore").encode("utf-16-le")) // 2
