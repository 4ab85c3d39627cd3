"""The score history as a picture: the overall as a thick line with its numbers, the criteria as thin ones with names.

It repeats the table and never replaces it. What never moved is dotted, so that it can be told without colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.values.entry import RevisionEntry
    from rubrica.pages.words import Words

WIDTH, HEIGHT = 440, 250
LEFT, RIGHT, TOP, BOTTOM = 34, 286, 18, 214
"""Where the lines are drawn; the names stand to the right of them, in the units of the view box."""
WIDEST = 22  # characters of the names at the end of a line
CLOSE = 13  # names nearer than this stand on one line
MOST = 8  # revisions whose overalls can stand side by side


@dataclass(frozen=True, slots=True)
class HistoryPicture:
    """The SVG, and the overalls in words: "7.6 first watch → 7.2 second watch"."""

    drawn: Markup
    said: str


class Line(NamedTuple):
    """A criterion over all revisions, oldest first: between 0 and the best each, None where it has no score."""

    name: str
    shares: tuple[float | None, ...]

    @property
    def moved(self) -> bool:
        return len(set(self.shares)) > 1


def picture_of(revisions: tuple[RevisionEntry, ...], words: Words) -> HistoryPicture | None:
    """Nothing where fewer than two revisions have an overall. `revisions` come newest first."""
    oldest_first = revisions[::-1]
    if sum(one.share is not None for one in oldest_first) < 2:
        return None
    said = " → ".join(_said(one, words) for one in oldest_first)
    label = words.of("history_picture", said)
    drawn = Markup(
        f'<svg class="course" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" aria-label="{escape(label)}">\n'
        f"{_net(oldest_first)}{''.join(_thin(line) for line in _lines(oldest_first))}"
        f"{_names(_lines(oldest_first))}{_thick(oldest_first)}</svg>"
    )
    return HistoryPicture(drawn, said)


def _said(one: RevisionEntry, words: Words) -> str:
    """7.6 first watch: what stands before the first comma of the viewing."""
    viewing = one.viewing.replace("、", ",").partition(",")[0].strip() or words.of("revision_n", one.number)
    return f"{one.overall or '–'} {viewing}"


def _lines(revisions: tuple[RevisionEntry, ...]) -> tuple[Line, ...]:
    """A line for each criterion of the newest revision."""
    given = [{score.criterion: score for score in one.scores if score.value is not None} for one in revisions]
    return tuple(
        Line(score.short, tuple(one[score.criterion].share if score.criterion in one else None for one in given))
        for score in revisions[-1].scores
    )


def _at(place: int, count: int, share: float) -> tuple[float, float]:
    return LEFT + 18 + (RIGHT - LEFT - 36) * place / (count - 1), BOTTOM - (BOTTOM - TOP) * share


def _net(revisions: tuple[RevisionEntry, ...]) -> str:
    """Lines at nought, the half and the best, and the number of each revision below."""
    lines = "".join(f"M{LEFT} {BOTTOM - (BOTTOM - TOP) * share:g}H{RIGHT}" for share in (0, 0.25, 0.5, 0.75, 1))
    best = next((one.scores[0].best for one in reversed(revisions) if one.scores), "")
    marks = [(best, TOP + 4), ("0", BOTTOM + 4)] if best.replace(".", "").isdigit() else []
    sides = "".join(f'<text x="{LEFT - 8}" y="{y}" text-anchor="end">{mark}</text>' for mark, y in marks)
    below = "".join(
        f'<text x="{_at(place, len(revisions), 0)[0]:.0f}" y="{BOTTOM + 22}" text-anchor="middle">{one.number}</text>'
        for place, one in enumerate(revisions)
    )
    return f'<path class="net" d="{lines}"/>\n{sides}{below}\n'


def _thin(line: Line) -> str:
    """A criterion's line, dotted where it never moved."""
    return f'<path class="{"thin" if line.moved else "thin still"}" d="{_path(line.shares)}"/>\n'


def _path(shares: tuple[float | None, ...]) -> str:
    """A line through the scores that there are, interrupted where one is missing."""
    points = [None if share is None else _at(place, len(shares), share) for place, share in enumerate(shares)]
    drawn = ""
    for missing, run in groupby(points, lambda point: point is None):
        if not missing:
            drawn += "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in run)  # type: ignore[misc]
    return drawn


def _names(lines: tuple[Line, ...]) -> str:
    """The names at the right end of the lines; those that end at the same height share a line."""
    ends = sorted((BOTTOM - (BOTTOM - TOP) * end, line.name) for line in lines if (end := line.shares[-1]) is not None)
    return "".join(
        f'<text x="{RIGHT + 4}" y="{height + 4:.0f}">{escape(_short(", ".join(names)))}</text>'
        for height, names in _gathered(ends)
    )


def _gathered(ends: list[tuple[float, str]]) -> Iterator[tuple[float, list[str]]]:
    height, names = -100.0, list[str]()
    for end, name in ends:
        if names and end - height < CLOSE:
            names.append(name)
            continue
        if names:
            yield height, names
        height, names = end, [name]
    if names:
        yield height, names


def _short(names: str) -> str:
    return names if len(names) <= WIDEST else f"{names[: WIDEST - 1].rstrip(' ,')}…"


def _thick(revisions: tuple[RevisionEntry, ...]) -> str:
    """The overall: a line, a dot for each revision, and its number above; of many, the first and the last."""
    path = _path(tuple(one.share for one in revisions))
    dots, numbers = "", ""
    for place, one in enumerate(revisions):
        if one.share is not None and one.overall is not None:
            x, y = _at(place, len(revisions), one.share)
            dots += f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
            if len(revisions) <= MOST or place in (0, len(revisions) - 1):
                numbers += _number(one.overall, x, y - 9)
    return f'{numbers}\n<path class="thick" d="{path}"/>\n{dots}\n'


def _number(said: str, x: float, y: float) -> str:
    """A number on a ground of its own, for thin lines may pass there."""
    half = 4 * len(said) + 1
    ground = f'<rect class="behind" x="{x - half:.0f}" y="{y - 12:.0f}" width="{2 * half}" height="14"/>'
    return f'{ground}<text class="mark" x="{x:.0f}" y="{y:.0f}" text-anchor="middle">{escape(said)}</text>'
