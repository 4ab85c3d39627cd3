"""Score lines that are there: which score a criterion, which stand in prose, and another number in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript.edit import Edit
from rubrica.manuscript.score_line import CLOSING, FIRST, HEADING, LISTED
from rubrica.manuscript.score_spots import Spot, spot_of, spots
from rubrica.review.editing.spelling import respelt
from rubrica.review.formatting.meaning import place_of
from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from rubrica.review.reading import Reading
    from rubrica.review.scored import Candidate

_SENTENCE_ENDS = tuple(".!?…。！？”\"’'」』)）")


def lines_that_score(reading: Reading, criterion: str) -> list[Candidate]:
    """The score lines that say a criterion's score, the one that counts first; of one that has none, those that are
    there and are not counted."""
    said = [one for one in reading.scored.said if one.target == criterion]
    silent = [one for one in reading.review.scores if one.criterion == criterion and one.value is None]
    if said or silent:
        return said
    return sorted((one for one in reading.scored.refused if one.target == criterion), key=lambda one: one.line.place)


def standing_in_prose(reading: Reading, criterion: str, *, out: bool) -> Candidate | None:
    """The score line that is part of a sentence, which nobody but its critic can rewrite. What only closes a paragraph
    that is not asked may stay as it is, unless the score is to go `out`."""
    said = lines_that_score(reading, criterion)
    asked = said if out else said[:1]
    return next((one for one in asked if is_in_prose(reading, one)), None)


def is_in_prose(reading: Reading, candidate: Candidate) -> bool:
    """Whether a sentence would be broken without the number, or with another: `8/10, and it would be more`."""
    source, line = reading.manuscript.source, candidate.line
    start, end = place_of(reading, candidate)
    if line.place == FIRST:
        before = source.data[source.data.rfind(b"\n", 0, line.start) + 1 : line.start].decode("utf-8", "ignore")
        return bool(before.strip(" \t*_>#(")) or source.slice(end, end + 4).lstrip(" ")[:1].islower()
    if line.place == LISTED and line.rest:
        return source.slice(line.end, line.end + 4).lstrip(" ")[:1].islower()
    return line.place == CLOSING and not source.slice(max(0, start - 4), start).endswith(_SENTENCE_ENDS)


def in_place(reading: Reading, criterion: str, value: Decimal) -> Iterator[tuple[Edit, ...]]:
    """Another number where the score stands: everywhere it stands but in prose, then only where it counts."""
    said = lines_that_score(reading, criterion)
    others = [one for one in said[1:] if one.line.place != CLOSING and not is_in_prose(reading, one)]
    for first in _other_numbers(reading, said[0], value) if said else ():
        rest = [next(iter(_other_numbers(reading, one, value)), None) for one in others]
        if others and None not in rest:
            yield (first, *(edit for edit in rest if edit))
        yield (first,)


def _other_numbers(reading: Reading, candidate: Candidate, value: Decimal) -> Iterator[Edit]:
    """One score line with another number: in its own notation, else in that of the others, else as the scale has it."""
    line, source = candidate.line, reading.manuscript.source
    typed = source.slice(line.start, line.end)
    found = _several(typed) if line.refused else spot_of(typed, line.number)
    for spot in found:
        new = None if line.refused else respelt(typed, spot, value, reading.rubric.scale)
        for words in [] if new is None else [new]:
            yield Edit(line.start, line.end, words)
        for number in numbers(reading, value):
            yield Edit(line.start, line.end, typed[: spot.start] + number + typed[spot.end :])


def _several(typed: str) -> list[Spot]:
    """From the first to the last number, where there are more than one: `7-8/10`."""
    there = [spot for spot in spots(typed) if spot.number.value is not None]
    if not there:
        return []
    first, last = there[0], there[-1]
    return [Spot(last.number, first.start, last.end, first.first, last.last, "several")]


def numbers(reading: Reading, value: Decimal) -> Iterator[str]:
    """A score as this text writes scores, the most trusted places first; then as its scale has it."""
    scale, seen = reading.rubric.scale, set[str]()
    for candidate in sorted(reading.scored.said, key=lambda one: (one.line.place > HEADING + 1, one.line.start)):
        typed = reading.manuscript.source.slice(candidate.line.start, candidate.line.end)
        for spot in spot_of(typed, candidate.line.number)[:1]:
            new = respelt(typed, spot, value, scale)
            tail = len(typed) - spot.end
            number = None if new is None else new[spot.start : len(new) - tail]
            if number and number not in seen and len(seen) < 2:
                seen.add(number)
                yield number
    best = scale.text(value) if scale.letters else f"{plain(value)}/{plain(scale.best)}"
    if best not in seen:
        yield best
