"""The fast way through a text: blocks that are plainly prose stay folded, one event each, and nobody looks inside.

A review is mostly paragraphs, and most questions about a paragraph are answered by its bytes; making an event of each
of its words costs ten times what printing it costs. So the text is taken apart at its blank lines. A piece that can be
nothing but a paragraph, a flat list, a quote or a plain table becomes one `Folded` event, which the engine prints in
one go and unfolds for whoever asks. Every other piece goes to the engine by itself. That is sound only where no piece
reaches into another: where one might (link definitions, footnotes, fences, raw HTML, spoilers, loose lists, indented
pieces), `fold` gives nothing and the whole text goes the long way. Tests hold the two ways against each other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.manuscript.block import Block
from rubrica.manuscript.blocks import Walk, walk
from rubrica.manuscript.engine import FOLDED, MAX_EVENTS, beside_stars, read_events
from rubrica.manuscript.hush import may_hush

if TYPE_CHECKING:
    from rubrica.manuscript.engine import Event
    from rubrica.manuscript.fault import Fault

MOST_BYTES, MOST_LINES = 200_000, 10_000
"""A longer text may meet the engine's limits, and takes the long way."""

MOST_MARKS = 44
"""Marks of emphasis in a folded piece: two make one level, so that it never nests deeper than a walk allows."""

MOST_COLUMNS = 20
"""Columns of a folded table."""

_PLAIN = rb"[^\n#*_`\[\]\\&!|~]*+"
# A line of prose begins no heading, list, quote, rule, fence, definition, table or indented block, and nothing in it
# leads out of it: no [[name]], no picture, no footnote, no hushed words, no link but a plain one to another site.
# Groups are (?>(?:…)*) and never (?:…)*+, which Python before 3.11.5 matches wrongly (its issue 106052).
_LINE = (
    rb"(?:[A-Za-z\x80-\xff\"'($,.;?@%/]|\*{1,3}[A-Za-z\x80-\xff\"'(]|_{1,3}[A-Za-z\x80-\xff\"'(]|`[^`\n\[|]|(?=\[)"
    rb"|[0-9]{1,9}(?:[.)][^ \t\n\[|]|[^0-9.)\[|\n]|(?=\n)|\Z))"
    rb"[^\n\[|]*+(?>(?:(?:(?<!!)\[[^\n\[\]|^\\]++(?>(?:\n[A-Za-z][^\n\[\]|\\]*+)?)\]"
    rb"(?>(?:\(https?://[\w./=?#:,+-]++\))?)(?![\[(:])|\|(?!\|))[^\n\[|]*+)*)"
)
_PIECE = re.compile(
    rb"\n*+(?:(?:"
    rb"(?P<paragraph>" + _LINE + rb"(?>(?:\n" + _LINE + rb")*))"
    rb"|(?P<figure>!\[(?P<alt>" + _PLAIN + rb")\]\((?P<address>[\w./-]++)(?>(?: \"(?P<caption>[^\n\"\\&|]*+)\")?)\))"
    rb"|(?P<list>(?P<bullet>[-*+]) " + _LINE + rb"(?>(?:\n(?P=bullet) " + _LINE + rb")*))"
    rb"|(?P<quote>> " + _LINE + rb"(?>(?:\n> " + _LINE + rb")*))"
    rb"|(?P<table>\|[^\n\\`\[]*+(?<=\|)\n\|(?>(?: *:?-+:? *\|)+)(?>(?:\n\|[^\n\\`\[]*+(?<=\|))*))"
    rb")(?=\n\n|\n?\Z)"
    rb"|(?P<heading>#{1,6} (?P<words>[A-Za-z0-9\x80-\xff\"'(]" + _PLAIN + rb"(?<! )))(?=\n|\Z)"
    rb"|(?P<other>[^\n]++(?>(?:\n[^\n]++)*)))"
)
# What a piece that goes to the engine may not hold, because other pieces could depend on it.
_REACHES_OUT = re.compile(rb"```|~~~|:::|\]:|\|\||\[\^|\n[ \t]*(?:\n|\Z)")
_ITEM = re.compile(rb"(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t\n]|\Z)")
_STARTS = [{"Start": {"Heading": {"level": f"H{n}", "id": None, "classes": (), "attrs": ()}}} for n in range(7)]
_PARAGRAPH, _PARAGRAPH_END, _IMAGE_END = {"Start": "Paragraph"}, {"End": "Paragraph"}, {"End": "Image"}
_ENDS = [{"End": {"Heading": f"H{n}"}} for n in range(7)]


