"""`Story: 8/10 - and then the prose`: a section whose heading, score and text stand on one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.plan import Head
from rubrica.importers.text.scores import lone_score
from rubrica.manuscript import cut, read_score_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.importers.text.plan import Plan

_LABELLED = re.compile(r"\s*[\W_]*[^\W\d_][^\n:：\d]{0,50}[:：(\[（~=–—-]?\W{0,4}[\d★⭐½A-FS]")
_NAMED = re.compile(r"[*_]{0,2}([^\W\d_][^.:!?\n]{0,30}?)[*_]{0,2}\s?(?:[.:：]|\s[–—-])[*_]{0,2}\s+(\S.{12,})")
WHOLE, SAYS = 30, 4
"""Characters behind a score: so many are text, and so few may be next to lines that have more."""

ENOUGH = 3
"""Paragraphs that begin with the name of a criterion of their own: fewer may be sentences."""

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = " \t*_`:：=~|–—-.>→,;()[]（）"


def read_openings(plan: Plan) -> None:
    """Find the lines that open a section of the rubric with their text behind them."""
    scored = _find(plan, _read)
    if sum(len(head.prose) >= WHOLE for head in scored.values()) > 1:  # one alone is a sentence
        plan.openings = scored
        return
    named = _find(plan, _read_name)
    if len({head.why for head in named.values()}) >= ENOUGH:
        plan.openings = named


def _find(plan: Plan, read: Callable[[Plan, int], Head | None]) -> dict[int, Head]:
    indexes = (index for index in range(plan.start, plan.end) if not plan.kind(index) and not plan.score(index))
    return {index: head for index in indexes if (head := read(plan, index))}


def _read_name(plan: Plan, index: int) -> Head | None:
    """`Story. A village casts a bell …`: the name of a criterion, and its paragraph."""
    found = None if plan.pieces[index].wrapped else _NAMED.fullmatch(plan.pieces[index].text)
    name = found and plan.names(found[1].removeprefix("The ").removeprefix("the "))
    return Head(found[1], f"names {name} before its text", prose=found[2]) if found and name else None


def _read(plan: Plan, index: int) -> Head | None:
    text = plan.pieces[index].text
    if not _LABELLED.match(text):
        return None
    first, _, rest = text.partition("\n")
    manuscript = cut(first[:400])
    lines = read_score_lines(manuscript.source, manuscript.sections)[0]
    if len(lines) != 1 or not lines[0].rest or not plan.names(lines[0].label) or lines[0].label not in first:
        return None
    at = first.index(lines[0].label) + len(lines[0].label)
    stop = len(manuscript.source.slice(0, lines[0].end))
    score = first[at:stop].strip(_BETWEEN)
    prose = first[stop:].lstrip(_BETWEEN) + (f"\n{rest}" if rest else "")
    again = lone_score(f"Score: {score}")
    whole = _WORD.findall(text) == _WORD.findall(f"{first[:at]} {score} {prose}")
    if again is None or again.number.value != lines[0].number.value or len(prose) < SAYS or not whole:
        return None
    return Head(
        first[:at].strip(_BETWEEN), f"names {plan.names(lines[0].label)} and scores it before its text", score, prose
    )
