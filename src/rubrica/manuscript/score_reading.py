"""From blocks to score lines: which lines are asked, and what each is asked for.

What a label means, and which of several score lines counts, is decided with a rubric in `rubrica.review`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rubrica.manuscript import score_others as others
from rubrica.manuscript import score_shapes as shapes
from rubrica.manuscript.block import Block, Section
from rubrica.manuscript.fault import Fault
from rubrica.manuscript.score_line import ALONE, FIRST, HEADING, LISTED, ScoreLine
from rubrica.manuscript.score_prose import LONGEST, SHORT, closing, in_prose, score_line
from rubrica.manuscript.score_shapes import Shape
from rubrica.manuscript.score_signs import Asked, Signs
from rubrica.manuscript.score_tables import table_scores
from rubrica.manuscript.score_text import MARK, core, seen
from rubrica.manuscript.source_text import SourceText

_LIST_MARK = re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_ENDS = ".!?…:;。！？"
_ON_THE_WHOLE = re.compile(
    r"(?i)\s*(?:all in all|all told|overall|in conclusion|to conclude|in the end|to sum up|in sum|finally)\b"
)


def read_score_lines(
    source: SourceText,
    sections: tuple[Section, ...],
    *,
    letters: bool = False,
    faults: list[Fault] | None = None,
) -> list[list[ScoreLine]]:
    """All score lines, section by section, in the order of the text, a heading's first.

    `letters` says that grades may stand anywhere. A limit that is reached is added to `faults`.
    """
    asked = Asked(source, Signs(source.data, letters))
    lines = [list(_in_section(asked, section)) for section in sections]
    if asked.left < 0 and faults is not None:
        faults.append(asked.limit())
    return lines


def read_title(source: SourceText, title: Block, *, letters: bool = False) -> Iterator[ScoreLine]:
    """The score a title ends in: `# Hollow Sundial (8/10)`."""
    typed = source.slice(title.start, title.end).split("\n")[0]
    if len(typed) <= LONGEST and Signs(source.data, letters).between(title.start, title.end):
        text, places = core(seen(typed))
        if shape := shapes.ending(text, letters=letters):
            yield score_line(shape, typed, places, title.start, HEADING, title.start)


def _in_section(asked: Asked, section: Section) -> Iterator[ScoreLine]:
    if section.head is not None:
        yield from _in_heading(asked, section.head)
    under: tuple[str, ...] = ()
    foreign, first = False, True
    for block in section.blocks:
        if block.spoiler >= 0 or block.kind not in ("paragraph", "list", "table"):
            continue
        if asked.left < 0:
            return
        if not asked.may_hold(block.start, block.end):
            if block.kind == "paragraph" and block.end - block.start < SHORT:
                under = _under(asked.text(block.start, block.end), under)
        elif not foreign:
            if block.kind == "paragraph":
                yield from _in_paragraph(asked, block, under, first)
            elif block.kind == "list":
                yield from _in_list(asked, block)
            else:
                yield from _in_table(asked, block)
        foreign = asked.colons and _introduces_others(asked.source.data, block)
        first = False


def _in_heading(asked: Asked, head: Block) -> Iterator[ScoreLine]:
    if asked.line(head.start, head.end):
        typed = asked.text(head.start, head.end).rstrip("\n")
        if not typed.lstrip().startswith("#"):
            typed = typed.rpartition("\n")[0]
        if len(typed) <= LONGEST:
            found = list(_in_line(typed, head.start, HEADING, head.start))
            yield from found or _behind_subtitle(typed, head.start)


def _behind_subtitle(typed: str, offset: int) -> Iterator[ScoreLine]:
    """`## Story: a clock without hands (8/10)`"""
    text, places = core(seen(typed))
    if (shape := shapes.ending(text)) and shapes.lead_label(text):
        label = text[: shape.start].rstrip(f" ([–—|:-{MARK}")
        made = score_line(shape, typed, places, offset, HEADING, offset)
        yield made._replace(label=label)


def _in_paragraph(asked: Asked, block: Block, under: tuple[str, ...], first: bool) -> Iterator[ScoreLine]:
    """Lines that are scores or open with one, and the numbers that prose gives at the end of a sentence."""
    text = asked.text(block.start, block.end).rstrip("\n")
    if under and _ON_THE_WHOLE.match(text):
        under = ("Overall", *under)
    offset, before, prose = block.start, "", 0
    for line in text.split("\n"):
        end = offset + len(line.encode())
        if asked.line(offset, end):
            wrapped, opens = _goes_on(before, line), first and not before
            found = [] if wrapped else list(_of_line(line, offset, block.start, under, opens))
            yield from found
            prose = prose if any(one.number.form != "bare" for one in found) else end
        elif len(line) < SHORT:
            under = _under(line, under)
        offset, before = end + 1, line
    if prose:
        yield from in_prose(text, block.start, under, closes=prose == offset - 1)


def _of_line(line: str, offset: int, block: int, under: tuple[str, ...], first: bool) -> Iterator[ScoreLine]:
    """A line of a paragraph: a score alone on it, or one that opens it."""
    if len(line) <= LONGEST:
        alone = list(_in_line(line, offset, ALONE, block, under))
        if alone:
            yield from alone
            return
    text, places = core(seen(line[:LONGEST]))
    opened = shapes.opening(text) or (shapes.leading(text) if first else None)
    if opened:
        yield score_line(opened, line, places, offset, FIRST, block, under, rest=True)


def _in_list(asked: Asked, block: Block) -> Iterator[ScoreLine]:
    """The labelled scores of a list's items."""
    offset, lines = block.start, asked.text(block.start, block.end).rstrip("\n").split("\n")
    for line in lines:
        end = offset + len(line.encode())
        if (mark := _LIST_MARK.match(line)) and asked.line(offset, end):
            begin, item = offset + len(mark[0].encode()), line[mark.end() :]
            alone = list(_in_line(item, begin, LISTED, block.start)) if len(item) <= LONGEST else []
            text, places = core(seen(item[:LONGEST]))
            if alone:
                yield from (found for found in alone if found.label or found.word)
                if len(lines) == 1:  # `- 8/10`, as one signs off
                    yield from (found._replace(place=ALONE) for found in alone if found.number.best and not found.label)
            elif opened := shapes.opening(text):
                yield score_line(opened, item, places, begin, LISTED, block.start, rest=True)
            elif label := shapes.lead_label(text):
                for found in closing(item, len(item), (label,), begin, LISTED):
                    yield found._replace(block=block.start)
        offset = end + 1


