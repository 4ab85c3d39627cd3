"""A score line like another one: its notation, its marks and its place, with another number and another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript.late import late
from rubrica.manuscript.score_spots import spot_of
from rubrica.review.editing.spelling import respelt
from rubrica.review.formatting.lines import line_start
from rubrica.review.scored import GENERIC
from rubrica.rubric import speak

if TYPE_CHECKING:
    from decimal import Decimal

    from rubrica.review.reading import Reading
    from rubrica.review.scored import Candidate

_JAPANESE = late("[\u3040-\u30ff\u4e00-\u9fff]")


def suffix_like(reading: Reading, model: Candidate, value: Decimal) -> str:
    """What stands behind the words of a heading, with another number: ` (8/10)`, `: 8/10`."""
    line, source = model.line, reading.manuscript.source
    typed = source.slice(line.start, line.end)
    for spot in spot_of(typed, line.number):
        at = typed.find(line.label) + len(line.label)
        new = respelt(typed, spot, value, reading.rubric.scale)
        if line.label and spot.start >= at and new:
            behind = source.data[line.end : source.data.find(b"\n", line.end)].decode("utf-8", "ignore")
            return new[at:] + (behind[:1] if behind[:1] in (")", "]", "）") else "")
    return ""


def line_like(reading: Reading, model: Candidate, name: str, value: Decimal) -> str:
    """The line of another score with another number, and with another name where it says one."""
    data, line = reading.manuscript.source.data, model.line
    begin, end = line_start(data, line.start), data.find(b"\n", line.end)
    typed = data[begin : len(data) if end < 0 else end].decode("utf-8", "ignore").rstrip()
    shift = len(data[begin : line.start].decode("utf-8", "ignore"))
    own = reading.manuscript.source.slice(line.start, line.end)
    for spot in spot_of(own, line.number):
        new = respelt(own, spot, value, reading.rubric.scale)
        if new is None or line.word:
            continue
        if typed.count("|") > 1:
            cells = [cell.strip() for cell in typed.split("|") if cell.strip()]
            return (
                typed[:shift].replace(line.label, name, 1) + new + typed[shift + len(own) :] if len(cells) == 2 else ""
            )
        if line.label and not GENERIC.fullmatch(line.label):
            at = new.find(line.label)
            if at < 0 or at >= spot.start:
                return ""
            new = new[:at] + name + new[at + len(line.label) :]
        return typed[:shift] + new + typed[shift + len(own) :]
    return ""


def label_of(reading: Reading, heading: str) -> str:
    """What a score line begins with, in the language of the text."""
    japanese = reading.review.language.startswith("ja") or _JAPANESE.search(heading)
    return "評価：" if japanese else "Score: "


def named(reading: Reading, criterion: str) -> str:
    """What a criterion is called in the language of the text."""
    rubric = speak(reading.rubric, reading.review.language) if reading.review.language else reading.rubric
    return rubric.by_key[criterion].name
