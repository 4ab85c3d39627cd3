"""A contents list typed by hand, which the generated one replaces."""

from __future__ import annotations

from rubrica.manuscript import Manuscript

_NAMES = {
    "contents",
    "article contents",
    "table of contents",
    "in this review",
    "in this article",
    "jump to",
    "index",
    "目次",
    "もくじ",
}


def contents_section(manuscript: Manuscript) -> int:
    """The index of the section that is nothing but a contents list; -1 without one."""
    for index, section in enumerate(manuscript.sections):
        if section.heading.strip(" :：").casefold() in _NAMES:
            kinds = [block.kind for block in section.blocks]
            if kinds.count("list") == 1 and len(kinds) <= 2 and set(kinds) <= {"list", "paragraph"}:
                return index
    return -1
