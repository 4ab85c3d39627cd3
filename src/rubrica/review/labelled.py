"""Lists with the short line above them: what both advice and points are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rubrica.manuscript import Block, Manuscript, plain, unfold
from rubrica.manuscript.late import late
from rubrica.review.review import Item

MARKS = " \t*_:：.＋+−-–—#"
"""What may stand round a label."""

LONGEST_SENTENCE = 500
"""A longer sentence is asked for nothing."""

MOST_SENTENCES = 500
"""So is a paragraph of more."""

_LONGEST_LABEL = 120

_BENEATH = late(rb"\n[^ \t\n+-][^\n]{0,120}(?:[:\x9a]|(?i:[ndse]))[*_ \t]*(?:\n|\Z)")
"""A line that is not indented and may be a label by its end: a colon, or the last letter of `Cons`, `Good` …"""

_BARE = frozenset(
    (b"pros", b"cons", b"the good", b"the bad", b"good", b"bad", b"positives", b"negatives", b"strengths",
     b"weaknesses", b"likes", b"dislikes")
)  # fmt: skip
"""Labels that need no colon."""


Lists = dict[int, list[tuple[str, Block]]]
"""The lists of the sections that have some, each with its label."""


def read_lists(manuscript: Manuscript) -> Lists:
    """Every list with the short line above it, or "" when it opens its section."""
    found = ((index, list(_labelled(manuscript, section.blocks))) for index, section in enumerate(manuscript.sections))
    return {index: lists for index, lists in found if lists}


def _labelled(manuscript: Manuscript, blocks: tuple[Block, ...]) -> Iterator[tuple[str, Block]]:
    for index, block in enumerate(blocks):
        if block.kind != "list" or block.spoiler >= 0:
            continue
        if not index:
            yield "", block
            continue
        above = blocks[index - 1]
        if above.kind == "list" and above.spoiler < 0 and _ends_in_a_label(manuscript, above.start, above.end):
            *_, last = items_of(manuscript, above)
            yield _divide(manuscript, last)[1], block
        elif above.kind == "paragraph" and above.end - above.start < _LONGEST_LABEL:
            yield words_of(manuscript, above).strip(MARKS), block


def items_under(
    manuscript: Manuscript, label: str, block: Block, known: Callable[[str], object], *, wanted: bool
) -> Iterator[tuple[str, Item]]:
    """The items of a list, each with what it stands under: the label above the list, or a line such as `Cons:` that was
    typed right beneath an item and, being a `known` label, does not belong to it. What is not `wanted` for the label
    above is not looked at, unless there is such a line."""
    if not wanted and not _BENEATH.search(manuscript.source.data, block.start, block.end):
        return
    for item in items_of(manuscript, block):
        divided, beneath = item, ""
        if _ends_in_a_label(manuscript, item.start, item.end):
            divided, beneath = _divide(manuscript, item)
        yield label, divided if known(beneath) else item
        label = beneath if known(beneath) else label


def _ends_in_a_label(manuscript: Manuscript, start: int, end: int) -> bool:
    """Whether its last line ends with a colon, or says only `Cons`, and is not indented as an item's own lines are."""
    data = manuscript.source.data[start:end].rstrip(b" \t\n*_")
    line = data.rfind(b"\n") + 1
    if not line or data[line : line + 1] in (b" ", b"\t", b"-", b"+"):
        return False
    return data.endswith((b":", "：".encode())) or data[line:].strip(b"*_").lower() in _BARE


def _divide(manuscript: Manuscript, item: Item) -> tuple[Item, str]:
    """An item without the label beneath it, and that label; "" where its last line is none."""
    events = manuscript.events
    last = next((i for i in range(item.last, item.first, -1) if events[i][0] in ("SoftBreak", "HardBreak")), -1)
    label = plain(events, last + 1, item.last) if last > 0 else ""
    bare = label.strip(MARKS).lower().encode() in _BARE
    if not label or len(label) > _LONGEST_LABEL or not (bare or label.endswith((":", "："))):
        return item, ""
    said = plain(events, item.first, last - 1)
    return Item(said, item.start, events[last][1]["start"], item.first, last - 1), label.strip(MARKS)


def words_of(manuscript: Manuscript, block: Block) -> str:
    """The plain words of a block."""
    return plain(manuscript.events, block.first, block.last)


def items_of(manuscript: Manuscript, block: Block) -> Iterator[Item]:
    """The items of a list, each with the events between its start and its end."""
    depth, block = 0, unfold(manuscript.events, block)
    for index in range(block.first + 1, block.last):
        event, span = manuscript.events[index]
        if event.__class__ is not dict:
            continue
        if event.get("Start") == "Item":
            if not depth:
                first, start = index + 1, span["start"]
            depth += 1
        elif event.get("End") == "Item":
            depth -= 1
            if not depth:
                yield Item(plain(manuscript.events, first, index - 1), start, span["end"], first, index - 1)
