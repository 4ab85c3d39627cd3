"""What is alike put together in blocks of one size, so that the highest numbers in a block say little more than what
its members have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCK = 128


def in_blocks(points: NDArray[np.int64]) -> NDArray[np.int64]:
    """An order of the rows in which each next so many lie near each other: halves of halves, each cut where it is
    widest."""
    whole, rest = [], [np.arange(len(points))]
    while rest:
        some = rest.pop()
        if len(some) <= BLOCK:
            whole.append(some)
            continue
        there = points[some]
        widest = int(np.argmax(np.ptp(there, axis=0)))
        half = -(-len(some) // BLOCK) // 2 * BLOCK
        order = np.argpartition(there[:, widest], half)
        rest += [some[order[half:]], some[order[:half]]]
    return np.concatenate(whole)


def narrow(points: NDArray[np.int64]) -> NDArray[np.signedinteger]:
    """Ordered rows by block, column and place in the block, in as few bytes as hold them. The last block is filled up
    with the lowest there is, which is no better than anything in it."""
    lowest = points.min(axis=0)[None]
    filled = np.concatenate([points, np.repeat(lowest, -len(points) % BLOCK, axis=0)])
    highest = int(np.abs(points).max(initial=0))
    kind = next(one for one in (np.int16, np.int32, np.int64) if highest <= np.iinfo(one).max)
    blocks = filled.reshape(len(filled) // BLOCK, BLOCK, points.shape[1])
    return np.ascontiguousarray(blocks.transpose(0, 2, 1), kind)