def _in_table(asked: Asked, block: Block) -> Iterator[ScoreLine]:
    for label, number, start, end in table_scores(asked.source, block) if asked.table(block.start, block.end) else ():
        yield ScoreLine(label, number, LISTED, start, end, block=block.start)


def _in_line(typed: str, offset: int, place: int, block: int, under: tuple[str, ...] = ()) -> Iterator[ScoreLine]:
    """The score that fills a whole line, or the several that do."""
    found, places = _shapes_of(typed)
    for shape in found:
        yield score_line(shape, typed, places, offset, place, block, under)


@lru_cache(maxsize=4096)
def _shapes_of(typed: str) -> tuple[tuple[Shape, ...], Sequence[int]]:
    """What fills a line, and where its characters stand. `Score: 8/10` is in every text."""
    text, places = core(seen(typed))
    if one := shapes.whole(text):
        return (one, *shapes.in_brackets(text, one)), places
    return tuple(shapes.several(text) or filter(None, [shapes.unclear(text)])), places


def _goes_on(before: str, line: str) -> bool:
    """Whether a line only happens to begin here: wrapped prose, whose sentence began above."""
    return len(before) > SHORT and before.rstrip()[-1:] not in _ENDS and line[:1].islower()


def _under(typed: str, under: tuple[str, ...]) -> tuple[str, ...]:
    """The lines that may serve as headings, with this one before them if it may: short, no sentence, no number."""
    name = _named(typed)
    return (name, *under)[:3] if name else under


@lru_cache(maxsize=1024)
def _named(typed: str) -> str:
    """What a short line names; "" where it is a sentence, or holds a number."""
    name = core(seen(typed.strip()))[0].strip(f' :-–—=~[]【】「」“”"{MARK}')
    if not name or not name[0].isalpha() or name[0].islower() or name[-1] in _ENDS + ",":
        return ""
    if "\n" in name or name.count(" ") > 4 or any(char.isdigit() for char in name):
        return ""
    return name


def _introduces_others(data: bytes, block: Block) -> bool:
    """`What the readers say:` - the block that follows is theirs."""
    if b":" not in (end := data[block.end - 6 : block.end]) and b"\x9a" not in end:
        return False
    tail = data[max(block.start, block.end - 120) : block.end].rstrip(b"*_ \n")
    return tail.endswith((b":", b"\xef\xbc\x9a")) and bool(others.ELSEWHERE.search(tail.decode("utf-8", "ignore")))
