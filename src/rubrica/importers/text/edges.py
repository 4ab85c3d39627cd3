"""Lines round the text, above it and behind it: what they say about it, and what is the site's frame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.bylines import Byline, is_lone_by, read_byline
from rubrica.importers.text.furniture import why_dropped_at_the_edge
from rubrica.importers.text.tags import heads_tags, read_tags, read_tip, split_tags
from rubrica.importers.text.words import any_of

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_ARROWS = re.compile(r"(?:[←‹◀«]\s?|<{1,2}\s+)(?!.*[»›]\s*\Z)\w.{1,150}|(?!\s*[«‹]).{0,150}\w\s?(?:[→›▶»]|\s>{1,2})\Z")
_POSITION = re.compile(f"(?i){any_of('position')}")
_CATEGORY = re.compile(r"(?:in|under|unter|dans|en) (?P<tags>[^.!?]{2,40})")
_PUBLISHER = re.compile(r"(?i)publish(?:ed by|er)\b")
_FACT = re.compile(r"[^\W\d_][\w ]{1,24}: \S")
NAME = re.compile(r"[^\W\d_][\w.'’-]{1,30}(?: [^\W\d_a-z][\w.'’-]{0,30}){0,2}")


def read_meta(plan: Plan, index: int) -> bool:
    """Mark a byline, a date, tags or a tip jar; whether it was one."""
    piece = plan.pieces[index]
    if plan.kind(index):
        return True
    if piece.wrapped or plan.score(index):
        return False
    if (tip := read_tip(piece.text)) and ("." in tip or index > plan.title):  # above it, `Support us` is of a menu
        learn_tip(plan, index, tip)
        plan.mark(index, "tip", f"is a tip jar: {tip}")
        return True
    if is_lone_by(piece.text) and index + 1 < len(plan.pieces):
        name = plan.pieces[index + 1].text.removeprefix("u/")
        if NAME.fullmatch(name):
            plan.mark(index, "byline", "announces the critic’s name")
            plan.learn(index + 1, Byline(name))
            return True
    if heads_tags(piece.text) and (below := _run_below(plan, index)):
        plan.mark(index, "tags", "heads the tags")
        for tag in below:
            plan.learn(tag, Byline(tags=split_tags(plan.pieces[tag].text)), guessed=True)
        return True
    if plan.kind(index - 1) == "byline" and _POSITION.fullmatch(piece.text):
        plan.mark(index, "boilerplate", "says what the critic is")
        return True
    byline = _read_line(plan, index)
    if byline:
        plan.learn(index, byline)
    return byline is not None


def learn_tip(plan: Plan, index: int, tip: str) -> None:
    """Keep a tip jar: the first, but an address rather than words about one."""
    if not plan.facts.tip or ("." in tip and "." not in plan.facts.tip):
        plan.facts.tip = tip
        plan.origins["tip"] = (index,)


def _read_line(plan: Plan, index: int) -> Byline | None:
    """Tags, categories below a byline, or a byline. Who published a book or a game is a fact about it."""
    piece = plan.pieces[index]
    below = _CATEGORY.fullmatch(piece.text) if plan.kind(index - 1) == "byline" else None
    if below:
        return Byline(tags=split_tags(below["tags"]))
    if _PUBLISHER.match(piece.text) and sum(_is_fact(plan, near) for near in range(index - 2, index + 4)) > 1:
        return None
    return read_tags(piece.whole) or read_byline(piece.whole if piece.mark[:1].isdigit() else piece.text)


def _is_fact(plan: Plan, index: int) -> bool:
    """`Pages: 412`: a line with a name and a value, and no byline."""
    text = plan.pieces[index].text if 0 <= index < len(plan.pieces) else ""
    return bool(_FACT.match(text)) and not (read_byline(text) or read_tags(text))


def _run_below(plan: Plan, index: int) -> list[int]:
    """The lines of a word or three right below one."""
    run: list[int] = []
    for below in range(index + 1, min(index + 16, plan.end)):
        piece = plan.pieces[below]
        if plan.kind(below) or piece.before or piece.width > 40 or len(piece.text.split()) > 4 or piece.ends_sentence:
            break
        run.append(below)
    return run


def mark_frame(plan: Plan, index: int) -> bool:
    """Mark a line that says something about the text, a menu, or a way to another page; whether it was one."""
    piece = plan.pieces[index]
    if plan.kind(index) or read_meta(plan, index):
        return True
    why = "" if plan.names(piece.text) or plan.is_unnamed(index) else why_dropped_at_the_edge(piece.whole)
    if not why and _ARROWS.match(piece.whole):
        why = "leads to another page"
    if why:
        plan.mark(index, "boilerplate", why)
    return bool(why)


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
    if plan.kind(index) == "boilerplate":
        return not plan.score(index)
    if (
        piece.width > 40
        or len(piece.text.split()) > 6
        or piece.mark
        or piece.ends_sentence
        or piece.text.endswith((":", "：", ","))
        or "\t" in piece.text
    ):
        return False
    return plan.kind(index) in ("", "byline") and not plan.score(index)
