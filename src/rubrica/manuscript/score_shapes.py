"""The shapes a score takes in real texts: numbers, labels, and how they stand together on a line.

The shapes and what they are called follow a count over 626 published reviews; docs/format.md shows one of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A score as it is written. `value` and `best` are decimal texts; a letter is its own value; None means it says
    "not scored". `best` is "" where the text names no maximum. `form` is the notation: slash, out-of, bare, percent,
    stars, letter, points or none."""

    value: str | None
    best: str
    form: str


NOTHING = Number(None, "", "none")

_WORDS = {
    word: str(n)
    for n, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"twenty": "20", "hundred": "100"}
_WORD = "(?:" + "|".join(_WORDS) + ")"
_N = r"\d{1,3}(?:[.,]\d{1,2})?"
_SLASH = rf"(?P<n>{_N}|\d?½)\s*/\s*(?P<m>\d{{1,3}}(?:[.,]\d{{1,2}})?)(?![\d/]|[.,]\d)"
_OUT_OF = (
    rf"(?P<on>{_N}|{_WORD}(?:\s+and\s+a\s+half|\s+point\s+{_WORD})?)\s+out\s+of\s+(?:a\s+possible\s+)?"
    rf"(?P<om>{_N}|{_WORD})\b(?!\s+(?:episodes?|people|times?|scenes?|them|us|those|its|the)\b)"
)
_GLYPHS = r"(?P<full>(?:[★⭐🌟]\ufe0f?)+)(?P<half>[½⯨✬]?)(?P<empty>[☆✩]*)"
_STARS = (
    rf"(?P<sn>\d(?:[.,]\d{{1,2}}|\s?½)?|½|{_WORD}(?:\s+and\s+a\s+half)?)[\s-]*stars?"
    rf"(?:\s*(?:out\s+of|of|/)\s*(?P<sm>\d{{1,2}}|{_WORD}))?(?:\s+stars?)?"
)
_POINTS = (
    rf"(?P<pn>{_N})\s*(?:points?|pts\.?|点)(?:\s*(?:out\s+of|of|/)\s*(?P<pm>\d{{1,3}}))?"
    r"|(?P<jm>\d{1,3})\s*点満点(?:中|で)?\s*(?:の)?\s*(?P<jn>\d{1,3}(?:[.,]\d)?)\s*点?"
)
_PERCENT = r"(?P<percent>\d{1,3}(?:[.,]\d{1,2})?)\s?%"
_BARE = rf"(?P<bare>{_N}|\d?½)"
_LETTER = r"(?P<letter>[A-FS](?:[+\-−–]|\b(?!')))"
_NONE = (
    r"(?P<none>not\s+(?:yet\s+)?(?:scored|rated|reviewed)|un(?:scored|rated)|no\s+(?:score|rating)|n/a|n\.a\.?|tbd"
    r"|[-–—]+|採点なし|評価なし|なし)"
)
_FULL = rf"{_SLASH}|{_OUT_OF}|{_GLYPHS}|{_STARS}|{_POINTS}"

_M = r"[\s*_`]*"
_LABEL = r"(?P<label>[^\W\d_][^\n:：=~|(\[\]）（\d★⭐.!?;。！？]{0,48}?)"
_SIGN = rf"{_M}(?:[:：=~|]|-+>?|[–—]+|→)?{_M}(?:[:：]{_M})?[(\[（]?{_M}"
_MUST = rf"{_M}(?:(?:[:：=~|]|-+>?|[–—]+|→){_M}[(\[（]?|[(\[（]){_M}"
_CLOSE = rf"{_M}[)\]）]?{_M}[:：]?{_M}"
_QUOTED = r"(?:[\"“”«「‘'(（](?P<word>[^\W\d][^\"”»」’)）\n]{0,38})[\"”»」’')）][.!]?)"
_TAIL = rf"(?:\s*[-–—:,|]?\s*{_QUOTED}|\s*[-–—|:,]\s*(?P<said>[^\W\d][\w’' ]{{0,30}}?))?{_M}[.!]?{_M}"

