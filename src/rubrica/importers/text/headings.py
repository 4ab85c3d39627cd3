"""Which lines open a section, and the score each carries or has beneath it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.around import (
    WIDE,
    criteria_follow,
    has_score_beneath,
    has_text_beneath,
    heads_the_overall,
    is_numbered_beside,
)
from rubrica.importers.text.guesses import SAYS_MORE, looks_like_a_heading
from rubrica.importers.text.plan import Head
from rubrica.importers.text.scores import DECOR, name_before_number, split_score
from rubrica.importers.text.words import words_of

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_MARKED = re.compile(
    r"#{1,6}\s|[■□◆◇●▼▽▲△★☆►▶▷▪◎♦]|[【〔《〈＜≪].+[】〕》〉＞≫]\Z|[*_=~]{2,}.+[*_=~]{2,}\Z|[-–—]{2,}.+[-–—]{2,}\Z"
)
_MARKS = ("■", "□", "◆", "◇", "●", "▪")
_ROMAN = re.compile(r"[IVX]{1,5}[.:)]? ")
_WORD = re.compile(r"[^\W_]+")
_SMALL = words_of("small")


def read_headings(plan: Plan) -> None:
    """Find all headings of the text: twice, as a page that has some may have others that only resemble them."""
    labels = [index for index in range(plan.title + 1, plan.end) if _is_a_label(plan, index)]
    plan.labels = frozenset(labels if len(labels) > 1 else ())
    _read_headings(plan)
    if plan.heads:
        plan.headed = True
        plan.guessed = frozenset(index for index, head in plan.heads.items() if head.guessed)
        plan.heads.clear()
        _read_headings(plan)


def _read_headings(plan: Plan) -> None:
    """The first check that knows a line for a heading says why."""
    for index in range(plan.start, plan.end):
        piece = plan.pieces[index]
        if index in plan.openings:
            plan.heads[index] = plan.openings[index]
        elif not plan.kind(index) and not piece.wrapped and piece.width <= 120:
            for check in _CHECKS:
                if why := check(plan, index):
                    plan.heads[index] = _head(plan, index, why, guessed=check is looks_like_a_heading)
                    break


def _head(plan: Plan, index: int, why: str, *, guessed: bool) -> Head:
    piece = plan.pieces[index]
    text, scored = piece.whole if piece.mark[:1].isalnum() else piece.text, plan.score(index)
    words, score = (scored is None and name_before_number(text)) or split_score(text, scored)
    return Head(words, why, score, level=_level(plan, index, guessed), guessed=guessed)


def _is_listed(plan: Plan, index: int) -> str:
    return "stands in the contents list" if index in plan.listed else ""


def _is_scored_beside(plan: Plan, index: int) -> str:
    """`Story – 8/10` with text beneath it: of the rubric, or one of several such lines."""
    score = plan.score(index)
    if score is None or plan.is_unnamed(index):
        return ""
    name = plan.names(score.label)
    if name == "the overall":
        if heads_the_overall(plan, index) or criteria_follow(plan, index):
            return ""
        if plan.heads and not plan.names(next(reversed(plan.heads.values())).words):
            return "names the overall in a section of something else"
    if name and (any(head.score for head in plan.heads.values()) or has_text_beneath(plan, index, loosely=True)):
        return f"names {name} and scores it"
    alike = not name and plan.scored_alike(index) > 1 and has_text_beneath(plan, index)
    return "scores what it names, like the other sections" if alike else ""


def _is_of_the_rubric(plan: Plan, index: int) -> str:
    piece = plan.pieces[index]
    name = "" if plan.score(index) or not piece.is_short else plan.names(piece.text.strip(DECOR))
    return f"names {name}" if name and (has_text_beneath(plan, index) or has_score_beneath(plan, index)) else ""


def _has_score_for_it(plan: Plan, index: int) -> str:
    """A few words above a score that names nothing itself."""
    piece = plan.pieces[index]
    few = (
        len(piece.text.split()) <= 7 and piece.width <= 60 and not piece.ends_sentence and not piece.text[:1].islower()
    )
    if not few or plan.score(index) or SAYS_MORE.search(piece.text):
        return ""
    return "has a score beneath it" if has_score_beneath(plan, index) else ""


def _is_marked_as_one(plan: Plan, index: int) -> str:
    """■ Story, ## Story, 【Story】, STORY, 2. Story: with text beneath it."""
    piece = plan.pieces[index]
    short = piece.width <= 80 and not piece.ends_sentence and _WORD.search(piece.text)
    if short and _counts_on(plan, index):
        return "is numbered, next to the heading before it"
    if not short or plan.score(index) or not has_text_beneath(plan, index):
        return ""
    if _MARKED.match(piece.text) or piece.mark in _MARKS:
        return "is marked as a heading"
    if piece.mark[:1].isdigit() and not is_numbered_beside(plan, index):
        return "is numbered, with text beneath it"
    capitals = piece.text.isupper() and sum(char.isalpha() for char in piece.text) >= 4
    if capitals and len(piece.text.split()) <= 8 and not WIDE.search(piece.text) and not SAYS_MORE.search(piece.text):
        return "stands in capitals, with text beneath it"
    return ""


