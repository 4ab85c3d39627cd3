"""From text to manuscript: the steps in order."""

from __future__ import annotations

from dataclasses import dataclass

from rubrica.manuscript.block import Block, Section
from rubrica.manuscript.blocks import Walk, unread_rest, walk
from rubrica.manuscript.engine import Event, read_events
from rubrica.manuscript.fault import Fault
from rubrica.manuscript.folding import fold
from rubrica.manuscript.front_matter import read_front_matter
from rubrica.manuscript.front_values import FrontMatter
from rubrica.manuscript.hiding import hide
from rubrica.manuscript.hush import mark_hushed, may_hush
from rubrica.manuscript.inline import plain
from rubrica.manuscript.source_text import SourceText
from rubrica.manuscript.spoilers import SpoilerBlock, hide_countless, rule_off_spoilers

MAX_SECTIONS = 1_000
"""A long review has some twenty. Headings beyond this stay in the text and cut nothing."""

MAX_BYTES = 2_000_000
"""Two million bytes are four novels. What lies beyond stays in the text and is not read."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The critic's text and everything seen in it.

    `events` are the engine's, with spans into `source`; blocks and sections point into them, and unfolding a block
    adds to them. `title` is the only
    heading of level 1, or "" without one. `images` and `links` are the indices of the events that begin one;
    a plain link to another site, in a folded block, is not among them.
    """

    source: SourceText
    front: FrontMatter
    title: str
    title_block: Block | None
    sections: tuple[Section, ...]
    spoilers: tuple[SpoilerBlock, ...]
    footnotes: tuple[Block, ...]
    events: list[Event]
    images: list[int]
    links: list[int]
    faults: tuple[Fault, ...]


def cut(given: str | bytes, *, forms: bool = True, folded: bool = False) -> Manuscript:
    """Cut a text at its headings. Never raises: what is wrong with the text is in `faults`.

    `forms` off reads plain CommonMark: no front matter, spoilers, tables, footnotes or `[[links]]`. `folded` leaves
    blocks that are plainly prose as one event each, for whoever asks about blocks and not about events: six times
    faster, and everything read or printed is the same.
    """
    source, faults = SourceText.read_from(given)
    front = read_front_matter(source.data, faults) if forms else FrontMatter()
    found = fold(source.data, front.end, faults) if folded and forms else None
    events, seen = found or ([], Walk([], [], []))
    spoilers = () if found else _look_at_all(source.data, front.end, events, seen, faults, forms=forms)
    title_block = _title_block(seen)
    title = "" if title_block is None else plain(events, title_block.first, title_block.last)
    return Manuscript(
        source,
        front,
        title,
        title_block,
        _sections(seen.blocks, title_block, events, len(source.data), faults),
        spoilers,
        tuple([block for block in seen.blocks if block.kind == "footnote"]),
        events,
        seen.images,
        seen.links,
        tuple(faults),
    )


def _look_at_all(
    data: bytes, front_end: int, events: list[Event], seen: Walk, faults: list[Fault], *, forms: bool
) -> tuple[SpoilerBlock, ...]:
    """Let the engine see the whole text: events and blocks are added to `events` and `seen`, spoilers are returned."""
    size, unclosed = len(data), list[int]()
    data = _readable(data, front_end, faults)
    data, spoilers, marks = rule_off_spoilers(data, faults) if forms else (data, (), frozenset())
    found, more = read_events(data.decode("utf-8", "ignore"), forms=forms)
    if forms and may_hush(data):
        if countless := hide_countless(data, spoilers, faults):
            spoilers = countless
        else:
            found, unclosed = mark_hushed(found, data, faults)
    events += found
    walk(events, seen, faults, marks=marks)
    if more:
        unread_rest(seen, size, len(events), faults)
    if forms and (may_hush(data) or b":::" in data or spoilers):
        seen.blocks, spoilers = hide(events, seen.blocks, spoilers, unclosed, data, faults)
    return spoilers


def _readable(data: bytes, front_end: int, faults: list[Fault]) -> bytes:
    """The text with blank lines in place of the front matter, so that every offset stays true, cut at the limit."""
    if len(data) > MAX_BYTES:
        faults.append(
            Fault(
                "limit",
                f"the text is longer than {MAX_BYTES:,} bytes; what follows is not read",
                MAX_BYTES,
                MAX_BYTES + 1,
                "split the text",
            )
        )
        data = data[:MAX_BYTES]
    return b"\n" * front_end + data[front_end:] if front_end else data


def _title_block(seen: Walk) -> Block | None:
    """The heading that names the whole: the only one of level 1, when it is the first heading."""
    headings = [block for block in seen.blocks if block.level and block.spoiler < 0]
    if headings and headings[0].level == 1 and all(block.level > 1 for block in headings[1:]):
        return headings[0]
    return None


def _sections(
    blocks: list[Block], title_block: Block | None, events: list[Event], end: int, faults: list[Fault]
) -> tuple[Section, ...]:
    """One section a heading, and the lead before the first. A heading inside a spoiler cuts nothing."""
    sections: list[Section] = []
    head: Block | None = None
    held: list[Block] = []
    beyond: Block | None = None
    for block in blocks:
        cuts = block.level and block.spoiler < 0 and block is not title_block
        if cuts and len(sections) < MAX_SECTIONS:
            sections.append(_section(head, held, events, block.start))
            head, held = block, []
        elif block is not title_block and block.kind != "footnote":
            held.append(block)
            beyond = beyond or (block if cuts else None)
    if beyond:
        faults.append(_too_many(beyond))
    sections.append(_section(head, held, events, end))
    return tuple(sections)


def _too_many(block: Block) -> Fault:
    message = f"there are more than {MAX_SECTIONS:,} headings; from here on none begins a section"
    return Fault("limit", message, block.start, block.end, "split the text")


def _section(head: Block | None, held: list[Block], events: list[Event], end: int) -> Section:
    if head is None:
        return Section("", 0, held[0].start if held else 0, end, None, tuple(held))
    return Section(plain(events, head.first, head.last), head.level, head.start, end, head, tuple(held))
