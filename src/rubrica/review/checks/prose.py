"""Prose against numbers: a score with no reason beneath it, and prose that names another score."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault
from rubrica.manuscript.late import late

if TYPE_CHECKING:
    from rubrica.manuscript import Block
    from rubrica.review.reading import Reading
    from rubrica.review.review import Score

MAX_NUMBERS = 100
"""A section with more fractions than this is a table of something; what follows in it is not weighed."""

_DIGITS = b"0123456789"
_OVER = late(rb"(?<![\d/.,])(\d{1,3}(?:[.,]\d{1,2})?)\s*/\s*(\d{1,3}(?:\.0)?)(?![\d/]|[.,]\d)")
_DIGIT = late(r"\d")
_COMMENT = late(rb"<!--.*?-->", re.DOTALL)

# What a number in prose is about must be said: most are about an episode, a song, another work, another time or another
# person. Only a sentence that gives this very criterion a score, and speaks of nothing else, can contradict it.
_SOMEONE_ELSE = late(
    r"(?i)\b(?:imdb|mal|myanimelist|anilist|kitsu|metacritic|letterboxd|sites?|average|users?|readers?|viewers?|"
    r"fans|critics|others?|everyone|everybody|nobody|people|friends?|season|episodes?|chapters?|first watch|"
    r"last time|used to|previous\w*|earlier|before|originally|at first|initially|back then|at the time|ago|"
    r"(?:19|20)\d\d|instead|compared|than|would have|could|might|should|almost|nearly|unless|if|without)\b|\[\[|\|\|"
)
_NOT = late(r"(?i)\b(?:not|never)\b|n[’']t\b")
_GIVE = r"(?:give|gave|rate|rated|score|scored|award)"
_GET = r"(?:gets?|got|deserves?|earns?|scores?|is(?:\s+worth)?|makes?|lands\s+(?:on|at)|comes\s+(?:to|out\s+at))"
_OFTEN = r"(?:(?:can|therefore|only|still|also|just|gladly|happily|must|will|would|easily)\s+){0,2}"
_ARTICLE = r"(?:(?:an?|at)\s+)?(?:\w+\s+)?\Z"
_ALONE = late(
    r"(?i)(?:so|thus|hence|and so|therefore|in short|all in all|verdict|(?:my |final )?(?:score|rating)|that makes)?"
    r"[\s*_:,(–—-]*(?:an?\s)?[\s*_(]*\Z"
)
_FROM_ME = late(r"(?i)[\s*_)]*(?:(?:from|by)\s+me\b)?[\s*_).!]*\Z")
_PART = late(r"\s+(?:of|in|into)\s+(?:the|its|all|his|her|their|this|every)\b")


def check_reasons(reading: Reading) -> Iterator[Fault]:
    """A section that is nothing but its score."""
    for score in reading.review.scores:
        section = reading.review.sections[score.section]
        own = score.criterion in reading.review.criteria[score.section]
        if own and score.value is not None and not _has_reason(reading, score):
            name = reading.rubric.by_key[score.criterion].name
            yield Fault(
                "no-reason",
                f"{name} has {score.written}, and nothing beneath says why",
                score.start,
                score.end,
                f"write a sentence or two under {name if _DIGIT.search(section.heading) else section.heading}",
            )


def _has_reason(reading: Reading, score: Score) -> bool:
    """Any words besides the score line, in the section or in a sub-section of it."""
    sections = reading.review.sections
    level = sections[score.section].level
    data = reading.manuscript.source.data
    for index in range(score.section, len(sections)):
        section = sections[index]
        if index > score.section and section.level <= level:
            return False
        for block in section.blocks:
            if block.kind == "rule" or data.startswith(b"<!--", block.start):
                continue
            outside = block.end - block.start
            if block.start <= score.start < block.end:
                behind = _without_comments(data[score.end : block.end])
                outside = len(data[block.start : score.start].strip()) + len(behind.strip(b" \n*_])."))
            if outside > 3:
                return True
    return False


def _without_comments(piece: bytes) -> bytes:
    return _COMMENT.sub(b"", piece) if b"<!--" in piece else piece


def check_prose(reading: Reading) -> Iterator[Fault]:
    """`n/max` in the prose of a scored section, given to that very criterion, on the same maximum and not the same."""
    for score in reading.review.scores:
        own = score.criterion in reading.review.criteria[score.section]
        if own and score.value is not None and "/" in score.written:
            yield from _in_section(reading, score)


def _in_section(reading: Reading, score: Score) -> Iterator[Fault]:
    data = reading.manuscript.source.data
    blocks = [block for block in reading.review.sections[score.section].blocks if _may_hold(data, block, score)]
    if not blocks:
        return
    value, best = (Decimal(part) for part in score.written.split("/"))
    scored = reading.scored
    lines = [(c.line.start, c.line.end) for c in (*scored.repeated, *scored.said)] + [(score.start, score.end)]
    numbers = ((block, found) for block in blocks for found in _OVER.finditer(data, block.start, block.end))
    for block, found in islice(numbers, MAX_NUMBERS):
        if any(a <= found.start() < b for a, b in lines) or Decimal(found[2].decode()) != best:
            continue
        other = Decimal(found[1].decode().replace(",", "."))
        if other != value and other <= best and _is_given(reading, score, block, found):
            yield _contradiction(reading, score, found[0].decode(), found.start(), found.end())


def _may_hold(data: bytes, block: Block, score: Score) -> bool:
    """Whether `n/max` may stand in a block besides the score line: most paragraphs have no digit, whatever links they
    have."""
    if block.kind != "paragraph" or block.spoiler >= 0:
        return False
    piece = data[score.end if block.start <= score.start < block.end else block.start : block.end]
    return b"/" in piece and len(piece.translate(None, _DIGITS)) < len(piece)


def _is_given(reading: Reading, score: Score, block: Block, found: re.Match[bytes]) -> bool:
    """Whether the sentence gives this criterion the number: "I give the story 9/10", "It gets a 9/10", "So: 9/10."."""
    data = reading.manuscript.source.data
    ahead = data[max(block.start, found.start() - 300) : found.start()].decode("utf-8", "ignore")
    behind = data[found.end() : min(block.end, found.end() + 80)].decode("utf-8", "ignore")
    before, after = re.split(r"[.!?…。]\s", ahead)[-1], re.split(r"[.!?…。]", behind)[0]
    if _SOMEONE_ELSE.search(f"{before} {after}") or _NOT.search(before) or _PART.match(after):
        return False
    if before.count("“") > before.count("”"):
        return False
    if _ALONE.fullmatch(before.lstrip()) and _FROM_ME.match(after):
        return True
    this = _this(reading.rubric.by_key[score.criterion].names)
    gives = rf"(?i)\b(?:I|we)(?:[’']d|[’']ll)?\s+{_OFTEN}{_GIVE}\s+{this}\s+{_ARTICLE}"
    gets = rf"(?i)(?:\A\s*|[;:,–—]\s*|\b(?:so|and|but|thus|therefore|hence)\s+){this}\s+{_OFTEN}{_GET}\s+{_ARTICLE}"
    return bool(re.search(gives, before) or re.search(gets, before))


def _this(names: tuple[str, ...]) -> str:
    named = "|".join(re.escape(name) for name in names)
    return rf"(?:it|this|that|(?:(?:the|its|this|my)\s+)?(?:{named}|section|category))"


def _contradiction(reading: Reading, score: Score, other: str, start: int, end: int) -> Fault:
    name = reading.rubric.by_key[score.criterion].name
    line = reading.manuscript.source.line_of(score.start)
    return Fault(
        "prose-contradicts",
        f"the prose says {other}, and {name} has {score.written} on line {line}",
        start,
        end,
        "make the two agree",
    )
