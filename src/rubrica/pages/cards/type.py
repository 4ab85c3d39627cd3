"""Type on the share card: which font prints which character, and how wide it comes out."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PIL.ImageFont import FreeTypeFont

FONTS = Path(__file__).parents[1] / "theme" / "card"
_JAPANESE = "noto-serif-jp.otf"

Script = Literal["latin", "japanese", "other"]


@dataclass(frozen=True, slots=True)
class Face:
    """One of the card's Latin fonts, by the class its text has in card.svg."""

    css: str
    file: str


SERIF = Face("serif", "newsreader-500.ttf")
ITALIC = Face("serif italic", "newsreader-500-italic.ttf")
SANS = Face("sans", "instrument-sans-400.ttf")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that one font prints."""

    script: Script
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its runs, size and tracking (in em), and how wide it comes out in pixels."""

    runs: tuple[Run, ...]
    face: Face
    size: float
    width: float


def font_files(texts: Iterable[str]) -> list[str]:
    """The font files these texts need; the Japanese one, by far the largest, only where something is printed in it."""
    files = [face.file for face in (SERIF, ITALIC, SANS)]
    if any(_script(char) == "japanese" for text in texts for char in text):
        files.append(_JAPANESE)
    return [str(FONTS / file) for file in files]


def needs_system_fonts(texts: Iterable[str]) -> bool:
    """Whether something is written in a script the card's own fonts do not have (Korean, Arabic, an emoji)."""
    return any(_script(char) == "other" for text in texts for char in text)


def printable(text: str) -> str:
    """The text on one line, without what XML refuses and without marks that turn the direction of what follows."""
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(
        char for char in text if unicodedata.category(char) not in ("Cc", "Cf", "Cs") and char not in "\ufffe\uffff"
    )


def line_of(text: str, face: Face, size: float, tracking: float = 0) -> Line:
    """The text as one line, however long."""
    text = text.strip()
    return Line(tuple(_runs(text)), face, size, width_of(text, face, size, tracking))


def _runs(text: str) -> Iterator[Run]:
    for script, chars in groupby(text, _script):
        yield Run(script, "".join(chars))


def _script(char: str) -> Script:
    if char in _held("latin.txt"):
        return "latin"
    return "japanese" if char in _held("noto-serif-jp.txt") else "other"


@cache
def _held(name: str) -> frozenset[str]:
    return frozenset((FONTS / name).read_text(encoding="utf-8").replace("\n", ""))


def width_of(text: str, face: Face, size: float, tracking: float) -> float:
    """How wide a text comes out, in pixels."""
    hundred = sum(_advance(run, face) for run in _runs(text))
    return (hundred / 100 + tracking * len(text)) * size


def _advance(run: Run, face: Face) -> float:
    """How far a run goes at 100 pixels. Of the system's fonts nothing is known but that wide characters are square."""
    if run.script == "other":
        return sum(100 if unicodedata.east_asian_width(char) in "WF" else 62 for char in run.text)
    return _font(_JAPANESE if run.script == "japanese" else face.file).getlength(run.text)


@cache
def _font(file: str) -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(str(FONTS / file), 100, layout_engine=ImageFont.Layout.BASIC)
