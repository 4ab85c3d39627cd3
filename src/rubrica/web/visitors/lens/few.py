"""Few reviews through weights: by a look at each, without the library that many need."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal


class Row(NamedTuple):
    """A review in the index: the number of its listing, a number that is higher the newer it is, and its scores."""

    listing: int
    when: int
    scores: Mapping[str, Decimal]


class Found(NamedTuple):
    """A review seen through weights; `mean` is exact."""

    mean: Fraction
    when: int
    listing: int


def in_order(found: Found) -> tuple[Fraction, int, int]:
    """Best first, and of equals the newest."""
    return -found.mean, -found.when, -found.listing


class Few:
    """Reviews of one edition of a rubric, those with the same scores together."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._alike: dict[tuple[tuple[str, Decimal], ...], list[tuple[int, int]]] = defaultdict(list)
        for listing, when, scores in rows:
            self._alike[tuple(scores.items())].append((when, listing))

    def __len__(self) -> int:
        return sum(map(len, self._alike.values()))

    def best(self, weights: Mapping[str, int], count: int) -> list[Found]:
        """The best so many by the weighted mean, best first, of equals the newest first."""
        means = ((_mean(scores, weights), alike) for scores, alike in self._alike.items())
        seen = (Found(mean, when, listing) for mean, alike in means if mean is not None for when, listing in alike)
        return nsmallest(count, seen, key=in_order)

    def apart(self, weights: Mapping[str, int], count: int) -> list[tuple[int, int]]:
        """When and number of the newest reviews that score no criterion with a weight."""
        apart = (alike for scores, alike in self._alike.items() if not any(weights.get(key) for key, _ in scores))
        return sorted((one for alike in apart for one in alike), reverse=True)[:count]


def _mean(scores: tuple[tuple[str, Decimal], ...], weights: Mapping[str, int]) -> Fraction | None:
    counted = [(score, weights[key]) for key, score in scores if weights.get(key)]
    if not counted:
        return None
    return sum((Fraction(score) * weight for score, weight in counted), Fraction(0)) / sum(one for _, one in counted)
