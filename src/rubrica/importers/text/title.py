"""Which line is the title: the one among the short lines above the text for which most speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rubrica.importers.text.bylines import read_byline, says_whose
from rubrica.importers.text.furniture import why_dropped_at_the_edge
from rubrica.importers.text.lines import calls_itself_a_caption
from rubrica.importers.text.start import LINES_ABOVE, may_be_title, says_review, words_in
from rubrica.importers.text.tags import read_tags, read_tip
from rubrica.importers.text.words import words_of

if TYPE_CHECKING:
    from rubrica.importers.text.page import Piece
    from rubrica.importers.text.plan import Plan

SITE_SUFFIX = re.compile(r"\s+[|–—»·-]\s+")
"""What stands between a title and the site's name."""

_TRAIL = re.compile(r"\s+[>/]\s+|\s*[»›→]\s*")
_MARKDOWN = re.compile(r"^#{1,6}\s+")
_QUOTING = re.compile('[“"„«「]')
_PARTS = re.compile(r"\s+[·•|]\s+")
_NAMES_THE_SITE = re.compile(r"(?i)(?:\bthanks for (?:reading|visiting)|\bwelcome to|\bsubscribe to|©(?: \d{4})?) ")
_NAMES_THE_WORK = re.compile(r"(?i)title: \S")
_YEAR = re.compile(r"\(?(?:19|20)\d\d\)?")
_BY = re.compile(r" (?:by|von|par|di|de) [^\W\d_a-z]")
_QUOTED = re.compile("[『「《]([^』」》]{2,40})[』」》]")
_SMALL = words_of("small")
_CATEGORY = 12
"""Columns. A name for all reviews of a site (`アニメ感想`) is not longer."""

_ENOUGH = 2
"""Points. With no more than that, a line is only a line."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What the page as a whole says for a title: the words of its text, lines that quote, lines that name the site
    ("Thanks for reading The Long Player!"), the steps of `A > B > C`, a frame round the text."""

    words: frozenset[str]
    said: str
    quoting: tuple[str, ...]
    sites: tuple[str, ...]
    facts: frozenset[str]
    trail: frozenset[str]
    framed: bool


def find_title(plan: Plan) -> None:
    """Choose the title; a page on which nothing speaks for any line has none."""
    evidence = _gather_evidence(plan)
    best, most = -1, _ENOUGH
    for index in range(min(plan.text, LINES_ABOVE)):
        points = _points(plan, index, evidence)
        again = best >= 0 and points == most and plan.pieces[index].text == plan.pieces[best].text
        if points > most or again:
            best, most = index, points
    if best < 0:
        return
    piece = plan.pieces[best]
    plan.title = best
    plan.mark(best, "title", "is the title")
    plan.origins["title"] = (best,)
    plan.facts.title = _without_site(plan, _MARKDOWN.sub("", piece.whole if piece.mark[:1].isalnum() else piece.text))


def _gather_evidence(plan: Plan) -> _Evidence:
    text = plan.pieces[plan.text :]
    said = " ".join(piece.text for i, piece in enumerate(text[:60], plan.text) if piece.is_prose and not plan.kind(i))
    quoting = tuple(piece.text for piece in text if piece.width < 250 and _QUOTING.search(piece.text))
    sites = tuple(piece.text[named.end() :] for piece in text if (named := _NAMES_THE_SITE.search(piece.text)))
    facts = frozenset(piece.text.casefold() for piece in plan.pieces[: plan.text] if _NAMES_THE_WORK.match(piece.text))
    steps = (_TRAIL.split(piece.text) for piece in plan.pieces[: plan.text] if piece.is_short)
    trail = frozenset(step for parts in steps if len(parts) > 2 for step in parts)
    framed = any(plan.kind(i) or why_dropped_at_the_edge(plan.pieces[i].text) for i in range(1, plan.text))
    return _Evidence(frozenset(words_in(said)), said, quoting, sites, facts, trail, framed)


def _points(plan: Plan, index: int, evidence: _Evidence) -> int:
    """How much speaks for a line; 0 for one that cannot be the title."""
    piece = plan.pieces[index]
    if plan.kind(index) or not may_be_title(plan, index) or _says_something_else(plan, index):
        return 0
    return (
        _calls_itself_a_review(piece, evidence)
        + _has_byline_below(plan, index)
        + 2 * _has_name_twice_below(plan, index)
        + 2 * (index > 0 and _dates(plan.pieces[index - 1]))
        + 3 * any(name in evidence.said for name in _QUOTED.findall(piece.text))
        + 2 * bool(_QUOTED.match(piece.text))
        + 3 * _is_scored_below(plan, index)
        + 3 * (index > 0 and says_whose(plan.pieces[index - 1].text))
        + 3 * any(piece.text in other for other in evidence.quoting)
        + 4 * (f"title: {piece.text.casefold()}" in evidence.facts)
        + 3 * any(_has_site(other.text, piece.text) for other in plan.pieces[:index])
        + 3 * (index == 0 and not evidence.framed)
        + 2 * (sum(piece.text == other.text for other in plan.pieces[: plan.text]) > 1)
        + 2 * (index == plan.text - 1)
        + 2 * _is_titled(piece)
        + 2 * (piece.width >= 16)
        + min(3, len(words_in(piece.text) & evidence.words))
        - 3 * _is_in_a_column(plan, index)
        - 3 * _is_beneath_a_review(plan, index, evidence)
        - 3 * _is_credited(piece.text, [other.text for other in plan.pieces[index + 1 : index + 6]])
        - 4 * _stands_above_a_menu(plan, index)
        + 3 * (piece.text in evidence.trail)
        - 4 * any(site.startswith(piece.text) for site in evidence.sites)
        - 3 * (len(_PARTS.split(piece.text)) > 2)
        - 2 * piece.ends_sentence
    )


