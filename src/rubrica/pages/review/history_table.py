"""The score history as a table: a row for each revision, a column for each criterion."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rubrica.pages.review.history import HistoryLine, history_of, pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.values.entry import EntryScore, RevisionEntry
    from rubrica.pages.words import Words


@dataclass(frozen=True, slots=True)
class Cell:
    """What a revision gave one criterion; `before` is what the one before it gave, where that was something else."""

    criterion: str
    value: str
    data_score: str
    before: str


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A revision; `compared` are the comparisons with the one after it and with the newest: ("1 → 2", address)."""

    line: HistoryLine
    cells: tuple[Cell, ...]
    compared: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class HistoryTable:
    """All revisions, newest first. `criteria` are the short names of the columns, the overall last."""

    criteria: tuple[str, ...]
    rows: tuple[HistoryRow, ...]


def table_of(revisions: tuple[RevisionEntry, ...], address: str, words: Words) -> HistoryTable:
    names = {score.criterion: score.short for one in reversed(revisions) for score in one.scores}
    befores = {new.number: old for new, old in pairwise(revisions)}
    rows = tuple(
        HistoryRow(line, tuple(_cells(one, befores.get(one.number), names)), _compared(one.number, revisions, address))
        for one, line in zip(revisions, history_of(revisions, address, words), strict=True)
    )
    return HistoryTable((*names.values(), words.overall), rows)


def _cells(one: RevisionEntry, before: RevisionEntry | None, names: Iterable[str]) -> Iterable[Cell]:
    now, then = _values(one.scores), _values(before.scores) if before else {}
    now["overall"], then["overall"] = one.overall, before.overall if before else None
    for criterion in (*names, "overall"):
        value, earlier = now.get(criterion), then.get(criterion)
        was = earlier if earlier is not None and earlier != value else ""
        yield Cell(criterion, "–" if value is None else value, "none" if value is None else value, was)


def _values(scores: tuple[EntryScore, ...]) -> dict[str, str | None]:
    return {score.criterion: score.value for score in scores}


def _compared(number: int, revisions: tuple[RevisionEntry, ...], address: str) -> tuple[tuple[str, str], ...]:
    pairs = [(old, new) for old, new in pairs_of(revisions) if old == number]
    return tuple((f"{old} → {new}", f"{address}revisions/{old}/to/{new}/") for old, new in pairs)
