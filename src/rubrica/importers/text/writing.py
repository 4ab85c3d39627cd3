"""From the plan to the manuscript: every piece written in its canonical form, every line knowing where it came from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.importers.text.escaping import escape, escape_heading, escape_title
from rubrica.importers.text.page import LONG
from rubrica.importers.text.scores import DECOR, name_before_number, split_score

if TYPE_CHECKING:
    from rubrica.importers.text.page import Piece
    from rubrica.importers.text.plan import Head, Plan

_KEPT = ("", "score", "stated", "list", "caption", "note", "rule", "sign-off", "label", "table")
_DIGIT = re.compile(r"\d")
_BRACKETS = re.compile(r"\A[(（\[](.*)[)）\]]\Z", re.DOTALL)

Row = tuple[str, tuple[int, ...]]
"""A line of the manuscript, and the lines of the page (from 0) whose words it holds."""


@dataclass(frozen=True, slots=True)
class Written:
    """The text of the manuscript, and for each line of the page (from 0) the manuscript's lines (from 1) it went to."""

    text: str
    to: dict[int, list[int]]


def write(plan: Plan, front: list[Row], overall: str = "") -> Written:
    """Front matter, then part by part with a blank line between. `overall` is a score that only the title states."""
    rows: list[Row] = [("---", ()), *front, ("---", ())] if front else []
    stated: list[list[Row]] = [[(f"Score: {escape(overall)}", (plan.pieces[plan.title].first,))]] if overall else []
    for part in (*stated, *_parts(plan)):
        if rows:
            rows.append(("", ()))
        rows.extend(part)
    to: dict[int, list[int]] = defaultdict(list)
    for number, (_, origins) in enumerate(rows, start=1):
        for line in origins:
            to[line].append(number)
    return Written("".join(f"{text}\n" for text, _ in rows), to)


def _parts(plan: Plan) -> Iterator[list[Row]]:
    """The blocks of the text in their order."""
    index = plan.start
    while index < plan.end:
        kind = plan.kind(index)
        if index in plan.heads:
            yield from _heading(plan.pieces[index], plan.heads[index])
        elif kind in _KEPT:
            group = _group(plan, index)
            yield from _WRITERS[kind](plan, group)
            index = group[-1]
        index += 1


def _group(plan: Plan, index: int) -> list[int]:
    """The pieces that are written together: a list, a box of scores, the lines of one paragraph."""
    kind = plan.kind(index)
    group = [index]
    if kind in ("caption", "rule", "label", "stated"):
        return group
    while (index := index + 1) < plan.end and plan.kind(index) == kind and index not in plan.heads:
        if kind not in ("list", "score", "table") and plan.pieces[index].before:
            break
        if kind == "list" and plan.pieces[index].mark[:1].isdigit() != plan.pieces[index - 1].mark[:1].isdigit():
            break
        group.append(index)
    return group


def _heading(piece: Piece, head: Head) -> Iterator[list[Row]]:
    lines = tuple(range(piece.first, piece.last + 1))
    yield [(f"{'#' * head.level} {escape_heading(head.words)}", lines[:1])]
    if head.score:
        yield [(f"Score: {escape(head.score)}", lines[:1])]
    if head.prose:
        rows = escape(head.prose).split("\n")
        yield list(zip(rows, ((line,) for line in lines), strict=True))


def _paragraphs(plan: Plan, group: list[int]) -> Iterator[list[Row]]:
    """Long lines are paragraphs of their own; short ones that stood together stay together, line by line."""
    together: list[Piece] = []
    for piece_index in group:
        piece = plan.pieces[piece_index]
        score = plan.score(piece_index)
        known = score and (plan.is_unnamed(piece_index) or plan.names(score.label))
        if score and (known or plan.scored_alike(piece_index) > 1):
            yield from _paragraph(together)
            yield from _paragraph([piece]) if score.label else _lone_score(plan, piece_index)
            together = []
        elif piece.width >= LONG or piece.wrapped:
            yield from _paragraph(together)
            yield from _paragraph([piece])
            together = []
        else:
            together.append(piece)
    yield from _paragraph(together)


def _lone_score(plan: Plan, index: int) -> Iterator[list[Row]]:
    """`8/10` as `Score: 8/10`, and as the overall where the title alone stands above it."""
    piece = plan.pieces[index]
    label = "Overall" if index > plan.text and plan.kind(index - 1) == "title" else "Score"
    yield [(f"{label}: {escape(piece.text)}", (piece.first,))]


