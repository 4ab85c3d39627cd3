"""Of the edits that rewrite a text, the most that leave its meaning alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript import cut
from rubrica.manuscript.edit import Edit, apply
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
