"""The shapes a score takes on its line: a label, a sign, a number, in whatever order critics put them.

The shapes follow a count over 626 published reviews; docs/format.md shows one of each. All read a line as `seen` and
`core` leave it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rubrica.manuscript import score_others as others
from rubrica.manuscript.score_closing import is_filler
from rubrica.manuscript.score_number import BARE, FULL, LETTER, NONE, NOTHING, PERCENT, N, Number, number_of
from rubrica.manuscript.score_text import DOT, MARK


@dataclass(frozen=True, slots=True)
class Shape:
    """A label and its number, and from which to which character of the line they stand.

    `remark` stands in brackets behind the label, `word` behind the number. `refused` says why a number is not read;
    `shy` that it needs a maximum people score on to be believed, since it might well be a fraction.
    """

    label: str
    number: Number
    start: int
    end: int
    word: str = ""
    remark: str = ""
    refused: str = ""
    shy: bool = False


_M = rf"[\s{DOT}]*"
_LABEL = r"(?P<label>[^\W\d_][^\n:=~|>()\[\]{}\d★☆⭐🌟.!?;。、【】「」『』“”«»\"<]{0,48}?)"
_NAME = rf"[(\[【「『〈《<“«‘'\"]?{_M}{_LABEL}{_M}[\]】」』〉》>”»’'\"]?"
_SIGN = r"(?:[:;=~|>は]|-+>?|=>|[–—]+|→|➡|\.{2,}|…+)"
_REMARK = rf"(?:{_M}[(\[](?!\s*[\d.,/½]+\s*[)\]])(?P<remark>[^()\[\]\n]{{1,60}})[)\]])?"
_MUST = rf"{_M}(?:{_SIGN}{_M}(?:{_SIGN}{_M})?[(\[]?|[(\[]){_M}"
_NEAR = rf"(?P<near>{_M}(?:\s|{DOT}|(?<=[\]】」』〉》>”»’'\")])){_M}(?:of\s+)?)"
_GETS = r"(?P<gets>\s+(?:gets?|earns?|deserves?|is)\s+)"
_RATHER = r"(?P<rather>(?:(?:an?|about|solid|strong|weak|easy|decent|good|firm|clear|very|full|low|high)\s+){1,3})?"
_LABELLED = rf"{_NAME}{_REMARK}(?:{_MUST}|{_GETS}|{_NEAR}){_RATHER}"
_CLOSE = rf"{_M}[)\]]?{_M}(?::(?=\s|\Z))?{_M}"
_WORD = r"[\"“”«「‘'(（\[](?P<word>[^\W\d][^\"”»」’')）\]\n]{0,38})[\"”»」’')）\]]"
_ASIDE = r"[(\[][^()\[\]\n]{1,80}[)\]]"
_TAIL = (
    rf"(?:{_M}[-–—:,|]?\s*(?:{_WORD}|{_ASIDE})[.!]?|{_M}[-–—|:,]\s*(?P<said>[^\W\d][\w’' ]{{0,30}}?))?{_M}[.!。]?{_M}"
)
_FOR = r"(?:for|in|on|[-–—:=])?\s*(?:the\s+|its\s+)?"

_I = re.IGNORECASE
_WHOLE = (
    re.compile(rf"{_LABELLED}(?P<value>{FULL}|{PERCENT}|{NONE}|{BARE}){_CLOSE}{_TAIL}", _I),
    re.compile(rf"{_LABELLED}(?P<value>{LETTER}){_CLOSE}{_TAIL}", _I),
    re.compile(rf"(?:=>|->|[=→])?\s*[(\[]?(?P<value>{FULL}|{PERCENT}){_CLOSE}{_TAIL}", _I),
    re.compile(rf"[(\[]?(?P<value>{BARE}|{LETTER}|{NONE})[)\]]?[.!]?", _I),
    re.compile(rf"(?P<turned>(?P<value>{FULL}){_M}{_FOR}{_NAME}{_REMARK}){_M}[.!]?{_M}", _I),
)
"""What may fill a whole line: label and number, number alone, number and label. The first that fits is taken."""

_OPENING = re.compile(rf"{_LABELLED}(?P<value>{FULL}|{PERCENT}|{BARE}|{LETTER}){_CLOSE}", _I)
_OPENING_TURNED = re.compile(rf"(?P<turned>(?P<value>{FULL}){_M}{_FOR}{_NAME}{_REMARK})(?=\s*[-–—.:;,|…](?:\s|\Z))", _I)
_LEADING = re.compile(rf"[(\[]?(?P<value>{FULL}){_CLOSE}", _I)
_STOP = re.compile(rf"\s*(?:[-–—.:;!|,…{DOT}]+(?=\s|\Z)|[(\[。、！？])")
_COUNTING = re.compile(r"\s*(?:,\s*(?:and\b|\d)|[-–—]\s*\d)")
_PROSE = re.compile(
    r"(?:it|its|it['’]s|the|this|that|these|there|i|i['’]m|we|you|he|she|they|a|an|not|no|very|really|quite|pretty|good|great|while|"
    r"because|but|and|so|though|although|as|what|well|just|some|my|our|with|here|one|all|both|nothing|everything)\b",
    _I,
)
_PAIRS = (
    re.compile(rf"(?:and\s+)?{_LABELLED}(?P<value>{FULL}|{BARE}|{LETTER})(?:\s*[)\]])?(?:\s*\([^()\n]{{1,80}}\))?", _I),
    re.compile(
        rf"(?:and\s+)?(?P<turned>(?P<value>{FULL}){_M}{_FOR}(?P<label>[^\W\d_][\w'’ ]{{0,30}}?))"
        rf"(?=\s*(?:[,;|/.!+&{DOT}]|\band\b|\Z))",
        _I,
    ),
)
_BETWEEN = re.compile(rf"{_M}(?:[,;|/+&、]+|\band\b|[-–—]+(?=\s)|{DOT}|\s){_M}")
_INTRODUCTION = re.compile(r"[^\W\d][^:\n\d]{0,30}:\s*")
_OVER = rf"{N}(?:\s*/\s*\d{{1,3}})?+"
_RANGE = re.compile(
    rf"(?:{_NAME}{_M}(?:{_SIGN}{_M})?[(\[]?{_M})?(?:between\s+|from\s+)?{_OVER}\s*"
    rf"(?:-|–|—|~|\bto\b|\bor\b|(?<=\d)\s+and\b)\s*{_OVER}{_CLOSE}{_TAIL}",
    _I,
)
_MORE = rf"(?:\s*{_ASIDE})?\s*(?:[,;/|&]|->|=>|→|\band\b|\bvs\b\.?)\s*(?:[^\W\d]\w{{0,20}}:?\s+)?{_OVER}(?!\s*[\w/])"
_SEVERAL = re.compile(rf"{_NAME}{_MUST}{_OVER}(?:{_MORE})+(?:\s*{_ASIDE})?{_CLOSE}", _I)
_LEAD = re.compile(rf"{MARK}*{_NAME}{_M}(?:[:–—]|-\s|(?<={MARK})\s)", _I)
_ENDING = re.compile(rf"(?<=\w)\s*(?:[(\[]|\s[-–—]\s|[—:|])\s*(?P<value>{FULL}|{PERCENT})[)\]]?\Z", _I)
_PARTS = re.compile(r"(?i)\b(?:parts?|episodes?|ep|volumes?|vol|chapters?|weeks?|days?|rounds?)\b")
_SECOND = re.compile(rf"(?:{_MORE}|\s*(?:-|–|—|~|\bto\b|\bor\b)\s*{N}\s*/\s*\d)", _I)
_SAYING = re.compile(
    r"(?i)\A(?:for|but|by|with|from|of|at|than|plus)\b|"
    r"\b(?:gi?ve[sn]?|gave|giving|deserve[sd]?|earn(?:s|ed)|gets?|got|worth|is|was|are|would|i|it|up to|"
    r"at (?:most|least)|max\.?(?:imum)?)\b"
)


def whole(line: str) -> Shape | None:
    """The one score that fills a line."""
    for shape in _WHOLE:
        if (found := shape.fullmatch(line)) and (made := _shape(found, line)):
            return made
    return None


def unclear(line: str) -> Shape | None:
    """A range, or several numbers for one label: something is scored, and nobody can say how."""
    for refused, shape in (("range", _RANGE), ("several", _SEVERAL)):
        if found := shape.fullmatch(line):
            return Shape(_label_of(found), NOTHING, 0, len(line), refused=refused)
    return None


def several(line: str) -> list[Shape]:
    """`Story: 9, Art: 7, Sound: 6`, `7/10 story, 8/10 art`: two or more scores that fill a line together."""
    for pair in _PAIRS:
        for start in (0, *(found.end() for found in (_INTRODUCTION.match(line),) if found)):
            shapes = list(_row(pair, line, start))
            if len(shapes) > 1 and len({bool(shape.number.best) for shape in shapes}) == 1:
                return [] if others.CROWD.search(line[:start]) else shapes
    return []


def _row(pair: re.Pattern[str], line: str, at: int) -> Iterator[Shape]:
    """Pairs with something between each two, up to the end of the line or of its first sentence. Behind numbers with
    a maximum there may be more."""
    row: list[Shape] = []
    end = at
    while (found := pair.match(line, at)) and (made := _shape(found, line)):
        row.append(made)
        end = found.end()
        between = _BETWEEN.match(line, end)
        if between is None:
            break
        at = between.end()
    ended = not line[end:].strip(" .!。" + MARK + DOT) or line[end : end + 2] in (". ", "! ")
    if ended or (len(row) > 1 and all(shape.number.best for shape in row)):
        yield from row


def opening(line: str, start: int = 0) -> Shape | None:
    """`Story: 8/10 - and then prose`: a labelled score that opens a line."""
    found = _OPENING.match(line, start) or _OPENING_TURNED.match(line, start)
    return _opened(found, line) if found else None


def leading(line: str, start: int = 0) -> Shape | None:
    """`8/10. And then prose`: a score without a label that opens a section."""
    found = _LEADING.match(line, start)
    made = _opened(found, line) if found else None
    return None if made is None or made.refused or made.shy else replace(made, shy=True)


def lead_label(line: str) -> str:
    """What a paragraph is about, where it says so before a colon, a dash or in bold: `Story: A census of ghosts …`."""
    found = _LEAD.match(line)
    return _label_of(found) if found and found["label"].count(" ") < 5 else ""


def ending(line: str) -> Shape | None:
    """`Hollow Sundial (8/10)`, `Hollow Sundial – 8/10`: a title that ends in its score."""
    found = _ENDING.search(line)
    number = number_of(found) if found else None
    if not found or number is None or _PARTS.search(line):
        return None
    return Shape("", number, found.start("value"), found.end("value"), shy=True)


def _opened(found: re.Match[str], line: str) -> Shape | None:
    """A score with prose behind it, where such prose may stand behind a score."""
    made = _shape(found, line)
    if made is None:
        return None
    rest = line[made.end :]
    if made.shy and (others.HEARSAY.search(rest[:80]) or others.CROWD.search(rest[:40])):
        return None
    if _SECOND.match(rest):
        return replace(made, number=NOTHING, refused="several")
    if not rest.strip() or rest[0] == MARK or line[made.end - 1] in ")]:":
        return made
    if _STOP.match(rest):
        return None if made.number.form != "slash" and _COUNTING.match(rest) else made
    prose = rest.lstrip(f" {MARK}{DOT}\t")
    may_be_fraction = (
        made.number.best and not made.shy and rest[0].isspace() and (_PROSE.match(prose) or not prose[:1].islower())
    )
    return replace(made, shy=True) if may_be_fraction else None


def _shape(found: re.Match[str], line: str) -> Shape | None:
    """What a shape caught, unless its label is a sentence, or the words behind it name somebody else. A number
    without a maximum needs a sign before it, but for the company of others on the same line."""
    number, label = number_of(found), _label_of(found)
    if number is None or label.count(" ") > 4 or _SAYING.search(label) or (label and is_filler(label)):
        return None
    groups = found.groupdict()
    said = groups.get("gets") or groups.get("rather")
    if (said or groups.get("near")) and number.form in ("bare", "percent", "letter") and found.re not in _PAIRS:
        return None
    remark = groups.get("remark") or ""
    if others.AFTER.match(line, found.end("value")) or others.FOREIGN.search(remark):
        return None
    word = (groups.get("word") or groups.get("said") or "").strip(f" *_.!,{MARK}")
    end = len(line[: found.end()].rstrip(f" {MARK}{DOT}\t"))
    return Shape(label, number, found.start(), end, word, remark, shy=bool("turned" in groups or said))


def _label_of(found: re.Match[str]) -> str:
    return (found.groupdict().get("label") or "").strip(f" \t-–—~{MARK}{DOT}")
