"""What remarks suggest is done, where a machine can do it: one after the other, each only if it helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript import cut
from rubrica.manuscript.edit import apply
from rubrica.review.editing.ends import as_typed, lines_of
from rubrica.review.reader import read_manuscript
from rubrica.review.remark import Severity

if TYPE_CHECKING:
    from rubrica.review.remark import Remark
    from rubrica.rubric import Rubric

MOST = 100
"""So many remarks of one text are mended at once."""


def fix(text: str, rubric: Rubric) -> tuple[str, list[Remark]]:
    """The text with what its remarks suggest, and the remarks that this has mended.

    A fix that would leave as much to say as before is not made: it might only move the fault.
    """
    mended: list[Remark] = []
    tried: set[tuple[str, str]] = set()
    remarks = _remarks(lines_of(text).encode(), rubric)
    while len(mended) < MOST and (remark := _next(remarks, tried)):
        tried.add((remark.code, remark.message))
        data = apply(lines_of(text).encode(), remark.fix)
        after = None if data is None else _remarks(data, rubric)
        if after is not None and _is_better(remarks, after):
            text, remarks = as_typed(text, remark.fix), after
            mended.append(remark)
    return text, mended


def _remarks(data: bytes, rubric: Rubric) -> list[Remark]:
    return read_manuscript(cut(data, folded=True), rubric)[1]


def _next(remarks: list[Remark], tried: set[tuple[str, str]]) -> Remark | None:
    return next((one for one in remarks if one.fix and (one.code, one.message) not in tried), None)


def _is_better(before: list[Remark], after: list[Remark]) -> bool:
    """Fewer errors; where there are as many, fewer warnings; and then fewer notes."""
    return _weight(after) < _weight(before)


def _weight(remarks: list[Remark]) -> tuple[int, ...]:
    severities = [one.severity for one in remarks]
    return tuple(severities.count(severity) for severity in Severity)
