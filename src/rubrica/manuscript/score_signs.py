"""What a stretch of text must hold before it is asked for scores: every block is, so this must cost next to nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from rubrica.manuscript.fault import Fault
from rubrica.manuscript.source_text import SourceText

MAX_LINES = 500
"""So many lines of a text are asked for scores. In a review some ten lines hold a digit."""

SHORT = 160
"""In a longer block only digits, stars and "out of" are looked for; in a shorter one also grades and "not scored"."""

_DIGITS = b"0123456789"
_ASCII = bytes(range(128))
_COUNTED = (kanji + "点" for kanji in "〇一二三四五六七八九十百")
_DRAWN = tuple(sign.encode() for sign in (*"★⭐🌟½０１２３４５６７８９", "満点", *_COUNTED))
_SAID = (b" out of ", b" stars")
_NOT_SCORED = tuple(sign.encode() for sign in ("scored", "rated", "n/a", "n.a", "tbd", "no score", "no rating", "なし"))
_DASH_AT_END = re.compile(rb"[:=|][ \t]*(?:-|\xe2\x80[\x93\x94])+\s*\Z", re.MULTILINE)
_GRADE_AT_END = re.compile(rb"(?:^|[ (:\[*_~=\x94-])[A-FS](?:[-+]|\xe2\x88\x92)?[)\]*_. ]*$", re.MULTILINE)
_COLON_AT_END, _WIDE_COLON = re.compile(rb":[*_ ]*+(?:\n|\Z)"), "：".encode()
_HUSHED = re.compile(rb"\|\|.*?(?:\|\||\Z)", re.DOTALL)
_SEEN = re.compile(rb"[^\n]")
_GRADE = re.compile(rb"(?<![A-Za-z0-9'])[A-FS](?![A-Za-z0-9'])")


class Signs:
    """Which signs of a score a text holds at all. In most texts only digits are, and nothing else is asked."""

    __slots__ = ("_data", "_letters", "_words")

    def __init__(self, data: bytes, letters: bool) -> None:
        self._data, self._letters = data, letters
        foreign = data.translate(None, _ASCII)
        self._words = [word for word in _SAID if word in data] + [sign for sign in _DRAWN if sign in foreign]

    def between(self, start: int, end: int) -> bool:
        """Whether a digit, or another sign of a score, stands between two offsets."""
        piece = self._data[start:end]
        if len(piece.translate(None, _DIGITS)) < len(piece):
            return True
        if (self._words and any(word in piece for word in self._words)) or (self._letters and _GRADE.search(piece)):
            return True
        return 3 < len(piece) < SHORT and _says_so(piece)


@lru_cache(maxsize=1024)
def _says_so(piece: bytes) -> bool:
    """Whether a few words without a digit may be a grade, or say that something is not scored."""
    lowered = piece.lower()
    if any(word in lowered for word in _NOT_SCORED):
        return True
    return bool(_GRADE_AT_END.search(piece) or _DASH_AT_END.search(piece))


class Asked:
    """The text, and how many of its lines may still be asked.

    `may_hold` says whether a score may stand in a block at all, `colons` whether any line may end in one.
    """

    def __init__(self, source: SourceText, signs: Signs) -> None:
        self.source, self.signs = source, signs
        self.left, self.stopped = MAX_LINES, 0
        self.may_hold = signs.between
        self.colons = bool(_COLON_AT_END.search(source.data)) or _WIDE_COLON in source.data

    def line(self, start: int, end: int) -> bool:
        if self.left < 0 or not self.signs.between(start, end):
            return False
        self.left -= 1
        self.stopped = start
        return self.left >= 0

    def table(self, start: int, end: int) -> bool:
        """Whether all rows of a table may be asked."""
        self.left -= self.source.data.count(b"\n", start, end)
        self.stopped = start
        return self.left >= 0

    def text(self, start: int, end: int) -> str:
        """What is typed between two offsets, with blanks for what an inline spoiler hides."""
        typed = self.source.data[start:end]
        if b"||" in typed:
            typed = _HUSHED.sub(lambda found: _SEEN.sub(b" ", found[0]), typed)
        return typed.decode("utf-8", "ignore")

    def limit(self) -> Fault:
        return Fault(
            "limit",
            f"more than {MAX_LINES} lines could hold a score; from here on none is read",
            self.stopped,
            self.stopped + 1,
            "split the text",
        )
