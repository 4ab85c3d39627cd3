"""Lines round the text, above it and behind it: what they say about it, and what is the site's frame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.bylines import Byline, is_lone_by, read_byline
from rubrica.importers.text.furniture import what_ends, why_dropped_at_the_edge
from rubrica.importers.text.tags import heads_tags, read_tags, read_tip, split_tags
from rubrica.importers.text.words import any_of

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_ARROWS = re.compile(r"(?:[←‹◀«]\s?|<{1,2}\s+)(?!.*[»›]\s*\Z)\w.{1,150}|(?!\s*[«‹]).{0,150}\w\s?(?:[→›▶»]|\s>{1,2})\Z")
NAME = re.compile(r"[^\W\d_][\w.'’-]{1,30}(?: [^\W\d_a-z][\w.'’-]{0,30}){0,2}")
_BESIDE_A_NAME = re.compile(f"(?i){any_of('beside_a_name')}")


def read_meta(plan: Plan, index: int) -> bool:
    """Mark a byline, a date, tags or a tip jar; whether it was one."""
    piece = plan.pieces[index]
    if plan.kind(index):
        return True
    if piece.wrapped or plan.score(index):
        return False
    if tip := read_tip(piece.text):
        plan.facts.tip = plan.facts.tip or tip
        plan.origins.setdefault("tip", (index,))
        plan.mark(index, "tip", f"is a tip jar: {tip}")
        return True
    if is_lone_by(piece.text) and index + 1 < len(plan.pieces) and NAME.fullmatch(name := plan.pieces[index + 1].text):
        plan.mark(index, "byline", "announces the critic’s name")
        plan.learn(index + 1, Byline(name))
        return True
    if heads_tags(piece.text) and (below := _run_below(plan, index)):
        plan.mark(index, "tags", "heads the tags")
        for tag in below:
            plan.learn(tag, Byline(tags=split_tags(plan.pieces[tag].text)), guessed=True)
        return True
    byline = read_tags(piece.whole) or read_byline(piece.text)
    if byline:
        plan.learn(index, byline)
    return byline is not None


def _run_below(plan: Plan, index: int) -> list[int]:
    """The lines of a word or three right below one."""
    run: list[int] = []
    for below in range(index + 1, min(index + 16, plan.end)):
        piece = plan.pieces[below]
        if piece.before or piece.width > 40 or len(piece.text.split()) > 4 or piece.ends_sentence:
            break
        run.append(below)
    return run


def mark_frame(plan: Plan, index: int) -> bool:
    """Mark a line that says something about the text, a menu, or a way to another page; whether it was one."""
    piece = plan.pieces[index]
    if plan.kind(index) or read_meta(plan, index):
        return True
    why = "" if plan.names(piece.text) else why_dropped_at_the_edge(piece.whole)
    if not why and _ARROWS.match(piece.whole):
        why = "leads to another page"
    if why:
        plan.mark(index, "boilerplate", why)
    return bool(why)


def learn_name(plan: Plan) -> None:
    """The critic's name above the text, where it stands beside a date, a reading time or a button to follow."""
    for index in range(plan.text if not plan.facts.critic else 0):
        mark = plan.marks.get(index)
        if (mark is None or (mark.kind == "boilerplate" and mark.guessed)) and _is_beside_what_names_have(plan, index):
            plan.unmark(index)
            plan.learn(index, Byline(plan.pieces[index].text), guessed=True)
            return


def mark_names(plan: Plan) -> None:
    """Every line outside of the text that says the critic's or the site's name again."""
    again = {name.casefold(): what for name, what in ((plan.facts.site, "site"), (plan.facts.critic, "critic")) if name}
    for index, piece in enumerate(plan.pieces):
        what = again.get(piece.text.casefold())
        outside = (
            index < plan.text or plan.kind(index - 1) in ("boilerplate", "byline", "tags", "tip") or index >= plan.tail
        )
        if what and outside and plan.kind(index) in ("", "boilerplate"):
            plan.unmark(index)
            plan.mark(index, "byline", f"is the {what}’s name again")


def _is_beside_what_names_have(plan: Plan, index: int) -> bool:
    text = plan.pieces[index].text
    if len(text) > 40 or not NAME.fullmatch(text) or why_dropped_at_the_edge(text) or what_ends(text)[0]:
        return False
    for step in (-1, 1):
        near = _beside(plan, index, step)
        if near >= 0 and (plan.kind(near) == "byline" or _BESIDE_A_NAME.fullmatch(plan.pieces[near].text)):
            return True
    return False


def _beside(plan: Plan, index: int, step: int) -> int:
    """The nearest piece that is more than a sign between two others."""
    index += step
    while 0 <= index < len(plan.pieces) and not any(char.isalnum() for char in plan.pieces[index].text):
        index += step
    return index if 0 <= index < len(plan.pieces) else -1


def mark_columns(plan: Plan, start: int, end: int, why: str) -> None:
    """Three or more short lines without a blank one between them, one of them surely the site's."""
    index = start
    while index < end:
        stop = index
        while stop < end and _may_be_in_a_column(plan, stop) and (stop == index or not plan.pieces[stop].before):
            stop += 1
        column = range(index, stop)
        if len(column) >= 3 and any(plan.kind(inside) == "boilerplate" for inside in column):
            for inside in column:
                plan.mark(inside, "boilerplate", why, guessed=True)
        index = max(stop, index + 1)


def _may_be_in_a_column(plan: Plan, index: int) -> bool:
    piece = plan.pieces[index]
    if (
        piece.width > 40
        or piece.mark
        or piece.ends_sentence
        or piece.text.endswith((":", "：", ","))
        or "\t" in piece.text
    ):
        return False
    return plan.kind(index) in ("", "boilerplate", "byline") and not plan.score(index)
