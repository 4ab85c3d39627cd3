"""The pages that are due, and those that could not be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping


class Owed:
    """Every method is one step of the ledger's transaction."""

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file

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

    def settle(self, address: str) -> None:
        for table in ("due", "failed"):
            self._file.execute(f"DELETE FROM {table} WHERE address = ?", [address])

    def fail(self, pages: Mapping[str, str]) -> None:
        """Note pages that could not be printed, and why. They are due no more until something changes."""
        for address, said in pages.items():
            self.settle(address)
            self._file.execute("INSERT INTO failed VALUES (?, ?)", [address, said])

    def failed(self) -> dict[str, str]:
        """The pages that could not be printed, and why."""
        return dict(self._file.execute("SELECT address, said FROM failed"))

    def count(self) -> int:
        """How many pages are due."""
        return int(self._file.execute("SELECT count(*) FROM due").fetchone()[0])

    def any_before(self, urgency: int) -> bool:
        """Whether a page is due that is more urgent."""
        return self._file.execute("SELECT 1 FROM due WHERE urgency < ? LIMIT 1", [urgency]).fetchone() is not None

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
