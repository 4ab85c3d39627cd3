"""The Ninth Floor Garden: the slab with its leaves, and the lift between floors."""

from __future__ import annotations

import random

from drawings.paper import bands, blend, disc, line, oval, rect, shape, sheet

LEAVES = ("#2f6148", "#3f7a55", "#4b8a5c", "#5b9a63", "#7db36b")
PETALS = ("#fbe3a2", "#f6a58a", "#f4c2cf", "#fff4dc")


def poster() -> str:
    dice = random.Random(9)
    wall, shade, pane = "#23394a", "#1a2c3a", "#35526a"
    windows = []
    for row in range(12):
        for column in range(6):
            x, y = 226 + 77 * column, 214 + 84 * row
            if row == 2:
                continue
            lit = dice.random() < 0.24
            windows.append(rect(x, y, 54, 50, "#ffcf80" if lit else pane, 2))
            windows.append(line(f"M{x + 27} {y}v50", shade, 3, 0.7))
            if lit and (row + column) % 2:
                windows.append(
                    shape(f"M{x + 8} {y + 50}v-16q0-8 8-8t8 8v16z", "#8a5a3a") + disc(x + 16, y + 20, 6, "#8a5a3a")
                )
            windows.append(rect(x - 4, y + 52, 62, 4, shade))
    beans = "".join(
        line(
            f"M{x} 462q{d} {tall * 0.3:.0f} 0 {tall * 0.6:.0f}q{-d} {tall * 0.2:.0f} {d * 0.4:.0f} {tall * 0.4:.0f}",
            "#3f7a55",
            4,
        )
        + "".join(
            disc(x + dice.uniform(-9, 9), 462 + tall * k / 6, dice.uniform(6, 10), LEAVES[dice.randrange(1, 5)])
            for k in range(1, 7)
        )
        for x, d, tall in ((236, 18, 190), (318, -14, 110), (512, 16, 260), (604, -18, 150), (664, 12, 90))
    )
    return sheet(
        900,
        1200,
        bands((0, 0, 900, 1200), ("#6f98a8", "#a8b8b0", "#e9c9a6", "#f3dcb8"), 10, 10, dice),
        disc(716, 200, 150, "#fff3d6", 0.3),
        disc(716, 200, 100, "#fff3d6", 0.4),
        disc(716, 200, 54, "#fdf0d2"),
        shape("M0 640h130v-90h105v150h90v500H0zM780 1200V500h120v700z", "#6f8a94", 0.75),
        shape("M0 820h90v-60h90v440H0zM800 1200V760h100v440z", "#4d6b7a", 0.8),
        shape("M195 165h495v1035H195z", wall),
        shape("M640 165h50v1035h-50z", shade, 0.6),
        rect(180, 150, 525, 24, shade),
        shape("M250 150v-46h70v46zM560 150v-70h8v70z", shade),
        line("M532 92h64M540 104h48", shade, 5),
        "".join(windows),
        rect(195, 372, 495, 82, "#ffdd9c"),
        rect(640, 372, 50, 82, "#eac07e"),
        "".join(rect(x, 372, 6, 82, shade) for x in (226, 348, 470, 592)),
        rect(166, 446, 552, 26, shade),
        _gardener(450, 446),
        beans,
        foliage(172, 396, 540, 100, 150, 27, dice),
        _gardener_front(450, 420),
        shape("M168 1200h560v-24H168z", shade),
        line("M0 330Q100 352 195 300", shade, 2, 0.6),
        "".join(line(f"M{x} {y}q5-8 10 0q5-8 10 0", "#35526a", 3) for x, y in ((90, 230), (128, 206), (62, 262))),
    )


