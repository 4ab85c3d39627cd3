"""Read a text against a rubric: what comes out is the review it holds, and the remarks about it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault, Manuscript, cut
from rubrica.review.advice import read_advice
from rubrica.review.checks import CHECKS
from rubrica.review.contents import contents_blocks, contents_section
from rubrica.review.figures import read_figures
from rubrica.review.guesses import read_guesses
from rubrica.review.labelled import read_lists
from rubrica.review.points import read_points
from rubrica.review.reading import Reading
from rubrica.review.remark import Remark, remarks_of
from rubrica.review.review import Review
from rubrica.review.scoring import score
from rubrica.review.viewing import read_viewing
from rubrica.review.waivers import waive

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rubrica.rubric import Rubric


def read(text: str | bytes, rubric: Rubric) -> tuple[Review, list[Remark]]:
    """Read a text: the review it holds, and what does not add up. Never raises, whatever the bytes.

    Remarks come in the order of the text; a waived remark is not among them.
    """
    return read_manuscript(cut(text, folded=True), rubric)


def read_manuscript(manuscript: Manuscript, rubric: Rubric, found: Iterable[Fault] = ()) -> tuple[Review, list[Remark]]:
    """Read a manuscript that is already cut: for whoever looks into its front matter to choose the rubric.

    `found` is what is known already, such as a rubric that nobody has.
    """
    reading = read_closely(manuscript, rubric)
    return reading.review, remark_on(reading, found)


def read_closely(manuscript: Manuscript, rubric: Rubric) -> Reading:
    """The review a manuscript holds, and every score line that was seen on the way."""
    scored = score(manuscript, rubric)
    lists = read_lists(manuscript)
    review = Review(
        manuscript=manuscript,
        rubric=rubric,
        scores=tuple(scored.scores),
        stated=scored.stated,
        criteria=tuple(scored.criteria),
        viewing=read_viewing(manuscript, scored.overall_sections),
        advice=read_advice(manuscript, lists),
        points=tuple(read_points(manuscript, lists)),
        figures=tuple(read_figures(manuscript)),
        guesses=read_guesses(manuscript, rubric, scored.criteria),
        contents=(contents := contents_section(manuscript)),
        contents_blocks=contents_blocks(manuscript) if contents < 0 else (),
    )
    return Reading(review, scored)


def remark_on(reading: Reading, found: Iterable[Fault] = ()) -> list[Remark]:
    """What does not add up, in the order of the text, but for what is waived."""
    return waive(remarks_of(reading.manuscript, chain(found, check(reading))), reading.manuscript)


def check(reading: Reading) -> Iterator[Fault]:
    """Every fault of the text, and every finding of every check."""
    yield from reading.manuscript.faults
    for one in CHECKS:
        yield from one(reading)
