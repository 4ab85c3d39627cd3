"""`Story: 8/10 - and then the prose`: a section whose heading, score and text stand on one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.plan import Head
from rubrica.importers.text.scores import lone_score
from rubrica.manuscript import cut, read_score_lines

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_LABELLED = re.compile(r"\s*[\W_]*[^\W\d_][^\n:：\d]{0,50}[:：(\[（~=–—-]?\W{0,4}[\d★⭐½A-FS]")
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = " \t*_`:：=~|–—-.>→,;()[]（）"


def read_openings(plan: Plan) -> dict[int, Head]:
    """The lines that open a section of the rubric, where there are two of them at least: one alone is a sentence."""
    found = {
        index: opening
        for index in range(plan.start, plan.end)
        if not plan.kind(index) and (opening := _read(plan, index))
    }
    return found if len(found) > 1 else {}


def _read(plan: Plan, index: int) -> Head | None:
    text = plan.pieces[index].text
    if not _LABELLED.match(text) or plan.score(index):
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
    if again is None or again.number.value != lines[0].number.value or len(prose) < 30 or not whole:
        return None
    return Head(
        first[:at].strip(_BETWEEN), f"names {plan.names(lines[0].label)} and scores it before its text", score, prose
    )
