"""Above the text: the site's head above the title, the byline and the like beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.importers.text.edges import mark_columns, mark_frame
from rubrica.importers.text.page import LONG

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan


def find_head(plan: Plan) -> None:
    """Mark everything above the text that is not the critic's."""
    for index in range(plan.title):
        piece = plan.pieces[index]
        if not mark_frame(plan, index) and (not piece.is_prose or piece.width <= 2 * LONG):
            plan.mark(index, "boilerplate", "stands above the title", guessed=True)
    plan.start = plan.title + 1
    for index in range(plan.start, plan.text):
        if plan.pieces[index].text.casefold() == plan.facts.title.casefold():
            plan.mark(index, "title", "is the title again")
        mark_frame(plan, index)
    mark_columns(plan, plan.start, plan.text, "is one of a column of short lines under the title")
