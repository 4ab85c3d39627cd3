"""The regular expressions behind the shapes, put together from small ones."""

from __future__ import annotations

import re

from rubrica.manuscript.late import late
from rubrica.manuscript.score_number import BARE, FULL, LETTER, NONE, PERCENT, N
from rubrica.manuscript.score_text import DOT, MARK

_I = re.IGNORECASE
_M = rf"[\s{DOT}]*"
_P = rf"{_M}+"  # possessive: for where nothing behind it could take a blank

# A label may stand in brackets of its own, and have a remark in brackets behind it: 【Story】, Story (no spoilers).
_LABEL = r"(?P<label>TL;?DR|[^\W\d_][^\n:=~|>()\[\]{}\d★☆⭐🌟.!?;…。、【】「」『』“”«»\"<]{0,48}?)"
_NAME = rf"[(\[【「『〈《<“«‘'\"]?{_M}{_LABEL}{_M}[\]】」』〉》>”»’'\"]?"
_REMARK = rf"(?:{_P}[(\[](?!\s*[\d.,/½]+\s*[)\]])(?P<remark>[^()\[\]\n]{{1,60}})[)\]])?"

# Between label and number stands a sign or a bracket, or a verb, or nothing: Story: 8, Story gets an 8/10, Story 8/10.
# Behind it there may be what is thought of it, or how it was made: Story: a solid 8/10, Story: very good (8/10),
# Overall: (7 + 8) / 2 = 7.5.
_SIGN = r"(?:=>|[:;=~|>は→➡]|-++>?|[–—]++|\.{2,}+|…++)"
_MUST = rf"{_P}(?:{_SIGN}{_P}(?:{_SIGN}{_P})?[(\[]?|[(\[]){_P}(?:[★⭐🌟]\s*(?=\d))?"
_NEAR = rf"(?P<near>{_M}(?:\s|{DOT}|(?<=[\]】」』〉》>”»’'\")])){_P}(?:of\s+)?)"
_GETS = r"(?P<gets>\s+(?:gets?|earns?|deserves?|is)\s+)"
_RATHER = (
    r"(?P<rather>(?:(?:an?|about|solid|strong|weak|easy|decent|good|firm|clear|very|full|low|high|light)\s+){1,3})?"
)
_JUDGED = (
    r"(?P<judged>(?:(?:very|quite|pretty|really|extremely|below|above)\s+)?(?:good|great|bad|okay|ok|fine|decent|average|"
    r"mediocre|poor|weak|solid|strong|excellent|amazing|awesome|fantastic|superb|brilliant|outstanding|magnificent|"
    r"perfect|masterpiece|flawless|satisfactory|enjoyable|nice|lovely|meh|awful|terrible|horrible|dreadful))"
)
_JUDGED_FIRST = rf"(?:{_JUDGED}\s*(?:[-–—,:]\s*[(\[]?|[(\[]))?"
_WORKING = r"(?:\(?\d[\d\s.,+*×x÷/()]{2,60}=\s*)?"
_LABELLED = rf"{_NAME}{_REMARK}(?:{_MUST}{_WORKING}|{_GETS}|{_NEAR}){_RATHER}{_JUDGED_FIRST}"

# Behind a number: its bracket, and a word or an aside that belongs to it: 7/10 (Good), 7/10 – Good.
_CLOSE = rf"{_P}[)\]]?{_P}(?::(?=\s|\Z))?{_P}"
_WORD = r"[\"“”«「‘'(（\[](?P<word>[^\W\d][^\"”»」’')）\]\n]{0,38})[\"”»」’')）\]]"
_ASIDE = r"[(\[][^()\[\]\n]{1,80}[)\]]"
_TAIL = (
    rf"(?:{_P},?\s*[(\[]?rounded\s+(?:up|down)(?:\s+to\s+\d(?:\s+stars?)?)?[)\]]?"
    rf"|{_P}[-–—:,|]?\s*(?:{_WORD}|{_ASIDE})[.!]?|{_P}[-–—|:,]\s*(?P<said>[^\W\d][\w’' ]{{0,30}}?))?{_P}[.!。]?{_P}"
)
MINUS = re.compile(r"[:=]\s+-\Z")
"""`Story: -1/10`, where the stroke belongs to the number and not to the label as in `Story - 1/10`, `Story:-1/10`."""

_FOR = r"(?:for|in|on|[-–—:=])?\s*(?:the\s+|its\s+)?"

WHOLE = (
    late(rf"{_LABELLED}(?P<value>{FULL}|{PERCENT}|{NONE}|{BARE}){_CLOSE}{_TAIL}", _I),
    late(rf"{_LABELLED}(?P<value>{LETTER}){_CLOSE}{_TAIL}", _I),
    late(rf"(?:=>|->|[=→])?\s*[(\[]?(?P<value>{FULL}|{PERCENT}){_CLOSE}{_TAIL}", _I),
    late(rf"[(\[]?(?P<value>{BARE}|{LETTER}|{NONE})[)\]]?(?:\s+{_JUDGED})?[.!]?", _I),
    late(rf"(?P<turned>(?P<value>{FULL}){_P}{_FOR}{_NAME}{_REMARK}){_P}[.!]?{_P}", _I),
)
"""What may fill a whole line: label and number, number alone, number and label. The first that fits is taken."""

