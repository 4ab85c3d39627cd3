"""Scores in tables: a row a criterion, or a column a criterion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubrica.manuscript import score_shapes as shapes
from rubrica.manuscript.block import Block
from rubrica.manuscript.engine import Event
from rubrica.manuscript.inline import plain
from rubrica.manuscript.score_shapes import Number

_SCORE_COLUMN = re.compile(
    r"(?i)\s*(?:my\s+|final\s+|our\s+)?(?:score|rating|grade|mark|points|stars|点数?|評価|スコア|採点)s?\s*\Z"
)
_CELL = re.compile(
    rf"(?i){shapes._M}(?P<value>{shapes._FULL}|{shapes._PERCENT}|{shapes._NONE}|{shapes._BARE}){shapes._M}"
)
_GRADE = re.compile(rf"{shapes._M}(?P<value>{shapes._LETTER}){shapes._M}")

Cell = tuple[str, int, int]
"""A cell's plain words and its byte span."""


def table_scores(events: list[Event], block: Block) -> Iterator[tuple[str, Number, int, int]]:
    """(label, number, start, end) of every labelled score in a table."""
    rows = _rows(events, block)
    if len(rows) < 2:
        return
    head, *body = rows
    if len(body) == 1 and len(head) > 1 and all(_number(cell[0]) for cell in body[0] if cell[0]):
        for label, cell in zip(head, body[0], strict=False):
            if (number := _number(cell[0])) and label[0]:
                yield label[0], number, cell[1], cell[2]
        return
    column = _score_column(head, body)
    for row in body:
        if 0 < column < len(row) and (number := _number(row[column][0])):
            yield row[0][0], number, row[column][1], row[column][2]


def _score_column(head: list[Cell], body: list[list[Cell]]) -> int:
    """The column headed "Score", or the only one that holds numbers; 0 where neither is so."""
    named = [index for index, cell in enumerate(head) if index and _SCORE_COLUMN.match(cell[0])]
    if len(named) == 1:
        return named[0]
    numbers = [
        index for index in range(1, len(head)) if any(len(row) > index and _number(row[index][0]) for row in body)
    ]
    return numbers[0] if len(numbers) == 1 and not named else 0


def _number(text: str) -> Number | None:
    found = _CELL.fullmatch(text) or _GRADE.fullmatch(text)
    return shapes.number_of(found) if found else None


def _rows(events: list[Event], block: Block) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for index in range(block.first, block.last + 1):
        event, span = events[index]
        if event.__class__ is not dict:
            continue
        start = event.get("Start")
        if start in ("TableRow", "TableHead"):
            rows.append([])
        elif start == "TableCell":
            last = index + 1
            while events[last][0] != {"End": "TableCell"}:
                last += 1
            rows[-1].append((plain(events, index, last), span["start"], span["end"]))
    return rows
