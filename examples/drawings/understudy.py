"""The Understudy's Moon: seen from the stalls, and from the wings."""

from __future__ import annotations

import random

from drawings.paper import bands, disc, glow, line, oval, polygon, rect, shape, sheet, specks

MOON = "#f7e9c4"
CRATER = "#e3cf9f"


def poster() -> str:
    dice = random.Random(31)
    return sheet(
        900,
        1200,
        bands((0, 0, 900, 1080), ("#0f1c27", "#1d3341", "#264453", "#1a2e3a"), 8, 7, dice),
        line("M394 0V300M506 0V300", "#c9b88e", 3.5),
        shape("M450 200L130 1080H770z", "#fff2cf", 0.1),
        shape("M450 260L210 1080H690z", "#fff2cf", 0.12),
        glow(450, 440, 330, "#ffe9b4", 4, 0.08),
        disc(450, 440, 176, MOON),
        disc(398, 394, 32, CRATER),
        disc(510, 490, 44, CRATER),
        disc(470, 352, 17, CRATER),
        disc(396, 520, 14, CRATER),
        "".join(
            line(
                f"M{450 + dx} {440 - (176**2 - dx**2) ** 0.5:.0f}V{440 + (176**2 - dx**2) ** 0.5:.0f}",
                "#d8c390",
                1.6,
                0.55,
            )
            for dx in (-104, -38, 34, 108)
        ),
        rect(380, 258, 28, 20, "#7a6440", 3),
        rect(492, 258, 28, 20, "#7a6440", 3),
        specks((230, 560, 440, 440), 60, (1, 2.4), "#fff2cf", (0.15, 0.5), dice),
        _boards(),
        _actress(),
        _curtains(),
        _footlights(),
    )


def _boards() -> str:
    planks = "".join(
        shape(
            polygon(
                ((450 + a * 74, 1050), (450 + (a + 1) * 74, 1050), (450 + (a + 1) * 150, 1200), (450 + a * 150, 1200))
            ),
            ("#3c2d2a", "#463532")[a % 2],
        )
        for a in range(-7, 7)
    )
    return planks + oval(450, 1082, 250, 30, "#f6e6bf", 0.32)


def _actress() -> str:
    """Mrs Orsolya in a borrowed gown, one arm up towards it."""
    dark = "#0c1219"
    return "".join(
        (
            shape("M446 1086q120 30 300 60l-20 14q-190-30-290-62z", "#0c0f14", 0.4),
            shape("M428 922Q432 896 450 894Q468 896 472 922L478 966L520 1084Q450 1104 380 1084L422 966z", dark),
            shape("M436 1000L412 1086Q430 1092 446 1092L450 1000z", "#6b2f4a"),
            disc(450, 868, 25, dark),
            shape(
                "M428 862Q424 836 450 834Q478 836 472 866Q486 880 470 888Q474 868 458 856Q440 860 428 862z", "#2a1a20"
            ),
            line("M466 916Q500 880 506 806", dark, 15),
            line("M434 920Q404 950 392 988", dark, 14),
            line("M474 846Q482 858 476 874", "#ffe9b4", 3, 0.9),
            line("M512 806Q506 876 474 908", "#ffe9b4", 2.5, 0.7),
        )
    )


def _curtains() -> str:
    folds = []
    for k, (w, fill) in enumerate(
        ((270, "#371628"), (226, "#5a2942"), (186, "#3f1a2e"), (142, "#64304a"), (96, "#4b2036"), (48, "#6d3750"))
    ):
        folds.append(shape(f"M0 0H{w}Q{w - 46} 600 {w - 26 + k * 3} 1200H0z", fill))
    side = "".join(folds)
    scallops = "".join("q-56.25 70 -112.5 0" for _ in range(8))
    fringe = "".join("q-56.25 70 -112.5 0" for _ in range(8))
    return (
        side
        + f'<g transform="translate(900 0) scale(-1 1)">{side}</g>'
        + shape(f"M0 0h900v112{fringe}z", "#b98a4b")
        + shape(f"M0 0h900v100{scallops}z", "#2c1120")
        + shape(f"M0 0h900v46{scallops}z", "#4b2036")
    )


