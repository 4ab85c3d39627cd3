"""Where the critic's text begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.bylines import read_byline
from rubrica.importers.text.furniture import is_way_into_the_site
from rubrica.importers.text.page import LONG
from rubrica.importers.text.words import any_of, words_of

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_REVIEW = re.compile(f"(?i){any_of('review')}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_APART = re.compile(r"\s{3,}")
_COMMON = words_of("common")
LINES_ABOVE = 150
"""Pieces. A site's head is not longer; a title further down is not found."""


def find_text(plan: Plan) -> None:
    """Set `plan.text` to the first piece that is surely the critic's: prose, contents, a score, a name of the rubric.

    On a page without any, all but a first line may be the critic's.
    """
    for index, piece in enumerate(plan.pieces):
        if plan.kind(index) == "boilerplate":
            continue
        prose = piece.is_prose and not _is_in_the_head(plan, index) and not (index == 0 and may_be_title(plan, index))
        if plan.kind(index) == "contents" and _has_title_below(plan, index):
            continue
        named = index > 0 and not piece.wrapped and (plan.is_unnamed(index) or plan.names(plan.label(index)))
        if prose or plan.kind(index) in ("contents", "table") or (named and _has_text_below(plan, index)):
            plan.text = index
            return
    plan.text = next((index + 1 for index in range(len(plan.pieces)) if not plan.kind(index)), 0)


def may_be_title(plan: Plan, index: int) -> bool:
    """Whether a line has the shape of a title: not too long, and no sentence."""
    piece = plan.pieces[index]
    if len(_APART.split(piece.text)) > 2 or (piece.text[:1] == "(" and piece.text[-1:] == ")"):  # a menu, an aside
        return False
    sentence = piece.wrapped or piece.text.endswith((".", "。", ",", "…", ";", ":", "："))
    return piece.width <= 200 and not sentence and not plan.names(plan.label(index))


def looks_like_a_title(plan: Plan, index: int) -> bool:
    """Whether a short line heads a text of its own: it says that it is a review, or has a byline beneath it."""
    piece = plan.pieces[index]
    if not piece.is_short or piece.ends_sentence or index + 1 >= len(plan.pieces):
        return False
    return says_review(piece.text) or read_byline(plan.pieces[index + 1].text) is not None


def says_review(text: str) -> bool:
    """Whether a line calls itself a review, of something: no menu's `Reviews`, no section's `The Review`."""
    return bool(_REVIEW.search(text)) and (not text.isascii() or bool(words_in(text)))


def words_in(text: str) -> set[str]:
    """The words of a line that tell something about the work."""
    return {word.casefold() for word in _WORD.findall(text)} - _COMMON


def _has_text_below(plan: Plan, index: int) -> bool:
    return any(plan.pieces[i].is_prose or plan.score(i) for i in range(index + 1, min(index + 3, len(plan.pieces))))


def _has_title_below(plan: Plan, index: int) -> bool:
    """Whether a title stands between a contents list and the text: some sites print the list above everything."""
    below = next((i for i in range(index, len(plan.pieces)) if plan.kind(i) != "contents"), len(plan.pieces))
    return any(
        looks_like_a_title(plan, i) and i not in plan.listed for i in range(below, min(below + 3, len(plan.pieces)))
    )


def _is_in_the_head(plan: Plan, index: int) -> bool:
    """A sentence or two in the site's head, about the site or its cookies: a menu or the title of a review follows."""
    if plan.pieces[index].width > 2 * LONG or any(_begins_a_review(plan, above) for above in range(index)):
        return False
    if sum(is_way_into_the_site(plan.pieces[i].text) for i in range(index + 1, min(index + 5, len(plan.pieces)))) > 1:
        return True
    for below in range(index + 1, min(index + LINES_ABOVE, len(plan.pieces))):
        if looks_like_a_title(plan, below) and says_review(plan.pieces[below].text):
            return not plan.listed or below < min(plan.listed)
        if plan.pieces[below].is_prose and plan.kind(below) != "boilerplate":
            return False
        if plan.names(plan.pieces[below].text) and _has_text_below(plan, below):
            return False
    return False


def _begins_a_review(plan: Plan, index: int) -> bool:
    return says_review(plan.pieces[index].text) or read_byline(plan.pieces[index].text) is not None
