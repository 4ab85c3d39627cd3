"""Numbers in prose: those a sentence begins with or gives, and the one that closes the paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from rubrica.manuscript import score_shapes as shapes
from rubrica.manuscript.late import late
from rubrica.manuscript.score_closing import CLOSING_NUMBER, REACH, WITHIN, closing_label, goes_on_well, sentences
from rubrica.manuscript.score_line import CLOSING, FIRST, ScoreLine
from rubrica.manuscript.score_number import number_of
from rubrica.manuscript.score_shapes import Shape
from rubrica.manuscript.score_text import core, seen

LONGEST = 160
"""A longer line is prose: only its beginning and its end may hold a score."""

MAX_PARAGRAPH, MAX_SENTENCES, MAX_NUMBERS = 4000, 5, 5
"""Of a longer paragraph only the end is asked; of the others so many sentences and numbers that look like scores."""

SHORT = 60
"""So many characters of a paragraph's end may be the number that closes it; so short a line may serve as a heading."""


def in_prose(text: str, block: int, under: tuple[str, ...], *, closes: bool) -> Iterator[ScoreLine]:
    """The numbers of a paragraph that are given, and the one that closes it."""
    if len(text) > MAX_PARAGRAPH or not _may_be_given(text):
        if closes:
            yield from closing(text, len(text), under, block)
        return
    shown = seen(text)
    for found in islice(WITHIN.finditer(shown), MAX_NUMBERS):
        goes_on = found["goes_on"] is not None
        if not goes_on or found["mine"] or goes_on_well(shown, found.end()):
            yield from closing(text, found.end(), under, block, within="goes on" if goes_on else "ends")
    yield from _in_sentences(text, shown, block, under)
    if closes:
        yield from closing(text, len(text), under, block)


_SIGNS = ("/", "／", "out of", "OUT OF", "outta", "stars", "点", "★", "⭐", " von ", " sur ")
_MANY = r"(?:[\d½¼¾]|two|three|four|five|six|seven|eight|nine|ten|zero|one|half)"
_OVER = late(rf"(?i:{_MANY}[\s-]*(?:out of|outta|stars))|\d[½¼¾]?\s*[/／]\s*\d|[★⭐]|\d\s?点|点満|\d (?:von|sur) \d")


def _may_be_given(text: str) -> bool:
    """Whether a number with a maximum stands in it at all."""
    return any(sign in text for sign in _SIGNS) and bool(_OVER.search(text))


def _in_sentences(text: str, shown: str, block: int, under: tuple[str, ...]) -> Iterator[ScoreLine]:
    """`… that was that. Verdict: 8/10, and I want the record.`, `Still good. 7/10 story, 10/10 art`: what the sentences
    of a paragraph begin with, but for the first, which is a line's beginning."""
    spans = ((start, end) for start, end in sentences(shown) if start > 0 and end - start <= LONGEST)
    asked = (span for span in spans if _OVER.search(text, span[0], min(span[1], span[0] + SHORT)))
    for start, end in islice(asked, MAX_SENTENCES):
        line, places = core(shown[start:end])
        for shape in _shapes_in(line):
            made = score_line(shape, text[start:], places, block + len(text[:start].encode()), FIRST, block, under)
            yield made._replace(rest=True, shy=True)


@lru_cache(maxsize=1024)
def _shapes_in(sentence: str) -> tuple[Shape, ...]:
    """The scores a sentence begins with: each says out of what, and a single one has a label."""
    if one := shapes.whole(sentence):
        return (one,) if one.label and one.number.best else ()
    found = shapes.several(sentence) if len(_OVER.findall(sentence)) > 1 else []
    if not found and (opened := shapes.opening(sentence) or shapes.urging(sentence)):
        found = [opened]
    return tuple(shape for shape in found if shape.number.best)


_DIGIT = late(r"[\d½★☆⭐🌟]")
_GRADE = late(r"(?<![\w'’])[A-FS][+\-−–]?[)\]*_.! ]*\Z")


def closing(
    text: str, end: int, under: tuple[str, ...], block: int, place: int = CLOSING, *, within: str = ""
) -> Iterator[ScoreLine]:
    """The number that the words up to `end` close with, where it is the paragraph's own score. `block` is where `text`
    begins; `within` says that it goes on."""
    begin = max(0, end - SHORT)
    tail = text[begin:end]
    if not (_DIGIT.search(tail) or " stars" in tail or "out of" in tail or "満点" in tail or _GRADE.search(tail)):
        return
    found = CLOSING_NUMBER.search(seen(tail))
    number = number_of(found) if found else None
    if not found or number is None:
        return
    at, to = begin + found.start("value"), begin + found.end("value")
    named = closing_label(seen(text[max(0, at - REACH) : at]), found, within=within)
    if named is not None:
        if place == CLOSING and (lead := shapes.lead_label(core(seen(text[:SHORT]))[0])):
            under = (lead, *under)
        start, stop = block + len(text[:at].encode()), block + len(text[:to].encode())
        yield ScoreLine(named, number, place, start, stop, rest=True, under=under, shy=True, block=block)


def score_line(
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
