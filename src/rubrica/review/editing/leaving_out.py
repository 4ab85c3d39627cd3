"""A score line is taken out, and only it: what stands beside it stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.manuscript.edit import Edit
from rubrica.manuscript.score_line import ALONE, CLOSING, FIRST, HEADING
from rubrica.manuscript.score_spots import spot_of
from rubrica.review.formatting.meaning import place_of

if TYPE_CHECKING:
    from rubrica.review.reading import Reading
    from rubrica.review.scored import Candidate

_BEFORE = re.compile(rb"[ \t]*[,;|/+&\xe3\x80\x81]*[ \t]*\Z")
_STOP = re.compile(rb"[ \t*_]*(?:[-.:;!|,]|\xe2\x80[\x93\x94]|\xe2\x80\xa6)*[ \t*_]*")


def without(reading: Reading, candidate: Candidate) -> list[Edit]:
    """Ways to take a score line out, the tidiest first."""
    ways = {HEADING: _of_heading, ALONE: _of_line, FIRST: _opening, CLOSING: _closing}
    return list(ways.get(candidate.line.place, _of_list)(reading, candidate))


def _of_heading(reading: Reading, candidate: Candidate) -> list[Edit]:
    """`## Story (8/10)` is `## Story`. A heading that is nothing but a score stays."""
    line, source = candidate.line, reading.manuscript.source
    typed = source.slice(line.start, line.end)
    at = typed.find(line.label) if line.label else -1
    if at < 0:
        return []
    number = next(iter(spot_of(typed, line.number)), None)
    begin = line.start + len(typed[: at + len(line.label)].encode())
    end = source.data.find(b"\n", line.end)
    end = len(source.data) if end < 0 else end
    if number and number.end <= at:
        return [Edit(line.start, line.start + len(typed[:at].encode()), "")]
    closing = re.search(rb"[*_`]+[ \t]*#*[ \t]*\Z|[ \t]+#+[ \t]*\Z", source.data[begin:end])
    return [Edit(begin, begin + closing.start() if closing else end, ""), Edit(begin, end, "")]


def _of_line(reading: Reading, candidate: Candidate) -> list[Edit]:
    """A line of its own, with the blank line below it where one stands above it too; one of several on a line."""
    line, data = candidate.line, reading.manuscript.source.data
    begin, end = data.rfind(b"\n", 0, line.start) + 1, data.find(b"\n", line.end)
    end = len(data) if end < 0 else end + 1
    above = begin == 0 or data[begin - 2 : begin] == b"\n\n" or data[:begin].strip() == b""
    if above and data[end : end + 1] == b"\n":
        return [Edit(begin, end + 1, ""), Edit(begin, end, ""), *_of_several(reading, candidate)]
    if above and end == len(data) and begin:
        return [Edit(begin - 1, end, ""), Edit(begin, end, ""), *_of_several(reading, candidate)]
    return [Edit(begin, end, ""), *_of_several(reading, candidate)]


def _of_several(reading: Reading, candidate: Candidate) -> list[Edit]:
    """`Story 9, Art 7` without the art, and without the comma before it, or the one behind."""
    line, data = candidate.line, reading.manuscript.source.data
    before = _BEFORE.search(data, data.rfind(b"\n", 0, line.start) + 1, line.start)
    start = before.start() if before else line.start
    behind = re.compile(rb"[ \t]*[,;|/+&][ \t]*").match(data, line.end)
    return [Edit(start, line.end, ""), Edit(line.start, behind.end() if behind else line.end, "")]


def _opening(reading: Reading, candidate: Candidate) -> list[Edit]:
    """`Story: 8/10. It starts …` is `It starts …`."""
    data = reading.manuscript.source.data
    begin, end = place_of(reading, candidate)
    stop = _STOP.match(data, end)
    return [Edit(begin, stop.end() if stop else end, "")]


def _closing(reading: Reading, candidate: Candidate) -> list[Edit]:
    """`… and I cheered. 8/10` is `… and I cheered.`"""
    begin, end = place_of(reading, candidate)
    end -= reading.manuscript.source.data[end - 1 : end] == b"\n"
    return [Edit(begin, end, "")]


def _of_list(reading: Reading, candidate: Candidate) -> list[Edit]:
    """The item of a list; of a table and of an item that says more, the number alone."""
    line, data, source = candidate.line, reading.manuscript.source.data, reading.manuscript.source
    begin, end = data.rfind(b"\n", 0, line.start) + 1, data.find(b"\n", line.end)
    end = len(data) if end < 0 else end + 1
    typed = source.slice(line.start, line.end)
    dashed = [
        Edit(line.start, line.end, typed[: spot.start] + "–" + typed[spot.end :])
        for spot in spot_of(typed, line.number)
    ]
    if b"|" in data[begin:end] or line.rest:
        return dashed
    return [Edit(begin, end, ""), *dashed]
