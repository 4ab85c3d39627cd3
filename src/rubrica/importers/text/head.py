"""Above the text: the site's head above the title, the byline and the like beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.importers.text.edges import mark_columns, mark_frame
from rubrica.importers.text.page import LONG
from rubrica.importers.text.title import SITE_SUFFIX

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan


def find_head(plan: Plan) -> None:
    """Mark everything above the text that is not the critic's."""
    for index in range(plan.title):
        piece = plan.pieces[index]
        if _is_title_again(plan, index):
            continue
        if not mark_frame(plan, index) and (not piece.is_prose or piece.width <= 2 * LONG):
            plan.mark(index, "boilerplate", "stands above the title", guessed=True)
    plan.start = plan.title + 1
    for index in range(plan.start, plan.text):
        if not _is_title_again(plan, index):
            mark_frame(plan, index)
    mark_columns(plan, plan.start, plan.text, "is one of a column of short lines under the title")


def _is_title_again(plan: Plan, index: int) -> bool:
    """The title itself once more, or `TITLE – SITE`, as browsers name a page."""
    title, text = plan.facts.title, plan.pieces[index].text
    if not title or plan.kind(index) or not text.casefold().startswith(title.casefold()):
        return False
    if len(text) == len(title):
        plan.mark(index, "title", "is the title again")
    elif behind := SITE_SUFFIX.match(text, len(title)):
        plan.facts.site = plan.facts.site or text[behind.end() :]
        plan.origins.setdefault("site", (index,))
        plan.mark(index, "byline", "is the title and the site’s name")
    return bool(plan.kind(index))
