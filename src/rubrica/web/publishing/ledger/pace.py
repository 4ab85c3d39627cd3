"""Keys that are told at most once a minute: a thousand readers who score a review in a minute print its page once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rubrica.pages import keys

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

SECONDS = 60.0


class Paced(NamedTuple):
    """Keys that are told `at` a moment, and those that wait until a minute has passed."""

    at: float = 0.0
    told: frozenset[str] = frozenset()
    waiting: frozenset[str] = frozenset()


class Pace:
    """Every method is one step of the ledger's transaction."""

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file

    def divide(self, changed: Iterable[str], at: float) -> Paced:
        """Which of the changed keys that have a pace are told now, and which wait."""
        paced = {key for key in changed if key.startswith(keys.READERS)}
        waiting = frozenset(key for key in paced if self._was_told(key, at))
        return Paced(at, frozenset(paced) - waiting, waiting)

    def _was_told(self, key: str, at: float) -> bool:
        """Within the last minute; a clock that was set back has told nothing."""
        found = self._file.execute("SELECT told FROM paced WHERE key = ?", [key]).fetchone()
        return found is not None and 0 <= at - found[0] < SECONDS

    def due(self, at: float) -> Paced:
        """What has waited for long enough."""
        select = "SELECT key FROM paced WHERE waits AND NOT (? - told >= 0 AND ? - told < ?)"
        return Paced(at, frozenset(key for (key,) in self._file.execute(select, [at, at, SECONDS])))

    def note(self, paced: Paced) -> None:
        told = "INSERT OR REPLACE INTO paced VALUES (?, ?, 0)"
        self._file.executemany(told, [(key, paced.at) for key in paced.told])
        self._file.executemany("UPDATE paced SET waits = 1 WHERE key = ?", [(key,) for key in paced.waiting])