def _stated(plan: Plan, group: list[int]) -> Iterator[list[Row]]:
    """A number as the overall: under the title it needs no name. `Rating: 8/10` becomes `Overall (Rating): 8/10`."""
    piece, score = plan.pieces[group[0]], plan.score(group[0])
    words, number = split_score(piece.text, score) if score and score.label else ("", piece.text)
    if words and number:
        yield [(f"Overall ({escape(words)}): {escape(number)}", (piece.first,))]
        return
    apart = group[0] >= plan.text or any(not plan.kind(index) for index in range(plan.title + 1, group[0]))
    label = "Overall" if apart else "Score"
    yield [(f"{label}: {escape(piece.text)}", (piece.first,))]


def _paragraph(pieces: list[Piece]) -> Iterator[list[Row]]:
    if not pieces:
        return
    lines = escape("\n".join(piece.whole for piece in pieces)).split("\n")
    numbers = [number for piece in pieces for number in range(piece.first, piece.last + 1)]
    brk = "" if pieces[0].wrapped else "\\"
    yield [
        (line + (brk if number != numbers[-1] else ""), (number,)) for line, number in zip(lines, numbers, strict=True)
    ]


def _list(plan: Plan, group: list[int]) -> Iterator[list[Row]]:
    rows: list[Row] = []
    for piece in (plan.pieces[index] for index in group):
        number = piece.mark.strip("().）")
        mark = f"{number}." if number.isdecimal() else "-"
        first, *rest = escape(piece.text).split("\n")
        rows.append((f"{mark} {first}", (piece.first,)))
        rows.extend((" " * (len(mark) + 1) + line, (piece.first + step,)) for step, line in enumerate(rest, start=1))
    yield rows


def _box(plan: Plan, group: list[int]) -> Iterator[list[Row]]:
    """`- Story: 8/10`, whatever stood between the name and the number."""
    rows: list[Row] = []
    for index in group:
        piece, mark = plan.pieces[index], plan.marks[index]
        if mark.entry >= 0:
            name, lines = rows.pop()
            rows.append((f"{name}: {escape(piece.text)}", (*lines, piece.first)))
            continue
        text = piece.whole if piece.mark[:1].isalnum() else piece.text
        scored = plan.score(index)
        words, score = (scored is None and name_before_number(text)) or split_score(text, scored)
        rows.append((f"- {escape(words)}: {escape(score)}" if score else f"- {escape(words)}", (piece.first,)))
    yield rows


def _caption(plan: Plan, group: list[int]) -> Iterator[list[Row]]:
    piece = plan.pieces[group[0]]
    words = _BRACKETS.sub(r"\1", piece.whole).strip()
    yield [(f'![](<> "{escape_title(words)}")', (piece.first,))]


def _table(plan: Plan, group: list[int]) -> Iterator[list[Row]]:
    """The first row heads the table where it has no digit and the others have."""
    cells = [[_cell(cell) for cell in plan.pieces[index].whole.split("\t")] for index in group]
    lines: list[Row] = [
        ("| " + " | ".join(row) + " |", (plan.pieces[index].first,)) for row, index in zip(cells, group, strict=True)
    ]
    rule: Row = ("|" + " --- |" * len(cells[0]), ())
    headed = len(cells) > 1 and not _DIGIT.search("".join(cells[0])) and _DIGIT.search("".join(cells[1]))
    yield [lines[0], rule, *lines[1:]] if headed else [("|" + "  |" * len(cells[0]), ()), rule, *lines]


def _cell(text: str) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", escape(text.strip())) if text.strip() else ""


def _label(plan: Plan, group: list[int]) -> Iterator[list[Row]]:
    piece = plan.pieces[group[0]]
    yield [(f"**{escape(piece.text.strip(DECOR) or piece.text)}**", (piece.first,))]


def _rule(plan: Plan, group: list[int]) -> Iterator[list[Row]]:
    yield [("***", (plan.pieces[group[0]].first,))]


_WRITERS = {
    "": _paragraphs,
    "note": _paragraphs,
    "sign-off": _paragraphs,
    "list": _list,
    "score": _box,
    "stated": _stated,
    "caption": _caption,
    "rule": _rule,
    "label": _label,
    "table": _table,
}
