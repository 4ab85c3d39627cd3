"""When, and after which viewing, it was scored: from the front matter, or from the note under the overall."""

from __future__ import annotations

import re

from rubrica.manuscript import Manuscript, plain
from rubrica.manuscript.hush import without_hushed
from rubrica.review.review import Viewing

_ORDINALS = {
    "first": 1,
    "1st": 1,
    "one": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "5th": 5,
}
_HINTS = tuple(
    hint.encode() for hint in ("watch", "viewing", "read", "play", "listen", "visit", "scored", "周目", "回目")
)
_NTH = re.compile(
    r"(?i)\b(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)[ -]*(?:full |complete )?"
    r"(?:time (?:I )?(?:watch|view|read|play|listen)\w*|re-?watch|watch(?:ing|-?through)?|viewing|"
    r"read(?:ing|-?through)?|play(?:ing|-?through)?|listen(?:ing)?|visit|time|impression)"
)
_AGAIN = re.compile(r"(?i)\bre-?(?:watch|view|read|play|listen|visit)(?:ed|ing|-?through)?\b|再視聴|再読")
_JAPANESE = re.compile(r"(\d|一|二|三|初)(?:周目|回目|度目)|初見")
_SCORED = re.compile(
    r"(?i)\bscor(?:ed|ing)\b|\b(?:my|the|these|this|overall|of) (?:overall )?(?:scores?|numbers|ratings?)\b|\brated\b|"
    r"点|評価"
)
# "The second time the ferry sinks, the score swells" is about the ferry
_TELLING = re.compile(r"(?i)\b(?:I|my|me|we|our)\b|\b(?:scored|rated|written|reviewed|watched)\b|[点評回周]")
_WHEN = re.compile(
    r"(?i)\b((?:early |late |mid-?)?(?:winter|spring|summer|autumn|fall|january|february|march|april|may|june|july|"
    r"august|september|october|november|december)(?: \d{1,2},)?(?: of)? (?:19|20)\d\d|\d{1,2} \w+ (?:19|20)\d\d|"
    r"(?:19|20)\d\d-\d\d(?:-\d\d)?)\b|((?:19|20)\d\d年(?:\d+月)?)"
)


def read_viewing(manuscript: Manuscript, overall_sections: list[int]) -> Viewing | None:
    """The viewing the scores belong to; None where the text does not say."""
    front = manuscript.front
    if "viewing" in front or "scored" in front:
        text = without_hushed(front.text("viewing"))
        return Viewing(text, _ordinal(text), front.text("scored") or _when(text))
    indices = overall_sections or range(len(manuscript.sections) - 1, len(manuscript.sections))
    for index in indices:
        for block in manuscript.sections[index].blocks:
            shown = block.kind == "paragraph" and block.spoiler < 0
            if shown and manuscript.source.mentions(block.start, block.end, _HINTS):
                note = _note(plain(manuscript.events, block.first, block.last))
                if note:
                    return note
    return None


def _note(paragraph: str) -> Viewing | None:
    for sentence in re.split(r"(?<=[.!?。])\s+", paragraph):
        ordinal = _ordinal(sentence)
        told = _SCORED.search(sentence) or _WHEN.search(sentence)
        if ordinal is not None and told and _TELLING.search(sentence):
            return Viewing(re.sub(r"(?i)^(?:note|n\.b\.|注)\s*[:：]\s*", "", sentence), ordinal, _when(sentence))
    return None


def _ordinal(text: str) -> int | None:
    if found := _NTH.search(text):
        return _ORDINALS[found[1].casefold()]
    if found := _JAPANESE.search(text):
        return {"一": 1, "二": 2, "三": 3, "初": 1, None: 1}.get(found[1]) or int(found[1])
    return 2 if _AGAIN.search(text) else None


def _when(text: str) -> str:
    found = _WHEN.search(text)
    return (found[1] or found[2]) if found else ""
