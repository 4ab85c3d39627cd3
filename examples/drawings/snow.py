"""Eleven Minutes of Snow: the stop under its lamp, and the cue sheet."""

from __future__ import annotations

import random

from drawings.paper import bands, disc, glow, group, hills, line, oval, polygon, rect, shape, sheet, specks


def poster() -> str:
    dice = random.Random(11)
    cone = (
        glow(520, 330, 300, "#ffe0a0", 4, 0.055)
        + shape("M520 322L240 1010H800z", "#ffe6b4", 0.16)
        + shape("M520 322L330 1000H710z", "#ffe6b4", 0.14)
    )
    prints = "".join(
        oval(478 - 30 * k - 10 * (k % 2), 1000 + 17 * k, 10 + 0.9 * k, 5 + k / 2, "#8290a8", max(0.12, 0.62 - 0.06 * k))
        for k in range(1, 10)
    )
    return sheet(
        900,
        1200,
        bands((0, 0, 900, 900), ("#10162c", "#1a2340", "#283352", "#3a4564"), 9, 10, dice),
        hills(900, 900, 640, 40, 1.1, 0.4, "#1a2340"),
        _town(dice),
        hills(900, 1200, 838, 22, 1, 2.2, "#55627e"),
        hills(900, 1200, 948, 14, 0.9, 4.2, "#8d99b0"),
        oval(520, 1010, 310, 62, "#f3ead4", 0.75),
        cone,
        rect(512, 330, 12, 690, "#0d1222"),
        shape("M486 322h68l-14-28h-40z", "#0d1222"),
        rect(496, 322, 48, 8, "#fff2cf", 4),
        rect(640, 700, 10, 316, "#0d1222"),
        disc(645, 676, 40, "#ad3a28"),
        disc(645, 676, 30, "#f4ecd8"),
        line("M627 676h36", "#ad3a28", 7),
        rect(618, 730, 54, 84, "#f4ecd8", 2),
        "".join(line(f"M627 {y}h{w}", "#6a7288", 3) for y, w in ((746, 36), (760, 28), (774, 36), (788, 20))),
        shape("M600 650q45-28 90 0z", "#f4f5ef"),
        prints,
        _woman(430, 1000),
        specks((0, 0, 900, 1200), 150, (1, 2.4), "#c8d2e4", (0.3, 0.7), dice),
        specks((0, 0, 900, 1200), 110, (2.4, 4.4), "#eef2f8", (0.5, 0.9), dice),
        specks((0, 0, 900, 1200), 34, (6, 10), "#ffffff", (0.55, 0.85), dice),
    )


def _town(dice: random.Random) -> str:
    """Roofs under the hill, a light here and there, and a co-op with a clock."""
    parts = []
    for k in range(9):
        x, y = 10 + 100 * k, 760 + dice.uniform(-14, 18)
        parts += [
            rect(x, y, 70, 110, "#141b33"),
            shape(f"M{x - 8} {y}l43-34l43 34z", "#a9b4c8"),
            rect(x + 18, y + 22, 14, 18, "#ffcf80", 1, 1 if dice.random() < 0.5 else 0.12),
        ]
    return "".join(parts)


def _woman(x: float, foot: float) -> str:
    return group(
        (
            oval(20, 6, 70, 9, "#3a4564", 0.45),
            rect(-26, -10, 24, 16, "#1a1420", 5),
            rect(6, -10, 24, 16, "#1a1420", 5),
            shape("M-48-8Q-52-130-26-158H26Q52-130 48-8z", "#5a2f44"),
            shape("M14-158H26Q52-130 48-8H24z", "#7c4560"),
            disc(0, -186, 32, "#dcb090"),
            shape(
                "M-36-176Q-42-226 0-228Q42-226 36-176Q38-160 24-152Q34-190 8-200Q-22-204-24-152Q-38-160-36-176z",
                "#c8bfae",
            ),
            shape("M-26-160Q0-142 26-160L30-142Q0-126-30-142z", "#d9a24a"),
            line("M30-120Q62-96 56-60", "#7c4560", 20),
            rect(34, -62, 50, 48, "#2c3a52", 6),
            line("M44-62q14-26 30 0", "#2c3a52", 6),
            shape("M-38-214Q0-244 38-214Q0-226-38-214z", "#ffffff"),
            disc(12, -186, 3, "#231a18"),
            line("M10-172h10", "#8a4a3a", 3),
            shape("M-48-150q22-14 46-8q-22 4-46 8z", "#ffffff", 0.8),
        ),
        f"translate({x} {foot})",
    )


def timing() -> str:
    """A cue sheet in pencil: three speeds of snow, the nearest of which stops."""
    dice = random.Random(77)
    paper, pencil = "#f2e9d6", "#4a4a55"
    minutes = "".join(
        line(f"M{150 + 92 * m} 96V560", "#cdbd9c", 2, 0.9)
        + line(f"M{150 + 92 * m} 84v{16 if m % 5 else 26}", pencil, 3)
        for m in range(12)
    )
    rows = []
    for row, (y, step, length, dots) in enumerate(((190, 11, 16, 92), (320, 18, 26, 56), (460, 30, 44, 34))):
        for k in range(dots):
            x = 154 + step * k
            if row == 2 and x > 150 + 92 * 8.1:
                break
            rows.append(
                line(
                    f"M{x + dice.uniform(-2, 2):.1f} {y - length / 2 + dice.uniform(-4, 4):.1f}"
                    f"l{dice.uniform(-3, -1):.1f} {length + dice.uniform(-5, 5):.1f}",
                    pencil,
                    2.4 + row,
                    0.5 + 0.15 * row,
                )
            )
        rows.append(line(f"M150 {y + 44}H1162", "#cdbd9c", 2))
        rows += [disc(92, y, 6 + 5 * row, pencil, 0.75)]
    stop = (
        line("M906 412V508M918 416V506", "#b3382a", 5)
        + line("M936 460a104 44 0 1 0 208 0a104 44 0 1 0-208 0z", "#b3382a", 5, 0.85)
        + line("M1012 450q4-24 28-22q24 4 16 24q-6 12-14 18v10", "#b3382a", 5)
        + disc(1042, 494, 4, "#b3382a")
    )
    ring = '<circle cx="1130" cy="592" r="58" fill="none" stroke="#b98a5a" stroke-width="9" opacity="0.35"/>'
    return sheet(
        1280,
        640,
        rect(0, 0, 1280, 640, "#6d5138"),
        rect(30, 26, 1220, 596, "#5a4230"),
        rect(24, 18, 1220, 596, paper, 3),
        minutes,
        "".join(rows),
        stop,
        ring,
        _pencil(),
        disc(634, 46, 10, "#b98a4b"),
        disc(634, 44, 4, "#e3c48a"),
    )


def _pencil() -> str:
    """The pencil itself, left lying across the corner."""
    return group(
        (
            rect(0, -11, 250, 22, "#d9a23f"),
            rect(0, -4, 250, 8, "#e8ba62"),
            shape(polygon(((250, -11), (292, 0), (250, 11))), "#e9d3a8"),
            shape(polygon(((278, -4), (292, 0), (278, 4))), "#2b2b33"),
            rect(-34, -11, 22, 22, "#c86a5a", 4),
            rect(-14, -11, 16, 22, "#a9a9ad"),
        ),
        "translate(60 590) rotate(-9)",
    )