OPENING = late(rf"{_LABELLED}(?P<value>{FULL}|{PERCENT}|{BARE}|{LETTER}){_CLOSE}", _I)
"""`Story: 8/10 It starts …`, `**Story (8/10):** It starts …`"""

OPENING_TURNED = late(rf"(?P<turned>(?P<value>{FULL}){_P}{_FOR}{_NAME}{_REMARK})(?=\s*[-–—.:;,|…](?:\s|\Z))", _I)
"""`8/10 story – it starts …`"""

LEADING = late(rf"[(\[]?(?P<value>{FULL}){_CLOSE}", _I)
"""`8/10. It starts …`"""

STOP = late(rf"\s*(?:[-–—.:;!|,…{DOT}]+(?=\s|\Z)|[(\[。、！？])")
"""What ends a score before prose."""

COUNTING = late(r"\s*(?:,\s*(?:and\b|\d)|[-–—]\s*\d)")
"""What counts instead: `3 stars, 2 planets`."""

PROSE = late(
    r"(?:it|its|it['’]s|the|this|that|these|there|i|i['’]m|we|you|he|she|they|a|an|not|no|very|really|quite|pretty|good|great|while|"
    r"because|but|and|so|would|will|might|highly|definitely|recommend(?:ed)?|rounded|though|although|as|what|well|just|some|my|our|with|here|one|all|both|nothing|everything)\b",
    _I,
)
"""How a sentence may begin right behind a number, in small letters: no noun, which the number could count."""

URGING = late(r"\s*(?:would|will|highly|definitely|recommend(?:ed)?|rounded)\b", _I)
"""`10/10 would see it again`"""

PAIRS = (
    late(rf"(?:and\s+)?{_LABELLED}(?P<value>{FULL}|{BARE}|{LETTER})(?:\s*[)\]])?(?:\s*\([^()\n]{{1,80}}\))?", _I),
    late(
        rf"(?:and\s+)?(?P<turned>(?P<value>{FULL}){_P}{_FOR}(?P<label>[^\W\d_][\w'’ ]{{0,30}}?))"
        rf"(?=\s*(?:[,;|/.!+&{DOT}]|\band\b|\Z))",
        _I,
    ),
)
"""One of several on a line: `Story: 9`, `7/10 art`."""

BETWEEN = late(rf"{_M}(?:[,;|/+&、]+|[.](?=\s)|\band\b|[-–—]+(?=\s)|{DOT}|\s){_P}")
"""What stands between two of several."""

INTRODUCTION = late(r"[^\W\d][^:\n\d]{0,30}:\s*")
"""`My scores: Story 9, Art 7`"""

_OVER = rf"(?>{N})(?>(?:\s*/\s*\d{{1,3}})?)"
_MORE = rf"(?:\s*{_ASIDE})?\s*(?:[,;/|&]|->|=>|→|\band\b|\bvs\b\.?)\s*(?:[^\W\d]\w{{0,20}}:?\s+)?{_OVER}(?!\s*[\w/])"

RANGE = late(
    rf"(?:{_NAME}{_P}(?:{_SIGN}{_P})?[(\[]?{_P})?(?:between\s+|from\s+)?{_OVER}\s*"
    rf"(?:-|–|—|~|\bto\b|\bor\b|(?<=\d)\s+and\b)\s*{_OVER}{_CLOSE}{_TAIL}",
    _I,
)
"""`Story: 7-8/10`, `6 to 7`"""

RESULT = late(r"\b(\d{1,3})\s*[-–—]\s*(\d{1,3})\s*\Z")
"""`3-2`"""

SEVERAL = late(rf"{_NAME}{_MUST}{_OVER}(?:{_MORE})+(?:\s*{_ASIDE})?{_CLOSE}", _I)
"""`Story: 8, 7, 8`, `Story: 8/10 (Ida), 6/10 (Pell)`"""

SECOND = late(rf"(?:{_MORE}|\s*(?:-|–|—|~|\bto\b|\bor\b)\s*{N}\s*/\s*\d)", _I)
"""A second number right behind the first."""

LEAD = late(rf"{MARK}*{_NAME}{_M}(?:[:–—]|-\s|(?<={MARK})\s|\.(?={MARK}))", _I)
"""`Story: It starts …`, `**Story** It starts …`"""

ENDING = late(rf"(?<=\w)\s*(?:[(\[]|\s[-–—]\s|[—:|])\s*(?P<value>{FULL}|{PERCENT})[)\]]?\Z", _I)
"""`Hollow Sundial (8/10)`"""

ENDING_GRADE = late(rf"(?<=\w)\s*(?:[(\[:]|\s[-–—]\s|—)\s*(?P<value>{LETTER})[)\]]?\Z")
"""`Hollow Sundial: B+`"""

PARTS = late(r"(?i)\b(?:parts?|episodes?|ep|volumes?|vol|chapters?|weeks?|days?|rounds?)\b")
"""`Hollow Sundial, part 2 (2/5)`"""

SAYING = late(
    r"(?i)\A(?:for|but|by|with|from|of|out of|at|than|plus)\b|"
    r"\b(?:gi?ve[sn]?|gave|giving|deserve[sd]?|earn(?:s|ed)|gets?|got|worth|is|was|are|would|i|it|up to|"
    r"at (?:most|least)|max\.?(?:imum)?)\b"
)
"""A label that is a sentence, or says how many points there are."""
