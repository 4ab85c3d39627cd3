"""Where the text ends: readers' comments, the site's other texts or the author's box begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.author import opens_a_box_about_the_critic
from rubrica.importers.text.bylines import read_byline
from rubrica.importers.text.edges import read_meta
from rubrica.importers.text.furniture import what_ends, why_dropped_at_the_edge
from rubrica.importers.text.page import LONG
from rubrica.importers.text.second import section_at
from rubrica.importers.text.tags import read_tags
from rubrica.importers.text.words import any_of

if TYPE_CHECKING:
    from rubrica.importers.text.page import Piece
    from rubrica.importers.text.plan import Plan

_BY_A_READER = re.compile(f"(?i){any_of('reader')}")
_COUNTED = re.compile(r"\(?\d")
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|read more\W*|続きを読む\W*)\Z", re.IGNORECASE)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")
_BELONGS = {
    "author": "belongs to the author’s box",
    "more": "belongs to the site’s other texts",
    "comments": "belongs to the comments",
}
_PARAGRAPHS = {"author": 3, "more": 1, "comments": 0}
"""How many whole paragraphs a box may hold (a short one is less than half of one); with more, it is the text itself."""


def find_end(plan: Plan) -> None:
    """Set `plan.end` to the first line that ends the text, and mark what lies behind it.

    A line ends nothing while a section that the text has not had yet stands behind it.
    """
    last = _last_reader(plan)
    for index in range(_first_that_may_end(plan), plan.end):
        if plan.kind(index) not in ("", "boilerplate"):
            continue
        what, why = what_ends(plan.pieces[index].whole)
        if what and _really_ends(plan, index, what, last):
            first = _first_of_a_reader(plan, index) if what == "comments" else index
            _mark_behind(plan, first, what, why)
            plan.end = first
            return
        if opens_a_box_about_the_critic(plan, index):
            _mark_behind(plan, index, "author", "the author’s own box begins here")
            plan.end = index
            return


def _first_of_a_reader(plan: Plan, index: int) -> int:
    """Where the first reader's name stands, in a forum that numbers a post below what it says about its writer."""
    if not plan.pieces[index].text.startswith("#"):
        return index
    first = index
    while first - 1 > plan.text and not plan.pieces[first].before and _may_be_about_a_reader(plan, first - 1):
        first -= 1
    about = sum(bool(why_dropped_at_the_edge(piece.text)) for piece in plan.pieces[first:index])
    return first if about > 1 else index


def _may_be_about_a_reader(plan: Plan, index: int) -> bool:
    piece = plan.pieces[index]
    if why_dropped_at_the_edge(piece.text):
        return True
    few = piece.width <= 40 and len(piece.text.split()) <= 4 and not piece.ends_sentence
    return few and not plan.score(index) and plan.kind(index) in ("", "boilerplate")


def _first_that_may_end(plan: Plan) -> int:
    """Behind the first line of the text, and behind the first heading of every section."""
    first = max(plan.text, plan.head - 1)
    had: set[str] = set()
    for index in range(plan.start, plan.end):
        name = section_at(plan, index)
        if name and name not in had:
            had.add(name)
            first = max(first, index)
    return max(first, *plan.listed) + 1 if plan.listed else first + 1


def _last_reader(plan: Plan) -> int:
    """The last line that only stands among readers' comments: `Bob says:`, `Reply`, a time of day."""
    for index in range(plan.end - 1, plan.start - 1, -1):
        if plan.pieces[index].width <= 120 and _BY_A_READER.fullmatch(plan.pieces[index].text):
            return index
    return -1


