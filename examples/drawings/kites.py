"""Iron Kites: a flock held by one man, and one of them over on its wing."""

from __future__ import annotations

import math
import random

from drawings.paper import Point, bands, disc, group, hills, line, polygon, rect, shape, sheet, specks

IRON = "#2b1c1b"
HANDS = (495, 1026)  # where every line of the poster is held


def poster() -> str:
    dice = random.Random(24)
    flock: tuple[tuple[float, float, float, float], ...] = (
        (450, 180, 72, 13),
        (225, 300, 50, -3),
        (684, 280, 54, -9),
        (138, 502, 36, -8),
        (340, 470, 40, 4),
        (588, 470, 44, 12),
        (780, 540, 32, -9),
    )
    cables = "".join(
        line(
            f"M{x} {y + half}Q{x + (HANDS[0] - x) * 0.35 + 20:.0f} {(y + HANDS[1]) / 2 + 40:.0f} {HANDS[0]} {HANDS[1]}",
            "#3a211a",
            2,
            0.8,
        )
        for x, y, half, _ in flock
    )
    crews = "".join(
        group(
            (
                lattice(half, half * 1.55),
                line(
                    f"M0 {half * 1.55:.0f}q{half * 0.4:.0f} {half * 0.5:.0f} 0 {half:.0f}t{half * 0.1:.0f} {half:.0f}",
                    "#ad3a28",
                    max(2, half * 0.06),
                ),
                group((_pilot(),), f"scale({half / 150:.3f})"),
            ),
            f"translate({x} {y}) rotate({turn})",
        )
        for x, y, half, turn in flock
    )
    return sheet(
        900,
        1200,
        bands((0, 0, 900, 900), ("#4f747e", "#8fa394", "#d9b98a", "#e9a35f", "#dd8a4c"), 12, 11, dice),
        disc(450, 700, 250, "#f7dfae", 0.3),
        disc(450, 700, 210, "#f7dfae", 0.35),
        disc(450, 700, 172, "#f9e6bd"),
        hills(900, 1200, 824, 44, 1.1, 3.4, "#c98a54"),
        hills(900, 1200, 898, 40, 1, 0.8, "#a9683c"),
        _pumps(),
        hills(900, 1200, 976, 34, 0.9, 2.4, "#87492c"),
        cables,
        crews,
        hills(900, 1200, 1076, 36, 1.2, 5.2, "#5f3322"),
        _winchman(),
        hills(900, 1200, 1150, 16, 1.4, 1.2, "#41221a"),
        specks((0, 820, 900, 330), 70, (0.8, 2), "#f7dfae", (0.2, 0.6), dice),
    )


def lattice(half: float, tail: float) -> str:
    """A diamond kite of riveted iron, nose up, `half` its half width; drawn round 0, 0."""
    top, low = -half * 1.35, tail
    ribs = []
    for k in range(1, 6):
        share = k / 6
        ribs.append(
            line(
                f"M{-half * share:.1f} {top * (1 - share):.1f}L{half * (1 - share):.1f} {low * share:.1f}",
                "#8a5f4a",
                max(1, half * 0.022),
                0.75,
            )
        )
        ribs.append(
            line(
                f"M{half * share:.1f} {top * (1 - share):.1f}L{-half * (1 - share):.1f} {low * share:.1f}",
                "#8a5f4a",
                max(1, half * 0.022),
                0.75,
            )
        )
    rivets = "".join(disc(0, top + (low - top) * k / 8, max(1, half * 0.03), "#e9bd8a") for k in range(1, 8))
    return (
        shape(polygon(((0, top), (half, 0), (0, low), (-half, 0))), IRON)
        + shape(polygon(((0, top), (half, 0), (0, low))), "#463230")
        + "".join(ribs)
        + line(f"M0 {top:.1f}V{low:.1f}M{-half} 0H{half}", "#caa27a", max(1.4, half * 0.045))
        + rivets
    )


def _pilot() -> str:
    """Lying along the spine, nose first, in somebody else's boots."""
    return "".join(
        (
            shape("M-20-40Q0-58 20-40L17 62H-17z", "#17100f"),
            line("M-9 60V118M9 60V118", "#17100f", 15),
            rect(-20, 112, 18, 30, "#8a4a2c", 5),
            rect(2, 112, 18, 30, "#8a4a2c", 5),
            line("M-16-30L-52-66M16-30L52-66", "#17100f", 13),
            disc(-54, -68, 8, "#d9a888"),
            disc(54, -68, 8, "#d9a888"),
            disc(0, -66, 21, "#3a2420"),
            rect(-20, -84, 40, 9, "#8fc0c4", 4),
            line("M-14-48q-24 30-8 58", "#ad3a28", 7),
        )
    )


