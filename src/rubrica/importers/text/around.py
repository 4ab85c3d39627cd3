"""What stands above and beneath a line of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.scores import DECOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.importers.text.plan import Plan

WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts whose writers end lines without a full stop."""


_FACT = re.compile(r"[^\W\d_][\w ]{1,24}: \S")
"""`Pages: 412`"""


def has_text_beneath(plan: Plan, index: int, *, loosely: bool = False) -> bool:
    """Whether the text goes on beneath a line, rather than the next line of a list or a menu.

    `loosely`: in wide scripts any line is text.
    """
    for below in _behind(plan, index):
        piece = plan.pieces[below]
        if plan.kind(below) in ("score", "list", "label", "table"):
            return True
        if plan.is_unnamed(below):
            continue
        says = piece.is_prose or piece.wrapped or bool(piece.mark) or (piece.ends_sentence and piece.text[-1:] != "?")
        return not plan.score(below) and (says or (loosely and bool(WIDE.search(piece.text))))
    return False


def has_score_beneath(plan: Plan, index: int) -> bool:
    """Whether the next line scores what this one names."""
    below = next(_behind(plan, index), -1)
    if below < 0 or not plan.score(below):
        return False
    overall = plan.rubric.is_overall(plan.pieces[index].text.strip(DECOR))
    return plan.is_unnamed(below) or (overall and plan.rubric.is_overall(plan.label(below)))


def criteria_follow(plan: Plan, index: int) -> bool:
    """Whether a criterion has its section further down: an overall above them is a summary and opens none."""
    return any(below > index for below in plan.openings) or any(
        plan.rubric.criteria_of(plan.label(below).strip(DECOR))
        for below in _behind(plan, index)
        if plan.pieces[below].width <= 60
    )


def ends_above(plan: Plan, index: int) -> bool:
    """Whether what stands above a line is complete: prose, a list, a score, the title."""
    above = plan.beside(index, -1)
    if above <= plan.title or above in plan.heads:
        return above <= plan.title or bool(plan.heads[above].score or plan.heads[above].prose)
    piece = plan.pieces[above]
    complete = piece.is_prose or piece.ends_sentence or plan.score(above) is not None or _FACT.match(piece.text)
    return bool(complete) or plan.kind(above) in ("list", "score", "table")


def heads_the_overall(plan: Plan, index: int) -> bool:
    """Whether the line above is the heading of the overall already."""
    above = plan.beside(index, -1)
    return above in plan.heads and plan.rubric.is_overall(plan.heads[above].words)


def is_numbered_beside(plan: Plan, index: int) -> bool:
    """Whether a neighbour is numbered too: then both are items of a list."""
    near = (i for i in (index - 1, index + 1) if 0 <= i < len(plan.pieces) and not plan.kind(i))
    return any(plan.pieces[i].mark[:1].isdigit() for i in near)


def _behind(plan: Plan, index: int) -> Iterator[int]:
    """The pieces of the text behind one, without what was left out."""
    for below in range(index + 1, plan.end):
        if plan.kind(below) in ("", "caption", "score", "list", "label", "table"):
            yield below
