"""Behind the last paragraph: the farewell, the byline, tags, a tip jar, and what is left of the site's frame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.bylines import Byline, read_byline
from rubrica.importers.text.edges import NAME, mark_columns, mark_frame
from rubrica.importers.text.tags import read_tags, tip_address
from rubrica.importers.text.words import any_of, straight

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_FAREWELL = re.compile(f"(?i){any_of('farewell')}")
_DECORATED = re.compile(r"([~～*＊_♥♡★☆✿❀•-]+)\s?[^~～*＊]{2,100}\s?[~～*＊_♥♡★☆✿❀•-]+")
_SIGNED = re.compile(
    r"(?:[–—~-]{1,3}|(?i:xx?|love,|yours,))\s?(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,2})"
)
_YEARS = r"\d{4}(?:\s?[-–]\s?(?:\d{4}|present))?"
_COPYRIGHT = re.compile(
    rf"(?i)(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:{_YEARS})?[\s,]*(?:by\s+)?"
    r"(?P<site>[^\W\d_][\w'’&!. -]{1,60}?)"
    rf"(?:\s*{_YEARS})?(?:\s*[.|·•–—,-]\s.*|\.?\s*all rights reserved.*|\s*powered by.*|\.?)\Z"
)
_NAMED_COPYRIGHT = re.compile(r"(?P<site>[^\W\d_][^©]{1,50}?)\s*©\s*\d{4}(?:\s?[-–]\s?\d{4})?\W*")
FAREWELLS = 3
"""Pieces: a farewell is short and stands last."""


def find_tail(plan: Plan) -> None:
    """Mark what stands between the last paragraph and the end, and learn the site's name from the page's foot."""
    _mark_author_box(plan)
    plan.tail = first = _behind_the_last_words(plan)
    frame = [index for index in range(first, plan.end) if mark_frame(plan, index)]
    _learn_tip(plan)
    _mark_topics(plan, first, frame)
    if frame:
        mark_columns(plan, frame[0], plan.end, "is one of a column of short lines behind the text")
    _mark_below_the_frame(plan, frame)
    _mark_author_box(plan)
    for index in [i for i in range(first, plan.end) if not plan.kind(i)][-FAREWELLS:]:
        _mark_farewell(plan, index)
    _learn_site(plan)


def _behind_the_last_words(plan: Plan) -> int:
    for index in range(plan.end - 1, plan.start - 1, -1):
        piece = plan.pieces[index]
        said = plan.kind(index) in ("score", "list", "table")
        if not plan.kind(index) and (piece.is_prose or plan.score(index)):
            said = not read_byline(piece.text) and not read_tags(piece.text)
        if said:
            return index + 1
    return plan.start


def _learn_tip(plan: Plan) -> None:
    """The address of a tip jar in one of the last sentences, which stays where it is."""
    for index in range(max(plan.tail - 3, plan.text), plan.tail):
        address = tip_address(plan.pieces[index].text)
        if address and not plan.kind(index) and not plan.facts.tip:
            plan.facts.tip = address
            plan.origins["tip"] = (index,)


def _mark_topics(plan: Plan, first: int, frame: list[int]) -> None:
    """Three or more lines of a word or two right behind the text, with only the site's frame below: its topics."""
    pieces = plan.pieces[first : frame[0] if frame else plan.end]
    words = {piece.text for piece in pieces}
    short = all(
        len(word.split()) <= 3 and len(word) <= 30 and word[:1].isupper() and word[-1:].isalnum() for word in words
    )
    apart = any(piece.mark for piece in pieces) or any(piece.before for piece in pieces[1:])
    if 3 <= len(words) == len(pieces) and short and not apart and first > plan.start:
        for index in range(first, first + len(pieces)):
            plan.learn(index, Byline(tags=(plan.pieces[index].text,)), guessed=True)


def _mark_below_the_frame(plan: Plan, frame: list[int]) -> None:
    """A short line with most of the site's frame above it is the frame's too."""
    for index in range(frame[2] + 1 if len(frame) > 2 else plan.end, plan.end):
        if (
            not plan.kind(index)
            and not plan.pieces[index].is_prose
            and any(plan.kind(i) for i in range(index + 1, plan.end + 1))
        ):
            plan.mark(index, "boilerplate", "stands among lines of the site’s frame", guessed=True)


def _mark_author_box(plan: Plan) -> None:
    """`Ann Lee is a writer who …` behind the text, where Ann Lee is the critic."""
    if not plan.facts.critic:
        return
    says = any_of("about_a_person")
    about = re.compile(rf"{re.escape(plan.facts.critic)} {says}\b")
    about_first_name = re.compile(rf"{re.escape(plan.facts.critic.split()[0])} {says}\b")
    for index in range(plan.end - 1, plan.text, -1):
        if plan.kind(index):
            continue
        framed = plan.kind(index - 1) in ("byline", "boilerplate")
        if about.match(plan.pieces[index].text) or (framed and about_first_name.match(plan.pieces[index].text)):
            plan.mark(index, "boilerplate", f"is about {plan.facts.critic}, not about the work", guessed=True)
        elif plan.pieces[index].is_prose:
            return


def _mark_farewell(plan: Plan, index: int) -> None:
    piece = plan.pieces[index]
    if piece.width > 120:
        return
    listed = piece.mark and any(p.mark == piece.mark for p in plan.pieces[index - 1 : index + 2 : 2])
    signed = None if listed else _SIGNED.fullmatch(piece.whole)
    below = plan.kind(index - 1) == "sign-off" and not piece.before and bool(NAME.fullmatch(piece.text))
    if signed or below:
        plan.mark(index, "sign-off", "is the critic’s name under the text")
        if not plan.facts.critic:
            plan.facts.critic = signed["name"] if signed else piece.text
            plan.origins["critic"] = (index,)
    elif not piece.mark and (_DECORATED.fullmatch(piece.text) or _FAREWELL.search(straight(piece.text))):
        plan.mark(index, "sign-off", "is a farewell behind the text")


def _learn_site(plan: Plan) -> None:
    """The site's name from its copyright line, or from a line of its head that comes again in its foot."""
    if plan.facts.site:
        return
    foot = [index for index in range(plan.end, len(plan.pieces)) if plan.kind(index) == "boilerplate"]
    frame = [index for index in range(_behind_the_last_words(plan), plan.end) if plan.kind(index) == "boilerplate"]
    for index in reversed((*frame, *foot)):
        found = _COPYRIGHT.match(plan.pieces[index].text) or _NAMED_COPYRIGHT.fullmatch(plan.pieces[index].text)
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