def foliage(x: float, y: float, width: float, height: float, count: int, size: float, dice: random.Random) -> str:
    """A bed of leaves and flowers, dark ones behind."""
    spots = sorted(
        (dice.random(), x + dice.random() * width, y + dice.gauss(0.5, 0.22) * height, size * dice.uniform(0.4, 1.1))
        for _ in range(count)
    )
    leaves = "".join(disc(px, py, r, LEAVES[min(4, int(depth * 5))]) for depth, px, py, r in spots)
    flowers = "".join(
        disc(x + dice.random() * width, y + dice.gauss(0.45, 0.2) * height, size * 0.2, PETALS[k % 4])
        for k in range(count // 5)
    )
    return leaves + flowers


def _gardener(x: float, foot: float) -> str:
    return (
        shape(f"M{x - 22} {foot}q-4-52 22-52t22 52z", "#16222c")
        + disc(x, foot - 66, 16, "#16222c")
        + shape(f"M{x - 28} {foot - 70}h56q-6-16-28-16t-28 16z", "#8a4a2c")
    )


def _gardener_front(x: float, y: float) -> str:
    """The watering can, in front of the leaves."""
    return (
        shape(f"M{x + 34} {y - 18}h34v30h-34z", "#b3563a")
        + line(f"M{x + 68} {y - 2}l22-16M{x + 38} {y - 18}q13-16 26 0", "#b3563a", 5)
        + line(f"M{x + 20} {y - 14}L{x + 44} {y - 22}", "#16222c", 8)
    )


def lift() -> str:
    """Two neighbours, between floors, facing firmly forward."""
    dice = random.Random(3)
    brass, dark = "#b98a4b", "#2a1f1c"
    tiles = "".join(
        rect(x, y, 60, 30, blend("#54706a", "#4a645f", dice.random()))
        for y in range(0, 560, 34)
        for x in range(-20 if y % 68 else 12, 1280, 64)
    )
    indicator = rect(560, 26, 160, 52, dark, 26) + "".join(
        disc(584 + 28 * n, 52, 9, "#ffcf80" if n == 3 else "#5a463a") for n in range(5)
    )
    return sheet(
        1280,
        640,
        rect(0, 0, 1280, 640, "#3f5852"),
        tiles,
        rect(0, 560, 1280, 80, "#2c2622"),
        rect(0, 556, 1280, 6, "#6a5844"),
        rect(360, 92, 560, 468, dark),
        rect(376, 108, 528, 452, "#7a5638"),
        rect(396, 108, 488, 452, "#8f6842"),
        "".join(rect(x, 124, 104, 250, "#7f5a38", 3) for x in (412, 528, 644, 760)),
        rect(396, 400, 488, 10, brass, 5),
        rect(376, 540, 528, 20, "#5c4530"),
        shape("M640 108m-90 0h180l150 452H460z", "#ffe3a6", 0.16),
        rect(560, 108, 160, 12, "#fff0c4"),
        indicator,
        _scissor_gate(376, brass),
        f'<g transform="translate(1280 0) scale(-1 1)">{_scissor_gate(376, brass)}</g>',
        _neighbour(548, "#3c4f6b", "#c99a78", "#4a3a34", hat=True),
        _neighbour(744, "#7c3d4b", "#b98666", "#d8d2c8", hat=False),
        shape("M592 520h108l-10 34h-88z", "#6d4a33"),
        rect(586, 512, 120, 12, "#8a6244", 2),
        "".join(
            line(f"M{x} 512q{d} -16 {d * 0.6:.0f} -30", "#3f7a55", 3.5)
            + oval(x + d * 0.6 - 6, 480, 9, 5, "#7db36b")
            + oval(x + d * 0.6 + 7, 484, 9, 5, "#5b9a63")
            for x, d in ((604, 4), (624, -4), (646, 3), (668, -3), (688, 4))
        ),
        rect(968, 290, 46, 96, brass, 6),
        disc(991, 316, 11, "#5a463a"),
        disc(991, 356, 11, "#ffcf80"),
        rect(150, 180, 120, 150, "#e9dcbf", 2),
        line("M166 206h88M166 226h72M166 246h88M166 266h60", "#8a7a5c", 4),
        line("M166 296h44", "#b3382a", 5),
    )


def _scissor_gate(x: float, brass: str) -> str:
    bars = "".join(line(f"M{x + 6 + 14 * n} 108V556", brass, 3.5) for n in range(4))
    crossings = "".join(
        line(f"M{x + 6} {y}L{x + 48} {y + 46}M{x + 48} {y}L{x + 6} {y + 46}", "#8f6a38", 2.5)
        for y in range(112, 510, 48)
    )
    return bars + crossings


def _neighbour(x: float, coat: str, skin: str, hair: str, *, hat: bool) -> str:
    """Someone in a coat, hands folded, eyes on the door."""
    body = shape(f"M{x - 62} 556Q{x - 70} 330 {x - 34} 300Q{x} 284 {x + 34} 300Q{x + 70} 330 {x + 62} 556z", coat)
    lapel = line(f"M{x - 16} 296L{x} 360L{x + 16} 296M{x} 360V540", "#1c1a1e", 3, 0.5)
    hands = shape(f"M{x - 30} 440q30-14 60 0q-6 22-30 22t-30-22z", skin)
    head = (
        disc(x, 246, 42, skin)
        + disc(x - 14, 246, 3.6, "#231a18")
        + disc(x + 14, 246, 3.6, "#231a18")
        + line(f"M{x - 9} 268h18", "#5a3430", 3.5)
    )
    nose = line(f"M{x} 248v10", "#5a3430", 3, 0.6)
    top = (
        shape(f"M{x - 46} 232Q{x - 42} 194 {x} 194Q{x + 42} 194 {x + 46} 232z", hair)
        + rect(x - 60, 228, 120, 9, hair, 4)
        if hat
        else shape(
            f"M{x - 46} 258Q{x - 54} 190 {x} 196Q{x + 54} 190 {x + 46} 258Q{x + 36} 220 {x} 222"
            f"Q{x - 36} 220 {x - 46} 258z",
            hair,
        )
        + disc(x, 192, 18, hair)
    )
    return body + lapel + hands + head + nose + top
