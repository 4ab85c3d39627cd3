"""An overall that names nothing: a bare number under the title, or in a box behind the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.importers.text.scores import DECOR, is_bare_number

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan


def mark_bare_overall(plan: Plan) -> None:
    """Mark the number, where the page states no overall in any other way."""
    lines = range(plan.title + 1, plan.end)
    alone = not any(plan.rubric.criteria_of(plan.label(index).strip(DECOR)) for index in lines)
    if any(states_overall(plan, index, alone=alone) for index in lines):
        return
    for index in range(plan.title + 1, plan.text):
        if "." in plan.pieces[index].text and _is_free_number(plan, index):  # a whole one may count anything
            plan.unmark(index)
            plan.mark(index, "stated", "stands alone under the title")
            return
    for index in range(plan.end - 1, plan.text, -1):
        if _is_free_number(plan, index) and _is_in_a_box(plan, index):
            plan.mark(index, "stated", "stands alone behind the text, beside a verdict or points", guessed=True)
            return
        if plan.pieces[index].is_prose:
            return


def states_overall(plan: Plan, index: int, *, alone: bool) -> bool:
    """Whether a line scores the overall by name; or without any, under the title or `alone`, where nothing is named."""
    score = plan.score(index)
    return score is not None and (
        plan.rubric.is_overall(plan.label(index).strip(DECOR))
        or ((alone or index < plan.text) and plan.is_unnamed(index))
    )


def _is_free_number(plan: Plan, index: int) -> bool:
    mark = plan.marks.get(index)
    return is_bare_number(plan.pieces[index].text) and (
        mark is None or (mark.kind == "boilerplate" and (mark.guessed or index < plan.text))
    )


def _is_in_a_box(plan: Plan, index: int) -> bool:
    """Whether points or the title's first words stand above a number, or a word or two in capitals or of the rubric
    beside it."""
    title, above = plan.facts.title.casefold(), plan.pieces[index - 1].text.casefold()
    if " " in above and title.startswith(above):
        return True
    bands = {word.casefold() for band in plan.rubric.bands for word in band.words}
    for near in (index - 1, index + 1):
        if not plan.text < near < plan.end:
            continue
        text = plan.pieces[near].text
        few = len(text.split()) <= 3 and any(char.isalpha() for char in text)
        if plan.kind(near) == "list" or (few and (text.isupper() or text.casefold().strip('“”"!.') in bands)):
            return True
    return False
