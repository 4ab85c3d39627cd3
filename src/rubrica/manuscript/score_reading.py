"""From blocks to score lines: which lines are asked, and what each is asked for.

What a label means, and which of several score lines counts, is decided with a rubric in `rubrica.review`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from rubrica.manuscript import score_others as others
from rubrica.manuscript import score_shapes as shapes
from rubrica.manuscript.block import Block, Section
from rubrica.manuscript.fault import Fault
from rubrica.manuscript.score_closing import CLOSING_NUMBER, REACH, WITHIN, closing_label, last_sentence
from rubrica.manuscript.score_line import ALONE, CLOSING, FIRST, HEADING, LISTED, ScoreLine
from rubrica.manuscript.score_number import number_of
from rubrica.manuscript.score_shapes import Shape
from rubrica.manuscript.score_signs import Asked, Signs
from rubrica.manuscript.score_tables import table_scores
from rubrica.manuscript.score_text import MARK, core, seen
from rubrica.manuscript.source_text import SourceText

LONGEST = 160
"""A longer line is prose: only its beginning and its end may hold a score."""

_LIST_MARK = re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_SHORT = 60
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
        if shape := shapes.ending(text):
            yield _score_line(shape, typed, places, title.start, HEADING, title.start)


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
        if not asked.block(block.start, block.end):
            if block.kind == "paragraph" and block.end - block.start < _SHORT:
                under = _under(asked.text(block.start, block.end), under)
        elif not foreign:
            if block.kind == "paragraph":
                yield from _in_paragraph(asked, block, under, first)
            elif block.kind == "list":
                yield from _in_list(asked, block)
            else:
                yield from _in_table(asked, block)
        foreign = _introduces_others(asked.source.data, block)
        first = False


def _in_heading(asked: Asked, head: Block) -> Iterator[ScoreLine]:
    if asked.line(head.start, head.end):
        typed = asked.text(head.start, head.end).rstrip("\n")
        if not typed.lstrip().startswith("#"):
            typed = typed.rpartition("\n")[0]
        if len(typed) <= LONGEST:
            yield from _in_line(typed, head.start, HEADING, head.start)


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
            prose = prose if found else end
        elif len(line) < _SHORT:
            under = _under(line, under)
        offset, before = end + 1, line
    if prose:
        yield from _in_prose(text, block.start, under, closes=prose == offset - 1)


def _in_prose(text: str, block: int, under: tuple[str, ...], *, closes: bool) -> Iterator[ScoreLine]:
    """The numbers of a paragraph that are given, and the one that closes it."""
    label = shapes.lead_label(seen(text[:_SHORT]))
    if not any(sign in text for sign in _OVER):
        if closes:
            yield from _closing(text, len(text), label, under, block)
        return
    shown = seen(text)
    for found in WITHIN.finditer(shown):
        yield from _closing(text, found.end(), label, under, block, within=True)
    if closes:
        closing = list(_closing(text, len(text), label, under, block))
        yield from closing or _in_last_sentence(text, shown, block, under)


_OVER = ("/", "／", "out of", "OUT OF", "outta", "stars", "点", "★", "⭐", " von ", " sur ")
"""What a number has behind it that is given in the middle of a paragraph."""


def _in_last_sentence(text: str, shown: str, block: int, under: tuple[str, ...]) -> Iterator[ScoreLine]:
    """`… and that was that. Verdict: 8/10, and I want the record.`, `… on the train. 7/10 story, 10/10 art`"""
    start = last_sentence(shown)
    if start == 0 or len(shown) - start > LONGEST or not any(sign in text[start:] for sign in _OVER):
        return
    line, places = core(shown[start:])
    one = shapes.whole(line)
    for shape in [one] if one else shapes.several(line) or filter(None, [shapes.opening(line)]):
        if shape.label and shape.number.best:
            made = _score_line(shape, text[start:], places, block + len(text[:start].encode()), FIRST, block, under)
            yield replace(made, rest=True, shy=True)


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
        yield _score_line(opened, line, places, offset, FIRST, block, under, rest=True)


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
                    yield from (replace(found, place=ALONE) for found in alone if found.number.best and not found.label)
            elif opened := shapes.opening(text):
                yield _score_line(opened, item, places, begin, LISTED, block.start, rest=True)
            elif label := shapes.lead_label(text):
                for found in _closing(item, len(item), label, (), begin, LISTED):
                    yield replace(found, block=block.start)
        offset = end + 1


def _in_table(asked: Asked, block: Block) -> Iterator[ScoreLine]:
    for label, number, start, end in table_scores(asked.source, block) if asked.table(block.start, block.end) else ():
        yield ScoreLine(label, number, LISTED, start, end, block=block.start)


def _in_line(typed: str, offset: int, place: int, block: int, under: tuple[str, ...] = ()) -> Iterator[ScoreLine]:
    """The score that fills a whole line, or the several that do."""
    found, places = _shapes_of(typed)
    for shape in found:
        yield _score_line(shape, typed, places, offset, place, block, under)


@lru_cache(maxsize=4096)
def _shapes_of(typed: str) -> tuple[tuple[Shape, ...], Sequence[int]]:
    """What fills a line, and where its characters stand. `Score: 8/10` is in every text."""
    text, places = core(seen(typed))
    if one := shapes.whole(text):
        return (one, *shapes.in_brackets(text, one)), places
    return tuple(shapes.several(text) or filter(None, [shapes.unclear(text)])), places


def _score_line(
    shape: Shape,
    typed: str,
    places: Sequence[int],
    offset: int,
    place: int,
    block: int,
    under: tuple[str, ...] = (),
    rest: bool = False,
) -> ScoreLine:
    """A shape on a line that begins at byte `offset`, whose characters stand at `places`."""
    first, last = places[shape.start], places[shape.end]
    start = offset + len(typed[:first].encode())
    end = start + len(typed[first:last].encode())
    said = shape.label, shape.number, place, start, end, shape.word, shape.refused
    return ScoreLine(*said, rest, shape.remark, under, shape.shy, block, shape.near)


def _closing(
    text: str, end: int, label: str, under: tuple[str, ...], block: int, place: int = CLOSING, *, within: bool = False
) -> Iterator[ScoreLine]:
    """The number that the words up to `end` close with, where it is the paragraph's own score. `block` is where `text`
    begins; `within` says that it goes on."""
    begin = max(0, end - _SHORT)
    found = CLOSING_NUMBER.search(seen(text[begin:end]))
    number = number_of(found) if found else None
    if not found or number is None:
        return
    at, to = begin + found.start("value"), begin + found.end("value")
    named = closing_label(seen(text[max(0, at - REACH) : at]), found, within=within)
    if named is not None:
        start, stop = block + len(text[:at].encode()), block + len(text[:to].encode())
        yield ScoreLine(named or label, number, place, start, stop, rest=True, under=under, shy=True, block=block)


def _goes_on(before: str, line: str) -> bool:
    """Whether a line only happens to begin here: wrapped prose, whose sentence began above."""
    return len(before) > _SHORT and before.rstrip()[-1:] not in _ENDS and line[:1].islower()


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