def _calls_itself_a_review(piece: Piece, evidence: _Evidence) -> int:
    """More for a line that also says of what: with words of the text, or, in other scripts, with more than two."""
    of_something = words_in(piece.text) & evidence.words or (not piece.text.isascii() and piece.width > _CATEGORY)
    return (6 if of_something else 3) * says_review(piece.text)


def _stands_above_a_menu(plan: Plan, index: int) -> bool:
    """Whether the next line is the site's menu: then this one is the site's name."""
    below = plan.pieces[index + 1].text if index + 1 < len(plan.pieces) else ""
    return len(_PARTS.split(below)) > 1 and why_dropped_at_the_edge(below) == "is a menu"


def _says_something_else(plan: Plan, index: int) -> bool:
    """A menu, a byline, tags, a tip jar, or `Home » Reviews » Paper Tram` with Paper Tram on its own line below."""
    text = plan.pieces[index].text
    *above, last = _TRAIL.split(text)
    below = plan.pieces[index + 1 : index + 12]
    trail = bool(above) and len(last) > 3 and any(last in piece.text for piece in below if piece.is_short)
    lines = {piece.text for piece in plan.pieces[: plan.text]}
    trail = trail or (len(above) > 1 and any(step in lines for step in (*above, last)))
    label = plan.pieces[index - 1].text if index else ""
    if label.endswith((":", "：")) and not why_dropped_at_the_edge(label[:-1]):  # `Label:`, and the label's name
        return True
    if calls_itself_a_caption(text) or _NAMES_THE_WORK.match(text) or _is_of_a_list(plan, index):
        return True
    return trail or bool(why_dropped_at_the_edge(text) or read_byline(text) or read_tags(text) or read_tip(text))


def _has_byline_below(plan: Plan, index: int) -> int:
    """How much a byline beneath a line says for it: less where it stands further down, or names nobody."""
    for number, piece in enumerate(plan.pieces[index + 1 : index + 5]):
        if piece.is_prose:
            return 0
        if byline := read_byline(piece.text):
            return max((4 if byline.critic else 3) - number, 1)
    return 0


def _has_name_twice_below(plan: Plan, index: int) -> bool:
    """Whether its author's name stands beneath, or beneath a line more: once for the portrait, and once beside it."""
    names = [piece.text for piece in plan.pieces[index + 1 : index + 4]]
    return any(one == other and 1 < len(one.split()) < 5 for one, other in pairwise(names))


def _is_of_a_list(plan: Plan, index: int) -> bool:
    """Whether a line is numbered, and so is one beside it: a track of a record, an episode."""
    near = (plan.pieces[i] for i in (index - 1, index + 1) if 0 <= i < len(plan.pieces))
    return plan.pieces[index].mark[:1].isdigit() and any(piece.mark[:1].isdigit() for piece in near)


def _dates(piece: Piece) -> bool:
    """Whether a line dates what stands below it, as many Japanese blogs do."""
    byline = read_byline(piece.text)
    return byline is not None and byline.day is not None


def _is_scored_below(plan: Plan, index: int) -> bool:
    """Whether the next line, but for the work's year, is stars, `8/10` or the like and nothing else."""
    below = index + 1
    if below < len(plan.pieces) and _YEAR.fullmatch(plan.pieces[below].text):
        below += 1
    return below < len(plan.pieces) and plan.score(below) is not None and plan.is_unnamed(below)


def _has_site(text: str, title: str) -> bool:
    """Whether a line is `TITLE – SITE`, or `TITLE by AUTHOR`."""
    return text.startswith(title) and (SITE_SUFFIX.match(text, len(title)) or _BY.match(text, len(title))) is not None


def _is_credited(text: str, below: list[str]) -> bool:
    """`TITLE by AUTHOR`, where TITLE stands alone below."""
    return any(text.startswith(title) and _BY.match(text, len(title)) for title in below)


def _is_beneath_a_review(plan: Plan, index: int, evidence: _Evidence) -> bool:
    """Whether one of the two lines above calls itself a review of what the text is about: then this is its lead."""
    above = plan.pieces[max(index - 2, 0) : index]
    return not says_review(plan.pieces[index].text) and any(
        says_review(piece.text) and len(words_in(piece.text) & evidence.words) > 1 for piece in above
    )


def _is_titled(piece: Piece) -> bool:
    """Three words or more, most of them with a capital; small ones do not count."""
    words = [word for word in piece.text.split() if word not in _SMALL]
    return len(words) >= 3 and 3 * sum(word[:1].isupper() for word in words) >= 2 * len(words)


def _is_in_a_column(plan: Plan, index: int) -> bool:
    """Between two short lines without a blank one: an item of a menu."""
    if plan.pieces[index].before or plan.pieces[index].after or not 0 < index < len(plan.pieces) - 1:
        return False
    return not plan.pieces[index - 1].is_prose and not plan.pieces[index + 1].is_prose


def _without_site(plan: Plan, text: str) -> str:
    """`TITLE – SITE`, where TITLE alone or SITE alone stands on the page as well, is TITLE."""
    parts = SITE_SUFFIX.split(text)
    if len(parts) < 2 or not parts[-1][0].isalpha():
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
