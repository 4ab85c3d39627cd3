"""The text as it is read: UTF-8 bytes with LF line ends, and the way from a byte offset to a line and column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from rubrica.manuscript.fault import Fault


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both counted from 1; the column counts characters, not bytes."""

    line: int
    column: int


_MARKED = (b"\xef", b"\xff", b"\xfe")
"""What a byte order mark begins with."""


class SourceText:
    """The whole manuscript. Pieces keep byte offsets into `data`; `place` turns one into a line and column.

    `read_from` makes one from what a critic hands in: line ends become LF (which moves no line and no column),
    a byte order mark goes, NUL and lone surrogates become U+FFFD, and each loss is a fault.
    """

    def __init__(self, text: str, data: bytes | None = None) -> None:
        self.text = text
        self.data = text.encode() if data is None else data
        self._counted = (0, 1)

    @classmethod
    def read_from(cls, given: str | bytes) -> tuple[SourceText, list[Fault]]:
        faults: list[Fault] = []
        if isinstance(given, bytes) and not (b"\r" in given or b"\0" in given or given[:1] in _MARKED):
            with suppress(UnicodeDecodeError):
                return cls(given.decode(), given), faults
        text = given if isinstance(given, str) else _decode(given, faults)
        if text.startswith("\ufeff"):
            text = text[1:]
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if "\0" in text:
            faults.append(_fault(text, text.index("\0"), "a NUL character stands here", "delete it"))
            text = text.replace("\0", "\ufffd")
        try:
            return cls(text), faults
        except UnicodeEncodeError as error:
            whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            faults.append(_fault(whole, error.start, "half a character stands here", "type the character again"))
            return cls(whole), faults

    def place(self, offset: int) -> Place:
        """The line and column of a byte offset; an offset past the end is the end."""
        start = self.data.rfind(b"\n", 0, offset) + 1
        return Place(self.line_of(offset), len(self.data[start:offset].decode("utf-8", "ignore")) + 1)

    def line_of(self, offset: int) -> int:
        """The line of an offset. Most are asked for in the order of the text, so it counts on from the last one."""
        at, line = self._counted
        if offset < at:
            return bisect_right(self._line_starts, offset)
        line += self.data.count(b"\n", at, offset)
        self._counted = offset, line
        return line

    def mentions(self, start: int, end: int, words: Iterable[bytes]) -> bool:
        """Whether one of some words (in small letters) stands between two offsets, whatever its case."""
        said = self.data[start:end].lower()
        for word in words:  # noqa: SIM110  a generator would take longer than the search
            if word in said:
                return True
        return False

    def slice(self, start: int, end: int) -> str:
        """The text between two byte offsets."""
        return self.data[start:end].decode("utf-8", "ignore")

    @cached_property
    def lowered(self) -> bytes:
        """The text in small letters behind a line end, so that every line begins with one. For first looks."""
        return b"\n" + self.data.lower()

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.data.split(b"\n")[:-1])]


def _decode(given: bytes, faults: list[Fault]) -> str:
    if given[:2] in (b"\xff\xfe", b"\xfe\xff") and len(given) % 2 == 0:
        return given.decode("utf-16", "replace")
    try:
        return given.decode()
    except UnicodeDecodeError as error:
        text = given.decode("utf-8", "replace")
        message = f"byte 0x{given[error.start]:02x} is not UTF-8, and is shown as \ufffd"
        before = given[: error.start].decode("utf-8", "replace")
        faults.append(_fault(text, len(before), message, "save the file as UTF-8"))
        return text


def _fault(text: str, index: int, message: str, suggestion: str) -> Fault:
    start = len(text[:index].replace("\r\n", "\n").encode("utf-8", "replace"))
    return Fault("undecodable", message, start, start + 1, suggestion)
