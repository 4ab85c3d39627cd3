"""A filter that learns from what people decided: how likely a comment is one that they would mark as spam."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, fsum, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

LEAST = 10
"""Decisions of each kind before which nothing is said."""
STRENGTH, UNKNOWN = 0.45, 0.5
"""How much a token weighs of which nothing is known, and where it stands: in the middle."""
TELLING = 0.1
"""How far from the middle a token must stand to be counted."""
COUNTED = 150
"""Tokens that are counted, the most telling ones: a long text is no more certain than that."""
NAMED = 5
"""Tokens that are named to whoever asks why."""


@dataclass(frozen=True, slots=True)
class Seen:
    """In how many comments, by what was decided of them."""

    spam: int = 0
    printed: int = 0

    def __add__(self, other: Seen) -> Seen:
        return Seen(self.spam + other.spam, self.printed + other.printed)

    def __neg__(self) -> Seen:
        return Seen(-self.spam, -self.printed)


NEVER = Seen()


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a comment is like spam, from 0 (like what was printed) to 1, and the tokens that say so most."""

    spam: float
    because: tuple[str, ...]


def likeness(tokens: Collection[str], seen: Mapping[str, Seen], decided: Seen) -> Likeness | None:
    """How much these tokens are like those of spam; None while fewer than `LEAST` of either kind have been decided.

    `seen` tells of each token in how many comments it stood, `decided` how many there were. Each token's share of spam
    is drawn towards the middle while it is rare (Robinson, “A statistical approach to the spam problem”, 2003); shares
    are joined by Fisher's method, once as evidence of spam and once of the opposite. Where both are strong, or neither
    is, the answer is near 0.5.
    """
    if min(decided.spam, decided.printed) < LEAST:
        return None
    shares = {token: _share(seen.get(token, NEVER), decided) for token in tokens}
    telling = sorted((token for token in shares if abs(shares[token] - 0.5) >= TELLING), key=_how_telling(shares))
    telling = telling[:COUNTED]
    if not telling:
        return Likeness(0.5, ())
    spam = 1 - _chance(fsum(log(1 - shares[token]) for token in telling), len(telling))
    printed = 1 - _chance(fsum(log(shares[token]) for token in telling), len(telling))
    found = (1 + spam - printed) / 2
    return Likeness(found, tuple(token for token in telling if (shares[token] > 0.5) == (found > 0.5))[:NAMED])


def _share(seen: Seen, decided: Seen) -> float:
    """How often a token stands in spam, of all comments that hold it, if as many of either kind had come."""
    times = seen.spam + seen.printed
    if not times:
        return UNKNOWN
    spam, printed = seen.spam / decided.spam, seen.printed / decided.printed
    return (STRENGTH * UNKNOWN + times * (spam / (spam + printed))) / (STRENGTH + times)


def _how_telling(shares: Mapping[str, float]) -> Callable[[str], tuple[float, str]]:
    """The most telling first; of equals, by their letters: the same comment is always judged alike."""
    return lambda token: (-abs(shares[token] - 0.5), token)


def _chance(logarithms: float, count: int) -> float:
    """How likely so small a product of so many numbers between 0 and 1 is, if chance had drawn them.

    Fisher: minus twice the sum of their logarithms is chi-square with twice as many degrees of freedom, whose upper
    tail is a sum of Poisson's terms when that number is even.
    """
    half = -logarithms
    term = total = exp(-half)
    for number in range(1, count):
        term *= half / number
        total += term
    return min(total, 1.0)
