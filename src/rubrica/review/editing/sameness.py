"""Whether two readings of a text differ in one score and in nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rubrica.review.formatting.lines import blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from rubrica.manuscript.edit import Edit
    from rubrica.review.reading import Reading

Span = tuple[int, int]
Words = tuple[str, int, str]
"""A block's kind, level and words."""
NEAR = 2
"""Bytes: of a text that something was taken out of, what stands next to that place."""


def only_differs(before: Reading, after: Reading, criterion: str, value: Decimal | None, edits: Iterable[Edit]) -> bool:
    """Whether a criterion now has a score (or, with None, has none), and every other thing that is read is the same."""
    if after.review.values.get(criterion) != value or _said(before, criterion) != _said(after, criterion):
        return False
    if _twice(after, criterion) > _twice(before, criterion):
        return False
    old, new = _spans(sorted(edits, key=lambda edit: edit.start))
    kept = [words for words, touched in _blocks(before, old, 0) if not touched]
    return _is_kept(kept, _blocks(after, new, NEAR))


def _is_kept(kept: list[Words], there: Iterable[tuple[Words, bool]]) -> bool:
    """Whether blocks are all there in their order, and none beside them that was not touched."""
    found = {0}  # how many of them may have been met so far: of two that say the same, either may be the one
    for words, touched in there:
        met = {number + 1 for number in found if number < len(kept) and kept[number] == words}
        found = met | found if touched else met
    return len(kept) in found


def _twice(reading: Reading, criterion: str) -> int:
    return sum(one.target == criterion for one in reading.scored.repeated)


def _said(reading: Reading, criterion: str) -> tuple[Any, ...]:
    """Everything that is read from a text but for the score of one criterion and the words of its blocks."""
    review, manuscript = reading.review, reading.manuscript
    return (
        {score.criterion: score.value for score in review.scores if score.criterion != criterion},
        review.stated and (review.stated.value, review.stated.word),
        dict(manuscript.front),
        review.title,
        [(spoiler.episode, spoiler.title, spoiler.closed) for spoiler in manuscript.spoilers],
        [item.text for item in (*review.advice.watch, *review.advice.skip)],
        [([i.text for i in points.good], [i.text for i in points.bad]) for points in review.points],
        [(figure.address, figure.alt, figure.caption) for figure in review.figures],
        review.viewing,
        {fault.code for fault in manuscript.faults},
    )


def _spans(edits: list[Edit]) -> tuple[list[Span], list[Span]]:
    """What the edits touch of the text before, and of the text after."""
    old, new, moved = [], [], 0
    for edit in edits:
        size = len(edit.new.encode())
        old.append((edit.start, edit.end))
        new.append((edit.start + moved, edit.start + moved + size))
        moved += size - (edit.end - edit.start)
    return old, new


def _blocks(reading: Reading, spans: list[Span], near: int) -> Iterator[tuple[Words, bool]]:
    """The kind, level and words of every block, and whether something in it, or so many bytes from it, was edited."""
    for block in blocks_of(reading.manuscript):
        words = reading.manuscript.source.slice(block.start, block.end)
        end = block.start + len(words.rstrip().encode())
        touched = any(start - near <= end and stop + near >= block.start for start, stop in spans)
        yield (block.kind, block.level, words.strip()), touched
