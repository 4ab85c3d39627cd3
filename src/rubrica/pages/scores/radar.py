"""The radar: a polygon of scores, centre 0, rim the best of the scale. It repeats the rows, never replaces them."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from rubrica.pages.values.entry import EntryScore

LEAST = 3  # with fewer scores there is no area to draw
CENTRE = (120, 112)
RIM = 76  # in the units of the view box
LABELS = 81
WIDEST = 16  # characters of a name that fit beside the picture; the rows have it whole


def radar(scores: tuple[EntryScore, ...], language: str) -> Markup:
    """The SVG, or nothing with fewer than three scores. A criterion without a score has a spoke and no point."""
    given = [(place, score) for place, score in enumerate(scores) if score.value is not None]
    if len(given) < LEAST:
        return Markup("")
    points, dots = zip(*[_dotted(place, len(scores), score.share) for place, score in given], strict=True)
    said = ", ".join([f"{score.name} {score.value}" for _, score in given])
    label = words_of(language).of("radar", said, given[0][1].best)
    return Markup(
        '<svg class="radar" viewBox="-14 14 268 186" width="260" height="180" '
        f'role="img" aria-label="{escape(label)}">\n'
        f"{_net(len(scores))}"
        f'<polygon class="area" points="{" ".join(points)}"/>\n'
        f"{''.join(dots)}"
        f"{_names(tuple([score.short for score in scores]))}</svg>"
    )


def _at(place: int, count: int, radius: float) -> tuple[float, float]:
    """The first criterion points up, the others follow clockwise."""
    angle = 2 * pi * place / count - pi / 2
    return CENTRE[0] + radius * cos(angle), CENTRE[1] + radius * sin(angle)


def _point(place: int, count: int, share: float) -> str:
    x, y = _at(place, count, RIM * share)
    return f"{x:.1f},{y:.1f}"


@lru_cache(maxsize=4096)
def _dotted(place: int, count: int, share: float) -> tuple[str, str]:
    """A score's point, and the dot that is drawn there."""
    point = _point(place, count, share)
    x, _, y = point.partition(",")
    return point, f'<circle class="dot" cx="{x}" cy="{y}" r="3.2"/>\n'


@lru_cache(maxsize=64)
def _net(count: int) -> str:
    """Three rings, the spokes and the rim for this many criteria."""

    def ring(share: float) -> str:
        return " ".join(_point(place, count, share) for place in range(count))

    nets = "".join(f'<polygon class="net" points="{ring(share)}"/>\n' for share in (0.25, 0.5, 0.75))
    spokes = "".join(f"M{CENTRE[0]} {CENTRE[1]}L{_point(place, count, 1).replace(',', ' ')}" for place in range(count))
    return f'{nets}<path class="net" d="{spokes}"/>\n<polygon class="rim" points="{ring(1)}"/>\n'


@lru_cache(maxsize=256)
def _names(names: tuple[str, ...]) -> str:
    """The short names round the rim, each set so that it grows away from the picture."""
    return "".join(_name(place, len(names), name) for place, name in enumerate(names)) + "\n"


def _name(place: int, count: int, name: str) -> str:
    x, y = _at(place, count, LABELS)
    side, below = x - CENTRE[0], (y - CENTRE[1]) / LABELS
    anchor = ' text-anchor="middle"' if abs(side) < 10 else ' text-anchor="end"' if side < 0 else ""
    baseline = y + (13 if below > 0.2 else -4.5 if below < -0.2 else 4)
    shown = name if len(name) <= WIDEST else f"{name[: WIDEST - 1].rstrip()}…"
    return f'<text x="{x:.0f}" y="{baseline:.0f}"{anchor}>{escape(shown)}</text>'
