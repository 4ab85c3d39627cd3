"""The scores of a critic, counted: by criterion and year. Once for each state of the press."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from django.db import connection

from rubrica.calibration import Carried, Drift, Middle, TooFew, carried, drift, middle
from rubrica.calibration.drift import LEAST
from rubrica.web.changes import last_number

if TYPE_CHECKING:
    from decimal import Decimal

    from rubrica.rubric import Rubric
    from rubrica.web.studio.calibration.choosing import Chosen
    from rubrica.web.studio.marks import Mark

YEARS = 12
"""Years that are shown: the newest."""


@dataclass(frozen=True, slots=True)
class Course:
    """One criterion, or `overall`: how often each printed score was given, the middle of all, that of each year, the
    oldest first, and how the newest year with enough scores differs from all before it."""

    key: str
    spread: dict[str, int]
    middle: Middle
    years: tuple[tuple[str, Middle], ...]
    newest: str
    drift: Drift | TooFew


@dataclass(frozen=True, slots=True)
class Gathered:
    """The overall first, then the criteria in the rubric's order, those that have scores; and what carried them."""

    courses: tuple[Course, ...]
    carried: Carried | None


def gather(of: Chosen) -> Gathered:
    """What the panels of the desk show."""
    assert of.rubric is not None
    return _gather(str(connection.settings_dict["NAME"]), last_number(), of.critic, of.rubric, of.marks)


def _gather(database: str, number: int, critic: str, rubric: Rubric, marks: tuple[Mark, ...]) -> Gathered:
    known = (database, number, critic, rubric.reference, rubric.policy)
    if known not in _kept:
        while len(_kept) >= MOST:
            _kept.pop(next(iter(_kept)))
        _kept[known] = _counted(rubric, marks)
    return _kept[known]


MOST = 16
"""Critics and rubrics whose counts are kept."""
_kept: dict[tuple[object, ...], Gathered] = {}


def _counted(rubric: Rubric, marks: tuple[Mark, ...]) -> Gathered:
    value = lru_cache(maxsize=4096)(rubric.scale.parse)
    counted = Counter((key, mark.day[:4], said) for mark in marks for key, said in mark.given.items())
    by_year: dict[str, dict[str, Counter[Decimal]]] = {}
    spread: dict[str, Counter[str]] = {}
    for (key, year, said), count in counted.items():
        if (number := value(said)) is not None:
            by_year.setdefault(key, {}).setdefault(year, Counter())[number] += count
            spread.setdefault(key, Counter())[said] += count
    keys = [key for key in ("overall", *rubric.by_key) if key in by_year]
    scores = [
        {key: number for key, said in mark.given.items() if (number := value(said)) is not None} for mark in marks
    ]
    return Gathered(tuple(_course(key, spread[key], by_year[key]) for key in keys), carried(rubric, scores))


def _course(key: str, spread: Counter[str], by_year: dict[str, Counter[Decimal]]) -> Course:
    years = sorted(by_year)
    newest = next((year for year in reversed(years[1:]) if by_year[year].total() >= LEAST), years[-1])
    before: Counter[Decimal] = Counter()
    for year in years:
        if year < newest:
            before.update(by_year[year])
    of_all = middle(before + sum((by_year[year] for year in years if year >= newest), Counter()))
    assert of_all is not None
    middles = tuple((year, found) for year in years[-YEARS:] if (found := middle(by_year[year])))
    return Course(key, dict(spread), of_all, middles, newest, drift(before, by_year[newest]))
