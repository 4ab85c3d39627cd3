"""Words, and whether they stand beside high scores or low ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache, partial
from math import comb
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from decimal import Decimal

LEAST = 5
"""Sections a word has to stand in to be looked at."""

CHANCE = Fraction(1, 40)
"""How often chance may tell a word of one side that means nothing: once in forty, of all words together."""


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
    many times likelier it is in one than in the other, where chance hardly did it: were its sections drawn by lot, so
    many of them would lie on that side less than once in forty for all words together (Fisher's exact test, the one in
    forty divided by the number of words).
    """
    high, low, sizes = Counter[str](), Counter[str](), [0, 0]
    for score, words in sections:
        if score != middle:
            sizes[score < middle] += 1
            (low if score < middle else high).update(words)
    often = [word for word in high.keys() | low.keys() if high[word] + low[word] >= LEAST]
    limit = CHANCE / max(1, len(often))
    rare = lru_cache(maxsize=4096)(partial(_is_rare, limit))
    up = [word for word in often if rare(high[word], low[word], *sizes)]
    down = [word for word in often if rare(low[word], high[word], *reversed(sizes))]
    told = [[_told(word, high[word], low[word], *sizes) for word in words] for words in (up, down)]
    return Beside(
        tuple(sorted(told[0], key=lambda one: (-one.times, one.word))[:most]),
        tuple(sorted(told[1], key=lambda one: (one.times, one.word))[:most]),
        *sizes,
    )


def _is_rare(limit: Fraction, here: int, there: int, heres: int, theres: int) -> bool:
    """Whether lots would put so many of a word's sections, or more, on this side less often than the limit says."""
    drawn, ways = here + there, 0
    most = limit * comb(heres + theres, drawn)
    for number in range(here, min(drawn, heres) + 1):
        ways += comb(heres, number) * comb(theres, drawn - number)
        if ways > most:
            return False
    return True


def _told(word: str, high: int, low: int, highs: int, lows: int) -> Told:
    return Told(word, high, low, Fraction((high + 1) * (lows + 2), (highs + 2) * (low + 1)))
