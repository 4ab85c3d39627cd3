"""Scores in columns of whole numbers: the best through any weights, exactly, without a look at every review.

Reviews that were given the same scores stand together as one profile, and weights are tried on profiles: a million
reviews scored in whole points on five criteria have some thirty thousand. Profiles that score the same criteria have
the same divisor, so within them the whole numbers above it are compared, and fractions only where two such lists meet.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from heapq import merge
from itertools import islice
from math import lcm
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from numpy.typing import NDArray

MOST = 2**62
"""What a sum of whole numbers may reach before they are counted without a limit, and slower."""


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


@dataclass(frozen=True, slots=True)
class Profiles:
    """Reviews that score the same criteria. `columns` holds a number for each profile, `starts` where the reviews of
    each begin in `listings` and `whens`, the newest of each first; `heads` is when the newest was published."""

    criteria: tuple[str, ...]
    unit: int
    columns: tuple[NDArray[np.int64], ...]
    highest: tuple[int, ...]
    starts: NDArray[np.int64]
    heads: NDArray[np.int64]
    listings: NDArray[np.int64]
    whens: NDArray[np.int64]

    def best(self, weights: Mapping[str, int], count: int) -> Iterator[Found]:
        """The best so many by the weighted mean, of equals the newest first; none where no criterion has a weight."""
        counted = [(number, weights.get(key, 0)) for number, key in enumerate(self.criteria) if weights.get(key)]
        if not counted:
            return
        sums = self._sums(counted)
        divisor = self.unit * sum(weight for _, weight in counted)
        for total, profiles in _highest(sums, count):
            mean, found = Fraction(int(total), divisor), self._newest(profiles, count)
            yield from (Found(mean, when, listing) for when, listing in found)
            count -= len(found)
            if count <= 0:
                return

    def newest(self, count: int) -> list[tuple[int, int]]:
        """When and number of the newest reviews of all."""
        return self._newest(np.arange(len(self.heads)), count)

    def _sums(self, counted: list[tuple[int, int]]) -> NDArray[np.int64]:
        fits = sum(self.highest[number] * weight for number, weight in counted) < MOST
        columns = [self.columns[number] if fits else self.columns[number].astype(object) for number, _ in counted]
        sums = columns[0] * counted[0][1]
        for column, (_, weight) in zip(columns[1:], counted[1:], strict=True):
            sums += column if weight == 1 else column * weight
        return sums

    def _newest(self, profiles: NDArray[np.int64], count: int) -> list[tuple[int, int]]:
        """Of some profiles: only those with the newest heads can hold them."""
        if len(profiles) > count:
            heads = self.heads[profiles]
            profiles = profiles[heads >= np.partition(heads, len(heads) - count)[len(heads) - count]]
        found: list[tuple[int, int]] = []
        for profile in profiles:
            begin = int(self.starts[profile])
            end = min(int(self.starts[profile + 1]), begin + count)
            found += zip(self.whens[begin:end].tolist(), self.listings[begin:end].tolist(), strict=True)
        return sorted(found, reverse=True)[:count]


def _highest(sums: NDArray[np.int64], count: int) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """The highest sums, each with the profiles that have it: as many as `count` profiles can have, ties included."""
    if len(sums) > count:
        least = np.partition(sums, len(sums) - count)[len(sums) - count]
        among = np.flatnonzero(sums >= least)
    else:
        among = np.arange(len(sums))
    kept = sums[among]
    order = np.argsort(-kept, kind="stable")
    among, kept = among[order], kept[order]
    ends = [*(np.flatnonzero(kept[1:] != kept[:-1]) + 1).tolist(), len(kept)]
    begin = 0
    for end in ends:
        yield kept[begin], among[begin:end]
        begin = end


class Columns:
    """The reviews of one edition of a rubric."""

    def __init__(self, profiles: tuple[Profiles, ...]) -> None:
        self.profiles = profiles

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Columns:
        by_criteria: dict[tuple[str, ...], dict[tuple[Decimal, ...], list[tuple[int, int]]]] = defaultdict(dict)
        for listing, when, scores in rows:
            profiles = by_criteria[tuple(scores)]
            profiles.setdefault(tuple(scores.values()), []).append((when, listing))
        return cls(tuple(_profiles(criteria, profiles) for criteria, profiles in by_criteria.items()))

    def __len__(self) -> int:
        return sum(len(one.listings) for one in self.profiles)

    def best(self, weights: Mapping[str, int], count: int) -> Iterator[Found]:
        """The best so many by the weighted mean, best first, of equals the newest first."""
        found = (one.best(weights, count) for one in self.profiles)
        return islice(merge(*found, key=in_order), count)

    def apart(self, weights: Mapping[str, int], count: int) -> list[tuple[int, int]]:
        """When and number of the newest reviews that score no criterion with a weight."""
        apart = (one for one in self.profiles if not any(weights.get(key) for key in one.criteria))
        return sorted((found for one in apart for found in one.newest(count)), reverse=True)[:count]


def in_order(found: Found) -> tuple[Fraction, int, int]:
    """Best first, and of equals the newest."""
    return -found.mean, -found.when, -found.listing


def _profiles(criteria: tuple[str, ...], by_scores: dict[tuple[Decimal, ...], list[tuple[int, int]]]) -> Profiles:
    unit = lcm(*(score.as_integer_ratio()[1] for scores in by_scores for score in scores))
    rows = [sorted(found, reverse=True) for found in by_scores.values()]
    columns = tuple(
        np.array([int(scores[number] * unit) for scores in by_scores], np.int64) for number in range(len(criteria))
    )
    return Profiles(
        criteria=criteria,
        unit=unit,
        columns=columns,
        highest=tuple(int(np.abs(column).max()) for column in columns),
        starts=np.cumsum([0, *map(len, rows)], dtype=np.int64),
        heads=np.array([found[0][0] for found in rows], np.int64),
        listings=np.fromiter((listing for found in rows for _, listing in found), np.int64),
        whens=np.fromiter((when for found in rows for when, _ in found), np.int64),
    )