def fold(data: bytes, start: int, faults: list[Fault]) -> tuple[list[Event], Walk] | None:
    """The events and blocks of a text from `start` on, prose folded; None where only the engine can tell."""
    if len(data) > MOST_BYTES or data.count(b"\n") > MOST_LINES:
        return None
    if b"<" in data or b"\xee" in data:  # \xee begins the letters the engine borrows
        return None
    if b":::" in data or may_hush(data):
        return None
    events: list[Event] = []
    seen = Walk([], [], [])
    limits: list[Fault] = []
    careful = len(data) - len(data.translate(None, b"*_~")) > MOST_MARKS or b"\xe3" in data or b"\xef" in data
    after_list = False
    for found in _PIECE.finditer(data, start):
        if len(events) > MAX_EVENTS:
            return None
        kind = found.lastgroup or ""
        begin, end = found.span(kind)
        if after_list and _ITEM.match(data, begin):
            return None
        if kind == "heading":
            _heading(found, events, seen)
        elif kind == "figure":
            _figure(found, events, seen)
        elif (
            kind == "other"
            or (careful and _is_intricate(data, begin, end))
            or (kind == "table" and not _is_even(found["table"]))
        ):
            if not _look(data, begin, end, events, seen, limits):
                return None
            kind = seen.blocks[-1].kind
        else:
            index, behind = len(events), end + 1 if end < len(data) else end
            seen.blocks.append(Block(kind, begin, behind, index, index))
            events.append(({FOLDED: data[begin:end].decode()}, {"start": begin, "end": behind}))
        after_list = kind == "list"
    faults += limits
    return events, seen


def _is_intricate(data: bytes, begin: int, end: int) -> bool:
    """Whether a piece may nest too deeply, or may have marks of emphasis beside Japanese punctuation."""
    marks = data.count(b"*", begin, end) + data.count(b"~", begin, end)
    if marks and (data.find(b"\xe3", begin, end) >= 0 or data.find(b"\xef", begin, end) >= 0):
        return beside_stars(data[begin:end].decode())
    return marks + data.count(b"_", begin, end) > MOST_MARKS


def _is_even(table: bytes) -> bool:
    """Whether every row of a table has the same number of cells, and no more than a page is wide."""
    cells = {row.count(b"|") for row in table.split(b"\n")}
    return len(cells) == 1 and cells.pop() <= MOST_COLUMNS + 1 and b"||" not in table


def _heading(found: re.Match[bytes], events: list[Event], seen: Walk) -> None:
    """A heading of plain words: the three events the engine would make."""
    begin, end = found.span("heading")
    words = found.start("words")
    level, index = words - begin - 1, len(events)
    behind = end + 1 if end < len(found.string) else end
    span = {"start": begin, "end": behind}
    events.append((_STARTS[level], span))
    events.append(({"Text": found["words"].decode()}, {"start": words, "end": end}))
    events.append((_ENDS[level], span))
    seen.blocks.append(Block("heading", begin, behind, index, index + 2, level))


def _figure(found: re.Match[bytes], events: list[Event], seen: Walk) -> None:
    """A picture that is a paragraph: the events the engine would make."""
    begin, end = found.span("figure")
    behind = end + 1 if end < len(found.string) else end
    alt, address, caption = found.group("alt", "address", "caption")
    whole, span = {"start": begin, "end": behind}, {"start": begin, "end": end}
    image = {"link_type": "Inline", "dest_url": address.decode(), "title": (caption or b"").decode(), "id": ""}
    index = len(events)
    events.append((_PARAGRAPH, whole))
    events.append(({"Start": {"Image": image}}, span))
    if alt:
        events.append(({"Text": alt.decode()}, {"start": begin + 2, "end": begin + 2 + len(alt)}))
    events.append((_IMAGE_END, span))
    events.append((_PARAGRAPH_END, whole))
    seen.images.append(index + 1)
    seen.blocks.append(Block("figure", begin, behind, index, len(events) - 1))


def _look(data: bytes, begin: int, end: int, events: list[Event], seen: Walk, limits: list[Fault]) -> bool:
    """Let the engine look at one piece by itself; False where it may depend on others."""
    if data[begin] <= 32 or _REACHES_OUT.search(data, begin, end):
        return False
    index, blocks = len(events), len(seen.blocks)
    events += shifted(data[begin : end + 1].decode(), begin)
    walk(events, seen, limits, index)
    return len(seen.blocks) > blocks  # none: a definition, or a block that never ends within the limit of events


def shifted(text: str, begin: int) -> list[Event]:
    """The events of a piece of text that begins at a byte offset."""
    events, _ = read_events(text)
    for _, span in events:
        span["start"] += begin
        span["end"] += begin
    return events


def unfold(events: list[Event], block: Block) -> Block:
    """A block with its events. Those of a folded block are made now, and stand at the end of the list."""
    event = events[block.first][0]
    if event.__class__ is not dict or FOLDED not in event:
        return block
    first = len(events)
    events += shifted(event[FOLDED], block.start)
    return block._replace(first=first, last=len(events) - 1)
