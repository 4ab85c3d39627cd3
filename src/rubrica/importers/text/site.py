"""The site's name, from the foot of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.bylines import Byline, read_byline
from rubrica.importers.text.furniture import why_dropped_at_the_edge
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
_ONLY_A_YEAR = re.compile(rf"(?i)(?:copyright)?\s*(?:©|\(c\))\s*(?:{_YEARS})?\s*")
_PARTS = re.compile(r"\s+[·•|]\s+")
_SIGN = re.compile(r"(?i)©|\(c\)|copyright")
_NAMED_COPYRIGHT = re.compile(r"(?P<site>[^\W\d_][^©]{1,50}?)\s*©\s*\d{4}(?:\s?[-–]\s?\d{4})?\W*")


def learn_site(plan: Plan) -> None:
    """The site's name from its copyright line, or from a line of its head that comes again in its foot."""
    if plan.facts.site:
        return
    foot = [index for index in range(plan.end, len(plan.pieces)) if plan.kind(index) == "boilerplate"]
    frame = [index for index in range(behind_the_last_words(plan), plan.end) if plan.kind(index) == "boilerplate"]
    for index in reversed((*frame, *foot)):
        part = _signed_part(plan.pieces[index].text)
        found = _COPYRIGHT.match(part) or _NAMED_COPYRIGHT.fullmatch(part)
        if found and found["site"].casefold() != plan.facts.critic.casefold():
            plan.unmark(index)
            plan.learn(index, Byline(site=found["site"].strip(" .,–-")), guessed=True)
            return
    again = {plan.pieces[index].text for index in foot}
    for index in range(min(max(plan.title, 0), 6)):
        text = plan.pieces[index].text
        if plan.kind(index) == "boilerplate" and len(text) <= 50 and len(text.split()) >= 2 and text in again:
            plan.unmark(index)
            plan.learn(index, Byline(site=text), guessed=True)
            return


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
