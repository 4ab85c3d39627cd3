"""The site's name, from the foot of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.bylines import Byline, read_byline
from rubrica.importers.text.furniture import what_ends, why_dropped, why_dropped_at_the_edge
from rubrica.importers.text.tags import read_tags

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_YEARS = r"\d{4}(?:\s?[-–]\s?(?:\d{4}|present))?"
_COPYRIGHT = re.compile(
    rf"(?i)(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:{_YEARS})?[\s,]*(?:by\s+)?"
    r"(?P<site>[^\W\d_][\w'’&!. -]{1,60}?)"
    rf"(?:\s*{_YEARS})?"
    r"(?:\s*[.|·•–—,-]\s.*|\.?\s*all rights reserved.*|\s*powered by.*|\s+(?:on [A-Z]|or its ).*|\.?)\Z"
)
_RESERVED = re.compile(r"(?i)all rights reserved\W*")
_TRAIL = re.compile(r"[>»›→/]|\s{3}")
_LINES_OF_A_HEAD = 8
_TAGLINE = re.compile(r"\s+[|–—:-]\s+")
MOST_WORDS = 6
"""Of a site's name; more of them are a headline."""

_ONLY_A_YEAR = re.compile(
    rf"(?i)(?:copyright)?\s*(?:©|\(c\))\s*(?:copyright\s*)?(?:{_YEARS})?(?:,?\s*all rights reserved\.?)?\s*"
)
_PARTS = re.compile(r"\s+[·•|]\s+")
_SIGN = re.compile(r"(?i)©|\(c\)|copyright")
_NAMED_COPYRIGHT = re.compile(r"(?P<site>[^\W\d_][^©]{1,50}?)\s*©\s*\d{4}(?:\s?[-–]\s?\d{4})?\W*")


def learn_site(plan: Plan) -> None:
    """The site's name: a line of its head that its foot names again, its copyright line, or the page's first line."""
    if plan.facts.site:
        return
    foot = [index for index in range(plan.end, len(plan.pieces)) if plan.kind(index) == "boilerplate"]
    frame = [index for index in range(behind_the_last_words(plan), plan.end) if plan.kind(index) == "boilerplate"]
    heads = [index for index in range(min(max(plan.title, 0), _LINES_OF_A_HEAD)) if _may_be_a_site(plan, index)]
    first = [index for index in heads[:1] if all(_is_a_button(plan, above) for above in range(index))]
    named = [index for index in heads if _is_named_again(plan, index, (*frame, *foot), alone=index in first)]
    signed = [] if named else [index for index in reversed((*frame, *foot)) if _signed_by(plan, index)]
    for index in (*named, *signed, *first)[:1]:
        site = plan.pieces[index].text.strip("[]") if index in heads else _signed_by(plan, index)
        plan.unmark(index)
        plan.learn(index, Byline(site=site), guessed=True)


def _may_be_a_site(plan: Plan, index: int) -> bool:
    """Whether a line above the title may be the site's name: nothing known, no sentence and no trail to the page."""
    piece, mark = plan.pieces[index], plan.marks.get(index)
    free = mark is not None and mark.kind == "boilerplate" and mark.guessed and not what_ends(piece.text)[0]
    named = piece.text[:1].isalnum() or piece.text[:1] == "["
    named = named and piece.width <= 50 and len(_TAGLINE.split(piece.text)[0].split()) <= MOST_WORDS
    return free and named and not piece.ends_sentence and not _TRAIL.search(piece.text)


def _is_a_button(plan: Plan, index: int) -> bool:
    """Whether a line may stand above the site's name: a notice, a button or a field to search, and no menu's."""
    text = plan.pieces[index].whole
    return plan.kind(index) == "boilerplate" and bool(why_dropped(text) or what_ends(text)[0] == "more")


def _is_named_again(plan: Plan, index: int, foot: tuple[int, ...], *, alone: bool) -> bool:
    """Whether a line of the foot is this one too, or has its words: `Join Paper Lantern today`. One word counts only
    where it stands `alone` on top: it may be of a menu."""
    if not (alone or " " in plan.pieces[index].text):
        return False
    name = re.compile(rf"(?<!\w){re.escape(plan.pieces[index].text)}(?!\w)")
    return any(name.search(plan.pieces[below].text) for below in foot)


def _signed_by(plan: Plan, index: int) -> str:
    """The name in a copyright line, if it is not the critic's."""
    part = _signed_part(plan.pieces[index].text)
    found = _COPYRIGHT.match(part) or _NAMED_COPYRIGHT.fullmatch(part)
    name = _RESERVED.sub("", found["site"]).strip(" .,–-") if found else ""
    return "" if name.casefold() == plan.facts.critic.casefold() else name


def _signed_part(text: str) -> str:
    """The part of a line that carries the sign, with the next where the name stands there: `© 2024 · Paper Lantern`."""
    parts = _PARTS.split(text)
    at = next((number for number, part in enumerate(parts) if _SIGN.search(part)), len(parts))
    return " ".join(parts[at : at + (2 if _ONLY_A_YEAR.fullmatch("".join(parts[at : at + 1])) else 1)])


def behind_the_last_words(plan: Plan) -> int:
    """The first piece behind the last that is surely the critic's."""
    for index in range(plan.end - 1, plan.start - 1, -1):
        piece = plan.pieces[index]
        said = plan.kind(index) in ("score", "stated", "list", "table")
        if not plan.kind(index) and (piece.is_prose or plan.score(index)):
            framed = read_byline(piece.text) or read_tags(piece.text) or why_dropped_at_the_edge(piece.text)
            said = not framed or plan.score(index) is not None
        if said:
            return index + 1
    return plan.start
