"""What a publisher knows of its folder, in a private file beside it: which change it has read, which pages stand there
and what each of them asked, which pages are due. It can be thrown away: then everything is printed anew."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from rubrica.web.faults import fault_point

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

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
CREATE INDEX IF NOT EXISTS due_first ON due (urgency);
"""


class Page(NamedTuple):
    """A page that was printed. `route` is the pattern of its address; `digest` and `size` are those of its bytes.

    A page that is due and was never printed has neither."""

    address: str
    route: str
    digest: bytes
    size: int
    asked: frozenset[str]


class Ledger:
    """Every method is one step of a transaction; `saving` makes several of them one."""

    def __init__(self, private: Path) -> None:
        self.path = private / f"pages-{FORM}.sqlite3"
        self._file = sqlite3.connect(self.path, isolation_level=None, timeout=20)
        self._file.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;" + _TABLES)

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
            self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")
        fault_point("position-advanced")

    # Where it stands

    def get(self, name: str) -> str:
        found = self._file.execute("SELECT value FROM state WHERE name = ?", [name]).fetchone()
        return found[0] if found else ""

    def note(self, name: str, value: str) -> None:
        self._file.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", [name, value])

    @property
    def position(self) -> int:
        """The number of the last change that was read."""
        return int(self.get("position") or 0)

    # Pages

    def put(self, pages: Iterable[Page]) -> None:
        for page in pages:
            number = self._number_of(page)
            self._file.execute("DELETE FROM asked WHERE page = ?", [number])
            names = [(key,) for key in page.asked]
            self._file.executemany("INSERT OR IGNORE INTO name (key) VALUES (?)", names)
            asked = "INSERT INTO asked SELECT number, ? FROM name WHERE key = ?"
            self._file.executemany(asked, [(number, key) for key in page.asked])
            self._settle(page.address)

    def _number_of(self, page: Page) -> int:
        row = [page.address, page.route, page.digest, page.size]
        self._file.execute(
            "INSERT INTO page (address, route, digest, size) VALUES (?, ?, ?, ?) ON CONFLICT (address) "
            "DO UPDATE SET route = excluded.route, digest = excluded.digest, size = excluded.size",
            row,
        )
        return int(self._file.execute("SELECT number FROM page WHERE address = ?", [page.address]).fetchone()[0])

    def remove(self, addresses: Iterable[str]) -> None:
        for address in addresses:
            self._file.execute("DELETE FROM asked WHERE page = (SELECT number FROM page WHERE address = ?)", [address])
            self._file.execute("DELETE FROM page WHERE address = ?", [address])
            self._settle(address)

    def carrying(self, keys: Iterable[str]) -> set[str]:
        """The addresses of the pages that asked one of these."""
        select = (
            "SELECT address FROM name JOIN asked ON name = name.number JOIN page ON page.number = page WHERE key = ?"
        )
        return {address for key in keys for (address,) in self._file.execute(select, [key])}

    def below(self, start: str) -> set[str]:
        """The addresses that begin so."""
        end = start[:-1] + chr(ord(start[-1]) + 1)
        found = self._file.execute("SELECT address FROM page WHERE address >= ? AND address < ?", [start, end])
        return {address for (address,) in found}

    def doubt(self, addresses: Iterable[str]) -> None:
        """Whatever stands there is not what was printed."""
        self._file.executemany("UPDATE page SET digest = NULL WHERE address = ?", [[one] for one in addresses])

    def of_route(self, route: str) -> set[str]:
        return {address for (address,) in self._file.execute("SELECT address FROM page WHERE route = ?", [route])}

    def digests(self, addresses: Iterable[str]) -> dict[str, bytes]:
        found = (self._file.execute("SELECT address, digest FROM page WHERE address = ?", [one]) for one in addresses)
        return dict(row for rows in found for row in rows)

    def sizes(self) -> dict[str, int | None]:
        """Every address, with the size of what should stand there; None for what was never printed."""
        return dict(self._file.execute("SELECT address, size FROM page WHERE address LIKE '/%'"))

    def pictures_of(self, addresses: Iterable[str]) -> set[str]:
        """The pictures that pages show, by the names texts use."""
        select = (
            "SELECT key FROM page JOIN asked ON page.number = page JOIN name ON name = name.number "
            "WHERE address = ? AND key >= 'picture:' AND key < 'picture;'"
        )
        return {key[8:] for address in addresses for (key,) in self._file.execute(select, [address])}

    def keys_of_kind(self, kind: str) -> set[str]:
        """The names behind all keys of a kind that a page still asks: `picture`."""
        select = "SELECT key FROM name WHERE key >= ? AND key < ? AND EXISTS (SELECT 1 FROM asked WHERE name = number)"
        return {key[len(kind) + 1 :] for (key,) in self._file.execute(select, [f"{kind}:", f"{kind};"])}

    # What is due

    def owe(self, pages: Mapping[str, int], route_of: Callable[[str], str], *, anew: bool = False) -> None:
        """Note pages to be made, each with its urgency; the more urgent of two counts. `anew` says that nobody knows
        what stands there now."""
        known = "SELECT 1 FROM page WHERE address = ?"
        unknown = [one for one in pages if not self._file.execute(known, [one]).fetchone()]
        self._file.executemany(
            "INSERT INTO page (address, route) VALUES (?, ?)", [(one, route_of(one)) for one in unknown]
        )
        self._file.executemany(
            "INSERT INTO due VALUES (?, ?, ?) ON CONFLICT (address) "
            "DO UPDATE SET urgency = min(urgency, excluded.urgency), anew = max(anew, excluded.anew)",
            [(address, urgency, anew) for address, urgency in pages.items()],
        )

    def _settle(self, address: str) -> None:
        for table in ("due", "failed"):
            self._file.execute(f"DELETE FROM {table} WHERE address = ?", [address])

    def fail(self, pages: Mapping[str, str]) -> None:
        """Note pages that could not be printed, and why. They are due no more until something changes."""
        for address, said in pages.items():
            self._settle(address)
            self._file.execute("INSERT INTO failed VALUES (?, ?)", [address, said])

    def failed(self) -> dict[str, str]:
        """The pages that could not be printed, and why."""
        return dict(self._file.execute("SELECT address, said FROM failed"))

    def most_urgent(self, many: int) -> list[tuple[str, int]]:
        """The next pages to be made, all of one urgency."""
        select = "SELECT address, urgency FROM due WHERE urgency = (SELECT min(urgency) FROM due) LIMIT ?"
        return list(self._file.execute(select, [many]))

    def is_due(self, addresses: Iterable[str]) -> bool:
        select = "SELECT 1 FROM due WHERE address = ?"
        return any(self._file.execute(select, [address]).fetchone() for address in addresses)

    def is_printing_anew(self) -> bool:
        """Whether pages stand in the folder of which nobody knows what they are made of."""
        return self._file.execute("SELECT 1 FROM due WHERE anew LIMIT 1").fetchone() is not None
