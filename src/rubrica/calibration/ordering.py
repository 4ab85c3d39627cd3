"""Equal scores in an order, from answers to "which of these two is better?". No score changes by it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Answer(NamedTuple):
    """Somebody said that one is better than the other; `alike` that they are alike."""

    better: str
    worse: str
    alike: bool = False


class Placed(NamedTuple):
    """One of several that are equal, with its place among them, counted from 1. Those with one place share it."""

    name: str
    place: int
    before: int
    behind: int


def order(names: Sequence[str], answers: Iterable[Answer]) -> tuple[Placed, ...]:
    """All of them in order; names that are equal in it stay in the order they came in.

    One stands before another where a chain of answers leads from it to the other and none leads back: answers that go
    round in a circle decide nothing among those on it. Each is placed by how many it stands before, minus how many
    stand before it. So whoever stands before another always has the better place.
    """
    beats = _chains(names, answers)
    before = {name: sum(name not in beats[other] for other in beats[name]) for name in names}
    behind = {name: sum(name in beats[other] and other not in beats[name] for other in names) for name in names}
    points = {name: before[name] - behind[name] for name in names}
    ordered = sorted(names, key=lambda name: -points[name])
    return tuple(
        Placed(name, 1 + sum(points[other] > points[name] for other in names), before[name], behind[name])
        for name in ordered
    )


def next_pair(names: Sequence[str], answers: Sequence[Answer]) -> tuple[str, str] | None:
    """The two to ask about next: the nearest in the order of which no answer and no chain says anything; None where
    everything is said. So of twelve it takes some thirty answers, not sixty-six."""
    beats = _chains(names, answers)
    asked = {frozenset((one.better, one.worse)) for one in answers}
    ordered = [placed.name for placed in order(names, answers)]
    place = {name: number for number, name in enumerate(ordered)}
    open_pairs = (
        (one, other)
        for one, other in combinations(ordered, 2)
        if other not in beats[one] and one not in beats[other] and frozenset((one, other)) not in asked
    )
    return min(open_pairs, key=lambda pair: (place[pair[1]] - place[pair[0]], place[pair[0]]), default=None)


def _chains(names: Sequence[str], answers: Iterable[Answer]) -> dict[str, set[str]]:
    """Whom each reaches by a chain of answers, itself left out."""
    direct: dict[str, set[str]] = {name: set() for name in names}
    for one in answers:
        if not one.alike and one.better in direct and one.worse in direct:
            direct[one.better].add(one.worse)
    reached = {}
    for name in names:
        found, ahead = set[str](), [name]
        while ahead:
            new = direct[ahead.pop()] - found
            found |= new
            ahead += new
        reached[name] = found - {name}
    return reached
