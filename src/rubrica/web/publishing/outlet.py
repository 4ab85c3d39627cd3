"""A published folder, with all that it takes to print into it. Whoever has one holds the folder's lock."""

from __future__ import annotations

import fcntl
import sqlite3
from functools import cache
from typing import TYPE_CHECKING

from django.db import Error

from rubrica.pages.building.manifest import private_folder
from rubrica.pages.building.scanning import settings_of
from rubrica.pages.routes import route_of
from rubrica.pages.theme import Theme, read_theme
from rubrica.web.catalogue.press import settings_row
from rubrica.web.mail.server import sends_mail
from rubrica.web.publishing.beside import show_pictures, write_theme
from rubrica.web.publishing.folder import PublishedFolder
from rubrica.web.publishing.kept import Kept
from rubrica.web.publishing.ledger import Ledger
from rubrica.web.publishing.ledger.pace import Paced
from rubrica.web.publishing.printing import Printed, print_pages
from rubrica.web.publishing.routes import LISTS, routes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rubrica.web.place import Place
    from rubrica.web.publishing.rows import RowSource


PASSING = (OSError, Error, sqlite3.Error)
"""What a full disk or a lost database ends with, in the folder, the rows or the ledger: it may pass by itself."""


class HeldError(Exception):
    """Another publisher has this folder."""


class Outlet:
    """The folder `out`, its ledger, every kind of page there is, and what is kept in memory from page to page.
    Not `served`: no press answers what its pages send."""

    def __init__(self, place: Place, out: Path, *, served: bool = True) -> None:
        self.place = place
        private = private_folder(out)
        private.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = (private / "lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._lock.close()
            raise HeldError(f"Another publisher is at work on {out}.") from None
        self.folder, self.ledger = PublishedFolder(out, private), Ledger(private)
        self.routes = routes(private / "cards", place.theme)
        self.kept = Kept(served=served)
        told = (" mail" if sends_mail() else "") + ("" if served else " alone")
        self._code = f"{_rubrica()} {read_theme(place.theme).version}{told}"
        self._theme: Theme | None = None

    def close(self) -> None:
        self.folder.close()
        self.ledger.close()
        self._lock.close()

    def made_by(self) -> str:
        """The name of everything that all pages rest on besides what the log tells: press, Rubrica, theme."""
        return f"{settings_row().identity} {self._code}"

    def theme(self, source: RowSource, *, anew: bool = False) -> Theme:
        """The theme, whose files stand in the folder before any page asks for them."""
        if anew or self._theme is None:
            self._theme = read_theme(self.place.theme, source.site().theme)
            write_theme(self._theme, self.folder)
        return self._theme

    def print(self, addresses: Iterable[str], source: RowSource, theme: Theme) -> Printed:
        return print_pages(addresses, source, self.routes, theme, self.ledger)

    def save(
        self,
        printed: Printed,
        gone: Iterable[str],
        due: dict[str, int],
        position: int | None = None,
        paced: Paced = Paced(),  # noqa: B008 - frozen
    ) -> None:
        """Make it durable: pictures, then the pages that show them, then what is known of them and how far it goes."""
        gone, pictures = set(gone), printed.pictures()
        show_pictures(pictures, self.place, self.folder)
        self.folder.write(self._new_in(printed))
        self.folder.remove(gone)
        with self.ledger.saving():
            if gone or self.ledger.pages.pictures_of(printed.pages) - pictures:
                self.ledger.note("sweep", "wanted")
            self.ledger.pages.put(page for page, _ in printed.pages.values())
            self.ledger.pages.remove(gone)
            self.ledger.owed.owe(due, self.route_of)
            self.ledger.owed.fail(printed.failed)
            self.ledger.pace.note(paced)
            if position is not None:
                self.ledger.note("position", str(position))

    def _new_in(self, printed: Printed) -> dict[str, bytes]:
        """The pages that are not as they stand in the folder."""
        known = self.ledger.pages.digests(printed.pages)
        return {
            address: data
            for address, (page, data) in printed.pages.items()
            if known.get(address) != page.digest and not address.startswith(LISTS)
        }

    def route_of(self, address: str) -> str:
        """The pattern of an address; "" for the question which pages of a kind there are."""
        return "" if address.startswith(LISTS) else route_of(address, self.routes)[0].address


@cache
def _rubrica() -> str:
    """The name of this Rubrica, which stays what it is while it runs: no second publisher reads its files for it."""
    return settings_of({})
