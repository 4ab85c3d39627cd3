"""The weather monitor at her lever, and one small cloud over one shop."""

from __future__ import annotations

import random

from drawings.paper import bands, disc, line, rect, shape, sheet


def poster() -> str:
    """The weather monitor at her lever, and one small cloud over one shop."""
    dice = random.Random(5)
    return sheet(
        900,
        1200,
        bands((0, 0, 900, 900), ("#4c7f95", "#8fb0a8", "#f0d2a0", "#f2b184", "#e48f70"), 12, 10, dice),
        disc(190, 560, 120, "#fff0c4", 0.35),
        disc(190, 560, 76, "#ffe9b0"),
        shape("M0 820h120v-70h90v60h120v-110h100v120h160v-60h110v90h200v400H0z", "#b9786a", 0.75),
        line("M0 470Q300 560 900 420M0 500Q320 600 900 468", "#3a3a4a", 2.5, 0.7),
        rect(842, 380, 12, 600, "#3a3a4a"),
        rect(806, 414, 94, 8, "#3a3a4a"),
        _shop(0, 860, 300, "#3f5a6b", "#c8553f", "#f4ecd8", dice),
        _shop(292, 900, 326, "#5c4a4f", "#2f6b66", "#f4ecd8", dice),
        _shop(610, 870, 300, "#4a4f63", "#d29a3f", "#7a3d3d", dice),
        _cloud(452, 560),
        _rain(300, 610, 602, 892, dice),
        rect(0, 1150, 900, 50, "#463c42"),
        "".join(rect(30 + 150 * n, 1170, 84, 10, "#cdbfa8", 2, 0.8) for n in range(6)),
        _monitor(140, 846),
        shape("M700 860V800M700 812h44l-10 12l10 12h-44z", "#ad3a28"),
        line("M700 862V796", "#3a3a4a", 5),
        "".join(
            shape(f"M{x} {y}h30v34q-8 8-15 0t-15 0z", c) for x, y, c in ((646, 828, "#f4ecd8"), (780, 832, "#a8c8c0"))
        ),
        line("M630 826H880", "#3a3a4a", 2.5),
    )


def _shop(x: float, roof: float, width: float, wall: str, awning: str, stripe: str, dice: random.Random) -> str:
    strips = "".join(
        shape(
            f"M{x + k * width / 8:.1f} {roof + 96}h{width / 8:.1f}v48q{-width / 16:.1f} 20 {-width / 8:.1f} 0z",
            awning if k % 2 else stripe,
        )
        for k in range(8)
    )
    return "".join(
        (
            shape(f"M{x - 8} {roof}H{x + width + 8}L{x + width - 4} {roof + 42}H{x + 4}z", "#2d2a38"),
            rect(x, roof + 40, width, 300, wall),
            rect(x + 26, roof + 56, width - 52, 28, stripe, 3),
            rect(x + 40, roof + 66, (width - 80) * dice.uniform(0.4, 0.9), 8, awning, 2),
            strips,
            rect(x + 24, roof + 168, width * 0.42, 84, "#ffdd9c", 2),
            rect(x + width * 0.6, roof + 168, width * 0.26, 122, "#2d2a38", 2),
            rect(x + width * 0.63, roof + 180, width * 0.2, 60, "#ffcf80", 2),
            line(f"M{x + 24 + width * 0.21:.1f} {roof + 168}v84", wall, 5),
        )
    )


def _cloud(x: float, y: float) -> str:
    lumps = ((-120, 20, 54), (-62, -18, 74), (20, -34, 86), (92, -4, 66), (140, 26, 46))
    return (
        "".join(disc(x + dx, y + dy + 8, r, "#4b5a6e") for dx, dy, r in lumps)
        + rect(x - 168, y + 22, 350, 58, "#4b5a6e", 29)
        + "".join(disc(x + dx - 8, y + dy - 8, r * 0.82, "#6c7d90") for dx, dy, r in lumps)
    )


def _rain(left: float, top: float, right: float, bottom: float, dice: random.Random) -> str:
    drops = ((dice.uniform(left, right), dice.uniform(top + 30, bottom - 20)) for _ in range(90))
    splashes = ((dice.uniform(left, right), bottom + 6) for _ in range(26))
    return "".join(line(f"M{x:.0f} {y:.0f}l-5 24", "#e4f0f2", 3, dice.uniform(0.45, 0.9)) for x, y in drops) + "".join(
        line(f"M{x:.0f} {y:.0f}l-7-9M{x:.0f} {y:.0f}l7-9", "#e4f0f2", 2.5, 0.7) for x, y in splashes
    )


def _monitor(x: float, foot: float) -> str:
    """Yuzu in yellow boots, both hands on a lever as tall as she is."""
    return "".join(
        (
            rect(x + 50, foot - 6, 74, 20, "#2d2a38", 4),
            line(f"M{x + 86} {foot}L{x + 66} {foot - 158}", "#5a5f6e", 11),
            disc(x + 65, foot - 164, 17, "#ad1f18"),
            shape(f"M{x - 24} {foot - 40}h16v34q0 8-18 8t-8-10z", "#f2c14a"),
            shape(f"M{x + 4} {foot - 40}h16l4 34q0 8-16 8t-8-8z", "#f2c14a"),
            shape(
                f"M{x - 32} {foot - 40}Q{x - 30} {foot - 116} {x} {foot - 120}"
                f"Q{x + 28} {foot - 116} {x + 28} {foot - 40}z",
                "#33506b",
            ),
            line(
                f"M{x + 6} {foot - 104}L{x + 60} {foot - 132}M{x + 10} {foot - 92}L{x + 64} {foot - 112}", "#33506b", 14
            ),
            disc(x + 64, foot - 133, 8, "#e0aa86"),
            disc(x + 66, foot - 112, 8, "#e0aa86"),
            rect(x - 44, foot - 112, 24, 50, "#b3382a", 6),
            disc(x, foot - 146, 30, "#e0aa86"),
            shape(
                f"M{x - 32} {foot - 138}Q{x - 38} {foot - 182} {x} {foot - 180}"
                f"Q{x + 34} {foot - 180} {x + 28} {foot - 152}Q{x + 8} {foot - 164} {x - 12} {foot - 156}"
                f"Q{x - 14} {foot - 130} {x - 24} {foot - 122}z",
                "#231d26",
            ),
            disc(x + 14, foot - 146, 3.4, "#231d26"),
            shape(f"M{x - 30} {foot - 172}Q{x} {foot - 208} {x + 30} {foot - 172}z", "#f2c14a"),
            line(f"M{x - 34} {foot - 171}H{x + 40}", "#f2c14a", 7),
        )
    )
