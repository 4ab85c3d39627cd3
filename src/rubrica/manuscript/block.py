"""Blocks and sections: the manuscript as a flat list of blocks, and the headings it is cut at."""

from __future__ import annotations

from typing import NamedTuple


class Block(NamedTuple):  # a tuple, because a frozen dataclass takes three times as long to make
    """One top-level block between two byte offsets.

    `kind` is paragraph, heading, figure, list, table, quote, code, html, rule, footnote or unread (a block that
    passed a limit and is shown as it was typed). `first` and `last` are the indices of its events, both included; a
    folded block has one, and `unfold` makes the others.
    `level` is a heading's level; `spoiler` is the index of the spoiler block it stands in, -1 outside of any.
    """

    kind: str
    start: int
    end: int
    first: int
    last: int
    level: int = 0
    spoiler: int = -1


class Section(NamedTuple):
    """A heading and the blocks up to the next one. The lead, before any heading, has level 0 and no heading text."""

    heading: str
    level: int
    start: int
    end: int
    head: Block | None
    blocks: tuple[Block, ...]
