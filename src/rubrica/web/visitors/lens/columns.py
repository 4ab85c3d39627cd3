"""Scores in columns of whole numbers: the best through any weights, exactly, without a look at every review.

Reviews that were given the same scores stand together as one profile, and weights are tried on profiles. Profiles that
score the same criteria have the same divisor, so within them the whole numbers above it are compared, and fractions
only where two such lists meet. Profiles that are alike stand together in blocks, and a block is looked into only where
the highest scores that occur in it, one of each criterion, could be among the best: a million reviews may be scored in
tenths, and all of them may differ.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from heapq import merge
from itertools import islice
from math import ceil, lcm
from operator import mul
from typing import TYPE_CHECKING

import numpy as np

from rubrica.web.visitors.lens.blocks import BLOCK, in_blocks, narrow
from rubrica.web.visitors.lens.few import Found, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from numpy.typing import NDArray

    from rubrica.web.visitors.lens.few import Row

    Whole = NDArray[np.int64]

MOST = 2**62
"""What a sum of whole numbers may reach before they are counted without a limit, and slower."""
FIRST = 16
"""Blocks that are looked into to learn how good one must be."""
_WITHIN = np.arange(BLOCK)


@dataclass(frozen=True, slots=True)
class Profiles:
    """Reviews that score the same criteria. `cells` holds the numbers of each profile, by block and criterion,
    `ceilings` by criterion the highest of each block; `starts` is where the reviews of each profile begin in `listings`
    and `whens`, the newest of each first; `heads` is when the newest was published."""

    criteria: tuple[str, ...]
    unit: int
    cells: NDArray[np.signedinteger]
    ceilings: Whole
    highest: tuple[int, ...]
    starts: Whole
    heads: Whole
    listings: Whole
    whens: Whole

    def best(self, weights: Mapping[str, int], count: int, least: Fraction | None = None) -> Iterator[Found]:
        """The best so many by the weighted mean, of equals the newest first; none where no criterion has a weight, and
        none whose mean is below `least`."""
        counted = [weights.get(key, 0) for key in self.criteria]
        if not any(counted):
            return
        divisor = self.unit * sum(counted)
        sums, profiles = self._among(counted, count, None if least is None else ceil(least * divisor))
        for total, places in _highest(sums, count):
            mean, found = Fraction(int(total), divisor), self._newest(profiles[places], count)
            yield from (Found(mean, when, listing) for when, listing in found)
            count -= len(found)
            if count <= 0:
                return

    def newest(self, count: int) -> list[tuple[int, int]]:
        """When and number of the newest reviews of all."""
        return self._newest(np.arange(len(self.heads)), count)

    def _among(self, counted: list[int], count: int, least: int | None) -> tuple[Whole, Whole]:
        """The sums of all profiles that can be among the best, and which these are."""
        fits = sum(map(mul, self.highest, counted)) < MOST
        weights = np.array(counted, np.int64 if fits else object)
        limits = weights @ self.ceilings
        if least is None and len(limits) > FIRST:
            first = (weights @ self.cells[np.argpartition(-limits, FIRST)[:FIRST]]).ravel()
            least = np.partition(first, -count)[-count] if count <= len(first) else None
        blocks = np.arange(len(limits)) if least is None else np.flatnonzero(limits >= least)
        sums = (weights @ self.cells[blocks]).ravel()
        profiles = (blocks[:, None] * BLOCK + _WITHIN).ravel()
        there = np.flatnonzero(profiles < len(self.heads) if least is None else sums >= least)
        there = there[profiles[there] < len(self.heads)]  # the last block is filled up
        return sums[there], profiles[there]

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
    for end in ends if len(kept) else ():
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
        largest_first = sorted(by_criteria.items(), key=lambda one: -len(one[1]))
        return cls(tuple(_profiles(criteria, profiles) for criteria, profiles in largest_first))

    def __len__(self) -> int:
        return sum(len(one.listings) for one in self.profiles)

    def best(self, weights: Mapping[str, int], count: int) -> list[Found]:
        """The best so many by the weighted mean, best first, of equals the newest first."""
        found: list[list[Found]] = []
        least = None
        for one in self.profiles:
            some = list(one.best(weights, count, least))
            if len(some) == count and (least is None or some[-1].mean > least):
                least = some[-1].mean
            found.append(some)
        return list(islice(merge(*filter(None, found), key=in_order), count))

    def apart(self, weights: Mapping[str, int], count: int) -> list[tuple[int, int]]:
        """When and number of the newest reviews that score no criterion with a weight."""
        apart = (one for one in self.profiles if not any(weights.get(key) for key in one.criteria))
        return sorted((found for one in apart for found in one.newest(count)), reverse=True)[:count]


def _profiles(criteria: tuple[str, ...], by_scores: dict[tuple[Decimal, ...], list[tuple[int, int]]]) -> Profiles:
    unit = lcm(*(score.as_integer_ratio()[1] for scores in by_scores for score in scores))
    whole = [[int(score * unit) for score in one] for one in by_scores]
    scores = np.array(whole, np.int64).reshape(len(whole), len(criteria))
    rows, order = list(by_scores.values()), in_blocks(scores)
    ordered = [sorted(rows[place], reverse=True) for place in order.tolist()]
    cells = narrow(scores[order])
    return Profiles(
        criteria=criteria,
        unit=unit,
        cells=cells,
        ceilings=cells.max(axis=2).T.astype(np.int64),
        highest=tuple(np.abs(cells.astype(np.int64)).max(axis=(0, 2)).tolist()),
        starts=np.cumsum([0, *map(len, ordered)], dtype=np.int64),
        heads=np.array([found[0][0] for found in ordered], np.int64),
        listings=np.fromiter((listing for found in ordered for _, listing in found), np.int64),
        whens=np.fromiter((when for found in ordered for when, _ in found), np.int64),
    )
