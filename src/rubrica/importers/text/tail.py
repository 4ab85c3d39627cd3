"""Behind the last paragraph: the farewell, the byline, tags, a tip jar, and what is left of the site's frame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.edges import NAME, learn_tip, mark_columns, mark_frame
from rubrica.importers.text.site import behind_the_last_words, learn_site
from rubrica.importers.text.tags import tip_address
from rubrica.importers.text.topics import mark_topics
from rubrica.importers.text.words import any_of, straight

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_FAREWELL = re.compile(f"(?i){any_of('farewell')}")
_DECORATED = re.compile(r"([~～*＊_♥♡★☆✿❀•-]+)\s?[^~～*＊]{2,100}\s?[~～*＊_♥♡★☆✿❀•-]+")
_SIGNED = re.compile(
    r"(?:[–—~-]{1,3}|(?i:xx?|love,|yours,))\s?(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,2})"
)
FAREWELLS = 3
"""Pieces: a farewell is short and stands last."""


def find_tail(plan: Plan) -> None:
    """Mark what stands between the last paragraph and the end, and learn the site's name from the page's foot."""
    _mark_author_box(plan)
    plan.tail = first = behind_the_last_words(plan)
    mark_topics(plan, first)
    frame = [index for index in range(first, plan.end) if mark_frame(plan, index)]
    _learn_tip(plan)
    if frame:
        mark_columns(plan, frame[0], plan.end, "is one of a column of short lines behind the text")
    _mark_below_the_frame(plan, frame)
    _mark_author_box(plan)
    for index in [i for i in range(first, plan.end) if not plan.kind(i)][-FAREWELLS:]:
        _mark_farewell(plan, index)
    learn_site(plan)


def _learn_tip(plan: Plan) -> None:
    """The address of a tip jar in one of the last sentences, which stays where it is."""
    for index in range(max(plan.tail - 3, plan.text), plan.tail):
        address = tip_address(plan.pieces[index].text)
        if address and not plan.kind(index):
            learn_tip(plan, index, address)


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
