"""Scores on lines of a page, as reading would see them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.manuscript import cut, read_score_lines
from rubrica.review.scored import GENERIC

if TYPE_CHECKING:
    from rubrica.manuscript import ScoreLine

DECOR = " \t*_`#=~■□◆◇●○▼▽▲△♪♦►▶▷▪◎【】〔〕《》〈〉<>＜＞≪≫|•✦-–—:："
"""What critics draw round a heading."""

_MAY_SCORE = re.compile(
    r"(?i)[★⭐🌟½]|[\d½]\s?(?:[/／%点]|stars?\b|points?\b|pts\b)|\bout of\b|点満点|採点なし|評価なし|\bn/a\b"
    r"|[:：=~|(\[–—>-][\s*_]*(?:\d|[A-FS][+−–-]?\W*$)|\d\s+(?:von|sur|de|su|av)\s+\d"
    r"|\bnot (?:yet )?(?:scored|rated)|\bun(?:scored|rated)"
)
_OF_ALL = re.compile(r"(?i)\b(?:final|verdict)\b")
_WORD = re.compile(r"[^\W_]+")
_NAME_BEFORE = re.compile(
    r"([^\W\d_](?:[^\d.!?]{0,37}[^\W\d_)])?)(?:\s|[.·…_]{2,})+(\d{1,2}(?:[.,]\d{1,2})?)", re.ASCII
)
_BARE = re.compile(r"\d{1,2}(?:[.,]\d{1,2})?", re.ASCII)
_NUMBERED = re.compile(r"\d{1,2}\s+(?=[^\W\d_])")
_BEFORE_A_SCORE = " \t*_`:：=~|–—->→】〕》〉＞≫.…,、，"
_DASHES_BEHIND = re.compile(r"\s+[-–—]+\Z|--+\Z")
_OF_A_TITLE = re.compile(
    r"[–—:：(\[（|-]\s*\d{1,3}(?:[.,]\d{1,2})?\s*/\s*(?:4|5|6|10|20|100)\s*[)\]）]?\s*\Z|[★⭐☆]{2,}\s*\Z"
)


@lru_cache(maxsize=4096)
def lone_score(text: str) -> ScoreLine | None:
    """The one score line that fills a text; a number in front of its first word (`2 Art (7/10)`) is no part of it."""
    if not _MAY_SCORE.search(text):
        return None
    found = scores_in(text)
    if not found and _NUMBERED.match(text):
        return lone_score(_NUMBERED.sub("", text, count=1))
    return found[0] if len(found) == 1 and not found[0].rest else None


def scores_in(text: str) -> list[ScoreLine]:
    """All score lines of a text."""
    manuscript = cut(text)
    return [line for lines in read_score_lines(manuscript.source, manuscript.sections) for line in lines]


def name_before_number(text: str) -> tuple[str, str] | None:
    """`Gameplay 8` as its name and its number; None for any other line."""
    found = _NAME_BEFORE.fullmatch(text)
    return (found[1], found[2]) if found and is_bare_number(found[2]) else None


def is_bare_number(text: str) -> bool:
    """Whether a line is a number that may be a score and nothing else: `8`, `7.9`."""
    found = _BARE.fullmatch(text)
    return found is not None and float(found[0].replace(",", ".")) <= 10


def names_nothing(label: str) -> bool:
    """Whether a score with this label scores whatever it stands under: `8/10`, `Score: 8/10`."""
    return not label or (bool(GENERIC.fullmatch(label)) and not _OF_ALL.search(label))


def split_score(text: str, score: ScoreLine | None) -> tuple[str, str]:
    """`Story – 8/10` as ("Story", "8/10"); the whole text and "" where it cannot be split without losing a word."""
    bare = text.strip(DECOR) if score is None else text.lstrip(DECOR).rstrip(" \t")
    if score is None or not score.label or score.label not in bare:
        return bare or text, ""
    at = bare.index(score.label)
    words, rest = bare[: at + len(score.label)], bare[at + len(score.label) :]
    if not rest.strip(DECOR + "()[]（）"):
        words, rest = score.label, bare[:at]
    rest = _number_alone(rest)
    again = lone_score(f"Score: {rest}")
    kept = sorted(_WORD.findall(f"{words} {rest}")) == sorted(_WORD.findall(bare))
    if again is None or again.number != score.number or again.refused != score.refused or not kept:
        return text, ""
    if words[:1] in "[(（" and not any(close in words for close in "])）"):
        words = words[1:]
    return words.strip(DECOR + ",、，."), rest


def title_score(title: str) -> str:
    """The score that closes a title: `Paper Tram Review – 82/100`, `Paper Tram (8/10)`."""
    return split_score(title, lone_score(title))[1] if _OF_A_TITLE.search(title) else ""


def _number_alone(rest: str) -> str:
    """What stood beside a name, without the signs and brackets between."""
    rest = _DASHES_BEHIND.sub("", rest.lstrip(_BEFORE_A_SCORE).rstrip(" \t*_`】>|=~:："))
    if rest[:1] in "([（":
        rest = rest.strip("()[]（） ")
    elif rest[-1:] in ")]）" and not any(bracket in rest for bracket in "([（"):
        rest = rest.rstrip(")]） ")
    return rest.rstrip(" .")
