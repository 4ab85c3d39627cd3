"""A line as its reader sees it: one shape then serves for every way of typing it."""

from __future__ import annotations

import re
from collections.abc import Sequence

MARK = "\x1f"
"""Stands for a character of markup (`*`, `_`, a backtick). Regular expressions take it for white space."""

DOT = "•"
"""Stands for an emoji or an ornament."""

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # １／ and ： are 1, / and :
_SIGNS = dict.fromkeys(map(ord, "*_`\\"), MARK) | dict.fromkeys(map(ord, "\u200b\ufeff\u3000"), " ")
_SAME = str.maketrans({"−": "-", "‐": "-", "‑": "-", "⁄": "/", "∕": "/", "〜": "~", "・": DOT, "·": DOT})
_SEEN = _WIDE | _SIGNS | _SAME
_STARS = "\u2605\u2606\u2729\u272c\u2b50\u2be8\U0001f31f"  # what scores are drawn with stays as it is
_ORNAMENT = re.compile(
    rf"(?:(?![{_STARS}])[\u2022\u203b\u2043\u2219\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\u20e3])+"
)
_GONE = re.compile(r"<!--.*?(?:-->|\Z)|<br ?/?>|~~(?=[^\s~])[^~\n]{0,120}~~|\[\^[^\]\n]{1,60}\]")
"""A comment, a line break, what is struck out, the mark of a footnote."""

_TAG = re.compile(
    r"</?(?:b|strong|i|em|u|s|span|font|small|big|center)(?: [^<>\n]{0,80})?>"
    r"|\[/?(?:b|i|u|s|color|size)(?:=[^\]\n]{0,20})?\]"
)
"""Emphasis as HTML and forums have it."""

_CODE = re.compile(r"`[^`\n]{1,120}`")
_DECORATED = re.compile(r"[\s*_-]*`[^`\n]+`[\s*_.]*")
"""Code shows how a thing is written; a line that is nothing else is only decorated."""


def seen(line: str) -> str:
    """The line without what is not read, of the same length: every character keeps its index."""
    if "<" in line or "~~" in line or "[^" in line:
        line = _GONE.sub(_blank, line)
    if "</" in line or "[/" in line:
        line = _TAG.sub(_marked, line)
    if "`" in line and not _DECORATED.fullmatch(line):
        line = _CODE.sub(_blank, line)
    line = line.translate(_SEEN)
    return line if line.isascii() else _ORNAMENT.sub(lambda found: DOT * len(found[0]), line)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _marked(found: re.Match[str]) -> str:
    return "*" * len(found[0])


_TRIM = f" \t\n#>|{MARK}{DOT}"
_RULE_BEFORE = re.compile(
    rf"(?:~[\s{DOT}~]*|[-–—=~+.]{{2,}}[\s{DOT}]*|[-–—]\s[\s{DOT}]*|[-–—](?=[^\W\d]))(?=[^\d\s{DOT}])"
)
_SPARKLES = re.compile(rf"[★☆⭐🌟\s{DOT}]+(?=[^\W\d][^★☆⭐🌟]*\d)|[★⭐🌟]\s*(?=\d[\d.,]*\s*/)")
_COUNTED = re.compile(r"(?:[IVX]{1,4}|[A-Ha-h]|\d{1,2})[.)]\s+(?=[^\W\d])")
_RULE_AFTER = re.compile(rf"[\s{DOT}]*(?:[~=][\s{DOT}~=]*|[-–—=~+.]{{2,}}|(?<=[\d)])[-–—])\Z")
_RULED = ("~", "=", "-", "–", "—", "+", ".")
_RUN = re.compile(rf"[\s{DOT}]{{3}}|[-–—.=~+]{{4}}")
_STROKES = re.compile(rf"[-–—.=~+…{MARK}{DOT}]++")
MOST_STROKES = 20
"""Dashes, dots and ornaments of a line that may be a score: five scores on one line have twelve."""

_BRACKETS = {"[": "]", "(": ")", "{": "}"}


def core(line: str) -> tuple[str, Sequence[int]]:
    """A line, as `seen` leaves it, without the decoration round it, and where in the line each of its characters stands
    and where it ends."""
    inner = line.strip(_TRIM)
    start = len(line) - len(line.lstrip(_TRIM))
    for ornament in (_RULE_BEFORE, _SPARKLES, _COUNTED):
        if found := ornament.match(inner):
            rest = inner[found.end() :].lstrip(_TRIM)
            start += len(inner) - len(rest)
            inner = rest
    if inner[-1:] in _RULED:
        inner = _RULE_AFTER.sub("", inner).rstrip(_TRIM)
    closing = _BRACKETS.get(inner[:1])
    if closing and inner[-1:] == closing and closing not in inner[:-1]:
        inner, start = inner[1:-1], start + 1
    places: Sequence[int] = range(start, start + len(inner) + 1)
    if _RUN.search(inner):
        inner, places = _without_runs(inner, start)
    if len(inner) > MOST_STROKES and len(_STROKES.findall(inner)) > MOST_STROKES:
        return "", (start,)
    return inner, places


def _without_runs(text: str, start: int) -> tuple[str, Sequence[int]]:
    """No more than one blank, one mark and one ornament in a row, nor three dots or dashes: the shapes try every way to
    share them out."""
    kept: list[int] = []
    run: set[str] = set()
    for index, char in enumerate(text):
        kind = char if char in (MARK, DOT) else " " if char.isspace() else ""
        if not kind:
            run.clear()
            if char in _RULED and text[max(0, index - 3) : index] == char * 3:
                continue
        elif kind in run:
            continue
        else:
            run.add(kind)
        kept.append(index)
    return "".join(text[index] for index in kept), (*(start + index for index in kept), start + len(text))