def _footlights() -> str:
    return "".join(
        shape(f"M{x - 26} 1200q0-34 26-34t26 34z", "#1a1216")
        + glow(x, 1168, 46, "#ffd48a", 3, 0.1)
        + rect(x - 14, 1162, 28, 6, "#ffe3a6", 3)
        for x in (150, 300, 450, 600, 750)
    )


def wings() -> str:
    """Ink, rope, and a woman in the wrong costume for it."""
    dice = random.Random(7)
    ropes = "".join(
        line(f"M{x} 0V{end}", shade, width, 0.9)
        for x, end, shade, width in (
            (58, 640, "#3a3230", 5),
            (84, 640, "#4d4238", 4),
            (150, 640, "#3a3230", 6),
            (182, 520, "#5a4c3c", 4),
            (236, 640, "#332b2a", 5),
            (1010, 640, "#2b2526", 5),
            (1064, 640, "#3a3230", 4),
            (1180, 640, "#2b2526", 6),
        )
    )
    pins = rect(30, 470, 250, 18, "#574434", 3) + "".join(
        rect(x - 5, 448, 10, 60, "#7a5f40", 4) + line(f"M{x - 16} 500q16 14 32 0q-16 44 -32 0", "#a48a5c", 4)
        for x in (58, 104, 150, 196, 242)
    )
    moon = (
        glow(860, 236, 250, "#ffe9b4", 4, 0.06)
        + disc(866, 236, 140, "#fff4d4")
        + disc(860, 236, 138, "#c79f6a")
        + "".join(
            line(f"M{860 + dx} {236 - (138**2 - dx**2) ** 0.5:.0f}V{236 + (138**2 - dx**2) ** 0.5:.0f}", "#b58b57", 2)
            for dx in (-92, -46, 0, 46, 92)
        )
    )
    struts = line("M726 236H994M860 102V370M766 142L954 330M954 142L766 330", "#7d5833", 11, 0.9)
    return sheet(
        1280,
        640,
        rect(0, 0, 1280, 640, "#14100f"),
        bands((0, 0, 1280, 640), ("#171214", "#1d1718", "#251c1b", "#2d211c"), 6, 6, dice),
        shape("M620 640L700 0H1040L1280 640z", "#fff2cf", 0.07),
        shape("M690 640L770 0H960L1120 640z", "#fff2cf", 0.07),
        moon,
        struts,
        rect(784, 108, 26, 18, "#3d2f28", 3),
        rect(912, 108, 26, 18, "#3d2f28", 3),
        line("M797 0V116M925 0V116", "#c9b88e", 5),
        ropes,
        line("M540 96L640 0", "#d9c79a", 7),
        disc(524, 112, 24, "#3d2f28"),
        disc(524, 112, 15, "#6b5444"),
        line("M512 130L462 360", "#d9c79a", 7),
        line("M462 360L440 640", "#d9c79a", 7),
        _hauler(),
        pins,
        shape("M0 596H1280V640H0z", "#0e0b0a"),
        line("M0 596H1280", "#5a4436", 3),
        specks((600, 20, 640, 560), 60, (1, 2.2), "#fff2cf", (0.12, 0.4), dice),
        rect(1100, 430, 120, 170, "#1c1616"),
        rect(1112, 442, 96, 66, "#241c1b"),
        rect(1090, 422, 140, 12, "#3a2c25"),
    )


def _hauler() -> str:
    """Mrs Orsolya hanging on the rope with her whole weight, gown and all."""
    gown, skin, dark = "#7c3652", "#d8a888", "#20131a"
    return "".join(
        (
            shape("M356 392Q330 430 300 500L232 596H452L420 500Q412 440 408 404z", gown),
            shape("M300 500L232 596H300L336 480z", "#5e2740"),
            shape("M392 470L420 500L452 596H410z", "#5e2740"),
            shape("M352 396Q344 344 372 322Q404 318 412 352Q418 384 408 408z", "#8d4462"),
            line("M398 342Q436 350 462 336", skin, 17),
            line("M376 338Q420 326 466 306", skin, 17),
            disc(464, 336, 11, skin),
            disc(468, 306, 11, skin),
            disc(362, 288, 31, skin),
            shape("M328 292Q320 250 360 246Q398 248 396 284Q380 268 362 270Q352 284 346 300Q336 318 330 306z", dark),
            disc(334, 262, 16, dark),
            line("M372 284L382 286", dark, 3),
            line("M300 592L284 600M430 592L452 600", dark, 12),
        )
    )
