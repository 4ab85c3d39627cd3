"""The text as it is read: UTF-8 bytes with LF line ends, and the way from a byte offset to a line and column."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from rubrica.manuscript.fault import Fault


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both counted from 1; the column counts characters, not bytes."""

    line: int
    column: int


class SourceText:
    """The whole manuscript. Pieces keep byte offsets into `data`; `place` turns one into a line and column.

    `read_from` makes one from what a critic hands in: line ends become LF (which moves no line and no column),
    a byte order mark goes, NUL and lone surrogates become U+FFFD, and each loss is a fault.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.data = text.encode()

    @classmethod
    def read_from(cls, given: str | bytes) -> tuple[SourceText, list[Fault]]:
        faults: list[Fault] = []
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
        starts = self._line_starts
        line = bisect_right(starts, offset)
        return Place(line, len(self.data[starts[line - 1] : offset].decode("utf-8", "ignore")) + 1)

    def line_of(self, offset: int) -> int:
        return bisect_right(self._line_starts, offset)

    def slice(self, start: int, end: int) -> str:
        """The text between two byte offsets."""
        return self.data[start:end].decode("utf-8", "ignore")

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        find = self.data.find
        at = find(b"\n")
        while at >= 0:
            starts.append(at + 1)
            at = find(b"\n", at + 1)
        return starts


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
