"""Who scores a review in `benchmarks.bombs`: honest readers, and bots that came for it. Nobody was measured to draw
them; they are made to be no easier than readers of a real press.

Honest readers score four categories from 1 to 10. A review has a mean (3 to 9) and each of its categories one
around it (deviation 0.6); a reader has a taste around these (1.3), and each answer one around that (1.0). Three in a
hundred give 10 everywhere, two give 1, and one category in ten is left out. Of a new review's readers half come in its
first two days, as fans, who score 0.3 higher; the others come evenly over sixty days.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

CATEGORIES = ("story", "visuals", "music", "people")
DAYS = 60
KINDS = ("all 1", "all 10", "all 4", "1 to 3", "1 to 5", "like honest ones, 2 lower", "1 in one category only")


@dataclass(frozen=True)
class Reader:
    """`scores` are places on the scale from 0, by category."""

    day: int
    scores: dict[str, int]
    honest: bool
    known: bool


@dataclass(frozen=True)
class Place:
    """A review to be scored: `new` when the bots come in its first two days; `until` is the day it is looked at."""

    new: bool
    begin: int
    until: int


def readers_of(draw: Random, place: Place, many: int, known: float, kind: str, times: float) -> list[Reader]:
    """The honest ones of `many` who have come by the day it is looked at, and so many times as many bots, within the
    two days from `begin`."""
    taste = draw.uniform(3, 9)
    means = {name: taste + draw.gauss(0, 0.6) for name in CATEGORIES}
    found = []
    for _ in range(many):
        early = place.new and draw.random() < 0.5
        day = draw.randrange(2) if early else draw.randrange(DAYS)
        scores = _honest(draw, means, 0.3 if place.new and day < 2 else 0.0)
        found.append(Reader(day, scores, True, draw.random() < known))
    found = [reader for reader in found if reader.day <= place.until]
    bots = (_bot(draw, kind, means) for _ in range(int(times * len(found))))
    return found + [Reader(place.begin + draw.randrange(2), scores, False, False) for scores in bots]


def _honest(draw: Random, means: dict[str, float], more: float) -> dict[str, int]:
    temper, own = draw.random(), draw.gauss(more, 1.3)
    if temper < 0.05:
        return dict.fromkeys(CATEGORIES, 9 if temper < 0.03 else 0)
    given = {name: _place(mean + own + draw.gauss(0, 1)) for name, mean in means.items() if draw.random() < 0.9}
    return given or {"story": _place(means["story"] + own)}


def _bot(draw: Random, kind: str, means: dict[str, float]) -> dict[str, int]:
    words = kind.split()
    if words[0] == "all":
        return dict.fromkeys(CATEGORIES, int(words[1]) - 1)
    if words[1] == "to":
        return {name: draw.randrange(int(words[2])) for name in CATEGORIES}
    scores = _honest(draw, means, 0)
    if kind == "1 in one category only":
        return scores | {"visuals": 0}
    return {name: max(0, score - 2) for name, score in scores.items()}


def _place(score: float) -> int:
    return min(9, max(0, round(score) - 1))
