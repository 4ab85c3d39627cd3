"""Paper Lanterns of Mizuhara: the river on the last night, and the last train out."""

from __future__ import annotations

import math
import random

from drawings.paper import bands, disc, glints, glow, group, hills, line, rect, shape, sheet, specks

# Every lantern burns in the colour of whoever folded it.
LIGHTS = ("#ffb35c", "#ffd27d", "#ff9d5c", "#e9d98a", "#ffb0a0", "#bfe0a8", "#ffc46b", "#ff8f6b")


def lantern(x: float, y: float, size: float, light: str, dice: random.Random) -> str:
    """A paper lantern on the water with its glow and its reflection; `size` is its width."""
    height = size * 1.25
    lean = dice.uniform(-4, 4)
    body = [
        shape(f"M{-size / 2} {-height}H{size / 2}L{size * 0.4} 0H{-size * 0.4}z", light),
        shape(f"M{-size / 2} {-height}H{size / 2}L{size * 0.46} {-height * 0.62}H{-size * 0.46}z", "#d2553a", 0.5),
        shape(f"M{-size * 0.3} {-height * 0.6}H{size * 0.3}L{size * 0.24} {-height * 0.1}H{-size * 0.24}z", "#fff2c8"),
        line(f"M{-size / 2} {-height}H{size / 2}M{-size * 0.4} 0H{size * 0.4}", "#4a2026", max(1, size * 0.06)),
        line(
            f"M{-size * 0.16} {-height}L{-size * 0.13} 0M{size * 0.16} {-height}L{size * 0.13} 0",
            "#7a3320",
            max(0.8, size * 0.03),
            0.6,
        ),
        rect(-size * 0.55, -size * 0.04, size * 1.1, size * 0.12, "#241528", size * 0.04),
    ]
    mirror = [
        rect(
            x - size * dice.uniform(0.2, 0.42),
            y + size * (0.25 + 0.24 * k),
            size * dice.uniform(0.35, 0.8),
            max(1.4, size * 0.07),
            light,
            2,
            0.55 - 0.08 * k,
        )
        for k in range(6)
    ]
    return (
        glow(x, y - height / 2, size * 1.5, light, 3, 0.09)
        + "".join(mirror)
        + group(body, f"translate({x:.1f} {y:.1f}) rotate({lean:.1f})")
    )


def poster() -> str:
    dice = random.Random(12)
    shore = 676
    sky = bands((0, 0, 900, shore), ("#0d1530", "#1c2148", "#3a2f5e", "#7a3f5c", "#d9744f"), 11, 9, dice)
    water = bands((0, shore - 4, 900, 528), ("#8a4a55", "#4a3560", "#28285a", "#151b3c", "#0a1024"), 9, 5, dice)
    procession = []
    for step in range(21):
        near = (step / 20) ** 1.5
        side = (-1, 1, 0.1)[step % 3] * (10 + 118 * near) + dice.uniform(-14, 14) * near
        x = 662 - 70 * math.sin(near * 3.6 + 0.2) - 110 * near + side
        procession.append((shore + 16 + 482 * near, x, 7 + 70 * near, LIGHTS[step * 5 % len(LIGHTS)]))
    lanterns = "".join(lantern(x, y, size, light, dice) for y, x, size, light in sorted(procession))
    risen = "".join(
        glow(x, y, 22, "#ffb35c", 3, 0.16) + rect(x - 5, y - 7, 10, 14, "#ffd590", 2)
        for x, y in (
            (90, 118),
            (150, 330),
            (235, 372),
            (330, 240),
            (415, 430),
            (480, 285),
            (560, 392),
            (700, 420),
            (795, 150),
        )
    )
    return sheet(
        900,
        1200,
        sky,
        specks((0, 0, 900, 520), 110, (0.8, 2), "#ffffff", (0.3, 0.85), dice),
        glow(632, 240, 190, "#fff0d0", 4, 0.07),
        disc(632, 240, 76, "#fbefcf"),
        disc(606, 222, 13, "#ecdcb0"),
        disc(655, 262, 18, "#ecdcb0"),
        disc(640, 206, 8, "#ecdcb0"),
        risen,
        hills(900, shore, 585, 34, 1.7, 1.2, "#4a2f5c"),
        hills(900, shore, 640, 20, 2.6, 4.1, "#332451"),
        hills(900, shore, 664, 8, 3.4, 0.4, "#211a3e"),
        water,
        glints((0, shore + 8, 900, 500), 120, "#ffd9a8", 0.2, dice),
        "".join(
            rect(632 - w / 2, y, w, 3, "#fbefcf", 1.5, 0.5)
            for y, w in ((690, 120), (706, 70), (724, 96), (748, 50), (778, 74))
        ),
        lanterns,
        _girl(),
    )


