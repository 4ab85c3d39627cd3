"""A kettle that somebody has put on."""

from __future__ import annotations

import random

from drawings.paper import bands, disc, glow, line, rect, shape, sheet, specks


def still() -> str:
    """A kettle on a small stove by a window at night; two cups, and one chair pulled out."""
    dice = random.Random(41)
    tiles = "".join(
        rect(x, y, 62, 62, ("#3c5550", "#425d57", "#385049")[(x // 66 + y // 66) % 3], 2)
        for y in range(4, 420, 66)
        for x in range(4, 1280, 66)
    )
    steam = "".join(
        line(
            f"M{764 + 13 * n} 224q{-26 - 6 * n} -30 {4 + 3 * n} -62t{10 - 3 * n} -66",
            "#f2efe4",
            9 - 2 * n,
            0.5 - 0.12 * n,
        )
        for n in range(3)
    )
    return sheet(
        1280,
        640,
        rect(0, 0, 1280, 640, "#2c403c"),
        tiles,
        rect(800, 44, 320, 290, "#2a1f1c"),
        bands((814, 58, 292, 262), ("#0f1a33", "#1d2b4c", "#2f3d60"), 5, 5, dice),
        specks((814, 58, 292, 150), 22, (1, 2.2), "#ffffff", (0.4, 0.9), dice),
        disc(1046, 116, 24, "#fbefcf"),
        shape("M814 320v-44h46v-30h40v50h60v-70h48v60h50v-34h48v68z", "#0c1224"),
        rect(876, 286, 9, 11, "#ffcf80"),
        rect(984, 262, 9, 11, "#ffcf80"),
        rect(1070, 290, 9, 11, "#ffcf80"),
        rect(954, 58, 9, 262, "#2a1f1c"),
        rect(814, 182, 292, 9, "#2a1f1c"),
        rect(784, 328, 352, 16, "#3a2c25"),
        shape("M830 328v-30h34v30z", "#b3563a"),
        "".join(line(f"M847 298q{d} -16 {d} -34", "#5b9a63", 4) for d in (-14, -3, 10)),
        glow(600, 372, 300, "#ffb35c", 3, 0.07),
        rect(0, 440, 1280, 22, "#8a6244"),
        rect(0, 462, 1280, 178, "#4f3a2c"),
        "".join(
            rect(x, 484, 250, 140, "#5a4333", 3) + rect(x + 104, 500, 42, 8, "#b98a4b", 4) for x in (20, 290, 830, 1100)
        ),
        rect(470, 404, 300, 236, "#231d1c", 6),
        rect(488, 420, 264, 26, "#372e2c", 4),
        "".join(disc(512 + 36 * n, 433, 8, "#b98a4b") for n in range(4)),
        rect(500, 470, 240, 130, "#161211", 6),
        rect(520, 486, 200, 96, "#3d2417", 4),
        line("M470 404H770", "#4a403c", 6),
        line("M520 398H720M540 398v10M700 398v10", "#0f0c0b", 7),
        "".join(
            shape(f"M{x} 402q-9-12 0-24q9 12 0 24z", "#6fb7d8") + shape(f"M{x} 402q-4-6 0-12q4 6 0 12z", "#ffe3a6")
            for x in range(556, 700, 20)
        ),
        _pot(),
        steam,
        _cup(300, 438, "#e9dcbf"),
        _cup(388, 438, "#a9c4bf"),
        rect(186, 366, 70, 74, "#b3382a", 4),
        rect(180, 356, 82, 14, "#8a2a20", 4),
        rect(200, 386, 42, 26, "#f4ecd8", 2),
        line("M60 96H420", "#b98a4b", 6),
        "".join(
            line(f"M{x} 96v18", "#b98a4b", 4) + extra
            for x, extra in (
                (120, disc(120, 168, 46, "#2a3532") + rect(114, 112, 12, 30, "#2a3532")),
                (240, rect(233, 112, 14, 60, "#8a6244", 5) + shape("M224 168h32v60h-32z", "#c8bfae")),
                (350, line("M350 114v70", "#c8bfae", 7) + disc(350, 204, 24, "#c8bfae")),
            )
        ),
    )


def _pot() -> str:
    return "".join(
        (
            shape("M520 392Q508 268 572 244H668Q732 268 720 392Q620 404 520 392z", "#9a6a4c"),
            shape("M520 392Q512 330 528 292Q560 360 720 372L720 392Q620 404 520 392z", "#7a4f38"),
            shape("M712 330Q756 312 742 262L764 236L778 252Q790 330 716 366z", "#9a6a4c"),
            rect(570, 232, 100, 16, "#7a4f38", 6),
            disc(620, 222, 13, "#2a1f1c"),
            line("M552 254Q560 150 620 148Q680 150 688 254", "#2a1f1c", 13),
            line("M548 300q-8 34 0 66", "#d9a882", 7, 0.8),
            disc(664, 318, 15, "#865a40"),
            disc(660, 314, 12, "#8f6146"),
        )
    )


def _cup(x: float, foot: float, glaze: str) -> str:
    return shape(f"M{x - 30} {foot - 48}h60l-6 42q-2 6-10 6h-28q-8 0-10-6z", glaze) + line(
        f"M{x - 24} {foot - 36}h46", "#7a8a86", 3, 0.7
    )
