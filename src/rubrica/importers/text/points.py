"""Good and bad points, and who should watch it: a label above lines that lost their list marks in copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.importers.text.escaping import escape
from rubrica.importers.text.scores import DECOR, is_bare_number
from rubrica.review import read

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan


def mark_points(plan: Plan) -> None:
    """Mark labels that reading takes for points or advice, and the lines beneath them as the lists they were."""
    for index in range(plan.start, plan.end):
        if _may_be_label(plan, index) and _is_label(plan, plan.pieces[index].text):
            _mark_list(plan, index, _items(plan, index))


def mark_lists_under_colons(plan: Plan) -> None:
    """Two or more short lines right beneath a line that ends with a colon are a list too."""
    for index in range(plan.start, plan.end):
        if index not in plan.heads and _may_be_label(plan, index) and plan.pieces[index].text.endswith((":", "：")):
            items = _items(plan, index)
            if len(items) > 1 and all(plan.pieces[item].is_short and not plan.pieces[item].mark for item in items):
                _mark_list(plan, index, items)


def _mark_list(plan: Plan, label: int, items: list[int]) -> None:
    if items and label not in plan.listed:
        plan.mark(label, "label", "heads a list")
    for index in items:
        plan.mark(index, "list", f"is an item under “{plan.pieces[label].text}”")


def _may_be_label(plan: Plan, index: int) -> bool:
    """A short line with another right beneath it, or with a marked one."""
    piece = plan.pieces[index]
    if plan.kind(index) or piece.width > 50 or piece.wrapped or piece.text.endswith((".", "。", ",")):
        return False
    below = plan.pieces[index + 1] if index + 1 < plan.end else None
    return below is not None and bool(below.mark or not below.before) and not plan.score(index)


def _is_label(plan: Plan, text: str) -> bool:
    """Whether reading takes a list under these words for points or advice."""
    review, _ = read(f"{escape(text.strip(DECOR) or text)}\n\n- a\n- b\n", plan.rubric)
    return bool(review.points or review.advice.watch or review.advice.skip)


def _items(plan: Plan, label: int) -> list[int]:
    """The lines beneath a label: up to a blank one, another label, a box of scores or a paragraph."""
    items: list[int] = []
    for index in range(label + 1, plan.end):
        piece = plan.pieces[index]
        scored = plan.score(index) or is_bare_number(piece.text)
        ends = (
            piece.text == plan.facts.critic
            or plan.kind(index)
            or index in plan.heads
            or index in plan.listed
            or piece.width > 200
            or scored
        )
        heads = piece.text.endswith((":", "：")) or (piece.is_short and plan.kind(index + 1) == "score")
        shouts = _shouts(piece.text) and _shouts(plan.pieces[label].text)  # PROS, CONS and THE FACTS are labels alike
        if ends or heads or shouts or (items and piece.before and not piece.mark) or _is_known_label(plan, index):
            break
        items.append(index)
    lone = len(items) == 1 and not plan.pieces[items[0]].mark and not plan.pieces[items[0]].is_short
    return [] if lone else items


def _is_known_label(plan: Plan, index: int) -> bool:
    return _may_be_label(plan, index) and _is_label(plan, plan.pieces[index].text)


def _shouts(text: str) -> bool:
    return text.isupper() and len(text) > 3
