"""A score is set, or taken out, in a text: in the notation that stands there, and every other byte stays as it was.

Ways to write it are tried in order, the one that changes the least first. Each is read again, and the first is kept
after which the criterion has that score, and nothing else is read otherwise than before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.manuscript import cut
from rubrica.manuscript.edit import Edit, apply
from rubrica.review.editing.ends import as_typed, lines_of
from rubrica.review.editing.existing import in_place, lines_that_score, standing_in_prose
from rubrica.review.editing.leaving_out import without
from rubrica.review.editing.missing import below_heading
from rubrica.review.editing.sameness import only_differs
from rubrica.review.editing.sections import new_section
from rubrica.review.reader import read_closely

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from rubrica.review.reading import Reading
    from rubrica.review.scored import Candidate
    from rubrica.rubric import Rubric

MOST_TIMES = 8
"""A score that stands in so many places is taken out of each; of one that stands in more, nothing is."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text with one score changed, and the edits that make it, as offsets into the text as it is read. `refused` says
    why it was left as it was, and `line` where what keeps it stands (0: nowhere)."""

    text: str
    edits: tuple[Edit, ...] = ()
    refused: str = ""
    line: int = 0


def set_score(text: str, rubric: Rubric, criterion: str, value: Decimal | None) -> Rewritten:
    """The text with the score of one criterion (by its key) set to a value of the rubric's scale, None for not scored.

    A score line is rewritten in its own notation; a section without one gets one, and a criterion without a section a
    section, at its place in the rubric's order. "Not scored" takes the score line out. Prose is never changed: what
    stands within a sentence is refused, with a sentence that says so. 0 is a score. Raises KeyError for a criterion
    that the rubric does not have, and ValueError for a value that is not on its scale.
    """
    if value is not None and not rubric.scale.holds(value):
        raise ValueError(f"{value} does not lie on the scale")
    reading = read_closely(cut(lines_of(text), folded=True), rubric)
    name = rubric.by_key[criterion].name
    if reading.review.values.get(criterion) == value:
        return Rewritten(text)
    if prose := standing_in_prose(reading, criterion, out=value is None):
        return Rewritten(text, refused=_in_prose(name, prose, reading), line=_line(prose, reading))
    edits = _taken_out(reading, criterion) if value is None else _set(reading, criterion, value)
    if edits is None:
        said = lines_that_score(reading, criterion)
        line = _line(said[0], reading) if said else 0
        return Rewritten(text, refused=_no_way(name, line), line=line)
    return Rewritten(as_typed(text, edits), edits)


def _in_prose(name: str, candidate: Candidate, reading: Reading) -> str:
    line = candidate.line
    said = " ".join(reading.manuscript.source.slice(line.start, line.end).split())
    return f"{name} is scored within a sentence on line {_line(candidate, reading)}: “{said}”. Change it there."


def _no_way(name: str, line: int) -> str:
    where = f"on line {line}" if line else "in the text"
    return f"The score of {name} cannot be written without changing something else. Change it {where}."


def _line(candidate: Candidate, reading: Reading) -> int:
    return reading.manuscript.source.line_of(candidate.line.start)


def _set(reading: Reading, criterion: str, value: Decimal) -> tuple[Edit, ...] | None:
    """The first of all ways after which the criterion has that value, and nothing else is changed."""
    return next((edits for edits in _ways(reading, criterion, value) if _works(reading, edits, criterion, value)), None)


def _ways(reading: Reading, criterion: str, value: Decimal) -> Iterator[tuple[Edit, ...]]:
    yield from in_place(reading, criterion, value)
    yield from below_heading(reading, criterion, value)
    yield from new_section(reading, criterion, value)


def _works(reading: Reading, edits: Iterable[Edit], criterion: str, value: Decimal | None) -> bool:
    data = apply(reading.manuscript.source.data, edits)
    if data is None:
        return False
    after = read_closely(cut(data, folded=True), reading.rubric)
    return only_differs(reading, after, criterion, value, edits)


def _taken_out(reading: Reading, criterion: str) -> tuple[Edit, ...] | None:
    """The edits after which the criterion has no score: a score that stands in several places is taken out of each."""
    said = lines_that_score(reading, criterion)
    said += [one for one in reading.scored.repeated if one.target == criterion]
    if not said or len(said) > MOST_TIMES:
        return None
    ways = [without(reading, candidate) for candidate in said]
    for round_ in range(max(map(len, ways))):
        edits = tuple(way[min(round_, len(way) - 1)] for way in ways if way)
        if len(edits) == len(ways) and _works(reading, edits, criterion, None):
            return edits
    return None
