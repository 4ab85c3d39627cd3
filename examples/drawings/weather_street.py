"""Where the rain of the third block ends."""

from __future__ import annotations

import random

from drawings.paper import bands, disc, line, oval, rect, shape, sheet


def street() -> str:
    """Rain up to the white line of the crossing and no further; a girl stands on it."""
    dice = random.Random(8)
    dry = bands((640, 0, 640, 400), ("#86b5bd", "#c3d3bd", "#f2deb0"), 6, 7, dice)
    wet = '<clipPath id="wet"><rect x="0" y="0" width="640" height="640"/></clipPath><g clip-path="url(#wet)">' + bands(
        (0, 0, 640, 400), ("#46566a", "#5b6b7c", "#77838c"), 6, 7, dice
    )
    drops = "".join(
        line(f"M{x:.0f} {y:.0f}l-6 30", "#dfeaf0", 2.4, dice.uniform(0.25, 0.75))
        for x, y in ((dice.uniform(0, 640), dice.uniform(-20, 540)) for _ in range(190))
    )
    puddles = "".join(
        oval(x, y, r, r * 0.22, "#93a6b2", 0.55)
        for x, y, r in ((120, 560, 80), (330, 520, 52), (500, 592, 90), (240, 612, 60))
    )
    return sheet(
        1280,
        640,
        dry,
        _shops(640, ("#d98f5c", "#6b9a8f", "#c8705c"), "#fbeccb"),
        rect(640, 400, 640, 240, "#b9a88e"),
        wet,
        _shops(0, ("#57606e", "#4b5a62", "#5e5560"), "#ffd98c"),
        rect(0, 400, 640, 240, "#4a5058"),
        puddles,
        drops,
        "".join(
            line(f"M{x} {y}l-8-8M{x} {y}l8-8", "#dfeaf0", 2.2, 0.7)
            for x, y in ((90, 470), (180, 500), (300, 476), (420, 512), (540, 470), (600, 540), (60, 590), (400, 600))
        ),
        "</g>",
        "".join(
            shape(f"M{616 - 12 * n} {408 + 40 * n}h{48 + 24 * n}l{4} 20h{-(56 + 24 * n)}z", "#f4efe2") for n in range(6)
        ),
        _girl(640, 560),
        _dog(786, 566),
        disc(960, 82, 66, "#fff4cf", 0.35),
        disc(960, 82, 42, "#fff4cf"),
    )


def _shops(x: float, walls: tuple[str, str, str], lamp: str) -> str:
    parts = []
    for k, wall in enumerate(walls):
        left, top, width = x + 214 * k, 150 + 34 * ((k + 1) % 3), 206
        parts += [
            rect(left, top, width, 400 - top, wall),
            shape(f"M{left - 6} {top}h{width + 12}l-14-34h{-(width - 16)}z", "#2d2a38"),
            rect(left + 22, top + 30, width - 44, 22, "#f4ecd8", 2, 0.85),
            rect(left + 24, 306, 84, 66, lamp, 2),
            rect(left + 128, 300, 54, 100, "#2d2a38", 2),
            "".join(
                shape(f"M{left + 10 + n * 31} 264h31v26q-15 14-31 0z", "#f4ecd8" if n % 2 else "#ad4a38", 0.9)
                for n in range(6)
            ),
        ]
    return "".join(parts)


def _girl(x: float, foot: float) -> str:
    """Half in the rain: one hand out under it, a closed umbrella in the other."""
    return "".join(
        (
            oval(x, foot + 2, 60, 9, "#1c1a1e", 0.25),
            shape(f"M{x - 30} {foot - 54}h24v44q0 10-28 10t-8-14z", "#f2c14a"),
            shape(f"M{x + 6} {foot - 54}h24l6 44q0 10-24 10t-10-10z", "#f2c14a"),
            shape(
                f"M{x - 46} {foot - 52}Q{x - 42} {foot - 158} {x} {foot - 162}"
                f"Q{x + 42} {foot - 158} {x + 46} {foot - 52}z",
                "#33506b",
            ),
            line(f"M{x - 22} {foot - 142}L{x - 88} {foot - 122}", "#33506b", 18),
            disc(x - 96, foot - 121, 11, "#e0aa86"),
            line(f"M{x + 24} {foot - 142}L{x + 50} {foot - 88}", "#33506b", 18),
            disc(x + 52, foot - 80, 10, "#e0aa86"),
            shape(f"M{x + 46} {foot - 84}l14-4l10 74l-8 14l-8-12z", "#ad1f18"),
            line(f"M{x + 52} {foot - 86}q-4-18 8-18t10 12", "#3a2a2a", 5),
            disc(x, foot - 202, 42, "#e0aa86"),
            disc(x - 15, foot - 200, 4, "#231d26"),
            disc(x + 15, foot - 200, 4, "#231d26"),
            line(f"M{x - 7} {foot - 180}q7 6 14 0", "#8a4a3a", 3.5),
            shape(
                f"M{x - 45} {foot - 192}Q{x - 52} {foot - 252} {x} {foot - 252}"
                f"Q{x + 52} {foot - 252} {x + 45} {foot - 192}Q{x + 40} {foot - 222} {x + 20} {foot - 224}"
                f"H{x - 20}Q{x - 40} {foot - 222} {x - 45} {foot - 192}z",
                "#231d26",
            ),
            shape(f"M{x - 46} {foot - 236}Q{x} {foot - 290} {x + 46} {foot - 236}z", "#f2c14a"),
            line(f"M{x - 58} {foot - 235}H{x + 58}", "#f2c14a", 9),
        )
    )


def _dog(x: float, foot: float) -> str:
    """Dry, and meaning to stay so."""
    return "".join(
        (
            oval(x + 20, foot + 2, 52, 7, "#1c1a1e", 0.2),
            shape(f"M{x - 16} {foot}v-44q0-20 24-20h26q26 0 26 28v36h-12v-24h-38v24h-10v-24z", "#8a5a34"),
            shape(f"M{x - 38} {foot - 66}q-4-22 20-24l10-14 8 18q8 10 2 26q-8 12-24 8z", "#8a5a34"),
            disc(x - 16, foot - 74, 3, "#231a18"),
            disc(x - 36, foot - 64, 4, "#231a18"),
            line(f"M{x + 58} {foot - 50}q22-12 14-34", "#8a5a34", 7),
        )
    )
