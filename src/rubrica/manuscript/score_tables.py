"""Scores in tables: a row a criterion, or a column a criterion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

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


class Cell(NamedTuple):
    """A cell's plain words, and what is typed between its bars, which begins at a byte offset."""

    words: str
    offset: int
    typed: str

    @property
    def span(self) -> tuple[int, int]:
        """The bytes of what stands in it, without the blanks round it."""
        inner = self.typed.strip()
        begin = self.offset + len(self.typed[: self.typed.index(inner)].encode())
        return begin, begin + len(inner.encode())


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
    for row in rows if 0 < column < len(head) and _number(head[column].words) else body:
        if 0 < column < len(row) and (number := _number(row[column].words)):
            yield row[0].words, number, *row[column].span


def _across(head: list[Cell], body: list[list[Cell]]) -> Iterator[tuple[str, Number, int, int]]:
    """One row of numbers below the names, with or without a cell before it that only says what they are."""
    if len(body) != 1 or len(head) < 2:
        return
    row = list(zip(head, body[0], strict=False))
    label, cell = row[0]
    if not label.words and (not cell.words or _SCORE_COLUMN.match(cell.words)):
        row = row[1:]
    if all(_number(cell.words) for _, cell in row if cell.words):
        for label, cell in row:
            if (number := _number(cell.words)) and label.words:
                yield label.words, number, *cell.span


def _score_column(head: list[Cell], body: list[list[Cell]]) -> int:
    """The column headed "Score", or the only one that holds numbers; 0 where neither is so."""
    named = [index for index, cell in enumerate(head) if index and _SCORE_COLUMN.match(cell.words)]
    if len(named) == 1:
        return named[0]
    numbers = [
        index for index in range(1, len(head)) if any(len(row) > index and _number(row[index].words) for row in body)
    ]
    if named or len(numbers) != 1 or ELSEWHERE.search(head[numbers[0]].words):
        return 0
    return numbers[0]


@lru_cache(maxsize=4096)
def _number(text: str) -> Number | None:
    """The number a cell holds, with or without a remark behind it."""
    below = text[:1] == "-" and text[1:2].isdigit()
    found = whole(core(text[below:])[0]) if 0 < len(text) < 80 else None
    if not found or found.label or found.refused:
        return None
    return found.number.below_zero() if below else found.number


def _rows(source: SourceText, block: Block) -> list[list[Cell]]:
    """The cells of the head and of the rows, without the line of dashes between."""
    rows: list[list[Cell]] = []
    offset = block.start
    for line in source.slice(block.start, block.end).split("\n"):
        if line.strip():
            rows.append(_cells(line, offset))
        offset += len(line) + 1 if line.isascii() else len(line.encode()) + 1
    return rows[:1] + rows[2:]


def _cells(line: str, offset: int) -> list[Cell]:
    parts = line.split("|") if "\\" not in line else _BAR.split(line)
    cells: list[Cell] = []
    for index, part in enumerate(parts):
        if part.strip() or 0 < index < len(parts) - 1:  # what stands outside of the outer bars is no cell
            cells.append(Cell(_words(part), offset, part))
        offset += len(part) + 1 if part.isascii() else len(part.encode()) + 1
    return cells


@lru_cache(maxsize=4096)
def _words(part: str) -> str:
    return seen(part.strip()).strip(f" {MARK}")
