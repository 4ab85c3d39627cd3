"""A Year of Locks: the canal from the boat, and two backs against one beam."""

from __future__ import annotations

import random

from drawings.paper import bands, disc, glow, group, hills, line, oval, rect, shape, sheet, specks


def poster() -> str:
    dice = random.Random(22)
    trees = "".join(
        fir(x, 606 + dice.uniform(-6, 10), dice.uniform(90, 190), ("#3f5c60", "#4d6b6e")[k % 2])
        for k, x in enumerate((30, 84, 150, 196, 262, 640, 700, 752, 800, 866))
    )
    water = bands((96, 606, 708, 594), ("#7d9da0", "#5f8388", "#41666c", "#2b4d54", "#1f3c44"), 8, 6, dice)
    floes = "".join(
        shape(
            f"M{x} {y}l{w} {-w * 0.12:.0f}l{w * 0.5:.0f} {w * 0.16:.0f}l{-w * 0.3:.0f} {w * 0.2:.0f}"
            f"l{-w} {w * 0.02:.0f}z",
            "#dfe8e6",
            0.85,
        )
        for x, y, w in (
            (360, 720, 40),
            (520, 748, 52),
            (300, 830, 60),
            (560, 870, 74),
            (240, 960, 80),
            (588, 1010, 92),
            (196, 1110, 120),
            (520, 1150, 130),
            (380, 1160, 60),
        )
    )
    return sheet(
        900,
        1200,
        bands((0, 0, 900, 640), ("#7f9ba6", "#a7bcc0", "#cfd3cb", "#ecd9c4"), 9, 9, dice),
        disc(640, 300, 66, "#f8e6cc", 0.9),
        disc(640, 300, 108, "#f8e6cc", 0.3),
        hills(900, 640, 480, 44, 1.3, 0.6, "#a5babd"),
        hills(900, 640, 548, 26, 2.2, 3.6, "#86a2a5"),
        trees,
        rect(0, 600, 900, 600, "#e8ebe6"),
        water,
        floes,
        shape("M0 600H322L96 1200H0z", "#e8ebe6"),
        shape("M900 600H578L804 1200H900z", "#dde3e0"),
        shape("M322 600L96 1200H40L296 600z", "#8a8d86"),
        shape("M578 600L804 1200H860L604 600z", "#75796f"),
        *(
            line(f"M{322 - 226 * k / 6:.0f} {600 + 100 * k}h-{26 + 5 * k}", "#6d7068", 3)
            + line(f"M{578 + 226 * k / 6:.0f} {600 + 100 * k}h{26 + 5 * k}", "#5c6058", 3)
            for k in range(1, 6)
        ),
        _gates(),
        _boat(450, 1010),
        _sister(214, 770),
        specks((0, 0, 900, 1200), 240, (1.2, 4.6), "#ffffff", (0.45, 0.95), dice),
    )


def fir(x: float, foot: float, height: float, fill: str) -> str:
    return "".join(
        shape(f"M{x} {foot - height * top:.0f}l{height * w:.0f} {height * 0.42:.0f}h{-2 * height * w:.0f}z", fill)
        for top, w in ((1, 0.16), (0.74, 0.22), (0.46, 0.27))
    )


def _gates() -> str:
    planks = "".join(
        line(f"M{450 - s * d} {640 - d * 0.16:.0f}V{812 - d * 0.3:.0f}", "#191311", 3, 0.6)
        for s in (-1, 1)
        for d in (34, 68, 102)
    )
    return "".join(
        (
            shape("M300 584L436 650V812L270 726z", "#4b3b32"),
            shape("M600 584L464 650V812L630 726z", "#3a2d27"),
            planks,
            line("M278 640L440 716M622 640L460 716", "#221b18", 8),
            line("M120 566L436 656M780 566L464 656", "#221b18", 17),
            line("M104 561L146 573M796 561L754 573", "#f2f2ea", 17),
            line("M300 578L436 642M600 578L464 642", "#f4f5ef", 9),
            "".join(line(f"M{x} 712q-4 30 2 60", "#cfe3e4", 4, 0.8) for x in (442, 458, 450)),
        )
    )


def _boat(x: float, y: float) -> str:
    """The Reasonable, seen from ahead, lamp lit."""
    return group(
        (
            shape("M-150 6Q0 96 150 6L132-30H-132z", "#172c31", 0.4),
            shape("M-120-92H120L150 0Q0 78-150 0z", "#23444a"),
            shape("M-150 0Q0 78 150 0L146 14Q0 96-146 14z", "#ad3a28"),
            line("M0-90V48", "#1a343a", 3),
            shape("M-104-160H104L120-92H-120z", "#b98a4b"),
            rect(-116, -172, 232, 16, "#f4f5ef", 6),
            rect(-78, -140, 52, 34, "#ffe1a0", 3),
            rect(26, -140, 52, 34, "#ffe1a0", 3),
            line("M-52-140v34M52-140v34", "#7a5a30", 4),
            glow(-52, -122, 66, "#ffd58a", 3, 0.1),
            glow(52, -122, 66, "#ffd58a", 3, 0.1),
            rect(54, -226, 22, 56, "#2c2320"),
            rect(48, -232, 34, 10, "#ad3a28"),
            line("M65-240q28-44-6-88q50 4 34-62", "#ffffff", 11, 0.6),
            disc(0, -64, 11, "#ffe9b8"),
            glow(0, -64, 44, "#ffe1a0", 3, 0.14),
            line("M-146-4Q0 70 146-4", "#f4f5ef", 5, 0.7),
            shape("M-26-172Q-28-222-10-228H8Q22-220 20-172z", "#4a2a34"),
            disc(-1, -244, 17, "#d9a888"),
            shape("M-20-244Q-22-268-1-268Q20-268 18-244z", "#ad3a28"),
            disc(-1, -270, 6, "#f4f5ef"),
        ),
        f"translate({x} {y})",
    )