_I = re.IGNORECASE
WHOLE_LINE = (
    re.compile(rf"{_LABEL}{_MUST}(?P<value>{_FULL}|{_PERCENT}|{_NONE}|{_BARE}){_CLOSE}{_TAIL}", _I),
    re.compile(rf"{_LABEL}{_MUST}(?P<value>{_LETTER}){_CLOSE}"),
    re.compile(rf"{_LABEL}{_M}(?:\s|[\"”*_])(?:of\s+)?(?P<value>{_FULL}){_CLOSE}{_TAIL}", _I),
    re.compile(rf"[(\[（]?(?P<value>{_FULL}|{_PERCENT}){_CLOSE}(?:{_TAIL})", _I),
    re.compile(rf"[\[(](?P<value>{_BARE}|{_LETTER})[\])]"),
    re.compile(rf"(?P<value>{_FULL}){_M}(?:for|in|on|[-–—:：])?{_M}(?:the\s+)?{_LABEL}{_M}", _I),
)
"""What may fill a whole line: label and number, number alone, number and label. The first that fits is taken."""

OPENING = re.compile(
    rf"{_LABEL}(?:{_MUST}(?P<value>{_FULL}|{_PERCENT}|{_BARE}){_CLOSE}(?:\s*[-–—.:：;,!|]+[\s*_]|\s*\Z|(?<=[)\]）:：*])\s)"
    rf"|{_M}\s(?P<value2>{_FULL.replace('?P<', '?P<o_')}){_CLOSE}(?:[-–—.:：;,!|]+[\s*_]|\s))",
    _I,
)
"""`Story: 8/10 - prose`, `**Story (8/10):** prose`, `Story 8/10 prose`."""

CLOSING = re.compile(rf"(?:^|(?<=[\s(\[（—–*_]))(?P<value>{_SLASH}|{_OUT_OF}|{_GLYPHS}|{_STARS})[*_)\]）.!\s]*\Z", _I)

_PAIR = re.compile(
    rf"(?:^|(?<=[,;|/•·、，]))\s*(?:and\s+)?{_LABEL}(?:{_MUST}|\s+)(?P<value>{_SLASH}|{_OUT_OF}|{_GLYPHS}|{_BARE})"
    rf"{_M}[)\]）]?\s*(?=[,;|/•·、，.]|\Z)",
    _I,
)
_RANGE = re.compile(rf"{_LABEL}?{_SIGN}{_N}\s*(?:-|–|—|~|to|or)\s*{_N}(?:\s*/\s*\d{{1,3}})?{_CLOSE}", _I)
_SEVERAL = re.compile(
    rf"{_LABEL}{_MUST}{_N}(?:\s*/\s*\d{{1,3}})?(?:\s*[,;/|]\s*{_N}(?:\s*/\s*\d{{1,3}})?)+{_CLOSE}", _I
)
_CUE = re.compile(
    r"\b(?:gi?ve[sn]?|gave|giving|scor(?:e[sd]?|ing)|rat(?:e[sd]?|ing)|deserv\w+|earn\w*|gets?|got|worth|settl\w+|land\w*|"
    r"solid|strong|weak|generous|grade|mark|verdict|call it|comes? (?:out|in) (?:at|to))\b",
    _I,
)
_SAYING = re.compile(
    r"(?i)\b(?:gi?ve[sn]?|gave|giving|deserve[sd]?|earn(?:s|ed)|gets?|got|worth|is|was|are|would|i|it)\b"
)
_OTHERS = re.compile(
    r"\b(?:imdb|mal|myanimelist|anilist|kitsu|metacritic|rotten|letterboxd|average[sd]?|users?|readers?|viewers?|fans?|"
    r"critics|community|voters?|votes?|elsewhere|site|episodes?|eps?|chapters?|volumes?|minutes?|friends?|everyone|"
    r"people|brother|sister|mother|father|would|aired|on (?:the )?[A-Z]\w+ \d)\b|[「『]|\b(?:he|she|they) (?:gave|gives?)",
    _I,
)
_USUAL = {"4", "5", "6", "10", "20", "100", "10.0", "5.0", "100.0"}


