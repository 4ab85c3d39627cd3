"""Above the text: the site's head above the title, the byline and the like beneath it or beneath the lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.importers.text.around import WIDE
from rubrica.importers.text.bylines import Byline, is_lone_by, read_byline
from rubrica.importers.text.edges import mark_columns, mark_frame
from rubrica.importers.text.furniture import why_dropped_at_the_edge
from rubrica.importers.text.page import LONG
from rubrica.importers.text.start import words_in
from rubrica.importers.text.tags import read_tags
from rubrica.importers.text.title import SITE_SUFFIX

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_LINES_BELOW_A_LEAD = 30
_LINES_OF_A_BOX = 8


def find_head(plan: Plan) -> None:
    """Mark everything above the text that is not the critic's."""
    for index in range(plan.title):
        if not _is_title_again(plan, index):
            mark_frame(plan, index)
    for index in range(plan.title):
        if not plan.kind(index) and not _may_be_the_critics(plan, index):
            plan.mark(index, "boilerplate", "stands above the title", guessed=True)
    plan.start = next((index for index in range(plan.title) if not plan.kind(index)), plan.title + 1)
    plan.head = _behind_the_lead(plan)
    for index in range(plan.title + 1, plan.head):
        if not (plan.text <= index and plan.pieces[index].is_prose) and not _is_title_again(plan, index):
            mark_frame(plan, index)
    _mark_box_of_the_work(plan)
    _mark_what_stands_above_too(plan)
    _mark_categories(plan)
    lead = plan.title + 1 + (plan.kind(plan.title + 1) == "" and plan.kind(plan.title + 2) == "byline")
    for start, end in ((lead, plan.text), (plan.text + 1, plan.head)):
        mark_columns(plan, start, end, "is one of a column of short lines under the title")


def _mark_box_of_the_work(plan: Plan) -> None:
    """`4.18 average rating`: what a site says of the work, above the line that says whose review this is."""
    whose = next((i for i in range(plan.title + 1, plan.text) if plan.kind(i) == "byline" and _says_whose(plan, i)), -1)
    first = plan.title + 1
    if whose < 0:  # a database of works: its box is long, and the last byline is the review's
        first, whose = first + 1, _behind_a_long_box(plan)
    for index in range(first, whose):
        if not plan.kind(index) and not (index == plan.title + 1 and plan.is_unnamed(index)):
            plan.mark(index, "boilerplate", "stands between the title and whose review this is", guessed=True)


def _behind_a_long_box(plan: Plan) -> int:
    """The last byline above the text, where a dozen short lines and some of the site's frame stand over it; or -1."""
    signed = max((i for i in range(plan.title + 1, plan.text) if plan.kind(i) == "byline"), default=-1)
    box = range(plan.title + 1, signed)
    framed = sum(plan.kind(index) == "boilerplate" for index in box)
    short = all(plan.pieces[index].is_short or plan.kind(index) for index in box)
    return signed if len(box) - framed >= _LINES_OF_A_BOX and framed > 2 and short else -1


def _says_whose(plan: Plan, index: int) -> bool:
    byline = read_byline(plan.pieces[index].text)
    return byline is not None and byline.whose


def _mark_what_stands_above_too(plan: Plan) -> None:
    """Beneath the title, the site's name and the like, which stand in the site's head as well."""
    above = {plan.pieces[index].text for index in range(plan.title) if plan.kind(index) == "boilerplate"}
    for index in range(plan.title + 1, plan.head):
        if not plan.kind(index) and plan.pieces[index].text in above:
            plan.mark(index, "boilerplate", "stands in the site’s head as well")


def _mark_categories(plan: Plan) -> None:
    """`アニメ 感想` under the title: short words with blanks between, which Japanese prose does not have."""
    for index in range(plan.title + 1, plan.text):
        words = plan.pieces[index].text.split()
        short = 1 < len(words) <= 6 and all(len(word) <= 10 and word.isalnum() for word in words)
        if short and not plan.kind(index) and WIDE.match(plan.pieces[index].text):
            plan.learn(index, Byline(tags=tuple(words)), guessed=True)


def _behind_the_lead(plan: Plan) -> int:
    """Where the head ends: at the text, or, where a byline follows the text's first paragraph, behind that byline.

    Magazines and newsletters print a lead between the title and the byline.
    """
    lead = plan.text
    if lead >= len(plan.pieces) or not (plan.pieces[lead].is_prose or plan.is_unnamed(lead)):
        return plan.text
    if plan.is_unnamed(lead) and lead + 1 < len(plan.pieces) and plan.pieces[lead + 1].is_prose:
        lead += 1  # stars above the lead
    end = lead + 1
    most = min(lead + _LINES_BELOW_A_LEAD, len(plan.pieces))
    while end < most and _may_stand_below_a_lead(plan, end):
        end += 1
    if end == most or not _text_follows(plan, end):  # that was no lead
        return plan.text
    lines = [plan.pieces[index].text for index in range(lead + 1, end)]
    signed = any(read_byline(line) or is_lone_by(line) or read_tags(line) for line in lines)
    framed = sum(bool(why_dropped_at_the_edge(line)) for line in lines)
    return end if signed or framed > 2 else plan.text


def _text_follows(plan: Plan, end: int) -> bool:
    behind = (piece.text for index, piece in enumerate(plan.pieces) if index >= end and piece.is_prose)
    return any(not why_dropped_at_the_edge(text) for text in behind)


def _may_stand_below_a_lead(plan: Plan, index: int) -> bool:
    piece = plan.pieces[index]
    if plan.kind(index) in ("contents", "table") or index in plan.listed or piece.wrapped:
        return False
    return plan.kind(index) == "boilerplate" or not (piece.is_prose or plan.score(index) or plan.names(piece.text))


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
    if not title or plan.kind(index):
        return False
    if text.casefold() in title.casefold() and index < plan.title and len(text.split()) > 1:
        plan.mark(index, "title", "is part of the title")
    if plan.kind(index) or title.casefold() not in text.casefold():
        return bool(plan.kind(index))
    before, behind = text[: text.casefold().index(title.casefold())].rstrip(), SITE_SUFFIX.match(text, len(title))
    if text.casefold().endswith(title.casefold()) and (not before or before[-1] in ":：>»/|–—-"):
        plan.mark(index, "title" if not before else "byline", "is the title again")
    elif behind and not before:
        plan.facts.site = plan.facts.site or text[behind.end() :]
        plan.origins.setdefault("site", (index,))
        plan.mark(index, "byline", "is the title and the site’s name")
    return bool(plan.kind(index))
