"""Words, and whether they stand beside high scores or low ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from heapq import nsmallest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from decimal import Decimal

LEAST = 5
"""Sections a word has to stand in: of fewer, chance alone makes something."""


@dataclass(frozen=True, slots=True)
class Told:
    """A word: in how many of the high sections it stands, in how many of the low ones, and how many times likelier it
    is in a high one."""

    word: str
    high: int
    low: int
    times: Fraction


@dataclass(frozen=True, slots=True)
class Beside:
    """The words of the high sections and of the low ones, the most telling first; and how many sections those are."""

    high: tuple[Told, ...]
    low: tuple[Told, ...]
    highs: int
    lows: int


def beside(sections: Iterable[tuple[Decimal, Collection[str]]], middle: Decimal, most: int = 12) -> Beside:
    """Of sections, each with its score and its different words, the words that tell those scored above the middle from
    those scored below it; those at it are left out.

    A word is (h + 1) ÷ (H + 2) likely in a high section, where it stands in h of H, and likewise in a low one: as if
    there had been one section more with it and one more without, so that rare words claim little. It is told by how
    many times likelier it is in one than in the other, which has to be more than once.
    """
    high, low, sizes = Counter[str](), Counter[str](), [0, 0]
    for score, words in sections:
        if score != middle:
            sizes[score < middle] += 1
            (low if score < middle else high).update(words)
    # within one side all words share H and L, so (h + 1) ÷ (l + 1) puts them in the same order
    often = [word for word in high.keys() | low.keys() if high[word] + low[word] >= LEAST]
    up = nsmallest(most, often, key=lambda word: (-(high[word] + 1) / (low[word] + 1), word))
    down = nsmallest(most, often, key=lambda word: ((high[word] + 1) / (low[word] + 1), word))
    told = [[_told(word, high[word], low[word], *sizes) for word in words] for words in (up, down)]
    return Beside(
        tuple(one for one in told[0] if one.times > 1), tuple(one for one in told[1] if one.times < 1), *sizes
    )


def _told(word: str, high: int, low: int, highs: int, lows: int) -> Told:
    return Told(word, high, low, Fraction((high + 1) * (lows + 2), (highs + 2) * (low + 1)))
