"""Score lines: every place of a section that looks like a score, with its label, number, maximum and form.

What a label means, and which of several score lines counts, is decided with a rubric in `rubrica.review`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rubrica.manuscript import score_shapes as shapes
from rubrica.manuscript.block import Block, Section
from rubrica.manuscript.engine import Event
from rubrica.manuscript.score_shapes import Number
from rubrica.manuscript.score_tables import table_scores
from rubrica.manuscript.source_text import SourceText

HEADING, ALONE, FIRST, CLOSING, LISTED = range(5)
"""Where a score line stands, in the order of precedence: in the heading, alone on a line, opening the section's first
block, closing a paragraph, in a table or list."""

_DIGITS = b"0123456789"
_WITHOUT_DIGITS = tuple(
    sign.encode()
    for sign in ("★", "⭐", "🌟", "½", "採点", "評価", " out of ", "stars", "scored", "rated", "n/a", "N/A", "no score")
)
_GRADE = re.compile(rb"[ (:\[*_~=-](?:[A-FS][-+]?|[A-FS]\xe2\x88\x92)[)\]*_. ]*\Z")
_MAY_END_A_GRADE = frozenset(b"ABCDEFS+-)]*_. \x92")
_LIST_MARK = re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+")
_TRIM = " \t\n*_`#>•·✦◆◇■□▪●○|"
_RULE_BEFORE = re.compile(r"[-–—=~]{2,}[ \t]*")
_RULE_AFTER = re.compile(r"[ \t]*[-–—=~]{2,}\Z")
_NOTE_AFTER = re.compile(r"[ \t]*<!--[^\n]*-->[ \t]*\Z")


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One number that looks like a score. `start` and `end` are the byte span of the whole score line.

    `label` is what stands beside it ("Story", "Art & Animation", "Score", ""). `refused` says why a number that
    looks like a score is not read: "range" (7-8/10) or "several" (Story: 8, 7, 8).
    """

    label: str
    number: Number
    place: int
    start: int
    end: int
    word: str = ""
    refused: str = ""
    rest: bool = False


def read_score_lines(source: SourceText, events: list[Event], sections: tuple[Section, ...]) -> list[list[ScoreLine]]:
    """All score lines, section by section, in the order of the text, a heading's first."""
    worded = _scores_without_digits(source.data)
    return [_in_section(source, events, section, worded) for section in sections]


def _scores_without_digits(data: bytes) -> bool:
    """Whether stars, letters or words may be scores here. In most texts only digits can, and nothing else is asked."""
    return any(sign in data for sign in _WITHOUT_DIGITS) or any(
        line[-1] in _MAY_END_A_GRADE and _GRADE.search(line) for line in data.split(b"\n") if line and len(line) < 200
    )


def _in_section(source: SourceText, events: list[Event], section: Section, worded: bool) -> list[ScoreLine]:
    found: list[ScoreLine] = []
    data = source.data
    if section.head is not None and (worded or _has_digits(data, section.head.start, section.head.end)):
        found.extend(_in_line(source, section.head.start, section.head.end, HEADING))
    for block in section.blocks:
        if block.spoiler >= 0 or not (worded or _has_digits(data, block.start, block.end)):
            continue
        if block.kind == "paragraph":
            found.extend(_in_paragraph(source, block, worded))
        elif block.kind == "list":
            found.extend(_in_list(source, block))
        elif block.kind == "table":
            found.extend(
                ScoreLine(label, number, LISTED, start, end)
                for label, number, start, end in table_scores(events, block)
            )
    return found


def _has_digits(data: bytes, start: int, end: int) -> bool:
    piece = data[start:end]
    return len(piece.translate(None, _DIGITS)) < len(piece)


def _in_paragraph(source: SourceText, block: Block, worded: bool) -> Iterator[ScoreLine]:
    text = source.slice(block.start, block.end)
    lines = text.rstrip("\n").split("\n")
    offset = block.start
    for index, line in enumerate(lines):
        end = offset + len(line.encode())
        if worded or _has_digits(source.data, offset, end):
            alone = list(_in_line(source, offset, end, ALONE)) if len(line) <= 160 else []
            if alone:
                yield from alone
            elif opening := _opening(line, offset):
                yield opening
            elif index == len(lines) - 1 and (closing := shapes.CLOSING.search(line)):
                yield from _closing(closing, text, offset, line)
        offset = end + 1


def _in_list(source: SourceText, block: Block) -> Iterator[ScoreLine]:
    offset = block.start
    for line in source.slice(block.start, block.end).split("\n"):
        end = offset + len(line.encode())
        if mark := _LIST_MARK.match(line):
            begin = offset + len(mark[0].encode())
            lines = list(_in_line(source, begin, end, LISTED))
            if lines:
                yield from (found for found in lines if found.label)
            elif opening := _opening(line[mark.end() :], begin):
                yield ScoreLine(opening.label, opening.number, LISTED, opening.start, opening.end, rest=True)
        offset = end + 1


def _in_line(source: SourceText, start: int, end: int, place: int) -> Iterator[ScoreLine]:
    """The score line that fills a whole line, or the several that do."""
    line = source.slice(start, end)
    core, skipped = _core(line)
    if not core:
        return
    start += len(line[:skipped].encode())
    end = start + len(core.encode())
    for shape in shapes.WHOLE_LINE:
        if found := shape.fullmatch(core):
            number = shapes.number_of(found)
            if number is not None and shapes.is_label(shapes.label_of(found)):
                yield ScoreLine(shapes.label_of(found), number, place, start, end, shapes.word_of(found))
                return
    if refusal := shapes.refusal(core):
        yield ScoreLine(refusal[0], shapes.NOTHING, place, start, end, refused=refusal[1])
        return
    for label, number, left, right in shapes.several(core):
        yield ScoreLine(label, number, place, start + len(core[:left].encode()), start + len(core[:right].encode()))


def _opening(line: str, offset: int) -> ScoreLine | None:
    """`Story: 8/10 - and then prose`: a labelled score that opens a line."""
    skipped = len(line) - len(line.lstrip(_TRIM))
    found = shapes.OPENING.match(line, skipped)
    number = shapes.number_of(found) if found else None
    if not found or number is None:
        return None
    start = offset + len(line[:skipped].encode())
    return ScoreLine(shapes.label_of(found), number, FIRST, start, start + len(found[0].encode()), rest=True)


def _closing(found: re.Match[str], paragraph: str, offset: int, line: str) -> Iterator[ScoreLine]:
    number = shapes.number_of(found)
    if number is not None and shapes.closes_honestly(paragraph, found, line):
        start = offset + len(line[: found.start("value")].encode())
        yield ScoreLine("", number, CLOSING, start, start + len(found["value"].encode()), rest=True)


def _core(line: str) -> tuple[str, int]:
    """A line without the decoration round it, and how many characters were taken off its front."""
    skipped = len(line) - len(line.lstrip(_TRIM))
    core = _NOTE_AFTER.sub("", line).strip(_TRIM) if "<!--" in line else line.strip(_TRIM)
    if rule := _RULE_BEFORE.match(core):
        rest = core[rule.end() :].lstrip(_TRIM)
        skipped += len(core) - len(rest)
        core = rest
    core = _RULE_AFTER.sub("", core).rstrip(_TRIM)
    if core[:1] == "[" and core[-1:] == "]" and "]" not in core[:-1]:
        core, skipped = core[1:-1], skipped + 1
    return core, skipped
