"""Numbers that close a paragraph: `… and I cheered. 8/10`, `… so it gets an 8/10 from me.`

Such a number is a score only where its own sentence says so: it stands as a sentence of its own, behind a dash, or
in a clause in which the critic, or the work, gives or gets it.
"""

from __future__ import annotations

import re

from rubrica.manuscript import score_others as others
from rubrica.manuscript.score_number import FULL, LETTER, PERCENT
from rubrica.manuscript.score_text import DOT

REACH = 300
"""So many characters before a number are asked who gives it."""

CLOSING_NUMBER = re.compile(
    rf"(?:^|(?<=[\s(\[—–:。！？」{DOT}]))(?P<value>{FULL}|{PERCENT}|(?:(?<=[.!?…] )|(?<=[.!?…]\s\s)){LETTER})"
    rf"(?P<mine>\s+(?:from|for)\s+me)?[\s)\].!{DOT}]*\Z",
    re.IGNORECASE,
)
_ENDS = tuple(".!?…。！？" + DOT)
_CLOSERS = "\"'”’)）」』"
_SHORTENED = re.compile(r"(?i)\b(?:vol|no|nr|eps?|ch|pt|pp?|min|max|ca|approx|vs|st|fig)\.\Z")
_SENTENCE = re.compile(rf"(?<=[.!?…])[\"'”’)]*\s+|(?<=[。！？{DOT}])\s*|\n")
_CLAUSE = re.compile(r"[,;:—–]\s*|\s-\s")

_ASPECT = (
    r"(?:it|this|that|them|these|those|which|everything|(?:the|its|their|this|that) (?:whole|whole thing|thing|lot|"
    r"rest|result|story|plot|writing|script|show|series|season|film|movie|book|game|album|place|anime|section|category|art|artwork|"
    r"animation|visuals?|pictures?|drawing|music|sounds?|soundtrack|score|audio|voices?|cast|characters?|experience|package|"
    r"overall))"
)
_QUITE = (
    r"(?:(?:still|only|just|easily|happily|gladly|barely|comfortably|firmly|personally|finally|therefore|thus|so|do|now|"
    r"also)\s+)*"
)
_A = (
    r"(?:\s*\b(?:no less than|an?|its|my|the|full|very|more than fair|solid|strong|weak|firm|clear|easy|fair|fine|good|"
    r"decent|modest|generous|respectable|well-earned|well-deserved|deserved|hearty|reluctant|low|high|perfect|rounded|final|overall|"
    r"score|rating|mark|verdict|grade|of|at|with|as)\b)*\s*"
)
_GIVES = r"(?:giv(?:e|ing)|gave|given|rat(?:e|ed|ing)|scor(?:e|ed|ing)|award|grade|call|put|mark|say)"
_SETTLES = (
    r"(?:settled?|landed|land|stay|stop|end(?:ed)? up|arrived?|go|went|c[oa]me (?:out|down|to rest)) (?:on|at|with|for)"
)
_GETS = (
    r"(?:gets?|got|earns?|earned|deserves?|merits?|makes?|is worth|is|are|comes? (?:out at|to)|scores?|rates?|"
    r"lands? (?:on|at)|sits? at|adds up to|amounts to)"
)
_WOULD = r"(?:(?:would|will|shall|can|must|have to|am|are)\s+)?"
_GIVING = re.compile(
    rf"(?i)(?:\b(?:i|we)(?:['’](?:ll|d|m|ve))?\s+{_QUITE}{_WOULD}{_QUITE}(?:{_GIVES}(?:\s+{_ASPECT})?|{_SETTLES})\b{_A}"
    rf"|\b{_ASPECT}\s+{_QUITE}{_GETS}\b{_A}|\b(?:it|that|this|which)['’]s\b{_A}"
    rf"|\b(?:my|the|final|overall)\s+(?:final\s+|own\s+)?(?:score|rating|grade|mark|verdict|overall)\b"
    rf"(?:\s+(?:here|for {_ASPECT}))?(?:\s+(?:is|stays|remains|comes to))?{_A})\Z"
)
_POINTING = re.compile(r"(?i)it|this|that|which|they|these|those|to|or|vs|versus")
_SCORE = re.compile(r"(?i)\b(?:overall|final|score|rating|verdict|grade|mark|total)\b")
_FILLER = re.compile(
    r"(?i)(?:(?:and|but|so|still|hence|thus|therefore|then|overall|all in all|all told|in all|in short|in sum|in total|"
    r"in the end|for (?:that|this|me|it|now)|final|score|rating|verdict|grade|mark|total|easily|call it|"
    r"make (?:it|that)|say|gets?|giving it|earning|deserves|a total of)\b[\s,:]*)*"
    rf"{_A}\Z"
)


def closes_honestly(before: str, found: re.Match[str]) -> bool:
    """Whether the number that ends a paragraph scores what the paragraph is about.

    `before` is what stands in front of it, as its reader sees it.
    """
    text = before[-REACH:].rstrip()
    bracketed = text[-1:] in ("(", "[")
    text = text.rstrip("([ ")
    if not text or text.rstrip(_CLOSERS).endswith(_ENDS):
        return not _SHORTENED.search(text)
    sentence = _SENTENCE.split(text)[-1].strip()
    if found["percent"] or others.HEARSAY.search(sentence) or others.MIGHT.search(sentence):
        return False
    clause = _CLAUSE.split(sentence.rstrip(":—–-=>→ "))[-1]
    if text[-1] in "—–-=>→" or bracketed:
        return _set_apart(clause)
    given = found["mine"] or _FILLER.fullmatch(clause) or _GIVING.search(clause)
    return bool(given) and not (
        others.ELSEWHERE.search(clause) or others.NOT_QUITE.search(clause) or others.TIMES.search(sentence)
    )


def is_filler(words: str) -> bool:
    """Whether words before a number only lead up to it, and name nothing: "so", "all in all", "a solid", "that"."""
    return bool(_POINTING.fullmatch(words) or (_FILLER.fullmatch(words) and not _SCORE.search(words)))


def _set_apart(clause: str) -> bool:
    """`… not enough kingdom – 6/10`, but not `… than Brass Monsoon – 9/10`, `… on the day it was shown – 7/10`: what
    stands right before the dash is no name, nobody else and no date."""
    words = clause.split()
    named = len(words) > 1 and words[-1][:1].isupper()
    return not (named or _TIMED.search(clause) or others.ELSEWHERE.search(clause))


_TIMED = re.compile(
    r"(?i)\b(?:seen|watched|aired|shown|read|played|written|updated|posted|on|since|until|from|by)\s*\Z"
)
