"""The pages that stand in a published folder, and what each of them asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from rubrica.web.publishing.ledger.owed import Owed


class Page(NamedTuple):
    """A page that was printed. `route` is the pattern of its address; `digest` and `size` are those of its bytes.

    A page that is due and was never printed has neither."""

    address: str
    route: str
    digest: bytes
    size: int
    asked: frozenset[str]


class Pages:
    """Every method is one step of the ledger's transaction."""

    def __init__(self, file: sqlite3.Connection, owed: Owed) -> None:
        self._file, self._owed = file, owed

    def put(self, pages: Iterable[Page]) -> None:
        for page in pages:
            number = self._number_of(page)
            self._file.execute("DELETE FROM asked WHERE page = ?", [number])
            names = [(key,) for key in page.asked]
            self._file.executemany("INSERT OR IGNORE INTO name (key) VALUES (?)", names)
            asked = "INSERT INTO asked SELECT number, ? FROM name WHERE key = ?"
            self._file.executemany(asked, [(number, key) for key in page.asked])
            self._owed.settle(page.address)

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
            self._owed.settle(address)

    def carrying(self, keys: Iterable[str]) -> set[str]:
        """The addresses of the pages that asked one of these."""
        select = (
            "SELECT address FROM name JOIN asked ON name = name.number JOIN page ON page.number = page WHERE key = ?"
        )
        return {address for key in keys for (address,) in self._file.execute(select, [key])}

    def counted(self, keys: Iterable[str]) -> dict[str, int]:
        """How many pages asked each of these; a key that none asked is not there."""
        select = "SELECT count(*) FROM asked WHERE name = (SELECT number FROM name WHERE key = ?)"
        found = {key: self._file.execute(select, [key]).fetchone()[0] for key in keys}
        return {key: number for key, number in found.items() if number}

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
