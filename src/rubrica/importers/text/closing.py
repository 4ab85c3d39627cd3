"""The score that closes the text and belongs to none of its sections: the overall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.importers.text.overall import states_overall

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

BEHIND = 3
"""Paragraphs that may stand behind it: a question to the readers, a farewell."""


def mark_closing_overall(plan: Plan) -> None:
    """Mark the last score of the text, where nothing states the overall and its section has no use for a score."""
    last = next((i for i in range(plan.end - 1, plan.text, -1) if plan.is_unnamed(i) and not plan.kind(i)), -1)
    score = plan.score(last) if last >= 0 else None
    sections = [index for index in plan.heads if index < last]
    if score is None or last in plan.heads or not sections or sections[-1] == last - 1:
        return
    if any(states_overall(plan, index, alone=False) or plan.kind(index) == "stated" for index in range(plan.end)):
        return
    if any(index > last and not head.guessed for index, head in plan.heads.items()):
        return
    behind = sum(plan.pieces[index].is_prose and not plan.kind(index) for index in range(last + 1, plan.end))
    if behind <= BEHIND and not _wants_it(plan, sections, last):
        plan.mark(last, "stated", "closes the text, and scores no section", guessed=True)


def _wants_it(plan: Plan, sections: list[int], last: int) -> bool:
    """Whether the section above a score is scored by it: the overall's; a criterion's without a score so far; or any
    other without one, where others that name no criterion are scored too."""
    *others, above = sections
    words = plan.heads[above].words
    if _is_scored(plan, above, last):
        return False
    strangers = [index for index in others if not plan.rubric.criteria_of(plan.heads[index].words)]
    known = plan.rubric.is_overall(words) or bool(plan.rubric.criteria_of(words))
    return known or any(_is_scored(plan, index, last) for index in strangers)


def _is_scored(plan: Plan, head: int, last: int) -> bool:
    """Whether a section has a score of its own, before the last of the text."""
    end = min((index for index in plan.heads if index > head), default=plan.end)
    return bool(plan.heads[head].score) or any(plan.is_unnamed(index) for index in range(head + 1, min(end, last)))
