"""Two texts that were made from one: what each changed is taken over, line by line; where both did, both stay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from merge3 import Merge3

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_LINES = 20_000
"""In texts of more lines than this nobody looks for what they have in common: that takes longer the longer they are."""
OURS, BETWEEN, THEIRS = "<<<<<<< yours", "=======", ">>>>>>> saved meanwhile"
"""The lines round two versions of one place. They are three that no critic types."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of two texts, and how often both changed one place: there both versions stand, between three lines."""

    text: str
    conflicts: int


def merge(base: str, mine: str, theirs: str) -> Merged:
    """What two people made of one text, in one. What only one of them changed is as that one left it."""
    if mine in (theirs, base):
        return Merged(theirs, 0)
    if theirs == base:
        return Merged(mine, 0)
    before, ours, others = _lines(base), _lines(mine), _lines(theirs)
    if max(map(len, (before, ours, others))) > MOST_LINES:
        return Merged("".join(_both(ours, others)), 1)
    lines: list[str] = []
    conflicts = 0
    for kind, *found in Merge3(before, ours, others).merge_groups():
        if kind == "conflict":
            lines += _both(found[1], found[2])
            conflicts += 1
        else:
            lines += found[0]
    return Merged("".join(lines), conflicts)


def has_conflicts(text: str) -> bool:
    """Whether a text still holds two versions of one place."""
    lines = text.splitlines()
    return OURS in lines and THEIRS in lines


def _lines(text: str) -> list[str]:
    """Lines with their ends. Nothing but LF ends one, and the last one has one as well: else it could not be moved."""
    lines = text.split("\n")
    return [f"{line}\n" for line in (lines if lines[-1] else lines[:-1])]


def _both(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[str]:
    yield f"{OURS}\n"
    yield from mine
    yield f"{BETWEEN}\n"
    yield from theirs
    yield f"{THEIRS}\n"
