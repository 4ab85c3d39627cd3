"""A score line in a section that has none: after a label that waits for it, or where the others have theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.manuscript.edit import Edit
from rubrica.manuscript.late import late
from rubrica.manuscript.score_line import ALONE, HEADING
from rubrica.review.editing.existing import numbers
from rubrica.review.editing.likeness import label_of, line_like, named, suffix_like
from rubrica.review.formatting.meaning import is_own, own_targets
from rubrica.review.scored import GENERIC, OVERALL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from rubrica.manuscript import Section
    from rubrica.review.reading import Reading
    from rubrica.review.scored import Candidate

_UNFILLED = late(
    r"^[ \t]*[*_]*(?P<label>[^\W\d_][^\n:：*_]{0,40}?)[ \t]*[:：][ \t]*[*_]*[ \t]*$",
    re.MULTILINE,
)
"""`Score:`, `**Score:**`, and no number behind it."""


def below_heading(reading: Reading, criterion: str, value: Decimal) -> Iterator[tuple[Edit, ...]]:
    """A score line in the section that the criterion has: after a label that waits for one, or where the others have
    theirs, or right below the heading."""
    for index, section in enumerate(reading.review.sections):
        targets = own_targets(reading, index)
        if section.head is None or criterion not in targets:
            continue
        yield from _filled(reading, section, criterion, value)
        if targets == (criterion,):
            yield from _like_others(reading, section, value)
            for number in numbers(reading, value):
                yield (_below(reading, section, f"{label_of(reading, section.heading)}{number}"),)
        for number in numbers(reading, value):
            yield (_below(reading, section, f"{named(reading, criterion)}: {number}"),)


def _filled(reading: Reading, section: Section, criterion: str, value: Decimal) -> Iterator[tuple[Edit, ...]]:
    """`Score:` is `Score: 8/10`."""
    source, rubric = reading.manuscript.source, reading.rubric
    for block in section.blocks:
        typed = source.slice(block.start, block.end)
        for found in _UNFILLED.finditer(typed) if block.kind == "paragraph" else ():
            meant = rubric.criterion(found["label"])
            if GENERIC.fullmatch(found["label"]) or (meant and meant.key == criterion):
                at = block.start + len(typed[: found.start()].encode()) + len(found[0].rstrip().encode())
                for number in numbers(reading, value):
                    yield (Edit(at, at, number if found[0].rstrip().endswith("：") else f" {number}"),)


def _like_others(reading: Reading, section: Section, value: Decimal) -> Iterator[tuple[Edit, ...]]:
    """As the first section that has its score in its heading, or on a line of its own, has it."""
    for model in reading.scored.said:
        if model.target == OVERALL or not is_own(reading, model) or model.section < 0:
            continue
        if model.line.place == HEADING and (suffix := suffix_like(reading, model, value)):
            end = _end_of_words(reading, section)
            yield (Edit(end, end, suffix),)
            return
        if model.line.place == ALONE and (line := line_like(reading, model, section.heading, value)):
            yield (_placed_like(reading, model, section, line),)
            return


def _end_of_words(reading: Reading, section: Section) -> int:
    """Where the words of a heading end: before the marks that close it, and before the line below it."""
    assert section.head is not None
    source = reading.manuscript.source
    first = source.slice(section.head.start, section.head.end).split("\n")[0]
    words = re.sub(r"[ \t]+#+[ \t]*\Z", "", first).rstrip()
    return section.head.start + len(words.encode())


def _placed_like(reading: Reading, model: Candidate, section: Section, line: str) -> Edit:
    """Below the heading, or as the last line of the section, as the model stands in its own."""
    own, data = reading.review.sections[model.section], reading.manuscript.source.data
    first = own.blocks and model.line.start < own.blocks[0].end
    if first or own.head is None:
        near = own.head is not None and b"\n\n" not in data[own.head.start : model.line.start]
        return _below(reading, section, line, near=near)
    last = section.blocks[-1].end if section.blocks else section.head.end if section.head else 0
    end = len(data[:last].rstrip(b"\n"))
    return Edit(end, end, f"\n\n{line}")


def _below(reading: Reading, section: Section, line: str, *, near: bool = False) -> Edit:
    """A line right below a heading, with a blank line between it and what follows."""
    assert section.head is not None
    data = reading.manuscript.source.data
    end = section.head.start + len(data[section.head.start : section.head.end].rstrip(b"\n"))
    gap = "\n" if near else "\n\n"
    follows = data[end:].lstrip(b"\n")
    ends = data[end : end + 2] == b"\n\n" or not follows
    return Edit(end, end, f"{gap}{line}" + ("" if ends else "\n"))
