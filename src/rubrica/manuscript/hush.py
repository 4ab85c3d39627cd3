"""Inline spoilers: what stands between two `||` within one paragraph, as events of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript.fault import Fault

if TYPE_CHECKING:
    from rubrica.manuscript.engine import Event

OPEN = {"Start": "Hush"}
CLOSE = {"End": "Hush"}
MARK = "||"


def mark_hushed(events: list[Event], faults: list[Fault]) -> list[Event]:
    """The same events with `Hush` begun and ended at each pair of `||`.

    A pair must open and close in the same element. One that never closes hides the rest of its element: hiding too
    much can be mended, showing a spoiler cannot.
    """
    marked: list[Event] = []
    depth = 0
    opened: tuple[int, int, int] | None = None
    for event, span in events:
        if event.__class__ is dict and "Text" in event and MARK in event["Text"]:
            opened = _split(event["Text"], span["start"], depth, opened, marked)
            continue
        if event.__class__ is dict:
            if "Start" in event:
                depth += 1
            elif "End" in event:
                if opened and opened[0] == depth:
                    faults.append(_unclosed(opened))
                    marked.append((CLOSE, {"start": span["end"], "end": span["end"]}))
                    opened = None
                depth -= 1
        marked.append((event, span))
    return marked


def _split(
    text: str, start: int, depth: int, opened: tuple[int, int, int] | None, marked: list[Event]
) -> tuple[int, int, int] | None:
    for index, piece in enumerate(text.split(MARK)):
        if index:
            span = {"start": start - 2, "end": start}
            if opened is None:
                opened = depth, start - 2, start
                marked.append((OPEN, span))
            elif opened[0] == depth:
                opened = None
                marked.append((CLOSE, span))
            else:
                marked.append(({"Text": MARK}, span))
        end = start + len(piece.encode())
        if piece:
            marked.append(({"Text": piece}, {"start": start, "end": end}))
        start = end + 2
    return opened


def _unclosed(opened: tuple[int, int, int]) -> Fault:
    return Fault("spoiler-open", "this || never closes, so the rest of its paragraph is hidden", opened[1], opened[2],
                 "write || where the spoiler ends")
