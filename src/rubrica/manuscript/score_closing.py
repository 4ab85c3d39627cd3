"""Numbers that close a paragraph: `… and I cheered. 8/10`, `… so it gets an 8/10 from me.`

Such a number is a score only where its own sentence says so: it stands as a sentence of its own, behind a dash, or
in a clause in which the critic, or the work, gives or gets it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubrica.manuscript import score_others as others
from rubrica.manuscript.late import late
from rubrica.manuscript.score_number import FULL, LETTER, PERCENT
from rubrica.manuscript.score_text import DOT

REACH = 300
"""So many characters before a number are asked who gives it."""

CLOSING_NUMBER = late(
    rf"(?:^|(?<=[\s(\[—–:。！？」はで、{DOT}]))(?P<value>{FULL}|{PERCENT}|{LETTER})"
    rf"(?P<mine>\s+(?:from|for)\s+me)?(?:です(?:ね|かね)?|でした|だ|かな)?"
    rf"(?:,?\s+(?:easy|easily|imh?o|tbh|lol|for sure|overall|all in all|no question))?[\s)\].!。！{DOT}]*\Z",
    re.IGNORECASE,
)
_ENDS = tuple(".!?…。！？" + DOT)
_CLOSERS = "\"'”’)）」』"
_SHORTENED = late(r"(?i)\b(?:vol|no|nr|eps?|ch|pt|pp?|min|max|ca|approx|vs|st|fig)\.\Z")
_SENTENCE = late(rf"(?<=[.!?…])[\"'”’)]*\s+|(?<=[。！？{DOT}])\s*|\n")
_CLAUSE = late(r"[,;:—–]\s*|\s-\s")

_IT = (
    r"(?:it|this|that|them|these|those|which|everything|(?:the|its|their|this|that) (?:whole thing|whole|thing|lot|"
    r"rest|result|show|series|season|film|movie|book|novel|game|album|record|ep|place|anime|manga|section|category|"
    r"experience|package)(?: itself| as a whole)?)"
)
_ASPECT = (
    rf"(?:{_IT}|(?:the|its|their|this|that) (?P<%s>story|plot|writing|script|art|artwork|animation|visuals?|pictures?|"
    r"drawing|music|sounds?|soundtrack|score|audio|voices?|cast|characters?|acting|gameplay|graphics|prose|lyrics|"
    r"production|food|service|overall))"
)
_QUITE = (
    r"(?:(?:still|only|just|easily|happily|gladly|barely|comfortably|firmly|personally|finally|therefore|thus|so|do|now|"
    r"also)\s+)*"
)
_A = (
    r"(?:\s*\b(?:no less than|an?|its|my|the|full|very|more than fair|solid|strong|weak|firm|clear|easy|fair|fine|good|"
    r"decent|modest|generous|respectable|well-earned|well-deserved|deserved|hearty|reluctant|low|high|light|perfect|"
    r"rounded|final|overall|"
    r"score|rating|mark|verdict|grade|of|at|with|as)\b)*\s*"
)
_GIVES = r"(?:giv(?:e|ing)|gave|given|rat(?:e|ed|ing)|scor(?:e|ed|ing)|award|grade|call|put|mark|say)"
_SETTLES = (
    r"(?:settled?|landed|land|stay|stop|end(?:ed)? up|arrived?|go|going|went|c[oa]me (?:out|down|to rest)) "
    r"(?:on|at|with|for)"
)
_GETS = (
    r"(?:gets?|got|earns?|earned|deserves?|merits?|makes?|is worth|is|are|comes? (?:out at|to)|scores?|rates?|"
    r"lands? (?:on|at)|sits? at|adds up to|amounts to|"
    r"c[oa]mes? out(?: at| as)?|turn(?:s|ed) out|end(?:s|ed) up(?: at| as)?)"
)
_WOULD = r"(?:(?:would|will|shall|can|must|am|are)\s+)?(?:(?:going to|gonna|have to)\s+)*"
_GIVING = late(
    rf"(?i)(?:\b(?:i|we)(?:['’](?:ll|d|m|ve))?\s+{_QUITE}{_WOULD}{_QUITE}(?:{_GIVES}(?:\s+{_ASPECT % 'given'})?"
    rf"|{_SETTLES})\b{_A}"
    rf"|\b{_ASPECT % 'gets'}\s+{_QUITE}{_GETS}\b{_A}|\b(?:it|that|this|which)['’]s\b{_A}"
    rf"|\b(?:my|the|final|overall)\s+(?:final\s+|own\s+)?(?:score|rating|grade|mark|verdict|overall)\b"
    rf"(?:\s+(?:here|for {_ASPECT % 'scored'}))?(?:\s+(?:is|stays|remains|comes to))?{_A})\Z"
    r"|\A(?:個人的に|自分的に|私|評価|点数|採点|得点|総合|総合評価|全体|今回)(?:は|も|で|としては|なら)?、?\Z"
)
_AWARDED = late(
    r"(?i)\b(?:giv(?:e|ing)|rat(?:e|ing)|scor(?:e|ing)|grade|award|gets?|earns?|deserves?|merits?|verdict)\b"
)
"""A grade and a share of a hundred are scores only where this is said of them."""
_ADJECTIVES = late(
    r"(?i)(?:(?:and|but|so|overall|still|it['’]s|this is|that['’]s|for me|in all|all in all)[, ]+)*an?"
    r"(?: (?!(?:of|to|in|on|by|for|from|with|at|per|is|was|are|were|has|had|have|who|that|which|chance|odds|vote|page|"
    r"row|ratio|slope|jury|judge|crowd)\b)[^\W\d][\w'’-]*,?){1,4}"
)
"""`A flawed but fascinating 7/10.`"""
_POINTING = late(r"(?i)it|this|that|which|they|these|those|to|or|vs|versus")
_SCORE = late(r"(?i)\b(?:overall|final|score|rating|verdict|grade|mark|total)\b")
_FILLER = late(
    r"(?i)(?:(?:and|but|so|still|hence|thus|therefore|then|overall|all in all|all told|in all|in short|in sum|in total|"
    r"in the end|for (?:that|this|me|it|now)|final|score|rating|verdict|grade|mark|total|easily|call it|"
    r"make (?:it|that)|say|like|probably|maybe|about|around|roughly|basically|gets?|giving it|earning|deserves|"
    r"a total of)\b[\s,:]*)*"
    rf"{_A}\Z"
)


WITHIN = late(
    r"(?:\d[½¼¾]?\s*/\s*\d+|\b(?:out\s+of|outta)\s+\w+|\bstars?|[★☆½]|点)[)\]\x1f]*+(?:です|でした|だ)?"
    r"(?P<mine>\s++(?:from|for)\s+me\b)?[)\]\x1f]*+"
    r"(?:[.!]++(?=\s++\S)|[。！](?=\s*+\S)|(?P<goes_on>(?=,\s|\s++(?:because|since|mostly|mainly|simply|and)\s)))",
    re.IGNORECASE,
)
"""Where a number ends its sentence within a paragraph, or has its reason behind it: `I give it an 8/10. Go and see
it.`, `I give it an 8/10 because of the bees.`"""

_TURNS = late(r"(?i)\A,?\s*(?:but|though|if|had|were|and\s+\S+\s+\d)|\d\s*/\s*\d|\b(?:if|unless|would|could)\b")
"""A reason that is none: it takes the number back, or gives another one."""


def goes_on_well(text: str, end: int) -> bool:
    """Whether what stands behind a number, up to the end of its sentence, only gives the reason for it."""
    rest = _SENTENCE.split(text[end : end + REACH], maxsplit=1)[0]
    return not (_TURNS.search(rest) or others.TIMES.search(rest) or others.HEARSAY.search(rest))


def closing_label(before: str, found: re.Match[str], *, within: str = "") -> str | None:
    """What the number that ends a paragraph scores: "" for what the paragraph is about, or the part that its sentence
    names ("the music gets an 8/10"). None where it scores nothing.

    `before` is what stands in front of it, as its reader sees it. `within` a paragraph, where it
    "ends" a sentence or the sentence "goes on", a dash or a bracket is not enough.
    """
    text = before[-REACH:].rstrip()
    bracketed = text[-1:] in ("(", "[")
    text = text.rstrip("([ ")
    if not text or text.rstrip(_CLOSERS).endswith(_ENDS):
        return None if within == "goes on" or _SHORTENED.search(text) else ""
    sentence = _SENTENCE.split(text)[-1].strip()
    if others.HEARSAY.search(sentence) or others.MIGHT.search(sentence):
        return None
    clause = _CLAUSE.split(sentence.rstrip(":—–-=>→/| "))[-1]
    guarded = bool(found["percent"] or found["letter"])
    if (text[-1] in "—–-=>→/|" or bracketed) and not guarded:
        return "" if not within and _set_apart(clause) else None
    giving = _GIVING.search(clause)
    if within == "goes on" and not giving:
        return None
    if not (found["mine"] or giving or _FILLER.fullmatch(clause) or _ADJECTIVES.fullmatch(sentence)) or (
        guarded and not _AWARDED.search(clause)
    ):
        return None
    if others.ELSEWHERE.search(clause) or others.NOT_QUITE.search(clause) or others.TIMES.search(sentence):
        return None
    return "".join(part or "" for part in giving.group("given", "gets", "scored")) if giving else ""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends."""
    start = 0
    for found in _SENTENCE.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def is_filler(words: str) -> bool:
    """Whether words before a number only lead up to it, and name nothing: "so", "all in all", "a solid", "that"."""
    return bool(_POINTING.fullmatch(words) or (_FILLER.fullmatch(words) and not _SCORE.search(words)))


def _set_apart(clause: str) -> bool:
    """`… not enough kingdom – 6/10`, but not `… than Brass Monsoon – 9/10`, `… on the day it was shown – 7/10`: what
    stands right before the dash is no name, nobody else and no date."""
    words = clause.split()
    named = len(words) > 1 and words[-1][:1].isupper()
    return not (
        named or re.search(r"(?<![/\d.,])\d+\Z", clause) or _TIMED.search(clause) or others.ELSEWHERE.search(clause)
    )


_TIMED = late(r"(?i)\b(?:seen|watched|aired|shown|read|played|written|updated|posted|on|since|until|from|by)\s*\Z")
