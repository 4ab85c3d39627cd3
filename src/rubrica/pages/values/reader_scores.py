"""What readers scored a review, as a source answers with it."""

from __future__ import annotations

from typing import NamedTuple

LEAST = 5
"""Readers below whom a page says how many there are and nothing else, unless the press wants more."""


class ReaderScores(NamedTuple):
    """`readers` count, `held` do not count yet. `counts` are, by criterion, pairs of a score as it stands on the scale
    and how many gave it. Scores are taken where `taken`, from the day `opens` on ("" for at once)."""

    readers: int = 0
    held: int = 0
    counts: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    least: int = LEAST
    taken: bool = False
    opens: str = ""