def _girl() -> str:
    """Nao on the landing, seen from behind, one hand on the rail."""
    dark = "#0a0c1c"
    return "".join(
        (
            shape("M0 1010H352V1030H330V1200H306V1030H96V1200H72V1030H0z", dark),
            rect(0, 905, 340, 12, dark),
            rect(20, 905, 12, 120, dark),
            rect(322, 880, 14, 140, dark),
            shape(
                "M168 1012C164 950 170 884 192 862C204 850 216 850 216 832H236C236 850 250 850 258 866"
                "C270 900 274 950 284 1012z",
                dark,
            ),
            shape(
                "M176 806C170 752 192 730 224 730C256 730 276 752 270 808C268 830 258 842 246 840"
                "C236 846 212 846 200 840C186 842 178 830 176 806z",
                dark,
            ),
            shape("M188 752C160 740 150 764 160 786C166 798 176 796 182 784z", dark),
            shape("M250 866C280 872 306 884 328 884L330 902C300 904 272 900 250 894z", dark),
            line("M262 752Q276 776 270 814", "#ffb366", 3, 0.85),
            line("M258 868Q272 900 276 944", "#ff9d5c", 3, 0.6),
            line("M280 978L285 1008", "#ff9d5c", 3, 0.5),
            line("M186 748Q170 738 160 752", "#ff9d5c", 2.5, 0.5),
            line("M0 905H340", "#ff9d5c", 2, 0.3),
            line("M0 1011H352", "#ff9d5c", 2, 0.35),
        )
    )


def train() -> str:
    dice = random.Random(9)
    night = bands((0, 0, 1280, 640), ("#0f1f2e", "#14293a", "#1b3344", "#172a38", "#0c1822"), 7, 8, dice)
    lights = "".join(
        disc(
            dice.uniform(60, 1220),
            dice.gauss(330, 95),
            dice.uniform(8, 44),
            LIGHTS[dice.randrange(len(LIGHTS))],
            dice.uniform(0.18, 0.62),
        )
        for _ in range(64)
    )
    rain = "".join(
        line(f"M{x:.0f} {y:.0f}l{length * 0.3:.1f} {length:.1f}", "#cfe6ee", 1.4, dice.uniform(0.08, 0.3))
        for x, y, length in ((dice.uniform(50, 1230), dice.uniform(40, 540), dice.uniform(12, 34)) for _ in range(150))
    )
    frame = "#0a1118"
    return sheet(
        1280,
        640,
        night,
        hills(1280, 640, 430, 26, 1.4, 2, "#0d1b27"),
        lights,
        rain,
        shape("M0 0h1280v46H0zM0 560h1280v80H0zM0 0h54v640H0zM1226 0h54v640h-54zM620 0h40v640h-40z", frame),
        rect(0, 556, 1280, 6, "#b3563a", 0, 0.55),
        rect(54, 46, 566, 4, "#2b4a5c"),
        rect(660, 46, 566, 4, "#2b4a5c"),
        shape("M800 640c-8-110 6-170 70-196 56-22 128-4 150 60 14 44 18 90 18 136z", "#070c12"),
        disc(920, 372, 72, "#070c12"),
        shape("M838 386c-14-92 44-128 96-122 60 6 88 66 70 150-8-40-30-56-48-78-30 26-74 24-118 50z", "#070c12"),
        line("M986 340q10 26 2 50", "#ffb36a", 4, 0.75),
        line("M1006 470c20 30 30 90 32 168", "#ff9a5a", 3, 0.5),
    )
