"""Remarks: what reading and checking have to say about a text, each with its place and, where it can, a way out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.manuscript import Fault, Manuscript
    from rubrica.manuscript.edit import Edit


class Severity(StrEnum):
    """How much it matters: only an error is to be mended before a review is published. Nothing here holds it back."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding in the critic's words. Lines and columns count from 1, in characters; the end is exclusive.

    `fix` are the edits that do what the suggestion says, as offsets into the source; none where that takes a critic."""

    code: str
    severity: Severity
    message: str
    line: int
    column: int
    end_line: int
    end_column: int
    suggestion: str = ""
    fix: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of remark: its name, how much it usually matters, and what it says in general."""

    name: str
    severity: Severity
    meaning: str


ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

CODES = {
    code.name: code
    for code in (
        Code("overall-mismatch", ERROR, "the stated overall does not follow from the scores"),
        Code("overall-outside", WARNING, "the stated overall lies outside the lowest and highest score"),
        Code("policy-claim", WARNING, "the text claims another way to the overall than the rubric's"),
        Code("word-outside-band", WARNING, "the verdict word belongs to another band"),
        Code("score-off-scale", ERROR, "the score lies outside the scale"),
        Code("score-off-step", WARNING, "the score lies between two steps of the scale"),
        Code("score-unclear", WARNING, "a range, or several numbers, where one score should stand"),
        Code("score-open", WARNING, "a place was kept for a score, and none stands there"),
        Code("scored-twice", ERROR, "one criterion has two different scores"),
        Code("unknown-criterion", WARNING, "a scored section the rubric does not know"),
        Code("prose-contradicts", WARNING, "the prose of a section names another score than its score line"),
        Code("no-reason", NOTE, "a score with no reason beneath it"),
        Code("mixed-notation", WARNING, "a score in another notation than the others, and so not read"),
        Code("other-maximum", NOTE, "scores on another maximum than the rubric's, converted"),
        Code("no-alt-text", WARNING, "a picture without alt text"),
        Code("caption-without-picture", WARNING, "a caption whose picture is missing"),
        Code("picture-not-found", WARNING, "the press has no picture of this name"),
        Code("spoiler-open", ERROR, "a spoiler mark that never closes"),
        Code("spoiler-unread", WARNING, "a mark that looks like a spoiler's and hides nothing"),
        Code("link-to-nothing", WARNING, "a link that leads nowhere"),
        Code("heading-jump", NOTE, "a heading level was left out"),
        Code("heading-repeated", WARNING, "two sections have the same heading"),
        Code("bad-date", ERROR, "a date that is no date"),
        Code("bad-front-matter", ERROR, "front matter that cannot be read"),
        Code("unknown-key", WARNING, "a front matter key that means nothing here"),
        Code("unknown-rubric", ERROR, "the front matter names a rubric that is not there"),
        Code("repeated-key", WARNING, "a front matter key that stands twice"),
        Code("empty-text", ERROR, "there is nothing to read"),
        Code("undecodable", ERROR, "bytes that are no text"),
        Code("limit", WARNING, "a limit of reading was reached"),
        Code("waiver-without-reason", WARNING, "a waiver that does not say why"),
        Code("waiver-of-nothing", NOTE, "a waiver for a remark that is not there"),
    )
}
"""Every code there is. Each has a page in docs/remarks/ and a manuscript in examples/broken/ that yields exactly it."""


MOST = 500
"""Remarks of one text; what lies beyond is counted."""


def remarks_of(manuscript: Manuscript, faults: Iterable[Fault]) -> list[Remark]:
    """Faults with their lines and columns, in the order of the text, as many as a person could look at."""
    ordered = sorted(faults, key=lambda fault: (fault.start, fault.code))
    if len(ordered) > MOST:
        last = ordered[MOST]
        more = f"{len(ordered) - MOST:,} more remarks would follow from here on"
        ordered[MOST:] = [
            replace(last, code="limit", message=more, suggestion="begin with those above", severity="", edits=())
        ]
    return [_remark(manuscript, fault) for fault in ordered]


def _remark(manuscript: Manuscript, fault: Fault) -> Remark:
    last = fault.end - 1 if fault.end > fault.start and manuscript.source.data[fault.end - 1] == 10 else fault.end
    begin, end = manuscript.source.place(fault.start), manuscript.source.place(max(fault.start, last))
    severity = Severity(fault.severity) if fault.severity else CODES[fault.code].severity
    place = begin.line, begin.column, end.line, end.column
    return Remark(fault.code, severity, fault.message, *place, fault.suggestion, fault.edits)
