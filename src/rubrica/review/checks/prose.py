"""Prose against numbers: a score with no reason beneath it, and prose that names another score."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault
from rubrica.review.scoring import written

if TYPE_CHECKING:
    from rubrica.review.reading import Reading
    from rubrica.review.review import Score

_OVER = re.compile(rb"(?<![\d/.,])(\d{1,3}(?:[.,]\d{1,2})?)\s*/\s*(\d{1,3}(?:\.0)?)(?![\d/]|[.,]\d)")
_SOMEONE_ELSE = re.compile(
    r"(?i)\b(?:imdb|mal|myanimelist|anilist|kitsu|metacritic|letterboxd|average|users?|readers?|viewers?|fans|critics|others?|"
    r"season|episodes?|chapters?|first watch|last time|used to|previous\w*|earlier|before|originally|instead|compared|than|"
    r"would have|could have|might have|almost|nearly|if|not)\b|\[\["
)


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
                f"write a sentence or two under {section.heading}",
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
                outside = len(data[block.start : score.start].strip()) + len(
                    data[score.end : block.end].strip(b" \n*_]).")
                )
            if outside > 3:
                return True
    return False


def check_prose(reading: Reading) -> Iterator[Fault]:
    """`n/max` in the prose of a scored section, on the same maximum and not the same number."""
    for candidate in reading.scored.prose:
        taken = reading.review.score(candidate.target)
        if taken is not None:
            yield _contradiction(reading, taken, written(candidate.line), candidate.line.start, candidate.line.end)
    seen = {candidate.line.start for candidate in reading.scored.prose}
    for score in reading.review.scores:
        if (
            score.value is not None
            and score.criterion in reading.review.criteria[score.section]
            and "/" in score.written
        ):
            yield from _in_section(reading, score, seen)


def _in_section(reading: Reading, score: Score, seen: set[int]) -> Iterator[Fault]:
    data = reading.manuscript.source.data
    value, best = (Decimal(part) for part in score.written.split("/"))
    for block in reading.review.sections[score.section].blocks:
        if block.kind != "paragraph" or block.spoiler >= 0 or b"/" not in data[block.start : block.end]:
            continue
        for found in _OVER.finditer(data, block.start, block.end):
            if score.start <= found.start() < score.end or found.start() in seen or Decimal(found[2].decode()) != best:
                continue
            if Decimal(found[1].decode().replace(",", ".")) == value or not _about_this(data, block.start, found):
                continue
            yield _contradiction(reading, score, found[0].decode(), found.start(), found.end())


def _about_this(data: bytes, start: int, found: re.Match[bytes]) -> bool:
    """Whether the sentence speaks of this work's score and of no one else's."""
    before = data[max(start, found.start() - 300) : found.start()].decode("utf-8", "ignore")
    after = data[found.end() : found.end() + 60].decode("utf-8", "ignore")
    sentence = re.split(r"[.!?…。]\s", before)[-1] + " " + re.split(r"[.!?…。]", after)[0]
    return not _SOMEONE_ELSE.search(sentence)


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
