"""Above the text: the site's head above the title, the byline and the like beneath it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.importers.text.edges import mark_columns, mark_frame
from rubrica.importers.text.page import LONG
from rubrica.importers.text.start import words_in
from rubrica.importers.text.title import SITE_SUFFIX

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan


def find_head(plan: Plan) -> None:
    """Mark everything above the text that is not the critic's."""
    for index in range(plan.title):
        if not _is_title_again(plan, index):
            mark_frame(plan, index)
    for index in range(plan.title):
        if not plan.kind(index) and not _may_be_the_critics(plan, index):
            plan.mark(index, "boilerplate", "stands above the title", guessed=True)
    plan.start = next((index for index in range(plan.title) if not plan.kind(index)), plan.title + 1)
    for index in range(plan.title + 1, plan.text):
        if not _is_title_again(plan, index):
            mark_frame(plan, index)
    mark_columns(plan, plan.title + 1, plan.text, "is one of a column of short lines under the title")


def _may_be_the_critics(plan: Plan, index: int) -> bool:
    """A paragraph, or a line that speaks of what the text speaks of, with nothing of the site's down to the title."""
    piece = plan.pieces[index]
    if piece.is_prose and piece.width > 2 * LONG:
        return True
    telling = words_in(piece.text)
    text = " ".join(other.text for other in plan.pieces[plan.text : plan.text + 60] if other.is_prose)
    framed = any(plan.kind(below) for below in range(index + 1, plan.title))
    return bool(telling) and not framed and 2 * len(telling & words_in(text)) > len(telling)


def _is_title_again(plan: Plan, index: int) -> bool:
    """The title once more: alone, as `Thread: TITLE`, or as `TITLE – SITE`, the way browsers name a page."""
    title, text = plan.facts.title, plan.pieces[index].text
    if not title or plan.kind(index) or title.casefold() not in text.casefold():
        return False
    before, behind = text[: text.casefold().index(title.casefold())].rstrip(), SITE_SUFFIX.match(text, len(title))
    if text.casefold().endswith(title.casefold()) and (not before or before[-1] in ":：>»/|–—-"):
        plan.mark(index, "title" if not before else "byline", "is the title again")
    elif behind and not before:
        plan.facts.site = plan.facts.site or text[behind.end() :]
        plan.origins.setdefault("site", (index,))
        plan.mark(index, "byline", "is the title and the site’s name")
    return bool(plan.kind(index))
