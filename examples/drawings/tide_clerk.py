"""The Tide Clerk: a tide made of ledger columns, and the clerk who walks on it."""

from __future__ import annotations

import math

from drawings.paper import disc, group, line, rect, shape, sheet


def cover() -> str:
    """A tide made of ledger columns, and the clerk who walks on it."""
    paper, ink, red = "#f1e6cf", "#1f3a4d", "#ad3a28"

    def height(x: float) -> float:
        return 742 - 150 * math.sin((x - 40) / 820 * math.tau * 1.18 + 0.5)

    columns = []
    for n, x in enumerate(range(72, 832, 20)):
        top = height(x + 8)
        depth = min(1.0, max(0.0, (top - 590) / 320))
        columns.append(rect(x, top, 16, 1010 - top, ("#2d5a6e", "#3a6b7c")[n % 2], 0, 1 - 0.25 * depth))
        columns.append(rect(x, top, 16, 7, "#9cc3c4"))
    rules = "".join(line(f"M72 {y}H828", "#c9b48f", 1.5, 0.9) for y in range(372, 1012, 32))
    reflected = "".join(
        rect(x, 1018, 16, (1010 - height(x + 8)) * 0.22, "#2d5a6e", 0, 0.16) for x in range(72, 832, 20)
    )
    clerk_x = 72 + 20 * 11 + 8
    y = height(clerk_x)
    clerk = group(
        (
            shape("M-11 0L-8-34Q0-46 8-34L12 0H4L1-20L-3 0z", "#17202a"),
            disc(0, -52, 10, "#17202a"),
            rect(-12, -64, 24, 5, "#17202a"),
            rect(-8, -74, 16, 11, "#17202a", 2),
            line("M8-32L26-46", "#17202a", 5),
            line("M22-38L38-66", red, 4),
        ),
        f"translate({clerk_x} {y:.1f}) scale(1.35)",
    )
    return sheet(
        900,
        1200,
        rect(0, 0, 900, 1200, paper),
        rect(0, 0, 56, 1200, "#7d3a2c"),
        rect(56, 0, 6, 1200, "#5c281f"),
        rect(72, 76, 756, 6, ink),
        rect(72, 88, 756, 1.6, ink),
        rect(72, 1112, 756, 1.6, ink),
        rect(72, 1120, 756, 6, ink),
        disc(676, 232, 74, "#e3b565"),
        disc(676, 232, 58, "#edc883"),
        line("M676 232V186M676 232L706 250", ink, 7),
        disc(676, 232, 8, ink),
        "".join(line("M676 174v10", ink, 4, 1, f"rotate({30 * n} 676 232)") for n in range(12)),
        "".join(
            disc(112 + 82 * n, 232, 30, ink) + disc(112 + 82 * n + 15 * n, 232, 30, paper, 1 if n else 0)
            for n in range(5)
        ),
        rules,
        "".join(columns),
        rect(72, 1010, 756, 5, ink),
        reflected,
        line(f"M{72 + 20 * 26 + 8} 372V1010", red, 2.5, 0.8),
        clerk,
    )