def _pumps() -> str:
    """A town of wind pumps on the far dune."""
    parts = []
    for x, y, tall in ((640, 880, 70), (690, 872, 86), (744, 868, 64), (806, 862, 76)):
        parts.append(line(f"M{x - 10} {y}L{x} {y - tall}L{x + 10} {y}M{x - 6} {y - tall * 0.4:.0f}h12", "#5f3322", 3))
        parts += [
            line(f"M{x} {y - tall}l{16 * math.cos(a):.1f} {16 * math.sin(a):.1f}", "#5f3322", 4)
            for a in (0.3 + x, 1.35 + x, 2.4 + x, 3.45 + x, 4.5 + x, 5.5 + x)
        ]
    return "".join(parts)


def _winchman() -> str:
    """Bataar, who knows everyone by how they pull."""
    x, y = HANDS
    dark = "#1d1010"
    return "".join(
        (
            shape(
                f"M{x - 26} {y + 116}L{x - 22} {y + 34}Q{x - 2} {y + 14} {x + 18} {y + 34}L{x + 26} {y + 116}z", dark
            ),
            line(f"M{x - 10} {y + 42}L{x} {y}M{x + 10} {y + 42}L{x + 2} {y}", dark, 10),
            disc(x - 4, y + 8, 15, dark),
            shape(f"M{x - 26} {y + 2}Q{x - 4} {y - 22} {x + 18} {y + 2}z", dark),
            rect(x - 86, y + 78, 56, 40, dark, 4),
            disc(x - 58, y + 84, 24, "#3a211a"),
            disc(x - 58, y + 84, 10, dark),
            line(f"M{x - 58} {y + 84}l-22-16", dark, 6),
            line(f"M{x + 14} {y - 2}q8 10 2 20", "#f2b06a", 3, 0.9),
        )
    )


def bank() -> str:
    """The Heron, over on one wing, with its cable coming up out of the sand."""
    dice = random.Random(17)
    humps = [_hump(540, 900, 500, 190), _hump(900, 1130, 506, 84)]
    serpent = (
        "M398 306Q452 520 540 500"
        + "".join("L" + "L".join(f"{x:.0f} {y:.1f}" for x, y in hump) for hump in humps)
        + "Q1190 500 1280 520"
    )
    curtain = "".join(shape(polygon([*hump, (hump[-1][0], 560), (hump[0][0], 560)]), "#e2ab68", 0.4) for hump in humps)
    fall = "".join(
        line(
            f"M{x + dice.uniform(-4, 4):.0f} {y + dice.uniform(2, 60):.0f}v{dice.uniform(16, 96):.0f}",
            "#f6d7a0",
            dice.uniform(1.4, 3.6),
            dice.uniform(0.35, 0.9),
        )
        for hump in humps
        for x, y in hump[2:-2]
        for _ in range(3)
    )
    return sheet(
        1280,
        640,
        bands((0, 0, 1280, 520), ("#5d7f86", "#a3a68e", "#d9b98a", "#eaa765", "#e08a4a"), 9, 9, dice),
        disc(1030, 400, 130, "#f9e6bd", 0.4),
        disc(1030, 400, 92, "#f9e6bd"),
        hills(1280, 640, 440, 26, 1.1, 1.4, "#c98a54"),
        hills(1280, 640, 500, 20, 1.3, 3.6, "#a9683c"),
        curtain,
        fall,
        line(serpent, "#3a211a", 6),
        specks((540, 330, 620, 190), 130, (1, 3.2), "#f8e0b4", (0.35, 0.9), dice),
        group(
            (
                lattice(150, 232),
                line("M0 232q30 40-6 78t14 84", "#ad3a28", 8),
                shape("M-6 300l-26 10l6 18zM2 300l26 14l-8 14z", "#ad3a28"),
                _pilot(),
            ),
            "translate(360 228) rotate(52)",
        ),
        hills(1280, 640, 534, 14, 1, 5, "#87492c"),
        hills(1280, 640, 598, 10, 1.6, 2, "#5f3322"),
        "".join(
            line(f"M{x} {y}h{w}", "#fbeacb", 3, 0.5)
            for x, y, w in ((90, 120, 90), (60, 150, 60), (560, 96, 110), (600, 124, 60), (140, 410, 70))
        ),
    )


def _hump(left: float, right: float, ground: float, rise: float) -> list[Point]:
    """Where the slack cable comes up out of the sand and goes down again."""
    return [(left + (right - left) * k / 40, ground - rise * math.sin(math.pi * k / 40) ** 0.8) for k in range(41)]
