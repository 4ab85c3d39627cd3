"""Salt Radio: the mast at dusk, and the kitchen for one second in eight."""

from __future__ import annotations

import random

from drawings.paper import bands, disc, glints, glow, line, rect, shape, sheet, specks


def poster() -> str:
    dice = random.Random(4)
    shore = 800
    sky = bands((0, 0, 900, shore), ("#27385c", "#5a5a80", "#a8788c", "#e29a86", "#f4c89a"), 11, 9, dice)
    sea = bands((0, shore, 900, 400), ("#a9828c", "#56688a", "#2c4568", "#152a44"), 8, 4, dice)
    rings = "".join(
        f'<circle cx="470" cy="330" r="{70 + 62 * n}" fill="none" stroke="#fff1d6" stroke-width="2.5"'
        f' opacity="{0.62 - 0.075 * n:.2f}"/>'
        for n in range(8)
    )
    return sheet(
        900,
        1200,
        sky,
        specks((0, 0, 900, 360), 60, (0.8, 1.9), "#fff6e4", (0.3, 0.8), dice),
        rings,
        disc(190, 800, 88, "#fbe0ae"),
        sea,
        "".join(
            rect(190 - w / 2, 806 + 14 * n, w, 4, "#fbe0ae", 2, 0.75 - 0.09 * n)
            for n, w in enumerate((150, 110, 130, 74, 96, 48, 60))
        ),
        glints((0, 815, 900, 380), 110, "#ffe3c0", 0.32, dice),
        _headland(),
        _mast(470, 330, 872),
        _house(),
        _birds(),
    )


def _headland() -> str:
    return "".join(
        (
            shape(
                "M150 1000Q250 900 400 880Q560 850 660 892Q800 930 900 940V1090Q700 1040 520 1052Q300 1060 150 1000z",
                "#1f2a42",
            ),
            shape("M150 1000Q260 950 420 946Q600 934 900 1000V1090Q700 1040 520 1052Q300 1060 150 1000z", "#141d31"),
            line("M150 1004Q300 1062 520 1056Q700 1044 900 1094", "#f0d9c4", 3, 0.4),
        )
    )


def _mast(x: float, top: float, foot: float) -> str:
    """A lattice mast with its stays and a lamp at the tip."""
    dark = "#1a2238"
    parts = [
        line(
            f"M{x} {top + 30}L{x + side * 250} {foot + 34}M{x} {top + 210}L{x + side * 165} {foot + 16}", dark, 1.6, 0.8
        )
        for side in (-1, 1)
    ]
    parts.append(line(f"M{x - 5} {top + 10}L{x - 24} {foot}M{x + 5} {top + 10}L{x + 24} {foot}", dark, 6))
    steps = 15
    for step in range(steps):
        low, high = step / steps, (step + 1) / steps
        y1, y2 = foot + (top + 10 - foot) * low, foot + (top + 10 - foot) * high
        w1, w2 = 24 - 19 * low, 24 - 19 * high
        parts.append(
            line(f"M{x - w1:.1f} {y1:.1f}L{x + w2:.1f} {y2:.1f}M{x + w1:.1f} {y1:.1f}L{x - w2:.1f} {y2:.1f}", dark, 2.6)
        )
    parts += [
        line(f"M{x} {top + 14}V{top - 44}", dark, 4),
        glow(x, top, 34, "#ffcf7a", 3, 0.28),
        disc(x, top, 8, "#ff8a5c"),
    ]
    return "".join(parts)


def _house() -> str:
    """The keeper's house with one lit window, and Toki at the door."""
    return "".join(
        (
            shape("M590 800L672 752L756 800V900H590z", "#111a2c"),
            shape("M578 806L672 748L768 806L760 816L672 764L586 816z", "#0b1220"),
            rect(716, 752, 16, 36, "#0b1220"),
            rect(612, 826, 34, 36, "#ffcf7a", 2),
            line("M629 826V862M612 844H646", "#111a2c", 3),
            rect(690, 826, 36, 74, "#2b2b40"),
            glow(629, 844, 60, "#ffcf7a", 3, 0.1),
            shape("M796 914L800 868Q808 856 816 868L820 914z", "#0b1220"),
            disc(808, 852, 9, "#0b1220"),
            line("M806 876L788 892", "#0b1220", 5),
        )
    )


def _birds() -> str:
    return "".join(
        line(
            f"M{x - s} {y - s * 0.4:.1f}q{s * 0.5} {-s * 0.4:.1f} {s} {s * 0.4:.1f}"
            f"q{s * 0.5} {-s * 0.8:.1f} {s} {-s * 0.4:.1f}",
            "#2b2b44",
            3,
            0.7,
        )
        for x, y, s in ((250, 610, 16), (292, 584, 12), (218, 566, 10), (720, 540, 11))
    )


