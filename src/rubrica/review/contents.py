"""A contents list typed by hand, which the generated one replaces."""

from __future__ import annotations

import re

from rubrica.manuscript import Block, Manuscript, unfold
from rubrica.review.labelled import MARKS, items_of, words_of

_NAMES = {
    "contents",
    "article contents",
    "table of contents",
    "in this review",
    "in this article",
    "jump to",
    "index",
    "toc",
    "目次",
    "もくじ",
}


_NUMBER = re.compile(r"\A[\d.)\s*+-]+")


def contents_section(manuscript: Manuscript) -> int:
    """The index of the section that is nothing but a contents list; -1 without one."""
    for index, section in enumerate(manuscript.sections):
        if _is_name(section.heading):
            kinds = [block.kind for block in section.blocks]
            if kinds.count("list") == 1 and len(kinds) <= 2 and set(kinds) <= {"list", "paragraph"}:
                return index
            if kinds == ["paragraph"] and _names_headings(manuscript, _lines(manuscript, section.blocks[0])):
                return index
    return -1


def contents_blocks(manuscript: Manuscript) -> tuple[int, ...]:
    """Where the blocks begin that are a contents list before the first heading, with the line above it."""
    lead = manuscript.sections[0]
    if lead.head is not None:
        return ()
    for index, block in enumerate(lead.blocks):
        if block.kind == "paragraph" and manuscript.source.slice(block.start, block.end).strip() == "[TOC]":
            return (block.start,)
        if block.kind == "list" and block.spoiler < 0:
            above = lead.blocks[index - 1] if index and lead.blocks[index - 1].kind == "paragraph" else None
            called = above is not None and above.end - above.start < 60 and _is_name(words_of(manuscript, above))
            items = [item.text for item in items_of(manuscript, block)]
            if _only_links(manuscript, block, len(items)) or (called and _names_headings(manuscript, items)):
                return (above.start, block.start) if called and above else (block.start,)
    return ()


def _is_name(words: str) -> bool:
    return words.strip(MARKS).casefold() in _NAMES


def _lines(manuscript: Manuscript, block: Block) -> list[str]:
    return [line for line in manuscript.source.slice(block.start, block.end).split("\n") if line.strip()]


def _names_headings(manuscript: Manuscript, items: list[str]) -> bool:
    """Whether each of two or more items is a heading of this text."""
    headings = {_plain(section.heading) for section in manuscript.sections if section.head is not None}
    return len(items) > 1 and all(_plain(item) in headings for item in items)


def _plain(words: str) -> str:
    return _NUMBER.sub("", words).rstrip(" \t\n\\").casefold()


def _only_links(manuscript: Manuscript, block: Block, items: int) -> bool:
    """Whether every item is one link to a heading of this text, and nothing else."""
    if items < 2 or manuscript.source.data.count(b"](#", block.start, block.end) < items:
        return False
    inside, links = False, 0
    unfolded = unfold(manuscript.events, block)
    for event, _ in manuscript.events[unfolded.first : unfolded.last + 1]:
        if event.__class__ is not dict:
            continue
        start = event.get("Start")
        if start.__class__ is dict and "Link" in start:
            if not start["Link"]["dest_url"].startswith("#"):
                return False
            inside, links = True, links + 1
        elif event.get("End") == "Link":
            inside = False
        elif "Text" in event and not inside and event["Text"].strip():
            return False
    return links >= items
