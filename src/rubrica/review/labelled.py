"""Lists with the short line above them: what both advice and points are made of."""

from __future__ import annotations

from collections.abc import Iterator

from rubrica.manuscript import Block, Manuscript, plain, unfold
from rubrica.review.review import Item

MARKS = " \t*_:：.＋+−-–—#"
"""What may stand round a label."""

LONGEST_SENTENCE = 500
"""A longer sentence is asked for nothing."""

MOST_SENTENCES = 500
"""So is a paragraph of more."""

_LONGEST_LABEL = 120


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
        elif blocks[index - 1].kind == "paragraph" and blocks[index - 1].end - blocks[index - 1].start < _LONGEST_LABEL:
            yield words_of(manuscript, blocks[index - 1]).strip(MARKS), block


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
