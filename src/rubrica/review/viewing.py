"""When, and after which viewing, it was scored: from the front matter, or from the note under the overall."""

from __future__ import annotations

import re

from rubrica.manuscript import Manuscript, plain
from rubrica.manuscript.hush import without_hushed
from rubrica.manuscript.late import late
from rubrica.review.labelled import LONGEST_SENTENCE, MOST_SENTENCES
from rubrica.review.review import Viewing

_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first 1st one single 1 once",
            "second 2nd two 2 twice",
            "third 3rd three 3",
            "fourth 4th four 4",
            "fifth 5th five 5",
        ),
        start=1,
    )
    for word in words.split()
}
_SAID = ("watch", "viewing", "read", "play", "listen", "visit", "scored", "scores", "rated", "周目", "回目", "初見")
_HINTS = tuple(hint.encode() for hint in _SAID)
_WATCHING = r"(?:re-?)?(?:watch|view|read|play|listen|visit)"
_NTH = late(
    r"(?i)\b(?P<nth>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)[ -]*(?:full |complete )?"
    rf"(?:time (?:I )?{_WATCHING}\w*|{_WATCHING}(?:ing|-?through)?\b|visit|time|impression)"
    rf"|\b(?P<count>one|a single|two|three|four|five|[1-5]) (?:full |complete )?{_WATCHING}(?:ings?|-?throughs?|e?s)?\b"
    rf"|\b(?:{_WATCHING}ing|{_WATCHING}e?d|seen|saw|heard|finish(?:ed|ing)) (?:it|this|the \w+) "
    r"(?P<times>once|twice|three times)\b"
    r"|\bviewing #(?P<number>[1-5])\b"
)
_AGAIN = late(r"(?i)\bre-?(?:watch|view|read|play|listen|visit)(?:ed|ing|-?through)?\b|再視聴|再読")
_MAYBE = late(r"(?i)\b(?:may|might|could|would|will|if|until|unless|before)\b[^.;]*\Z")
_JAPANESE = late(r"(\d|一|二|三|初)(?:周目|回目|度目)|初見")
_SCORED = late(
    r"(?i)\bscor(?:ed|ing)\b|\b(?:my|the|these|this|overall|of) (?:overall )?(?:scores?|numbers|ratings?)\b|\brated\b|"
    r"\A\W*(?:scores?|ratings?) (?:given|as of|from|after|reflects?)\b|\bbased on\b|点|評価"
)
# "The second time the ferry sinks, the score swells" is about the ferry
_TELLING = late(
    r"(?i)\b(?:I|my|me|we|our)\b|\b(?:scored|rated|written|reviewed|watched|based on)\b|\A\W*(?:scores?|ratings?)\b|"
    r"[点評回周]"
)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
_DATE = (
    rf"\b((?:early |late |mid-?)?(?:winter|spring|summer|autumn|fall|{_MONTH})(?: \d{{1,2}},)?(?: of)? (?:19|20)\d\d|"
    rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTH} (?:19|20)\d\d|(?:19|20)\d\d-\d\d(?:-\d\d)?)\b|((?:19|20)\d\d年(?:\d+月)?)"
)
_WHEN = late(f"(?i){_DATE}")
_ON = late(
    r"(?i)\A\W*(?:(?:note|n\.b\.)\s*:?\s*)?(?:I |we )?(?:(?:these |the |my |all )?scor(?:es?|ed)|"
    rf"(?:these |the |my )?rat(?:ings?|ed))\b[^.]{{0,40}}?\b(?:in|on|of|from|as of|,)?\s*(?:{_DATE})"
)
"""`Scored in Winter 2024.`: when, without saying after which viewing."""


def read_viewing(manuscript: Manuscript, overall_sections: list[int]) -> Viewing | None:
    """The viewing the scores belong to; None where the text does not say."""
    front = manuscript.front
    if "viewing" in front or "scored" in front:
        text = without_hushed(front.text("viewing"))
        return Viewing(text, _ordinal(text), front.text("scored") or _when(text))
    last = len(manuscript.sections) - 1
    for index in (*overall_sections, *(() if last in overall_sections else (last,))):
        for block in manuscript.sections[index].blocks:
            shown = block.kind == "paragraph" and block.spoiler < 0
            if shown and manuscript.source.mentions(block.start, block.end, _HINTS):
                note = _note(plain(manuscript.events, block.first, block.last))
                if note:
                    return note
    return None


def _note(paragraph: str) -> Viewing | None:
    sentences = re.split(r"(?<=[^.].[.!?。])\s+", paragraph)
    for sentence in sentences if len(sentences) <= MOST_SENTENCES else ():
        if len(sentence) > LONGEST_SENTENCE:
            continue
        ordinal = _ordinal(sentence)
        told = _SCORED.search(sentence) or _WHEN.search(sentence)
        if (ordinal is not None and told and _TELLING.search(sentence)) or _ON.match(sentence):
            return Viewing(re.sub(r"(?i)^(?:note|n\.b\.|注)\s*[:：]?\s*", "", sentence), ordinal, _when(sentence))
    return None


def _ordinal(text: str) -> int | None:
    if found := _NTH.search(text):
        said = next(group for group in found.groups() if group).casefold().removeprefix("a ")
        return _ORDINALS[said.removesuffix(" times")]
    if found := _JAPANESE.search(text):
        return {"一": 1, "二": 2, "三": 3, "初": 1, None: 1}.get(found[1]) or int(found[1])
    again = _AGAIN.search(text)
    return 2 if again and not _MAYBE.search(text[: again.start()]) else None


def _when(text: str) -> str:
    """The date in a note: the one behind "scored" before another, which may be when it was written."""
    scored = _SCORED.search(text)
    found = (_WHEN.search(text, scored.start()) if scored else None) or _WHEN.search(text)
    return (found[1] or found[2]) if found else ""
