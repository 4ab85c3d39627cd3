"""Review bombs against the rule that holds bursts: `python -m benchmarks.bombs`. No clock and no database.

A review has 300 honest readers. Bots without history arrive within 48 hours, up to four times as many. Printed is, over
40 drawn cases of each kind, how far the shown mean moves from that of all honest readers (median and worst), and how
many honest scores count (mean and worst). Seeds are fixed: everybody gets the same numbers.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random
from statistics import mean, median

from rubrica.readership import judge

READERS, TIMES, CASES = 300, 4, 40
TASTES = ((5, 6, 7, 8, 9), (3, 5, 6, 7, 8), (7, 8, 9, 9, 10))


@dataclass(frozen=True)
class Vote:
    day: int
    score: int
    honest: bool
    known: bool


BOTS = {
    "all 1": lambda draw: 1,
    "all 10": lambda draw: 10,
    "1 to 3": lambda draw: draw.randint(1, 3),
    "1 to 5": lambda draw: draw.randint(1, 5),
    "all 4": lambda draw: 4,
    "like honest ones, 2 lower": lambda draw: max(1, _honest(draw, TASTES[0]) - 2),
}


def _honest(draw: Random, taste: tuple[int, ...]) -> int:
    return min(10, max(1, draw.choice(taste) + draw.choice((-1, 0, 0, 1))))


def _readers(draw: Random, taste: tuple[int, ...], *, launch: bool, known: float) -> list[Vote]:
    """Half within two days where a review is new, else over two months; so many of them with a history."""

    def day() -> int:
        return draw.randint(0, 1) if launch and draw.random() < 0.5 else draw.randint(0, 59)

    return [Vote(day(), _honest(draw, taste), True, draw.random() < known) for _ in range(READERS)]


def shown(votes: list[Vote]) -> list[Vote]:
    """The votes that count."""
    familiar = Counter(str(vote.score) for vote in votes if vote.known)
    days: dict[int, Counter[str]] = {}
    for vote in votes:
        if not vote.known:
            days.setdefault(vote.day, Counter())[str(vote.score)] += 1
    held = {(day, cell) for burst in judge(familiar, days) for day in burst.days for cell, _ in burst.held}
    return [vote for vote in votes if vote.known or (vote.day, str(vote.score)) not in held]


def case(seed: int, name: str, times: float, *, launch: bool, known: float) -> tuple[float, float]:
    """How far the shown mean moves, and the share of honest scores that count."""
    draw = Random(seed)
    honest = _readers(draw, TASTES[seed % len(TASTES)], launch=launch, known=known)
    begin = draw.randint(0, 1) if launch else draw.randint(20, 50)
    bots = [Vote(begin + draw.randint(0, 1), BOTS[name](draw), False, False) for _ in range(int(READERS * times))]
    counted = shown(honest + bots)
    moved = abs(mean(one.score for one in counted) - mean(one.score for one in honest))
    return moved, sum(one.honest for one in counted) / READERS


def main() -> None:
    print(f"{'bots':28}{'times':>6}{'when':>9}{'known':>7}{'moved':>8}{'worst':>7}{'count':>8}{'worst':>7}  goal")
    for launch in (False, True):
        for known in (0.3, 0.0):
            for name in BOTS:
                for times in (0, 1, TIMES):
                    found = [case(seed, name, times, launch=launch, known=known) for seed in range(CASES)]
                    moved, kept = zip(*found, strict=True)
                    met = max(moved) <= 0.3 and min(kept) >= 0.9
                    print(
                        f"{name:28}{times:>6}{'new' if launch else 'settled':>9}{known:>7}{median(moved):>8.2f}"
                        f"{max(moved):>7.2f}{mean(kept):>8.1%}{min(kept):>7.1%}  {'met' if met else 'MISSED'}"
                    )


if __name__ == "__main__":
    main()