def kitchen() -> str:
    """One second in eight: the beam comes through the window and finds a chair, a set and a timetable."""
    wall, dark, light = "#10182a", "#0a101d", "#f6dfab"
    table = "".join(
        (
            shape("M560 430H1090L1120 452H540z", "#6d5138"),
            rect(540, 452, 580, 14, "#4a3626"),
            shape("M580 466h20l-8 174h-14zM1060 466h20l4 174h-16z", "#3a2a1f"),
        )
    )
    return sheet(
        1280,
        640,
        rect(0, 0, 1280, 640, wall),
        rect(0, 520, 1280, 120, dark),
        shape("M342 82L1280 250V640H748L342 308z", "#c9a873", 0.34),
        shape("M342 130L1280 326V566L342 262z", "#e8c68a", 0.3),
        shape("M612 528L748 640H1280V520z", "#8b7350", 0.5),
        _window(),
        _timetable(),
        table,
        _radio(),
        _chair(light),
        rect(40, 330, 250, 10, "#1d2740"),
        "".join(
            shape(f"M{x} 330v-52q0-8 8-8h34q8 0 8 8v52z", "#18223a") + rect(x + 6, 260, 38, 10, "#1d2740")
            for x in (56, 118, 180)
        ),
        shape("M838 408h40l-6 24h-28z", "#efe4c8"),
        line("M878 413q14 0 10 10t-14 4", "#efe4c8", 4),
    )


def _window() -> str:
    return "".join(
        (
            '<clipPath id="pane"><rect x="342" y="82" width="126" height="226"/></clipPath><g clip-path="url(#pane)">',
            rect(342, 82, 126, 226, "#23365c"),
            disc(388, 158, 150, "#fff3d0", 0.22),
            disc(388, 158, 92, "#fff3d0", 0.3),
            disc(388, 158, 48, "#fff3d0", 0.5),
            disc(388, 158, 18, "#fffbe8"),
            "</g>",
            rect(330, 70, 12, 250, "#1b2640"),
            rect(468, 70, 12, 250, "#1b2640"),
            rect(330, 60, 150, 14, "#1b2640"),
            rect(322, 316, 166, 14, "#1b2640"),
            rect(401, 82, 7, 226, "#1b2640"),
            rect(342, 190, 126, 7, "#1b2640"),
        )
    )


def _timetable() -> str:
    """A sheet of paper on the wall: many ruled lines, and a single entry in red pencil."""
    rules = "".join(line(f"M738 {y}H846", "#a08a62", 1.6) for y in range(230, 372, 18))
    return (
        rect(722, 196, 140, 190, "#f4e4bd", 2)
        + rules
        + line("M738 222H800", "#7a6440", 4)
        + line("M744 300h18m8 0h18m8 0h18m8 0h16", "#b3382a", 5)
        + disc(792, 204, 5, "#b3382a")
    )


def _radio() -> str:
    return "".join(
        (
            rect(610, 336, 178, 94, "#2d3b3d", 5),
            rect(618, 344, 162, 78, "#3d5152", 3),
            rect(632, 356, 84, 30, "#ffd98c", 2),
            "".join(line(f"M{x} 362v{8 if x % 14 else 14}", "#7a5a2a", 1.6) for x in range(640, 712, 7)),
            line("M690 358v26", "#b3382a", 2.5),
            disc(746, 372, 20, "#1c2728"),
            disc(746, 372, 12, "#58706f"),
            line("M746 372l7-8", "#f4e4bd", 3),
            "".join(disc(x, 405, 6, "#1c2728") for x in (640, 664, 688)),
            rect(706, 398, 66, 13, "#1c2728", 3),
            line("M700 336V232M700 232l-16 12M700 232l16 12", "#58706f", 3),
            line("M810 430v-46", "#20292b", 6),
            shape("M798 384q-8-44 12-48q20 4 12 48z", "#8fa09c"),
            rect(792, 424, 40, 8, "#20292b", 3),
        )
    )


def _chair(light: str) -> str:
    wood = "#a0764a"
    return "".join(
        (
            shape("M900 300h14v330h-14zM990 300h14v330h-14z", wood),
            rect(896, 296, 112, 16, light, 6),
            rect(904, 340, 96, 12, wood),
            rect(904, 380, 96, 12, wood),
            shape("M886 486h134l12 22H872z", light),
            shape("M876 508h14l-6 132h-14zM1018 508h14l6 132h-14z", wood),
            shape("M904 640q60-18 150 0z", "#0a101d", 0.5),
            shape("M956 292h36v128l-6 10-6-8-6 10-6-8-6 8-6-10z", "#b3382a"),
            rect(956, 392, 36, 7, "#f0d9a8"),
            rect(956, 374, 36, 7, "#f0d9a8"),
        )
    )