def _sister(x: float, foot: float) -> str:
    """Sunniva on the bank, ice pole over her shoulder."""
    return group(
        (
            line("M-34-150L58 14", "#6d4a2c", 6),
            shape("M-24 0L-26-70Q-20-112 2-112Q24-110 26-70L24 0z", "#2d5a5e"),
            rect(-22, 0, 18, 12, "#22181a", 4),
            rect(4, 0, 18, 12, "#22181a", 4),
            disc(0, -130, 19, "#d9a888"),
            shape("M-21-130Q-24-158 0-158Q24-158 21-130Q8-142-21-130z", "#e3b04a"),
            disc(0, -160, 7, "#f4f5ef"),
            rect(-22, -114, 44, 12, "#ad3a28", 6),
            shape("M14-108h12v40l-12 6z", "#ad3a28"),
            line("M-18-92L-16-118", "#2d5a5e", 13),
        ),
        f"translate({x} {foot}) scale(1.05)",
    )


def gate() -> str:
    """Lock five: two backs against one beam, where there should be four."""
    dice = random.Random(55)
    trees = "".join(
        fir(x, 372 + dice.uniform(-4, 12), dice.uniform(80, 170), ("#5d7a80", "#6d8b8f")[k % 2])
        for k, x in enumerate(range(20, 1280, 62))
    )
    posts = rect(980, 330, 40, 200, "#3b2f2a") + rect(974, 318, 52, 18, "#f4f5ef", 6)
    return sheet(
        1280,
        640,
        bands((0, 0, 1280, 420), ("#8ba3ac", "#aebfc2", "#ccd2cc", "#e6d9c8"), 7, 7, dice),
        hills(1280, 420, 300, 26, 1.5, 2, "#9fb4b8"),
        trees,
        rect(0, 366, 1280, 274, "#e8ebe6"),
        hills(1280, 640, 470, 12, 1.2, 1, "#dde4e2"),
        shape("M840 640L900 430H1280V640z", "#41666c"),
        shape("M840 640L900 430H930L880 640z", "#75796f"),
        "".join(
            shape(f"M{x} {y}l{w} -6l{w // 2} 10l-{w // 3} 12l-{w} 2z", "#dfe8e6", 0.9)
            for x, y, w in ((980, 560, 60), (1110, 520, 50), (1180, 600, 70), (1020, 618, 44))
        ),
        posts,
        shape("M1000 420H1280V560L1000 500z", "#4b3b32"),
        "".join(line(f"M{x} 424V{500 + (x - 1000) * 0.21:.0f}", "#2a201b", 4) for x in range(1040, 1280, 48)),
        shape("M150 392L1060 352V396L150 440z", "#5a473a"),
        shape("M150 392L1060 352V362L150 402z", "#f4f5ef"),
        rect(140, 388, 26, 56, "#f4f5ef", 3),
        line("M200 424L1000 388", "#3b2f2a", 3, 0.6),
        _pusher(420, 560, "#4a2a34", "#ad3a28", -1),
        _pusher(600, 552, "#2d5a5e", "#e3b04a", 1),
        "".join(
            shape(f"M{x} {y}q10-8 22 0q-10 6-22 0z", "#b9c6c6")
            for x, y in ((300, 596), (262, 612), (226, 588), (190, 608), (700, 600), (742, 588))
        ),
        specks((0, 0, 1280, 640), 230, (1.4, 4.6), "#ffffff", (0.5, 0.95), dice),
    )


def _pusher(x: float, foot: float, coat: str, cap: str, pole: int) -> str:
    """Back to the beam, heels in the snow."""
    return group(
        (
            oval(-40, 4, 80, 9, "#9fb0b0", 0.5),
            line("M0-70L-70-6M14-64L-30 0", "#2b2226", 22),
            line("M-70-4H-92M-30 2H-52", "#1c1518", 14),
            shape("M-22-58Q-10-160 32-168Q62-160 50-50Q10-36-22-58z", coat),
            line("M36-146L10-92L-14-106", coat, 20),
            disc(-18, -108, 11, "#f4ecd8"),
            disc(14, -190, 27, "#d9a888"),
            shape("M-14-190Q-14-226 18-224Q48-220 42-186Q16-206-14-190z", cap),
            disc(24, -230, 10, "#f4f5ef"),
            rect(-6, -172, 50, 15, cap, 7),
            disc(-2, -188, 3, "#231a18"),
            line("M-8-178L0-178", "#8a4a3a", 3),
        ),
        f"translate({x} {foot})",
    )
