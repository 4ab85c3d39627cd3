"""Good and bad points, and who should watch it: a label above lines that lost their list marks in copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.importers.text.escaping import escape
from rubrica.importers.text.scores import DECOR
from rubrica.review import read

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan


def mark_points(plan: Plan) -> None:
    """Mark the label, and the lines beneath it as the list they were."""
    labels = [
        index
        for index in range(plan.start, plan.end)
        if _may_be_label(plan, index) and _is_label(plan, plan.pieces[index].text)
    ]
    for label in labels:
        items = _items(plan, label, labels)
        if items:
            plan.mark(label, "label", "heads a list")
        for index in items:
            plan.mark(index, "list", f"is an item under “{plan.pieces[label].text}”")


def _may_be_label(plan: Plan, index: int) -> bool:
    piece = plan.pieces[index]
    return (
        not plan.kind(index)
        and piece.width <= 50
        and not piece.wrapped
        and not piece.text.endswith((".", "。", ","))
        and not plan.score(index)
    )


def _is_label(plan: Plan, text: str) -> bool:
    """Whether reading takes a list under these words for points or advice."""
    review, _ = read(f"{escape(text.strip(DECOR) or text)}\n\n- a\n- b\n", plan.rubric)
    return bool(review.points or review.advice.watch or review.advice.skip)


def _items(plan: Plan, label: int, labels: list[int]) -> list[int]:
    """The lines beneath a label, up to a blank one, the next label or a paragraph."""
    items: list[int] = []
    for index in range(label + 1, plan.end):
        piece = plan.pieces[index]
        if (
            plan.kind(index)
            or index in labels
            or piece.width > 200
            or plan.score(index)
            or (items and piece.before and not piece.mark)
        ):
            break
        items.append(index)
    return items if len(items) > 1 or (items and (plan.pieces[items[0]].mark or plan.pieces[items[0]].is_short)) else []