def _ends_with_a_colon(plan: Plan, index: int) -> str:
    return "ends with a colon, like other lines above a paragraph" if index in plan.labels else ""


def _is_a_label(plan: Plan, index: int) -> bool:
    """`My thoughts:` alone above a paragraph: once it announces what somebody says, twice it is the page's way."""
    piece = plan.pieces[index]
    few = len(piece.text.split()) <= 3 and piece.text.endswith((":", "：")) and piece.text[:1].isupper()
    alone = not plan.kind(index) and not piece.mark and bool(piece.before and piece.after)
    return few and alone and has_text_beneath(plan, index)


def _counts_on(plan: Plan, index: int) -> bool:
    """`3.`, where the last numbered heading was `2.` and a blank line stands above."""
    number = plan.pieces[index].mark.rstrip(".)")
    last = next((plan.pieces[i].mark.rstrip(".)") for i in reversed(plan.heads) if plan.pieces[i].mark), "")
    follows = number.isdecimal() and last.isdecimal() and int(number) == int(last) + 1
    return follows and bool(plan.pieces[index].before) and not is_numbered_beside(plan, index)


_CHECKS = (
    _is_listed,
    _is_scored_beside,
    _is_of_the_rubric,
    _has_score_for_it,
    _is_marked_as_one,
    _ends_with_a_colon,
    looks_like_a_heading,
)


def _level(plan: Plan, index: int, guessed: bool) -> int:
    """2, and 3 for what the contents list indents, `1.2`, and a guess inside a criterion's section.

    A guess beneath a section that has its score already, and with a score of its own, is a section beside it.
    """
    if not plan.heads:
        return 2
    if index in plan.listed:
        return plan.listed[index]
    mark = plan.pieces[index].mark.strip(".)")
    if mark[:1].isdigit() and "." in mark:
        return 3
    place, above = next((place, head) for place, head in reversed(plan.heads.items()) if head.level == 2)
    if _ROMAN.match(above.words) and _ROMAN.match(plan.pieces[index].text):
        return 2
    if _ends_in_a_score(plan, place) and _ends_in_a_score(plan, index):
        return 2
    return 3 if guessed and not above.prose and plan.rubric.criteria_of(above.words) else 2


def _ends_in_a_score(plan: Plan, heading: int) -> bool:
    """Whether nothing but paragraphs stands between a heading and a score that names nothing."""
    below = next((i for i in range(heading + 1, plan.end) if not plan.pieces[i].ends_sentence), plan.end)
    return heading + 1 < below < plan.end and plan.is_unnamed(below)
