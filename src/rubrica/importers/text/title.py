"""Which line is the title: the one among the short lines above the text for which most speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.bylines import read_byline
from rubrica.importers.text.furniture import why_dropped_at_the_edge
from rubrica.importers.text.page import LONG
from rubrica.importers.text.tags import read_tags, read_tip
from rubrica.importers.text.words import any_of, words_of

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

LINES_ABOVE = 150
"""Pieces. A site's head is not longer; a title further down is not found."""

_REVIEW = re.compile(f"(?i){any_of('review')}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = words_of("common")
_TRAIL = re.compile(r"\s+[>/]\s+|\s*[»›→]\s*")
_SITE_SUFFIX = re.compile(r"\s+[|–—»·-]\s+")


def find_text(plan: Plan) -> None:
    """Set `plan.text` to the first piece that is surely the critic's: prose, contents, a score, a name of the rubric.

    On a page without any, all but a first line may be the critic's.
    """
    for index, piece in enumerate(plan.pieces):
        if plan.kind(index) == "boilerplate":
            continue
        prose = piece.is_prose and not _is_tagline(plan, index) and not (index == 0 and _may_be_title(plan, index))
        named = index > 0 and not piece.wrapped and (plan.is_unnamed(index) or plan.names(plan.label(index)))
        if prose or plan.kind(index) in ("contents", "table") or (named and _has_text_below(plan, index)):
            plan.text = index
            return
    plan.text = next((index + 1 for index in range(len(plan.pieces)) if not plan.kind(index)), 0)


def find_title(plan: Plan) -> None:
    """Choose the title; what has no sign of one at all is none."""
    words = {
        word.casefold()
        for piece in plan.pieces[plan.text : plan.text + 60]
        if piece.is_prose
        for word in _WORD.findall(piece.text)
    } - _COMMON
    quoting = [
        piece.text for piece in plan.pieces[plan.text :] if piece.width < 250 and re.search('[“"„«「]', piece.text)
    ]
    best, most = -1, 2
    for index in range(min(plan.text, LINES_ABOVE)):
        points = _points(plan, index, words, quoting)
        if points > most:
            best, most = index, points
    if best < 0:
        return
    piece = plan.pieces[best]
    plan.title = best
    plan.mark(best, "title", "is the title")
    plan.origins["title"] = (best,)
    plan.facts.title = _without_site(plan, piece.whole if piece.mark[:1].isalnum() else piece.text)


def looks_like_a_title(plan: Plan, index: int) -> bool:
    """Whether a short line heads a text of its own: it says that it is a review, or has a byline beneath it."""
    piece = plan.pieces[index]
    if not piece.is_short or piece.ends_sentence or index + 1 >= len(plan.pieces):
        return False
    return bool(_REVIEW.search(piece.text)) or read_byline(plan.pieces[index + 1].text) is not None


def _points(plan: Plan, index: int, words: set[str], quoting: list[str]) -> int:
    """How much speaks for a line; 0 for one that cannot be the title."""
    piece = plan.pieces[index]
    text = piece.text
    if plan.kind(index) or not _may_be_title(plan, index) or _says_something_else(text) or _is_trail(plan, index):
        return 0
    parts = text.split()
    return (
        6 * (bool(_REVIEW.search(text)) and piece.width > 10)
        + 3 * _has_byline_below(plan, index)
        + 3 * any(text in other for other in quoting)
        + 3 * (index == 0)
        + 2 * (index == plan.text - 1)
        + 2 * (len(parts) >= 3 and sum(part[:1].isupper() for part in parts) * 3 >= 2 * len(parts))
        + 2 * (piece.width >= 16)
        + min(3, len({word.casefold() for word in _WORD.findall(text)} & words))
        - 3 * _is_in_a_column(plan, index)
        - 2 * piece.ends_sentence
    )


def _may_be_title(plan: Plan, index: int) -> bool:
    piece = plan.pieces[index]
    return (
        piece.width <= 200
        and not piece.wrapped
        and not piece.text.endswith((".", "。", ",", "…", ";"))
        and not plan.names(piece.text)
    )


def _says_something_else(text: str) -> bool:
    return bool(why_dropped_at_the_edge(text) or read_byline(text) or read_tags(text) or read_tip(text))


def _is_trail(plan: Plan, index: int) -> bool:
    """`Home » Reviews » Paper Tram`, with Paper Tram on a line of its own below."""
    last = _TRAIL.split(plan.pieces[index].text)
    return len(last) > 1 and any(
        last[-1] in piece.text for piece in plan.pieces[index + 1 : index + 12] if piece.is_short
    )


def _has_byline_below(plan: Plan, index: int) -> bool:
    for below in range(index + 1, min(index + 4, len(plan.pieces))):
        if plan.pieces[below].is_prose:
            return False
        if read_byline(plan.pieces[below].text):
            return True
    return False


def _is_in_a_column(plan: Plan, index: int) -> bool:
    """Between two short lines without a blank one: an item of a menu."""
    if plan.pieces[index].before or plan.pieces[index].after or not 0 < index < len(plan.pieces) - 1:
        return False
    return not plan.pieces[index - 1].is_prose and not plan.pieces[index + 1].is_prose


def _has_text_below(plan: Plan, index: int) -> bool:
    return any(plan.pieces[i].is_prose or plan.score(i) for i in range(index + 1, min(index + 3, len(plan.pieces))))


def _is_tagline(plan: Plan, index: int) -> bool:
    """A sentence or two in the site's head: a title that says it is a review follows, and no text before that."""
    if plan.pieces[index].width > 2 * LONG:
        return False
    for below in range(index + 1, min(index + 15, len(plan.pieces))):
        if looks_like_a_title(plan, below) and _REVIEW.search(plan.pieces[below].text):
            return not plan.listed or below < min(plan.listed)
        if (plan.pieces[below].is_prose and plan.kind(below) != "boilerplate") or plan.names(plan.pieces[below].text):
            return False
    return False


def _without_site(plan: Plan, text: str) -> str:
    """`TITLE – SITE`, where TITLE alone or SITE alone stands on the page as well, is TITLE."""
    parts = _SITE_SUFFIX.split(text)
    if len(parts) < 2:
        return text
    title = text[: text.rindex(parts[-1])].rstrip(" |–—»·-")
    others = {
        piece.text.casefold() for index, piece in enumerate(plan.pieces) if index != plan.title and piece.is_short
    }
    if title.casefold() not in others and parts[-1].casefold() not in others:
        return text
    plan.facts.site = plan.facts.site or parts[-1]
    plan.origins.setdefault("site", (plan.title,))
    return title
