"""What every picture is cut from: a sheet, bands of colour with an uneven edge, flat rings of light."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence

Point = tuple[float, float]


def sheet(width: int, height: int, *parts: str) -> str:
    """A whole picture as SVG."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        + "".join(parts)
        + "</svg>"
    )


def rect(x: float, y: float, width: float, height: float, fill: str, round_: float = 0, opacity: float = 1) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{round_}" fill="{fill}"'
        f' opacity="{opacity:.2f}"/>'
    )


def disc(x: float, y: float, radius: float, fill: str, opacity: float = 1) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}" opacity="{opacity:.2f}"/>'


def oval(x: float, y: float, width: float, height: float, fill: str, opacity: float = 1) -> str:
    """An ellipse by its half width and half height."""
    return (
        f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{width:.1f}" ry="{height:.1f}" fill="{fill}" opacity="{opacity:.2f}"/>'
    )


def shape(path: str, fill: str, opacity: float = 1, turn: str = "") -> str:
    transform = f' transform="{turn}"' if turn else ""
    return f'<path d="{path}" fill="{fill}" opacity="{opacity:.2f}"{transform}/>'


def line(path: str, stroke: str, width: float, opacity: float = 1, turn: str = "") -> str:
    transform = f' transform="{turn}"' if turn else ""
    return (
        f'<path d="{path}" fill="none" stroke="{stroke}" stroke-width="{width}" stroke-linecap="round"'
        f' stroke-linejoin="round" opacity="{opacity:.2f}"{transform}/>'
    )


def group(parts: Iterable[str], turn: str = "", opacity: float = 1) -> str:
    return f'<g transform="{turn}" opacity="{opacity}">' + "".join(parts) + "</g>"


def polygon(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "z"


def blend(one: str, other: str, share: float) -> str:
    """The colour `share` of the way from one to the other, both as #rrggbb."""
    mixed = (round(int(one[i : i + 2], 16) * (1 - share) + int(other[i : i + 2], 16) * share) for i in (1, 3, 5))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def ramp(colours: Sequence[str], steps: int) -> list[str]:
    """So many colours, evenly spaced along a row of given ones."""
    made = []
    for step in range(steps):
        place = step / max(1, steps - 1) * (len(colours) - 1)
        left = min(int(place), len(colours) - 2)
        made.append(blend(colours[left], colours[left + 1], place - left))
    return made


def edge(width: float, y: float, swing: float, waves: float, phase: float) -> list[Point]:
    """An uneven line across the sheet, two slow waves laid over each other."""
    return [
        (x, y + swing * (math.sin(x / width * math.tau * waves + phase) + 0.5 * math.sin(x / width * 17 + phase * 2.3)))
        for x in [width * i / 48 for i in range(49)]
    ]


def bands(
    box: tuple[float, float, float, float], colours: Sequence[str], steps: int, swing: float, dice: random.Random
) -> str:
    """Strips of paper from top to bottom, each lying over the one above with an uneven edge."""
    x, y, width, height = box
    parts = []
    for step, colour in enumerate(ramp(colours, steps)):
        top = y + height * step / steps
        upper = edge(width, top, swing if step else 0, 0.8 + dice.random(), dice.random() * 6)
        upper = [(px + x, max(py, y)) for px, py in upper]
        parts.append(shape(polygon([*upper, (x + width, y + height), (x, y + height)]), colour))
    return "".join(parts)


def glow(x: float, y: float, radius: float, colour: str, rings: int = 4, strength: float = 0.14) -> str:
    """Light as flat discs, one on the other."""
    return "".join(disc(x, y, radius * (rings - ring) / rings, colour, strength) for ring in range(rings))


def hills(width: float, base: float, y: float, swing: float, waves: float, phase: float, fill: str) -> str:
    """A range of hills that stands on `base`."""
    return shape(polygon([*edge(width, y, swing, waves, phase), (width, base), (0, base)]), fill)


def specks(
    box: tuple[float, float, float, float], count: int, sizes: Point, colour: str, opacity: Point, dice: random.Random
) -> str:
    """Stars, snow, dust."""
    x, y, width, height = box
    return "".join(
        disc(
            x + dice.random() * width, y + dice.random() * height, dice.uniform(*sizes), colour, dice.uniform(*opacity)
        )
        for _ in range(count)
    )


def glints(
    box: tuple[float, float, float, float], count: int, colour: str, strength: float, dice: random.Random
) -> str:
    """Short strokes of light on water, longer the nearer they lie."""
    x, y, width, height = box
    parts = []
    for _ in range(count):
        near = dice.random() ** 0.7
        length = 14 + 110 * near
        top = y + height * near
        parts.append(
            rect(
                x + dice.random() * width - length / 2,
                top,
                length,
                1.2 + 2.6 * near,
                colour,
                1.5,
                strength * dice.uniform(0.4, 1),
            )
        )
    return "".join(parts)
