"""What a stretch of text must hold before it is asked for scores."""

from __future__ import annotations

import re

_DIGITS = b"0123456789"
_WORDS = tuple(
    sign.encode() for sign in (*"★ ⭐ 🌟 ½ stars scored rated n/a 採点なし 評価なし".split(), " out of ", "no score")
)
_WIDE_DIGIT = re.compile(rb"\xef\xbc[\x90-\x99]")
_GRADE_AT_END = re.compile(rb"(?:^|[ (:\[*_~=\x94-])[A-FS](?:[-+]|\xe2\x88\x92)?[)\]*_. ]*\Z")
_GRADE = re.compile(rb"(?<![A-Za-z0-9'])[A-FS](?![A-Za-z0-9'])")
_MAY_END_A_GRADE = frozenset(b"ABCDEFS+-)]*_. \x92")


class Signs:
    """Which signs of a score a text holds at all. In most texts only digits are, and nothing else is asked."""

    __slots__ = ("_data", "_graded", "_letters", "_words")

    def __init__(self, data: bytes, letters: bool) -> None:
        lowered = data.lower()
        self._data, self._letters = data, letters
        self._words = tuple(word for word in _WORDS if word in lowered)
        if b"\xef\xbc" in data:
            self._words += tuple(sorted({found[0] for found in _WIDE_DIGIT.finditer(data)}))
        self._graded = letters or any(_ends_in_grade(line) for line in data.split(b"\n"))

    def between(self, start: int, end: int) -> bool:
        """Whether a digit, or another sign of a score, stands between two offsets."""
        piece = self._data[start:end]
        if len(piece.translate(None, _DIGITS)) < len(piece):
            return True
        if self._letters and _GRADE.search(piece):
            return True
        if self._graded and any(_ends_in_grade(line) for line in piece.rstrip().split(b"\n")):
            return True
        return bool(self._words) and _holds(piece.lower(), self._words)


def _ends_in_grade(line: bytes) -> bool:
    return 0 < len(line) < 200 and line[-1] in _MAY_END_A_GRADE and bool(_GRADE_AT_END.search(line))


def _holds(piece: bytes, words: tuple[bytes, ...]) -> bool:
    return any(word in piece for word in words)
