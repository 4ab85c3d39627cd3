"""How scores are spread: a column for each whole number, and the same numbers as a table."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rubrica.pages.words import Words
    from rubrica.rubric import Rubric

WIDTH, HEIGHT = 400, 166  # of the view box
FLOOR = 140  # where the columns stand
TALLEST = 118
MOST = 12  # columns that are still told apart; finer scales are gathered in tens


@dataclass(frozen=True, slots=True)
class Histogram:
    """One criterion's spread: the drawing, and each score with how often it was given."""

    name: str
    drawing: Markup
    counts: tuple[tuple[str, int], ...]
    total: int


def histograms(
    rubric: Rubric, spread: Mapping[str, Mapping[str, int]], words: Words, only: str = "", here: str = ""
) -> tuple[Histogram, ...]:
    """A histogram for the overall and for each criterion that has scores. The column of the score `here` is marked."""
    names = {"overall": words.overall} | {criterion.key: criterion.name for criterion in rubric.criteria}
    return tuple(
        _histogram(name, rubric, spread[key], words, here)
        for key, name in names.items()
        if spread.get(key) and only in ("", key)
    )


def _histogram(name: str, rubric: Rubric, counts: Mapping[str, int], words: Words, here: str) -> Histogram:
    columns = columns_of(rubric)
    heights = dict.fromkeys(columns, 0)
    for score, count in counts.items():
        heights[column_of(score, columns, rubric)] += count
    ordered = tuple(sorted(counts.items(), key=lambda one: rubric.scale.parse(one[0]) or Decimal(0)))
    marked = column_of(here, columns, rubric) if here else ""
    return Histogram(name, _draw(name, heights, words, marked), ordered, sum(counts.values()))


def columns_of(rubric: Rubric) -> tuple[str, ...]:
    """The columns of a scale: its letters, its steps where they are few, its whole numbers, its tens."""
    scale = rubric.scale
    if scale.letters:
        return tuple(letter for letter, _ in reversed(scale.letters))
    step = next(
        one for one in (scale.step, Decimal(1), Decimal(10), scale.best) if (scale.best - scale.worst) / one < MOST
    )
    columns, at = [], scale.worst
    while at <= scale.best:
        columns.append(scale.text(at))
        at += step
    return tuple(columns)


def column_of(score: str, columns: tuple[str, ...], rubric: Rubric) -> str:
    """The column a score stands in: the last that begins at or below it (7 holds 7.0 to 7.9)."""
    value = rubric.scale.parse(score)
    if score in columns or value is None:
        return score if score in columns else columns[0]
    below = [column for column in columns if (rubric.scale.parse(column) or Decimal(0)) <= value]
    return below[-1] if below else columns[0]


_HERE = ' class="here"'


def _draw(name: str, heights: Mapping[str, int], words: Words, marked: str) -> Markup:
    most = max(heights.values())
    often = max(heights, key=lambda column: heights[column])
    said = words.of("spread_said", name, often, most, sum(heights.values()))
    step = WIDTH / len(heights)
    columns = "".join(
        f'<rect{_HERE if column == marked else ""} x="{place * step + 3:.1f}" y="{FLOOR - tall:.1f}" '
        f'width="{step - 6:.1f}" height="{tall:.1f}"/>'
        f'<text{_HERE if column == marked else ""} x="{(place + 0.5) * step:.1f}" y="159">{escape(column)}</text>\n'
        for place, (column, count) in enumerate(heights.items())
        for tall in (TALLEST * count / most if most else 0,)
    )
    return Markup(
        f'<svg class="hist" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img" '
        f'aria-label="{escape(said)}">\n{columns}<path d="M0 140.5H{WIDTH}"/>\n</svg>'
    )
