"""Scores one by one: on the scale, on a step, once, in one notation, for a criterion the rubric has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault
from rubrica.manuscript.edit import Edit
from rubrica.manuscript.late import late
from rubrica.review.candidates import GOES_ON
from rubrica.review.scoring import OVERALL, Candidate, written

if TYPE_CHECKING:
    from rubrica.manuscript import ScoreLine
    from rubrica.review.reading import Reading

_OPEN = late(
    rb"(?im)^[ \t*_#>-]*((?:(?:my|final)[ ]+)?(?:(?:score|rating)\b|%s)[ \t*_]*(?::|%s)[ \t*_]*"
    rb"(?:(?:[?_.x]|\xe2\x80[\x93\x94\xa6]|-){0,5}[ \t]*(?:(?:/|out of)[ \t]*\d{1,3})?))[ \t*_.]*$"
    % ("|".join(("評価", "点数", "スコア")).encode(), "：".encode())
)
"""A line that would be a score line with a number in it."""


def check_off_scale(reading: Reading) -> Iterator[Fault]:
    """11/10 is not counted: it is no score of this scale."""
    scale = reading.rubric.scale
    for candidate in reading.scored.off_scale:
        yield _fault(
            "score-off-scale",
            candidate,
            f"{_name(reading, candidate)} has {written(candidate.line)}, and the scale runs from "
            f"{scale.text(scale.worst)} to {scale.text(scale.best)}; it is not counted",
            f"write a score from {scale.text(scale.worst)} to {scale.text(scale.best)}",
        )
    stated = reading.scored.stated
    if stated and not scale.holds(stated.value):
        yield Fault(
            "score-off-scale",
            f"the overall is stated as {stated.written}, and the scale runs from "
            f"{scale.text(scale.worst)} to {scale.text(scale.best)}",
            stated.start,
            stated.end,
            "correct the overall",
        )


def check_off_step(reading: Reading) -> Iterator[Fault]:
    """7.3 on a scale of whole numbers. Converted scores may fall where they fall."""
    scale = reading.rubric.scale
    converted = {candidate.target for candidate in (*reading.scored.converted, *reading.scored.parts)}
    for score in reading.review.scores:
        if score.value is not None and score.criterion not in converted and not scale.on_step(score.value):
            name = reading.rubric.by_key[score.criterion].name
            yield Fault(
                "score-off-step",
                f"{name} has {score.written}, and this rubric scores in steps of {scale.step.normalize():f}",
                score.start,
                score.end,
                "write the nearest step, or change the rubric's step",
            )


def check_unclear(reading: Reading) -> Iterator[Fault]:
    """A range, or several numbers where one should stand."""
    for candidate in reading.scored.unclear:
        what = "a range" if candidate.line.refused == "range" else "several numbers"
        yield _fault(
            "score-unclear",
            candidate,
            f"{_name(reading, candidate)} has {what} where one score should stand; none is read",
            "decide on one number",
        )


def check_open(reading: Reading) -> Iterator[Fault]:
    """`Score:` with nothing behind it, or a question mark: a place that was kept for a score. Where nothing is written
    beneath it either, the section is still to be begun, and nobody needs telling."""
    given = {score.criterion for score in reading.review.scores}
    data = reading.manuscript.source.data
    for section, criteria in zip(reading.review.sections, reading.review.criteria, strict=True):
        missing = [key for key in criteria if key not in given]
        first = next((block for block in section.blocks if block.kind != "html"), None)  # a waiver may stand above it
        kept = _OPEN.search(data, first.start, first.end) if missing and first else None
        if kept and data[kept.end() : section.end].strip():
            best = reading.rubric.scale.text(reading.rubric.scale.best)
            yield Fault(
                "score-open",
                f"{reading.rubric.by_key[missing[0]].name} has a place for its score, and no score stands there",
                kept.start(1),
                kept.end(1),
                f"write a score up to {best}, or take the line away to leave it unscored",
            )


def check_twice(reading: Reading) -> Iterator[Fault]:
    """One criterion, two different scores: the first in precedence counts."""
    for candidate in reading.scored.repeated:
        overall = candidate.target == OVERALL
        first = reading.scored.stated if overall else reading.review.score(candidate.target)
        name = _name(reading, candidate)
        if first is not None:
            line = reading.manuscript.source.line_of(first.start)
            yield _fault(
                "scored-twice",
                candidate,
                f"{name} has {written(candidate.line)} here and {first.written} on line {line}; {first.written} counts",
                "keep one of the two",
            )


def check_mixed(reading: Reading) -> Iterator[Fault]:
    """A score in another notation than the others is not read."""
    ends = reading.rubric.scale.text(reading.rubric.scale.worst), reading.rubric.scale.text(reading.rubric.scale.best)
    sample = next((score.written for score in reading.review.scores if score.value is not None), "")
    because = (
        f"and the other scores are written like {sample}" if sample else "which is no score of this rubric's scale"
    )
    way_out = f"write it like {sample}" if sample else "write it from {} to {}".format(*ends)
    for candidate in reading.scored.mixed:
        said = f"{_name(reading, candidate)} has {written(candidate.line)}, {because}; it is not read"
        yield _fault("mixed-notation", candidate, said, way_out)


def check_other_maximum(reading: Reading) -> Iterator[Fault]:
    """Scores on another maximum are converted; said once a document."""
    if reading.scored.converted:
        first = reading.scored.converted[0]
        scale = reading.rubric.scale
        assert first.value is not None
        yield _fault(
            "other-maximum",
            first,
            f"{written(first.line)} is read as {scale.text(first.value)}: "
            f"this rubric scores to {scale.text(scale.best)}",
            "use a rubric with your own scale to keep the numbers as you write them",
        )


def check_limits(reading: Reading) -> Iterator[Fault]:
    """Where reading gave up looking for scores."""
    yield from reading.scored.faults


def check_unknown(reading: Reading) -> Iterator[Fault]:
    """A scored section that is no criterion of the rubric."""
    for heading, line in reading.scored.unknown:
        near = reading.rubric.suggest(heading) or reading.rubric.suggest(GOES_ON.split(heading)[0])
        names = ", ".join(criterion.name for criterion in reading.rubric.criteria)
        yield Fault(
            "unknown-criterion",
            f"“{heading}” is scored, and the rubric “{reading.rubric.title}” does not know it",
            line.start,
            line.end,
            f"did you mean {near}?" if near else f"use one of {names}, or add it to the rubric",
            edits=_called(reading, heading, line, near) if near else (),
        )


def _called(reading: Reading, heading: str, line: ScoreLine, name: str) -> tuple[Edit, ...]:
    """The criterion's name, in the score line that says what it scores, or in the heading above it."""
    places = [(line.start, line.end)]
    places += [(one.head.start, one.head.end) for one in reading.review.sections if one.head and one.heading == heading]
    for start, end in places:
        at = reading.manuscript.source.data.find(heading.encode(), start, end)
        if at >= 0:
            return (Edit(at, at + len(heading.encode()), name),)
    return ()


def _name(reading: Reading, candidate: Candidate) -> str:
    return "the overall" if candidate.target == OVERALL else reading.rubric.by_key[candidate.target].name


def _fault(code: str, candidate: Candidate, message: str, suggestion: str) -> Fault:
    return Fault(code, message, candidate.line.start, candidate.line.end, suggestion)