def _really_ends(plan: Plan, index: int, what: str, last_reader: int) -> bool:
    """Whether what follows is what the line announces: comments, a box's few paragraphs, or no prose at all."""
    if what == "comments" and (last_reader > index or _COUNTED.match(plan.pieces[index].text)):
        return not _counts_what_stands_elsewhere(plan, index)
    if what == "author" and not _is_about_the_critic(plan, index):
        return False
    whole = 0.0
    names = _names_in(" ".join(piece.text for piece in plan.pieces[plan.text : index]))
    for behind in range(index + 1, plan.end):
        piece = plan.pieces[behind]
        if whole and what_ends(piece.whole)[0] not in ("", what):
            return True
        if why_dropped_at_the_edge(piece.text):
            continue
        if piece.is_prose and not plan.kind(behind) and not _CUT_OFF.search(piece.text):
            whole += 1 if piece.width > LONG else 0.4
            if what == "more" and names & _names_in(piece.text):  # it goes on about the same people
                return False
        if whole > _PARAGRAPHS[what]:
            return False
    return True


def _names_in(text: str) -> set[str]:
    """Words with a capital within a sentence: people and places; none in a language that writes every noun so."""
    found = _NAME.findall(text)
    return set(found) if 8 * len(found) < len(text.split()) else set()


def _counts_what_stands_elsewhere(plan: Plan, index: int) -> bool:
    """Whether a line counts comments that stand elsewhere: text goes on below it before any reader speaks.

    Magazines print `27 comments` beside the byline.
    """
    if sum(piece.width > LONG for piece in plan.pieces[plan.text : index]) > 1:
        return False
    paragraphs = 0
    for behind in range(index + 1, plan.end):
        piece = plan.pieces[behind]
        if _is_a_readers(piece):
            return False
        paragraphs += piece.width > LONG
        if paragraphs > 1:
            return True
    return False


def _is_a_readers(piece: Piece) -> bool:
    """Whether a line stands among readers' comments: `Bob says:`, a time of day, a date alone or with a name."""
    if piece.width > 120:
        return False
    byline = read_byline(piece.text)
    return bool(_BY_A_READER.fullmatch(piece.text)) or (byline is not None and byline.day is not None)


def _is_about_the_critic(plan: Plan, index: int) -> bool:
    """Whether the critic's name stands in the box, or, where it is not known, a name stands first, and no score behind.

    A review of a book may well have a section about its author.
    """
    box = plan.pieces[index : index + 5]
    if any(plan.is_unnamed(behind) for behind in range(index + 1, plan.end)):
        return False
    if (byline := read_byline(box[0].text)) and byline.critic:
        return True
    if plan.facts.critic:
        name = re.compile(rf"\b{re.escape(plan.facts.critic.split()[0])}\b")
        return any(name.search(piece.text) for piece in box)
    return len(box) > 1 and len(box[1].text.split()) <= 3 and box[1].is_short


def _mark_behind(plan: Plan, index: int, what: str, why: str) -> None:
    """From the end on: comments, boxes and lists, each up to the next line that opens one."""
    plan.unmark(index)
    _mark_ender(plan, index, what, why)
    for behind in range(index + 1, plan.end):
        piece = plan.pieces[behind]
        if plan.kind(behind) == "table":
            plan.unmark(behind)
        begins, said = what_ends(piece.whole)
        if begins and begins != what and not (what == "comments" and begins == "author"):
            what, why = begins, said
            _mark_ender(plan, behind, what, why)
        elif what == "comments" and not plan.kind(behind) and not why_dropped_at_the_edge(piece.whole):
            plan.mark(behind, "comment", "stands among readers’ comments")
        elif not _read_behind(plan, behind, what):
            plan.mark(behind, "boilerplate", _BELONGS[what])


def _mark_ender(plan: Plan, index: int, what: str, why: str) -> None:
    """`Published by Ann Lee` opens her box and is her byline."""
    if what != "author" or not read_meta(plan, index):
        plan.mark(index, "boilerplate", why)


def _read_behind(plan: Plan, index: int, what: str) -> bool:
    """Whether a line behind the text still says something about it: its tags, or the byline in the author's box."""
    tags = None if what == "comments" else read_tags(plan.pieces[index].whole)
    if what == "author" and not plan.pieces[index].is_prose:
        return read_meta(plan, index)
    if tags:
        plan.learn(index, tags)
    return tags is not None
