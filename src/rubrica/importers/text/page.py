"""A copied page: its lines, and the pieces they make, each once a paragraph, a heading, a button or a list item."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rubrica.importers.text.encodings import decode
from rubrica.manuscript import SourceText

PROSE = 60
"""From this width on, a piece that ends like a sentence is running prose. Wide characters (漢字) count twice."""

LONG = 110
"""From this width on, a line is a paragraph of its own, and no line of verse, of a list or of a form."""

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
_MARK = re.compile(
    r"([・•])\s*(?=[^\s・•])|(?:([◦▪‣●○■□◆◇＊*+–—-])|(\(?[0-9]{1,3}(?:\.[0-9]{1,2}){0,3}[.)）]|[0-9]{1,2}(?:\.[0-9]){1,3}))\s+"
    r"(?=\S)(?!(?i:stars?|points?|pts|out of)\b|[/★⭐])"  # a score, and no number of an item
)
_SCORED = re.compile(r"[^\W\d_][^\d:：]{0,30}[:：(=~–—-]\s*\d{1,3}(?:[.,]\d{1,2})?\s*(?:/|out of\b|\Z)")
_SENTENCE_END = re.compile(
    r"[.!?…。！？][\"'”’»」』)）\]*_~]*(?:\s+[(\[]?\d{1,3}(?:[.,]\d{1,2})?\s?/\s?\d{1,3}[)\]]?\.?)?\s*\Z"
)
"""Also with a score behind it: `Badly lit, on purpose. 7/10`."""

_SENTENCES = re.compile(r"[.!?…][\"'”’»)]*\s+\S|[。！？]")


@dataclass(frozen=True, slots=True)
class Piece:
    """What stood together on the page: its lines (from 0, both included), its words, and those without a list mark.

    `before` and `after` are the blank lines round it; `width` its size in columns. `wrapped` pieces were broken at
    the edge of a page, so that their line ends mean nothing.
    """

    first: int
    last: int
    whole: str
    text: str
    mark: str
    before: int
    after: int
    width: int
    wrapped: bool = False

    @property
    def ends_sentence(self) -> bool:
        return bool(_SENTENCE_END.search(self.text))

    @property
    def is_prose(self) -> bool:
        """Running text: long enough, and made of sentences."""
        return self.width >= LONG or (
            self.width >= PROSE and (self.ends_sentence or bool(_SENTENCES.search(self.text)))
        )

    @property
    def is_short(self) -> bool:
        """What a heading, a caption, a button or a name may be: not long, and no sentence."""
        return self.width <= 90 and not self.wrapped and not (self.text.endswith((".", "。", ",", "、", ";")))


@dataclass(frozen=True, slots=True)
class Page:
    """All lines as they were handed in, the pieces in their order, and what was wrong with the bytes."""

    lines: tuple[str, ...]
    pieces: tuple[Piece, ...]
    faults: tuple[str, ...]


def read_page(given: str | bytes) -> Page:
    """Cut what was copied into pieces. Lines end at LF, CRLF or CR; a last line without an end is a line."""
    decoded, said = decode(given) if isinstance(given, bytes) else (given, "")
    source, faults = SourceText.read_from(decoded)
    lines = source.text.split("\n")
    if lines[-1] == "":
        lines.pop()
    return Page(
        tuple(lines),
        tuple(_pieces([_core(line) for line in lines])),
        (*filter(None, [said]), *(f.message for f in faults)),
    )


def width(text: str) -> int:
    """How many columns a text takes; a wide character takes two."""
    if text.isascii():
        return len(text)
    return len(text) + sum(unicodedata.east_asian_width(char) in "WF" for char in text)


def split_mark(text: str) -> tuple[str, str]:
    """A list mark (`•`, `3.`, `1.2`) and what follows it; ("", text) where there is none."""
    found = _MARK.match(text)
    return (found[1] or found[2] or found[3], text[found.end() :]) if found else ("", text)


def _core(line: str) -> str:
    """A line without blanks and invisible characters round it; a no-break space is a space."""
    return line.replace("\u00a0", " ").strip().strip(_INVISIBLE).strip()


def _pieces(cores: list[str]) -> Iterator[Piece]:
    start = before = 0
    while start < len(cores):
        if not cores[start]:
            before, start = before + 1, start + 1
            continue
        end = start
        while end < len(cores) and cores[end]:
            end += 1
        after = end
        while after < len(cores) and not cores[after]:
            after += 1
        yield from _run(cores, start, end, before, after - end)
        before, start = after - end, after


def _run(cores: list[str], start: int, end: int, before: int, after: int) -> Iterator[Piece]:
    """The pieces of lines without a blank one between them."""
    begin = _begin_of_wrapped(cores, start, end)
    for index in range(start, begin):
        yield _piece(cores, index, index, before if index == start else 0, after if index == end - 1 else 0)
    if begin < end:
        yield _piece(cores, begin, end - 1, before if begin == start else 0, after)


def _piece(cores: list[str], first: int, last: int, before: int, after: int) -> Piece:
    whole = "\n".join(cores[first : last + 1])
    mark, text = split_mark(whole)
    return Piece(first, last, whole, text, mark, before, after, width(text), last > first)


def _begin_of_wrapped(cores: list[str], start: int, end: int) -> int:
    """Where in a run the hard-wrapped text begins: its lines are about as long as one another and break sentences.

    A heading may stand on the first line. Wide scripts are left as they are: their writers break lines on purpose.
    """
    for begin in (start, start + 1):
        lines = cores[begin:end]
        widths = [len(line) for line in lines[:-1]]
        if len(lines) < 2 or not 45 <= max(widths) <= 100 or len(lines[-1]) > 100:
            continue
        if any(split_mark(line)[0] or _SCORED.match(line) for line in lines[1:]) or not all(
            line.isascii() or width(line) < 1.2 * len(line) for line in lines
        ):
            continue
        broken = sum(not _SENTENCE_END.search(line) and following[:1].islower() for line, following in pairwise(lines))
        if min(widths) >= 0.6 * max(widths) and broken * 3 >= len(widths):
            return begin
    return end
