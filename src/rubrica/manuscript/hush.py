"""Inline spoilers: what stands between two `||`, as events of their own.

Hiding too much can be mended, showing a spoiler cannot. So a `||` that never closes hides the rest of its paragraph,
emphasis and links that end meanwhile notwithstanding, and one within other marks closes nothing that began outside.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rubrica.manuscript.fault import Fault

if TYPE_CHECKING:
    from rubrica.manuscript.engine import Event

OPEN = {"Start": "Hush"}
CLOSE = {"End": "Hush"}
MARK = "||"
_WITHIN_A_LINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Link", "Image"))
_BAR, _BACKSLASH = "|", ord("\\")


def may_hush(data: bytes) -> bool:
    """Whether a text has the mark of an inline spoiler; in a table it is written `\\|\\|`."""
    return b"||" in data or b"|\\|" in data


def mark_hushed(events: list[Event], data: bytes, faults: list[Fault]) -> tuple[list[Event], list[int]]:
    """The same events with `Hush` begun and ended at each pair of `||`, and the offsets behind unclosed ones."""
    marking = _Marking(data, faults)
    for event, span in events:
        if event.__class__ is dict and "Text" in event:
            marking.text(event["Text"], span)
        elif event.__class__ is dict and "Start" in event:
            marking.start(event, span)
        elif event.__class__ is dict and "End" in event:
            marking.end(event, span)
        else:
            marking.marked.append((event, span))
    return marking.marked, marking.unclosed


def without_hushed(text: str, mark: str = "") -> str:
    """A text that is no Markdown (a caption, a summary) without what stands between two `||`, or behind the last; in
    its place stands the mark, if anything is left beside it."""
    if MARK not in text:
        return text
    pieces = text.split(MARK)
    said = "".join([mark if number % 2 else piece for number, piece in enumerate(pieces)]).strip()
    return said if mark == "" or "".join(pieces[::2]).strip() else ""


@dataclass(slots=True)
class _Opened:
    """A `||` that has not closed yet: the depth of the element it now hides, and where it stands."""

    depth: int
    start: int
    end: int


class _Marking:
    """One walk over the events: what is marked so far, and what is open."""

    def __init__(self, data: bytes, faults: list[Fault]) -> None:
        self.data, self.faults = data, faults
        self.marked: list[Event] = []
        self.unclosed: list[int] = []
        self.opened: _Opened | None = None
        self.depth = 0
        self.name_ends = -1  # the end of a [[name||hushed||]], whose bars are hidden with it
        self.code = self.cell = False

    def start(self, event: Any, span: dict[str, int]) -> None:
        kind, said = _kind(event["Start"])
        if kind == "Link" and "WikiLink" in said["link_type"] and b"||" in self.data[span["start"] : span["end"]]:
            if self.opened is None:
                self.name_ends = span["end"]
                self.marked.append((OPEN, _at(span["start"])))
        elif kind == "CodeBlock":
            self.code = said != "Indented"
        elif kind == "TableCell":
            self.cell = True
        self.depth += 1
        self.marked.append((event, span))

    def end(self, event: Any, span: dict[str, int]) -> None:
        kind, _ = _kind(event["End"])
        goes_on = self.opened if self.opened and self.opened.depth == self.depth else None
        if goes_on:
            self.marked.append((CLOSE, _at(span["end"])))
        self.depth -= 1
        self.marked.append((event, span))
        if goes_on and kind in _WITHIN_A_LINE:
            goes_on.depth -= 1
            self.marked.append((OPEN, _at(span["end"])))
        elif goes_on:
            self._give_up(goes_on)
        if kind == "Link" and self.name_ends == span["end"]:
            self.marked.append((CLOSE, _at(span["end"])))
            self.name_ends = -1
        self.code, self.cell = self.code and kind != "CodeBlock", self.cell and kind != "TableCell"

    def text(self, text: str, span: dict[str, int]) -> None:
        """A text, cut at its marks. A bar behind a backslash is a bar, but in a table, where every bar needs one."""
        at = span["start"]
        if self.code or self.name_ends >= 0:
            self.marked.append(({"Text": text}, span))
            return
        if text[:1] == _BAR and at and self.data[at - 1] == _BACKSLASH:
            if self.cell and self._take_bar(at - 1):
                self._mark(at - 2, at + 1)
            else:
                self._say(_BAR, at)
            text, at = text[1:], at + 1
        first, *rest = text.split(MARK)
        self._say(first, at)
        at += len(first.encode())
        for piece in rest:
            self._mark(at, at + 2)
            self._say(piece, at + 2)
            at += 2 + len(piece.encode())

    def _take_bar(self, end: int) -> bool:
        """Take back the bar that ends at an offset, to make a mark of it and the next; False where there is none."""
        event, span = self.marked[-1]
        if event.__class__ is not dict or not event.get("Text", "").endswith(_BAR) or span["end"] != end:
            return False
        self.marked.pop()
        self._say(event["Text"][:-1], span["start"])
        return True

    def _say(self, text: str, start: int) -> None:
        if text:
            self.marked.append(({"Text": text}, {"start": start, "end": start + len(text.encode())}))

    def _mark(self, start: int, end: int) -> None:
        span = {"start": start, "end": end}
        if self.opened is None:
            self.opened = _Opened(self.depth, start, end)
            self.marked.append((OPEN, span))
        elif self.opened.depth == self.depth:
            self.opened = None
            self.marked.append((CLOSE, span))
        else:
            self.marked.append(({"Text": MARK}, span))

    def _give_up(self, opened: _Opened) -> None:
        self.opened = None
        self.unclosed.append(opened.end)
        message = "this || never closes, so the rest of its paragraph is hidden"
        self.faults.append(Fault("spoiler-open", message, opened.start, opened.end, "write || where the spoiler ends"))


def _kind(what: Any) -> tuple[str, Any]:
    return (what, None) if what.__class__ is str else next(iter(what.items()))


def _at(offset: int) -> dict[str, int]:
    return {"start": offset, "end": offset}
