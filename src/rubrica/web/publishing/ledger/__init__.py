"""What a publisher knows of its folder, in a private file beside it: which change it has read, which pages stand there
and what each of them asked, which pages are due. It can be thrown away: then everything is printed anew."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rubrica.web.faults import fault_point
from rubrica.web.publishing.ledger.owed import Owed
from rubrica.web.publishing.ledger.pace import Pace
from rubrica.web.publishing.ledger.pages import Page, Pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Ledger", "Page"]

FORM = 1
"""A change in the tables below makes another file."""

_TABLES = """
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS page (number INTEGER PRIMARY KEY, address TEXT UNIQUE, route TEXT,
    digest BLOB, size INTEGER);
CREATE TABLE IF NOT EXISTS name (number INTEGER PRIMARY KEY, key TEXT UNIQUE);
CREATE TABLE IF NOT EXISTS asked (name INTEGER, page INTEGER, PRIMARY KEY (name, page)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS asked_by ON asked (page);
CREATE INDEX IF NOT EXISTS page_route ON page (route);
CREATE TABLE IF NOT EXISTS due (address TEXT PRIMARY KEY, urgency INTEGER, anew INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS failed (address TEXT PRIMARY KEY, said TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS paced (key TEXT PRIMARY KEY, told REAL, waits INTEGER) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS due_first ON due (urgency);
"""


class Ledger:
    """Every method is one step of a transaction; `saving` makes several of them one."""

    def __init__(self, private: Path) -> None:
        self.path = private / f"pages-{FORM}.sqlite3"
        self._file = sqlite3.connect(self.path, isolation_level=None, timeout=20)
        self._file.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;" + _TABLES)
        self.owed = Owed(self._file)
        self.pace = Pace(self._file)
        self.pages = Pages(self._file, self.owed)

    def close(self) -> None:
        self._file.close()

    @contextmanager
    def saving(self) -> Iterator[None]:
        """All of it is saved, or none: keys, pages that are due, and the position."""
        self._file.execute("BEGIN IMMEDIATE")
        try:
            yield
            fault_point("keys-written")
        except BaseException:
            if self._file.in_transaction:  # where the disk fails, SQLite has ended it by itself
                self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")
        fault_point("position-advanced")

    def get(self, name: str) -> str:
        found = self._file.execute("SELECT value FROM state WHERE name = ?", [name]).fetchone()
        return found[0] if found else ""

    def note(self, name: str, value: str) -> None:
        self._file.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", [name, value])

    @property
    def position(self) -> int:
        """The number of the last change that was read."""
        return int(self.get("position") or 0)
