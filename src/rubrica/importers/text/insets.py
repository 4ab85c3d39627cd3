"""Boxes that a site puts between two paragraphs of the text: other texts, a letter to subscribe to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.edges import learn_tip
from rubrica.importers.text.furniture import what_ends
from rubrica.importers.text.tags import is_only_a_tip, tip_address
from rubrica.importers.text.words import any_of, straight

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_LEADS_AWAY = re.compile(rf"(?i){any_of('leads_away')}\s*[:：]\s*\S.{{1,160}}")
_OFFERS_A_LETTER = re.compile(f"(?i){any_of('offers_a_letter')}")
_LINES_OF_AN_OFFER = 4
_SHARES = re.compile(rf"(?i){any_of('shares')}")
_ASKS_FOR_AN_ADDRESS = re.compile(rf"(?i){any_of('asks_for_an_address')}(?:[\s:!…»→]|\.{{3}})*")


def mark_insets(plan: Plan) -> None:
    """Within the text: a line that leads to another text or to a tip jar, a box of other texts, a form."""
    index = max(plan.start, plan.head)
    while index < plan.end:
        index = max(_mark_inset(plan, index), index + 1)


def _mark_inset(plan: Plan, index: int) -> int:
    """Mark what begins at a line, or stands round it; gives the first line behind it."""
    line = straight(plan.pieces[index].whole)
    free = plan.kind(index) in ("", "boilerplate")
    if free and what_ends(line)[0] == "more":
        return _mark_box(plan, index)
    if free and _ASKS_FOR_AN_ADDRESS.fullmatch(line) and not _stands_among_ways_to_share(plan, index):
        return _mark_form(plan, index)
    if not plan.kind(index) and is_only_a_tip(line):
        learn_tip(plan, index, tip_address(line))
        plan.mark(index, "tip", f"is a tip jar: {tip_address(line)}")
    if not plan.kind(index) and line.endswith((":", "：")) and _shares_follow(plan, index):
        plan.mark(index, "boilerplate", "heads ways to share")
    if not plan.kind(index) and _LEADS_AWAY.fullmatch(line):
        plan.mark(index, "boilerplate", "leads to another text", guessed=True)
    return index + 1


def _mark_box(plan: Plan, index: int) -> int:
    """The short lines right below a line that announces other texts; without any, it is a heading of the critic's."""
    below = index + 1
    while below < plan.end and _may_be_in_a_box(plan, below) and not plan.pieces[below].before:
        below += 1
    if below == index + 1:
        below = _behind_titles(plan, below)
    for inside in range(index, below) if below > index + 1 else ():
        plan.mark(inside, "boilerplate", "is in a box of other texts", guessed=True)
    return below


def _behind_titles(plan: Plan, below: int) -> int:
    """Behind two or more titles with blank lines between; a last one with prose beneath is the critic's heading."""
    first = below
    while below < plan.end and _may_be_in_a_box(plan, below) and not plan.pieces[below].ends_sentence:
        below += 1
    if below < plan.end and below > first and below not in plan.listed and _may_be_a_heading(plan, below - 1):
        below -= 1
    return below if below > first + 1 or (below > first and below in plan.listed) else first


def _may_be_a_heading(plan: Plan, index: int) -> bool:
    return plan.pieces[index].width <= 60 and plan.pieces[index + 1].is_prose


def _mark_form(plan: Plan, index: int) -> int:
    """The lines that stand with a field for an e-mail address, without a blank one between, and a field alone."""
    first, last = index, index
    while first > plan.start and not plan.pieces[first].before and _leads_to_a_form(plan, first - 1):
        first -= 1
    first = _above_a_blank_line(plan, first)
    while last + 1 < plan.end and not plan.pieces[last + 1].before and _goes_on_with_a_form(plan, last + 1):
        last += 1
    for inside in range(first, last + 1):
        plan.mark(inside, "boilerplate", "stands with a field for an e-mail address", guessed=inside != index)
    return last + 1


def _above_a_blank_line(plan: Plan, field: int) -> int:
    """The first of the short lines above a field and a blank one, where they begin with `Sign up to …`."""
    first = field
    while first > plan.start and (first == field or not plan.pieces[first].before):
        if not _leads_to_a_form(plan, first - 1):
            break
        first -= 1
    return first if _OFFERS_A_LETTER.match(plan.pieces[first].text) and field - first <= _LINES_OF_AN_OFFER else field


def _shares_follow(plan: Plan, index: int) -> bool:
    """Whether the next two lines are ways to share: then this one says so in its language."""
    below = plan.pieces[index + 1 : index + 3]
    return len(below) > 1 and all(_SHARES.fullmatch(piece.text) for piece in below)


def _stands_among_ways_to_share(plan: Plan, index: int) -> bool:
    """`E-Mail` between `Pinterest` and `Other Apps` is a button."""
    near = [plan.pieces[i].text for i in (index - 1, index + 1) if 0 <= i < len(plan.pieces)]
    return any(_SHARES.fullmatch(text) for text in near)


def _may_be_in_a_box(plan: Plan, index: int) -> bool:
    piece = plan.pieces[index]
    free = plan.kind(index) in ("", "boilerplate") and not plan.score(index) and index not in plan.listed
    return free and not piece.is_prose and not piece.wrapped


def _may_be_in_a_form(plan: Plan, index: int) -> bool:
    piece = plan.pieces[index]
    return plan.kind(index) in ("", "boilerplate") and piece.width < 200 and not plan.score(index)


def _leads_to_a_form(plan: Plan, index: int) -> bool:
    """Whether a line above the field may be the form's: no paragraph that nothing is known of."""
    return _may_be_in_a_form(plan, index) and not (plan.pieces[index].is_prose and not plan.kind(index))


def _goes_on_with_a_form(plan: Plan, index: int) -> bool:
    """Whether a line below the field is the form's too: not a paragraph, and not the heading above one."""
    heads = index + 1 < plan.end and plan.pieces[index + 1].is_prose and not plan.pieces[index].after
    heads = heads and not plan.kind(index + 1)
    prose = heads or plan.pieces[index].is_prose
    return _may_be_in_a_form(plan, index) and (plan.kind(index) == "boilerplate" or not prose)