def number_of(found: re.Match[str]) -> Number | None:
    """The number a shape caught; None where it is no score (a half over nothing, a maximum of 0)."""
    groups = {key.removeprefix("o_"): value for key, value in found.groupdict().items() if value is not None}
    if "n" in groups:
        return _over(groups["n"], groups["m"], "slash")
    if "on" in groups:
        return _over(groups["on"], groups["om"], "out-of")
    if "full" in groups:
        stars = sum(groups["full"].count(glyph) for glyph in "★⭐🌟")
        shown = stars + len(groups.get("half", "")) + len(groups.get("empty", ""))
        value = f"{stars}.5" if groups.get("half") else str(stars)
        return Number(value, str(max(5, shown)) if shown > 5 or stars <= 5 else "10", "stars")
    if "sn" in groups:
        return _over(groups["sn"], groups.get("sm", "5"), "stars")
    if "jn" in groups:
        return _over(groups["jn"], groups["jm"], "points")
    if "pn" in groups:
        return _over(groups["pn"], groups.get("pm", ""), "points")
    if "percent" in groups:
        return _over(groups["percent"], "100", "percent")
    if "letter" in groups:
        return Number(groups["letter"].upper().replace("−", "-").replace("–", "-"), "", "letter")
    if "none" in groups:
        return NOTHING
    return _over(groups["bare"], "", "bare") if "bare" in groups else None


def _over(value: str, best: str, form: str) -> Number | None:
    top = _decimal(best) if best else ""
    if top and float(top) == 0:
        return None
    return Number(_decimal(value), top, form)


def _decimal(written: str) -> str:
    """`8,5`, `3½`, `seven and a half` as a decimal text."""
    words = written.lower().split()
    if words and words[0] in _WORDS:
        number = _WORDS[words[0]]
        if words[1:] == ["and", "a", "half"]:
            return number + ".5"
        return f"{number}.{_WORDS[words[2]]}" if len(words) == 3 else number
    if "½" in written:
        return (written.replace("½", "").strip() or "0") + ".5"
    return written.replace(",", ".")


def is_label(label: str) -> bool:
    """Whether words beside a number can name what is scored: few of them, and no sentence ("I give it")."""
    return label.count(" ") < 6 and not _SAYING.search(label)


def label_of(found: re.Match[str]) -> str:
    return (found.groupdict().get("label") or "").strip(" \t*_`-–—~")


def word_of(found: re.Match[str]) -> str:
    """The verdict word that stands behind a number, with or without its quotation marks."""
    groups = found.groupdict()
    return (groups.get("word") or groups.get("said") or "").strip(" *_.!,")


def refusal(line: str) -> tuple[str, str] | None:
    """A labelled range or several numbers under one label: (label, why it is not read)."""
    if found := _RANGE.fullmatch(line):
        return label_of(found), "range"
    if found := _SEVERAL.fullmatch(line):
        return label_of(found), "several"
    return None


def several(line: str) -> Iterator[tuple[str, Number, int, int]]:
    """`Story: 9, Art: 7, Sound: 6`: two or more labelled scores that fill a line together."""
    pairs = list(_PAIR.finditer(line))
    if len(pairs) < 2 or sum(len(pair[0]) for pair in pairs) < 0.8 * len(line):
        return
    for pair in pairs:
        number = number_of(pair)
        if number is not None:
            yield label_of(pair), number, pair.start("label"), pair.end("value")


def closes_honestly(paragraph: str, found: re.Match[str], line: str) -> bool:
    """Whether a number at a paragraph's end is this section's score, and not a date, a tally or someone else's.

    It must stand as a sentence of its own, or in a sentence that speaks of giving a score and of nobody else.
    """
    number = number_of(found)
    if number is None or number.best not in _USUAL or number.value is None or float(number.value) > float(number.best):
        return False
    before = (paragraph[: len(paragraph.rstrip("\n")) - len(line)] + line[: found.start("value")]).rstrip(" *_([（")
    if not before or before[-1] in ".!?…—–-:”\"'’)\n。！？":
        return not _OTHERS.search(re.split(r"[.!?…。]\s", before.rstrip(".!?…—–-: "))[-1]) or before[-1] in ".!?…。\n"
    sentence = re.split(r"(?<=[.!?…。])\s", before)[-1]
    return bool(_CUE.search(sentence)) and not _OTHERS.search(sentence)
