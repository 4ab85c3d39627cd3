"""Which blocks a spoiler hides: all that it touches, and all of a block that holds a mark where none can be read."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from rubrica.manuscript.fault import Fault
from rubrica.manuscript.spoilers import SpoilerBlock, lid_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rubrica.manuscript.block import Block
    from rubrica.manuscript.engine import Event

_MARK = re.compile(r"[ \t]*:::+[ \t]*([^\n]*)")
_BARS_IN_ROW = re.compile(rb"\|\|(?=[^\s|])[^|\n]*(?<=[^\s|])\|\|")


def hide(
    events: list[Event],
    blocks: list[Block],
    spoilers: tuple[SpoilerBlock, ...],
    unclosed: list[int],
    data: bytes,
    faults: list[Fault],
) -> tuple[list[Block], tuple[SpoilerBlock, ...]]:
    """The blocks, each knowing which spoiler it lies in, and all spoilers: those between marks of their own, those in
    lists, quotes and tables, and what lies between two `||` that never close."""
    heads = [block.start for block in blocks if block.level and _is_marked(block, data)]
    found = [spoiler if spoiler.closed else _up_to_heading(spoiler, heads) for spoiler in spoilers]
    blocks = _touched(blocks, found, 0)
    heads = [block.start for block in blocks if block.level and block.spoiler < 0 and _is_marked(block, data)]
    for more in (_nested(events, blocks, heads, data, faults), _between(blocks, unclosed, heads)):
        begin = len(found)
        found += more
        blocks = _touched(blocks, found, begin)
    return blocks, tuple(found)


def _is_marked(heading: Block, data: bytes) -> bool:
    """Whether a heading begins with `#`. A line that happens to be underlined ends no spoiler."""
    return data[heading.start : heading.end].lstrip()[:1] == b"#"


def _touched(blocks: list[Block], spoilers: list[SpoilerBlock], begin: int) -> list[Block]:
    """The same blocks; those that touch a spoiler from index `begin` on, and lie in none yet, lie in it."""
    starts = [spoiler.start for spoiler in spoilers[begin:]]
    if not starts:
        return blocks
    touched = []
    for block in blocks:
        last = begin + bisect_left(starts, block.end) - 1
        hidden = last >= begin and spoilers[last].end > block.start and block.spoiler < 0
        touched.append(block._replace(spoiler=last) if hidden else block)
    return touched


def _up_to_heading(spoiler: SpoilerBlock, heads: list[int]) -> SpoilerBlock:
    place = bisect_left(heads, spoiler.start)
    return replace(spoiler, end=min([spoiler.end, *heads[place : place + 1]]))


def _nested(
    events: list[Event], blocks: list[Block], heads: list[int], data: bytes, faults: list[Fault]
) -> Iterator[SpoilerBlock]:
    """Blocks with marks inside them. One that opens there and does not close hides what follows, up to a heading."""
    done = 0
    for block in blocks:
        if block.spoiler >= 0 or block.start < done:
            continue
        typed = data[block.start : block.end]
        if block.kind == "unread" and (b":::" in typed or b"||" in typed):
            message = "there are spoiler marks in what was not read"
            faults.append(_fault(block, message, "split the text, or mark up less"))
            yield SpoilerBlock(block.start, block.end, None, "", closed=False)
        elif b":::" in typed and (lid := _lid(events, block)):
            message = "a spoiler cannot begin inside a list, quote or table"
            faults.append(_fault(block, message, "put ::: spoiler on a line of its own, outside of it"))
            spoiler = SpoilerBlock(block.start, block.end, *lid[:2], closed=False)
            if not lid[2]:
                spoiler = _up_to_heading(replace(spoiler, end=len(data)), heads[bisect_left(heads, block.end) :])
            done = spoiler.end
            yield spoiler
        elif _BARS_IN_ROW.search(typed) and _has_bars_in_row(events, block, data):
            faults.append(_fault(block, "|| parts cells in a table", "write \\|\\| on both sides of what it hides"))
            yield SpoilerBlock(block.start, block.end, None, "", closed=False)


def _fault(block: Block, message: str, suggestion: str) -> Fault:
    return Fault("spoiler-open", f"{message}, so all of it is hidden", block.start, block.start + 1, suggestion)


def _lid(events: list[Event], block: Block) -> tuple[int | None, str, bool] | None:
    """What a mark inside a block says, and whether another closes it; None without one. Fenced code holds no marks."""
    lid: tuple[int | None, str] | None = None
    fenced = False
    for event, _ in events[block.first : block.last + 1]:
        if event.__class__ is not dict:
            continue
        if isinstance(kind := event.get("Start", event.get("End")), dict) and "CodeBlock" in kind:
            fenced = kind["CodeBlock"] != "Indented"
        elif kind == "CodeBlock":
            fenced = False
        elif "Text" in event and not fenced and (found := _MARK.match(event["Text"])):
            if lid is None:
                lid = lid_of(found[1])
            elif not found[1].strip():
                return *lid, True
    return None if lid is None else (*lid, False)


def _has_bars_in_row(events: list[Event], block: Block, data: bytes) -> bool:
    return any(
        event in ({"Start": "TableRow"}, {"Start": "TableHead"})
        and _BARS_IN_ROW.search(data, span["start"], span["end"])
        for event, span in events[block.first : block.last + 1]
    )


def _between(blocks: list[Block], unclosed: list[int], heads: list[int]) -> Iterable[SpoilerBlock]:
    """From the first to the last unclosed `||` of a section: the last may have been meant to close the first."""
    sections: dict[int, list[int]] = {}
    for offset in unclosed:
        sections.setdefault(bisect_left(heads, offset), []).append(offset)
    ends = {block.start: block.end for block in blocks if block.level}
    for number, offsets in sections.items():
        start = max(offsets[0], ends[heads[number - 1]] if number else 0)
        if offsets[-1] > start:
            yield SpoilerBlock(start, offsets[-1], None, "", closed=False)
