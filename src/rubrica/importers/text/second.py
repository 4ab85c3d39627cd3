"""A second review on the same page: a blog's front page holds several, a page of readers' reviews does too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.importers.text.around import WIDE
from rubrica.importers.text.bylines import read_byline
from rubrica.importers.text.scores import is_bare_number
from rubrica.importers.text.start import looks_like_a_title

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan


_OTHER = 3
"""Numbers of a second box that differ; fewer may be a correction."""


def cut_second_review(plan: Plan) -> None:
    """End the page where a second review begins, and say so. One manuscript is one review."""
    begin = _begin_of_second(plan)
    if begin < 0:
        return
    plan.end = begin
    line = plan.pieces[begin].first + 1
    plan.notes.append(
        f"A second review begins on line {line}. Import it on its own: copy the page from there into another file."
    )
    for index in range(begin, len(plan.pieces)):
        plan.unmark(index)
        plan.mark(index, "other", "belongs to the second review on this page")


def section_at(plan: Plan, index: int) -> str:
    """The criterion whose section begins here: its heading or labelled score, with prose beneath."""
    piece = plan.pieces[index]
    if piece.width > 80 or piece.wrapped or plan.kind(index):
        return ""
    score = plan.score(index)
    name = plan.names(score.label if score and score.label else piece.text)
    for below in range(index + 1, min(index + 4, len(plan.pieces))) if name else ():
        if plan.is_unnamed(below) or plan.kind(below):
            continue
        text = plan.pieces[below]
        says = text.is_prose or text.ends_sentence or (WIDE.search(text.text) and not plan.names(text.text))
        return name if says and not plan.score(below) else ""
    return ""


def _begin_of_second(plan: Plan) -> int:
    """Where two criteria have sections of their own again, or a second title has a dated byline beneath it; or -1."""
    again = _first_criterion_again(plan)
    if (box := _second_box(plan)) >= 0:
        return box if again < 0 else min(box, again)
    if again < 0:
        return _second_byline(plan)
    for index in range(again - 1, plan.text, -1):
        if section_at(plan, index) or plan.score(index):
            break
        if looks_like_a_title(plan, index):
            return index
    return again


def _first_criterion_again(plan: Plan) -> int:
    had: set[str] = set()
    again: dict[str, int] = {}
    for index in range(plan.start, len(plan.pieces)):
        name = section_at(plan, index)
        if not name:
            continue
        if name not in had:
            again.clear()
        else:
            again.setdefault(name, index)
        had.add(name)
        if len(again) == 2:
            return min(again.values())
    return -1


def _second_box(plan: Plan) -> int:
    """Where a box scores three criteria again, and otherwise than the first: a page of several readers' reviews.

    It begins at the date or the name above the box, behind the last paragraph or line of the frame.
    """
    scored: dict[str, str] = {}
    other: list[int] = []
    for index in range(plan.start, len(plan.pieces)):
        name, _, number = plan.pieces[index].text.partition("\t")
        name = plan.names(name) if is_bare_number(number.strip()) else ""
        if name and scored.setdefault(name, number.strip()) != number.strip():
            other.append(index)
    if len(other) < _OTHER or other[-1] - other[0] > 2 * len(scored):
        return -1
    begin = other[0]
    while begin - 1 > plan.text and _may_head_a_box(plan, begin - 1):
        begin -= 1
    return begin


def _may_head_a_box(plan: Plan, index: int) -> bool:
    """Whether a line stands with the box beneath it: short, and no blank line between, or a row of it."""
    piece, below = plan.pieces[index], plan.pieces[index + 1]
    return not below.before and piece.is_short and not piece.ends_sentence


def _second_byline(plan: Plan) -> int:
    if not (plan.facts.critic and plan.facts.day):
        return -1
    prose = 0
    for index in range(plan.text, len(plan.pieces) - 1):
        above = plan.pieces[index - 1]
        heads = above.is_short and not above.ends_sentence and not plan.kind(index - 1)
        byline = read_byline(plan.pieces[index].text) if heads and prose > 1 else None
        other = byline is not None and byline.critic and byline.day not in (None, plan.facts.day)
        if other and any(p.is_prose for p in plan.pieces[index + 1 : index + 4]):
            return index - 1
        prose += plan.pieces[index].is_prose
    return -1
