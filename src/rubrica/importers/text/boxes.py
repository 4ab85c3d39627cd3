"""Scores in boxes and tables: lines that each name and score something, without a word between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.scores import name_before_number, scores_in

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")


def mark_tables(plan: Plan) -> None:
    """Two or more lines with as many tabs each: rows of a table, as browsers copy one."""
    index = plan.start
    while index < plan.end:
        stop, tabs = index, plan.pieces[index].text.count("\t")
        while tabs and stop < plan.end and not plan.kind(stop) and plan.pieces[stop].text.count("\t") == tabs:
            stop += 1
        for row in range(index, stop) if stop > index + 1 else ():
            plan.mark(row, "table", "is a row of a table")
        index = max(stop, index + 1)


def mark_boxes(plan: Plan) -> None:
    """A box of scores, each with its name on the same line or on the line above."""
    index = plan.start
    while index < plan.end:
        rows = _rows(plan, index)
        for first, second in rows:
            plan.mark(first, "score", "is a line of a box of scores")
            if second >= 0:
                plan.mark(second, "score", "is the number to the line above", entry=first)
        index = max(rows[-1]) + 1 if rows else index + 1


def _rows(plan: Plan, index: int) -> list[tuple[int, int]]:
    """The rows of a box that begins here: (line, -1), or (name, number) on two lines."""
    rows: list[tuple[int, int]] = []
    while index < plan.end and not plan.kind(index) and index not in plan.openings:
        if rows and plan.pieces[index].before and not plan.names(_name(plan, index)):
            break
        if plan.score(index) is not None and not plan.is_unnamed(index):
            rows.append((index, -1))
            index += 1
        elif _is_name_above_number(plan, index, goes_on=bool(rows)):
            rows.append((index, index + 1))
            index += 2
        elif _is_name_before_number(plan, index) or _has_more_to_say(plan, index):
            rows.append((index, -1))
            index += 1
        else:
            break
    named = any(plan.names(_name(plan, first)) for first, _ in rows)
    return _without_a_heading(plan, rows, index) if named and len(rows) > 1 else []


def _name(plan: Plan, index: int) -> str:
    """What a row names."""
    found = None if plan.score(index) else name_before_number(plan.pieces[index].text)
    return found[0] if found else plan.label(index)


def _is_name_before_number(plan: Plan, index: int) -> bool:
    """`Gameplay 8`, next to another such line: alone it may be the name of anything."""
    if name_before_number(plan.pieces[index].text) is None or plan.pieces[index].mark:
        return False
    above = index > plan.start and not plan.pieces[index].before and _is_row(plan, index - 1)
    below = index + 1 < plan.end and not plan.pieces[index].after and _is_row(plan, index + 1)
    return above or below


def _is_row(plan: Plan, index: int) -> bool:
    return plan.score(index) is not None or name_before_number(plan.pieces[index].text) is not None


def _has_more_to_say(plan: Plan, index: int) -> bool:
    """`Art - 6/10 (the crowd scenes)`: a criterion, its score and a few words, next to another scored line."""
    piece = plan.pieces[index]
    near = (index - 1) * (not piece.before), (index + 1) * (not piece.after)
    if piece.width > 90 or piece.wrapped or not any(plan.start < i < plan.end and plan.score(i) for i in near):
        return False
    lines = scores_in(piece.text)
    return len(lines) == 1 and piece.text.startswith(lines[0].label) and bool(plan.names(lines[0].label))


def _without_a_heading(plan: Plan, rows: list[tuple[int, int]], below: int) -> list[tuple[int, int]]:
    """The rows but for a last one that stands apart with prose beneath: that is a section's heading and score."""
    prose = below < plan.end and not plan.kind(below) and plan.pieces[below].is_prose
    last = bool(plan.pieces[rows[-1][0]].before)
    apart = all(plan.pieces[first].before for first, _ in rows[1:])
    paired = any(second >= 0 for _, second in rows)
    if prose and last and (not apart or paired or len(rows) == 2):
        return rows[:-1] if len(rows) > 2 else []
    return rows


def _is_name_above_number(plan: Plan, index: int, *, goes_on: bool) -> bool:
    """`Story` above `8.0`; in a box that `goes_on` also a name that the rubric does not know."""
    piece = plan.pieces[index]
    if index + 1 >= plan.end or piece.width > 40 or plan.kind(index + 1):
        return False
    if not plan.names(piece.text) and (
        not goes_on or piece.before or piece.ends_sentence or plan.pieces[index + 1].before
    ):
        return False
    score = plan.score(index + 1)
    return bool(_NUMBER.fullmatch(plan.pieces[index + 1].text)) or (score is not None and not score.label)
