"""Scores in tables: a row a criterion, or a column a criterion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from rubrica.manuscript.block import Block
from rubrica.manuscript.score_number import Number
from rubrica.manuscript.score_others import ELSEWHERE
from rubrica.manuscript.score_shapes import whole
from rubrica.manuscript.score_text import MARK, core, seen
from rubrica.manuscript.source_text import SourceText

_SCORE_COLUMN = re.compile(
    r"(?i)\s*(?:my\s+|final\s+|our\s+)?(?:scores?|ratings?|grades?|marks?|points|stars|mine|me|点数?|評価|スコア|採点)\s*\Z"
)
_BAR = re.compile(r"(?<!\\)\|")

Cell = tuple[str, int, int]
"""A cell's plain words and its byte span."""


def table_scores(source: SourceText, block: Block) -> Iterator[tuple[str, Number, int, int]]:
    """(label, number, start, end) of every labelled score in a table."""
    rows = _rows(source, block)
    if len(rows) < 2:
        return
    head, *body = rows
    if across := list(_across(head, body)):
        yield from across
        return
    column = _score_column(head, body)
    for row in rows if 0 < column < len(head) and _number(head[column][0]) else body:
        if 0 < column < len(row) and (number := _number(row[column][0])):
            yield row[0][0], number, row[column][1], row[column][2]


def _across(head: list[Cell], body: list[list[Cell]]) -> Iterator[tuple[str, Number, int, int]]:
    """One row of numbers below the names, with or without a cell before it that only says what they are."""
    if len(body) != 1 or len(head) < 2:
        return
    row = list(zip(head, body[0], strict=False))
    if not row[0][0][0] and (not row[0][1][0] or _SCORE_COLUMN.match(row[0][1][0])):
        row = row[1:]
    if all(_number(cell[0]) for _, cell in row if cell[0]):
        for label, cell in row:
            if (number := _number(cell[0])) and label[0]:
                yield label[0], number, cell[1], cell[2]


def _score_column(head: list[Cell], body: list[list[Cell]]) -> int:
    """The column headed "Score", or the only one that holds numbers; 0 where neither is so."""
    named = [index for index, cell in enumerate(head) if index and _SCORE_COLUMN.match(cell[0])]
    if len(named) == 1:
        return named[0]
    numbers = [
        index for index in range(1, len(head)) if any(len(row) > index and _number(row[index][0]) for row in body)
    ]
    if named or len(numbers) != 1 or ELSEWHERE.search(head[numbers[0]][0]):
        return 0
    return numbers[0]


@lru_cache(maxsize=4096)
def _number(text: str) -> Number | None:
    """The number a cell holds, with or without a remark behind it."""
    found = whole(core(text)[0]) if 0 < len(text) < 80 else None
    return found.number if found and not found.label and not found.refused else None


def _rows(source: SourceText, block: Block) -> list[list[Cell]]:
    """The cells of the head and of the rows, without the line of dashes between."""
    rows: list[list[Cell]] = []
    offset = block.start
    for line in source.slice(block.start, block.end).split("\n"):
        if line.strip():
            rows.append(_cells(line, offset))
        offset += len(line.encode()) + 1
    return rows[:1] + rows[2:]


def _cells(line: str, offset: int) -> list[Cell]:
    narrow = line.isascii()
    edges = [found.start() for found in _BAR.finditer(line)]
    if not line.lstrip().startswith("|"):
        edges.insert(0, -1)
    if not line.rstrip().endswith("|"):
        edges.append(len(line))
    cells: list[Cell] = []
    for left, right in pairwise(edges):
        words = line[left + 1 : right].strip()
        before = line[:right].rstrip()[: -len(words) or None]
        begin = offset + (len(before) if narrow else len(before.encode()))
        cells.append((seen(words).strip(f" {MARK}"), begin, begin + len(words if narrow else words.encode())))
    return cells
