"""Headings that repeat, and levels that jump."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault
from rubrica.manuscript.edit import Edit

if TYPE_CHECKING:
    from rubrica.manuscript import Section
    from rubrica.review.reading import Reading


def check_repeats(reading: Reading) -> Iterator[Fault]:
    """Two sections of one heading under the same parent."""
    path: list[str] = []
    seen: dict[tuple[str, ...], int] = {}
    for section in reading.review.sections:
        if section.head is None:
            continue
        name = section.heading.casefold()
        path = [*path[: section.level - 1], *[""] * (section.level - 1 - len(path)), name]
        if name and tuple(path) in seen:
            line = reading.manuscript.source.line_of(seen[tuple(path)])
            yield Fault(
                "heading-repeated",
                f"“{section.heading}” is already a heading on line {line}",
                section.start,
                section.head.end,
                "give one of the two another name, or join them",
            )
        seen.setdefault(tuple(path), section.start)


def check_jumps(reading: Reading) -> Iterator[Fault]:
    """A heading two or more levels below the one before it. A text without a title may begin at any level."""
    sections = reading.review.sections
    levels = [section.level for section in sections if section.head is not None]
    before = 1 if reading.manuscript.title_block else min(levels, default=1)
    for section in sections:
        if section.head is None:
            continue
        if section.level > before + 1:
            marks = "#" * (before + 1)
            yield Fault(
                "heading-jump",
                f"“{section.heading}” leaves out a level: {before} is followed by {section.level}",
                section.start,
                section.head.end,
                f"write {marks} {section.heading}",
                edits=_with_marks(reading, section, marks),
            )
        before = section.level


def _with_marks(reading: Reading, section: Section, marks: str) -> tuple[Edit, ...]:
    """As many marks as the level has; an underlined heading is left to its critic."""
    typed = reading.manuscript.source.slice(section.start, section.start + section.level)
    return (Edit(section.start, section.start + section.level, marks),) if typed == "#" * section.level else ()
