"""Read a text against a rubric: what comes out is the review it holds, and the remarks about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault, Manuscript, cut
from rubrica.review.contents import contents_section
from rubrica.review.figures import read_figures
from rubrica.review.lists import read_advice, read_points
from rubrica.review.remark import CODES, Remark, Severity
from rubrica.review.review import Review
from rubrica.review.scoring import Scored, score
from rubrica.review.viewing import read_viewing
from rubrica.review.waivers import waive

if TYPE_CHECKING:
    from rubrica.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Reading:
    """What a check looks at: the review, and everything scoring saw on the way."""

    review: Review
    scored: Scored

    @property
    def manuscript(self) -> Manuscript:
        return self.review.manuscript

    @property
    def rubric(self) -> Rubric:
        return self.review.rubric


def read(text: str | bytes, rubric: Rubric) -> tuple[Review, list[Remark]]:
    """Read a manuscript: the review it holds, and what does not add up. Never raises, whatever the bytes.

    Remarks come in the order of the text; a waived remark is not among them.
    """
    manuscript = cut(text)
    scored = score(manuscript, rubric)
    review = Review(
        manuscript=manuscript,
        rubric=rubric,
        scores=tuple(scored.scores),
        stated=scored.stated,
        criteria=tuple(scored.criteria),
        viewing=read_viewing(manuscript, scored.overall_sections),
        advice=read_advice(manuscript),
        points=tuple(read_points(manuscript)),
        figures=tuple(read_figures(manuscript)),
        contents=contents_section(manuscript),
    )
    return review, waive(remarks(manuscript, check(Reading(review, scored))), manuscript)


def check(reading: Reading) -> Iterator[Fault]:
    """Every fault of the text, and every finding of every check."""
    from rubrica.review.checks import CHECKS

    yield from reading.manuscript.faults
    for one in CHECKS:
        yield from one(reading)


def remarks(manuscript: Manuscript, faults: Iterable[Fault]) -> list[Remark]:
    """Faults with their lines and columns, in the order of the text."""
    return [_remark(manuscript, fault) for fault in sorted(faults, key=lambda fault: (fault.start, fault.code))]


def _remark(manuscript: Manuscript, fault: Fault) -> Remark:
    begin, end = manuscript.source.place(fault.start), manuscript.source.place(max(fault.start, fault.end))
    severity = Severity(fault.severity) if fault.severity else CODES[fault.code].severity
    return Remark(fault.code, severity, fault.message, begin.line, begin.column, end.line, end.column, fault.suggestion)
