"""Crow Post: the bird on the box."""

from __future__ import annotations

import random

from drawings.paper import bands, disc, group, hills, line, rect, shape, sheet


def poster() -> str:
    dice = random.Random(10)
    woods = []
    for y, count, tall, fill in ((600, 22, 150, "#a9b7a6"), (700, 17, 190, "#8c9f90"), (820, 13, 230, "#6b8274")):
        for k in range(count):
            x, h = 900 * (k + dice.random() * 0.7) / count, tall * dice.uniform(0.55, 1.1)
            woods.append(
                shape(
                    f"M{x - h * 0.26:.0f} {y}Q{x - h * 0.2:.0f} {y - h * 0.7:.0f} {x:.0f} {y - h:.0f}"
                    f"Q{x + h * 0.2:.0f} {y - h * 0.7:.0f} {x + h * 0.26:.0f} {y}z",
                    fill,
                )
            )
        woods.append(rect(0, y - 6, 900, 1200 - y + 6, fill))
    return sheet(
        900,
        1200,
        bands((0, 0, 900, 620), ("#b9c7bd", "#cfd6c6", "#dedfca", "#cdd3bf"), 8, 9, dice),
        disc(262, 290, 170, "#f3efdc", 0.35),
        disc(262, 290, 122, "#f3efdc", 0.9),
        "".join(woods),
        hills(900, 1200, 1068, 16, 0.8, 1, "#4d6659"),
        hills(900, 1200, 1120, 12, 1.1, 3, "#3a5046"),
        "".join(
            line(f"M{x} {y}q-4-22 4-40M{x + 8} {y}q6-16 14-26", "#2c3f37", 4)
            for x, y in ((90, 1110), (210, 1130), (372, 1120), (690, 1112), (800, 1132))
        ),
        rect(528, 700, 26, 440, "#2e2a26"),
        rect(554, 700, 6, 440, "#201d1a"),
        shape("M440 560h202v166q0 14-14 14H454q-14 0-14-14z", "#2f5560"),
        shape("M600 560h42v166q0 14-14 14h-28z", "#274850"),
        shape("M440 562q0-62 101-62t101 62z", "#3c6a76"),
        rect(470, 600, 142, 16, "#14262b", 4),
        rect(500, 650, 82, 54, "#3c6a76", 4),
        shape("M517 664h48v28h-48z", "#f4ecd8"),
        line("M517 664l24 16l24-16", "#2f5560", 3),
        _bird(),
        shape("M0 1166Q450 1140 900 1170V1200H0z", "#2c3f37"),
    )


def _bird() -> str:
    """A crow in profile, hands behind its back, a letter in its beak."""
    black, sheen = "#17191b", "#2f363b"
    return "".join(
        (
            shape("M452 452Q380 520 330 590L376 580L366 606Q440 548 500 496z", black),
            shape(
                "M430 494Q420 380 500 336Q512 280 564 276Q612 276 622 312Q640 400 584 462Q540 506 470 498"
                "Q440 500 430 494z",
                black,
            ),
            shape("M446 470Q480 396 560 388Q552 452 492 486Q462 496 446 470z", sheen),
            line("M462 470Q496 420 548 404M476 480Q512 440 552 420", black, 4),
            shape("M614 296Q650 300 676 318Q650 326 616 326z", black),
            line("M618 312Q646 314 672 318", "#3a4248", 3),
            disc(584, 308, 8, "#f3efdc"),
            disc(586, 308, 4, "#0b0c0d"),
            line("M520 496L514 520M548 486L552 516M506 524h18M542 520h20", black, 6),
            group(
                (
                    shape("M0 0L74-12L82 36L8 48z", "#f9f2df"),
                    line("M0 0L44 22L74-12", "#a58f6c", 3),
                    disc(43, 19, 7, "#ad3a28"),
                ),
                "translate(634 322) rotate(8)",
            ),
        )
    )
