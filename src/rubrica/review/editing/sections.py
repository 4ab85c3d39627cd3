"""A score of a criterion that the text has no section for: beside its neighbours, or in a section of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript.edit import Edit
from rubrica.manuscript.score_line import ALONE, HEADING, LISTED
from rubrica.review.editing.existing import numbers
from rubrica.review.editing.likeness import label_of, line_like, named, suffix_like
from rubrica.review.formatting.lines import line_start
from rubrica.review.formatting.meaning import is_own
from rubrica.review.scored import OVERALL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from rubrica.review.reading import Reading


def new_section(reading: Reading, criterion: str, value: Decimal) -> Iterator[tuple[Edit, ...]]:
    """A line beside its neighbours' lines in a list or table of scores; else a section, in the rubric's order."""
    name = named(reading, criterion)
    yield from _beside(reading, criterion, name, value)
    sections, keys = reading.review.sections, list(reading.rubric.by_key)
    place = keys.index(criterion)
    own = {key: i for i, found in reversed(list(enumerate(reading.review.criteria))) for key in found if i >= 0}
    heads = {key: i for key, i in own.items() if sections[i].head is not None}
    level = min((sections[i].level for i in heads.values()), default=_usual_level(reading))
    before = [heads[key] for key in keys[:place] if key in heads]
    after = [heads[key] for key in keys[place + 1 :] if key in heads]
    at = _end_of(reading, before[-1]) if before else _start_of(reading, after)
    model = next((one for one in reading.scored.said if one.target != OVERALL and is_own(reading, one)), None)
    if model and model.line.place == HEADING and (suffix := suffix_like(reading, model, value)):
        yield (_inserted(reading, at, f"{'#' * level} {name}{suffix}"),)
    if model and model.line.place == ALONE and (line := line_like(reading, model, name, value)):
        yield (_inserted(reading, at, f"{'#' * level} {name}\n\n{line}"),)
    for number in numbers(reading, value):
        yield (_inserted(reading, at, f"{'#' * level} {name}\n\n{label_of(reading, name)}{number}"),)


def _beside(reading: Reading, criterion: str, name: str, value: Decimal) -> Iterator[tuple[Edit, ...]]:
    """`- Audio: 8/10` below `- Visuals: 7/10`, in a list or on lines without headings."""
    keys, data = list(reading.rubric.by_key), reading.manuscript.source.data
    lines = {one.target: one for one in reading.scored.said if one.line.place in (ALONE, LISTED) and one.line.label}
    lines = {key: one for key, one in lines.items() if key != OVERALL and not is_own(reading, one)}
    place = keys.index(criterion)
    before = [lines[key] for key in keys[:place] if key in lines]
    after = [lines[key] for key in keys[place + 1 :] if key in lines]
    model = before[-1] if before else after[0] if after else None
    if model is None or not (line := line_like(reading, model, name, value)):
        return
    begin, end = line_start(data, model.line.start), data.find(b"\n", model.line.end)
    end = len(data) if end < 0 else end
    gap = "\n\n" if model.line.place == ALONE and data[end : end + 2] == b"\n\n" else "\n"
    yield (Edit(end, end, f"{gap}{line}") if before else Edit(begin, begin, f"{line}{gap}"),)


def _usual_level(reading: Reading) -> int:
    levels = [section.level for section in reading.review.sections if section.head is not None]
    return min(levels, default=2)


def _end_of(reading: Reading, index: int) -> int:
    """Where a section ends, with all that stands under its sub-headings."""
    sections = reading.review.sections
    below = (one.start for one in sections[index + 1 :] if one.level <= sections[index].level)
    return next(below, len(reading.manuscript.source.data))


def _start_of(reading: Reading, after: list[int]) -> int:
    """Before the criteria that follow, else before the overall, else at the end."""
    sections, overall = reading.review.sections, reading.scored.overall_sections
    heads = [sections[index].start for index in (*after[:1], *overall[:1]) if sections[index].head is not None]
    return heads[0] if heads else len(reading.manuscript.source.data)


def _inserted(reading: Reading, at: int, words: str) -> Edit:
    """A piece of text between two others, with a blank line before and behind."""
    data = reading.manuscript.source.data
    above = len(data[:at]) - len(data[:at].rstrip(b"\n"))
    gap = "" if at == 0 else "\n" * max(0, 2 - above)
    return Edit(at, at, f"{gap}{words}\n" + ("\n" if at < len(data) else ""))
