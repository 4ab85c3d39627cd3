"""Another rubric that would know more of what a text scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.cli.presses import find_rubric
from rubrica.cli.rubric_names import names_of
from rubrica.review import read

if TYPE_CHECKING:
    from rubrica.pages.press.press import Press
    from rubrica.review import Remark, Review

FEW, MORE = 3, 2
"""A rubric is worth a word if it reads so many scores, so many more than this one; one more where this one says that it
knows a section not."""


def other_rubric(text: str | bytes, review: Review, remarks: list[Remark], press: Press | None, do: str) -> str:
    """A sentence that names the rubric which reads more scores than the text's own, and what to `do`; "" where none
    does."""
    scored = {name: len(read(text, find_rubric(name, press))[0].values) for name in names_of(press)}
    best, known = max(scored, key=lambda name: scored[name]), len(review.values)
    more = 1 if any(remark.code == "unknown-criterion" for remark in remarks) else MORE
    if scored[best] < max(FEW, known + more):
        return ""
    return f"The rubric “{best}” knows {scored[best]} of what is scored here, and this one {known}: {do.format(best)}."
