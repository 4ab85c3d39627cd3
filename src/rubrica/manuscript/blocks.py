"""From events to blocks: one walk over what the engine saw, keeping only what stands at the top level."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import Any

from rubrica.manuscript.block import Block
from rubrica.manuscript.engine import MAX_EVENTS, Event
from rubrica.manuscript.fault import Fault

MAX_DEPTH = 24
"""Quotes in lists in quotes: deeper than this, the block is shown as it was typed."""

MAX_COLUMNS = 64
"""A table wider than this is shown as it was typed."""

_KINDS = {
    "Paragraph": "paragraph",
    "HtmlBlock": "html",
    "Table": "table",
    "List": "list",
    "BlockQuote": "quote",
    "CodeBlock": "code",
    "FootnoteDefinition": "footnote",
    "Heading": "heading",
}
_LEVELS = {"H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}


@dataclass(slots=True)
class Walk:
    """What one walk found: blocks in order, and the indices of events that begin an image or a link."""

    blocks: list[Block]
    images: list[int]
    links: list[int]


def walk(
    events: list[Event], found: Walk, faults: list[Fault], begin: int = 0, marks: frozenset[int] = frozenset()
) -> None:
    """Add all top-level blocks of the events from an index on, but the rules at `marks`. One that passes a limit
    becomes `unread`, with a fault."""
    blocks, images, links = found.blocks, found.images, found.links
    depth = deepest = first = 0
    start: Any = None
    for index, (event, span) in enumerate(islice(events, begin, None), begin):
        if event.__class__ is dict:
            if "Text" in event:
                continue
            if "Start" in event:
                if not depth:
                    first, start, deepest = index, event["Start"], 0
                elif (inner := event["Start"]).__class__ is dict:
                    if "Image" in inner:
                        images.append(index)
                    elif "Link" in inner:
                        links.append(index)
                depth += 1
                if depth > deepest:
                    deepest = depth
            elif "End" in event:
                depth -= 1
                if not depth:
                    blocks.append(_block(events, start, span, first, index, deepest, faults))
                    if blocks[-1].kind == "unread":
                        _forget(found, first)
        elif not depth and event == "Rule" and span["start"] not in marks:
            blocks.append(Block("rule", span["start"], span["end"], index, index))


def _block(
    events: list[Event], start: Any, span: dict[str, int], first: int, last: int, deepest: int, faults: list[Fault]
) -> Block:
    name = start if start.__class__ is str else next(iter(start))
    kind, begin, end = _KINDS.get(name, "paragraph"), span["start"], span["end"]
    if deepest > MAX_DEPTH:
        faults.append(_limit(f"this nests deeper than {MAX_DEPTH} levels", begin))
        kind = "unread"
    elif kind == "table" and len(start["Table"]) > MAX_COLUMNS:
        faults.append(_limit(f"this table has more than {MAX_COLUMNS} columns", begin))
        kind = "unread"
    elif kind == "heading":
        return Block(kind, begin, end, first, last, _LEVELS[start["Heading"]["level"]])
    elif kind == "paragraph" and _is_figure(events, first, last):
        kind = "figure"
    return Block(kind, begin, end, first, last)


def _is_figure(events: list[Event], first: int, last: int) -> bool:
    """Whether a paragraph holds one picture and nothing else."""
    if last - first < 2:
        return False
    opening, closing = events[first + 1][0], events[last - 1]
    if opening.__class__ is not dict or closing[0].__class__ is not dict:
        return False
    image = opening.get("Start")
    return (
        image.__class__ is dict
        and "Image" in image
        and closing[0].get("End") == "Image"
        and closing[1]["start"] == events[first + 1][1]["start"]
    )


def unread_rest(found: Walk, end: int, count: int, faults: list[Fault]) -> None:
    """After the limit of events: everything behind the last whole block is one unread block."""
    begin, first = (found.blocks[-1].end, found.blocks[-1].last + 1) if found.blocks else (0, 0)
    faults.append(_limit(f"reading stopped here, after {MAX_EVENTS:,} pieces of markup", begin))
    found.blocks.append(Block("unread", begin, end, count, count - 1))
    _forget(found, first)


def _forget(found: Walk, first: int) -> None:
    """Pictures and links from an event on are not read: some have no end, some stand in each other by the thousand."""
    for indices in (found.images, found.links):
        del indices[bisect_left(indices, first) :]


def _limit(message: str, start: int) -> Fault:
    return Fault(
        "limit", f"{message}; it is shown as it was typed", start, start + 1, "split the text, or mark up less"
    )
