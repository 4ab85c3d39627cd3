"""Edits of a text, and the most of them that leave its meaning alone."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rubrica.manuscript import cut
from rubrica.review.formatting.meaning import meaning
from rubrica.review.reader import read_closely

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rubrica.review.reading import Reading
    from rubrica.rubric import Rubric

MAX_ATTEMPTS = 60
MAX_READ = 400_000
"""Bytes that one step may read again in search of the edits that are safe: forty times a long review. A text of a
hundred refused edits is no manuscript; what has not been tried by then stays as it was typed."""


@dataclass(frozen=True, slots=True)
class Edit:
    """New words for the bytes from `start` to `end`."""

    start: int
    end: int
    new: str


Group = tuple[Edit, ...]
"""Edits that make sense only together."""


def rewrite(data: bytes, step: Callable[[Reading], Iterable[Group]], rubric: Rubric) -> bytes:
    """The text after each group of edits that changes nothing read: all at once if possible, else by halves."""
    reading = read_closely(cut(data), rubric)
    groups = [group for group in map(tuple, step(reading)) if group]
    if not groups:
        return data
    said = meaning(reading)
    kept: list[Group] = []
    attempts, most = 0, max(2, min(MAX_ATTEMPTS, MAX_READ // (len(data) + 1)))

    def attempt(groups: list[Group]) -> None:
        nonlocal attempts
        attempts += 1
        if attempts > most:
            return
        edited = apply(data, [edit for group in (*kept, *groups) for edit in group])
        if edited is not None and meaning(read_closely(cut(edited), rubric)) == said:
            kept.extend(groups)
        elif len(groups) > 1:
            attempt(groups[: len(groups) // 2])
            attempt(groups[len(groups) // 2 :])

    attempt(groups)
    return apply(data, [edit for group in kept for edit in group]) or b""


def apply(data: bytes, edits: list[Edit]) -> bytes | None:
    """The edited text; None where two edits want the same place."""
    edits = sorted(edits, key=lambda edit: (edit.start, edit.end))
    if any(left.end > right.start for left, right in pairwise(edits)):
        return None
    pieces: list[bytes] = []
    at = 0
    for edit in edits:
        pieces += (data[at : edit.start], edit.new.encode())
        at = edit.end
    return b"".join((*pieces, data[at:]))
