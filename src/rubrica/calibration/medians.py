"""The middle of many scores, and between which of them it surely lies."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Counts = "Mapping[Decimal, int]"
"""How often each score was given."""

IN_TWENTY = Fraction(1, 20)
"""How often an interval may miss what it is about: once in twenty."""


@dataclass(frozen=True, slots=True)
class Middle:
    """The median of so many scores. `interval` holds the median of all scores given this way, but for one time in
    twenty; None where there are too few to say."""

    count: int
    median: Decimal
    interval: tuple[Decimal, Decimal] | None


def middle(counts: Mapping[Decimal, int], error: Fraction = IN_TWENTY) -> Middle | None:
    """The middle of scores by how often each was given; None of none.

    The median is the score in the middle, or halfway between the two there. Its interval is that of the sign test: it
    reaches from the k-th lowest to the k-th highest score, with the largest k for which fair coins, one for each score,
    show fewer than k heads, or fewer than k tails, with a chance of at most `error`. It asks nothing of how scores are
    spread.
    """
    ordered = _Ordered(counts)
    if not ordered.count:
        return None
    half, odd = divmod(ordered.count, 2)
    upper = ordered.at(half + 1)
    median = upper if odd else (ordered.at(half) + upper) / 2
    rank = surely_within(ordered.count, error)
    interval = (ordered.at(rank), ordered.at(ordered.count + 1 - rank)) if rank else None
    return Middle(ordered.count, median, interval)


class _Ordered:
    """Scores from the lowest to the highest, without writing out those that are equal."""

    def __init__(self, counts: Mapping[Decimal, int]) -> None:
        self.scores = sorted(score for score, count in counts.items() if count)
        self.up_to = list(accumulate(counts[score] for score in self.scores))
        self.count = self.up_to[-1] if self.up_to else 0

    def at(self, rank: int) -> Decimal:
        """The score of a rank, the lowest being 1."""
        return next(score for score, up_to in zip(self.scores, self.up_to, strict=True) if up_to >= rank)


@lru_cache(maxsize=1024)
def surely_within(count: int, error: Fraction) -> int:
    """The largest k of `middle` for so many scores, 0 where even the lowest and the highest are not far enough apart.

    Whole numbers alone: of 2 to the power of `count` throws, so many show fewer than k heads.
    """
    most = error * 2**count / 2
    throws, fewer, rank = 1, 0, 0
    while fewer + throws <= most:
        fewer += throws
        rank += 1
        throws = throws * (count - rank + 1) // rank
    return rank
