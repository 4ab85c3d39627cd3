"""Addresses at which nothing stands any more: what moved, and what was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moves:
    """`moved` are (old, new) addresses, the new one of this press or of another site; what hangs below a review moves
    with it. `withdrawn` are the slugs of reviews that were taken back: their addresses say that they are gone."""

    moved: tuple[tuple[str, str], ...] = ()
    withdrawn: tuple[str, ...] = ()

    def but_for(self, there: set[str]) -> Moves:
        """Without what moved from an address at which something stands again."""
        return Moves(tuple((old, new) for old, new in self.moved if old not in there), self.withdrawn)
