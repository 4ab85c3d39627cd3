"""The publisher of one folder: it follows the log of changes and keeps the folder true.

    read the changes -> what is due -> gather and render -> write, durably -> save keys and position

Whoever dies on the way leaves old pages or new ones, and a position that has not moved: the next publisher does the
same again. What nobody waits for is noted as due together with the position, and done in small parts in between.
"""

from __future__ import annotations

import fcntl
from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.building.manifest import private_folder
from rubrica.pages.building.scanning import settings_of
from rubrica.pages.routes import route_of
from rubrica.pages.theme import Theme, read_theme
from rubrica.web.catalogue.press import settings_row
from rubrica.web.changes import changes_after, last_number
from rubrica.web.faults import fault_point
from rubrica.web.publishing.beside import BESIDE, needless, show_pictures, write_theme
from rubrica.web.publishing.due import Due, due_after, everything
from rubrica.web.publishing.folder import PublishedFolder
from rubrica.web.publishing.kept import Kept
from rubrica.web.publishing.ledger import Ledger
from rubrica.web.publishing.printing import Printed, print_pages
from rubrica.web.publishing.routes import CARDS, LISTS, SOON, WAITED_FOR, routes
from rubrica.web.publishing.rows import RowSource
from rubrica.web.publishing.snapshot import one_moment

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rubrica.web.changes import Change
    from rubrica.web.place import Place

ALL_BUT_CARDS = CARDS - 1
"""The most urgent pages up to here carry texts as texts."""

PART = 25
"""Pages that are made in one go when nobody waits: a publication waits for no more than these."""


class HeldError(Exception):
    """Another publisher has this folder."""


class Publisher:
    """Publishes into the folder `out`, as long as it holds the folder's lock."""

    def __init__(self, place: Place, out: Path | None = None) -> None:
        self.place, out = place, out or place.site
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
        self.kept = Kept()
        self._code = f"{settings_of({})} {read_theme(place.theme).version}"
        self._theme: Theme | None = None
        self._knows_its_press = False
        self._owe_what_is_damaged()

    def close(self) -> None:
        self.folder.close()
        self.ledger.close()
        self._lock.close()

    def catch_up(self) -> None:
        """Do all there is to do."""
        while self.step():
            pass

    def step(self) -> bool:
        """Follow the changes there are, or do a part of what else is due. False when there was nothing to do."""
        return self._follow() or self._do_a_part() or self._sweep()

    def _follow(self) -> bool:
        """Read what has changed, and print what is waited for."""
        if self._knows_its_press and last_number() == self.ledger.position:
            return False
        with one_moment():
            changes = self._changes()
            if changes is None:
                self._begin_again()
                return True
            if not changes:
                return False
            changed = {key for change in changes for key in change.keys}
            self.kept.forget(changed)
            source = RowSource(self.kept)
            theme = self._theme_now(source, anew=keys.SITE in changed)
            due = due_after(changed, source, self.routes, self.ledger)
            printed = self._print_first(due, source, theme, whole=any(change.whole for change in changes))
        gone = due.gone | printed.gone
        left = due.pages.keys() - printed.pages.keys() - printed.failed.keys() - gone
        self._save(printed, gone, {address: due.pages[address] for address in left}, changes[-1].number)
        return True

    def _changes(self) -> list[Change] | None:
        """What to follow; None where the folder is of another press, another Rubrica, or too far behind."""
        if not self._knows_its_press and self.ledger.get("made by") != self._made_by():
            return None
        self._knows_its_press = True
        return changes_after(self.ledger.position)

    def _made_by(self) -> str:
        return f"{settings_row().identity} {self._code}"

    def _print_first(self, due: Due, source: RowSource, theme: Theme, *, whole: bool) -> Printed:
        """Print what somebody waits for: a review's own pages, home and feeds, or all that is not drawn."""
        until = ALL_BUT_CARDS if whole else WAITED_FOR
        first = [address for address, urgency in due.pages.items() if urgency <= until]
        printed = print_pages(first, source, self.routes, theme, self.ledger)
        if whole and printed.come:
            more = print_pages(printed.come, source, self.routes, theme, self.ledger)
            printed.pages |= more.pages
            printed.failed |= more.failed
        due.pages |= printed.come
        fault_point("pages-gathered")
        return printed

    def _begin_again(self) -> None:
        """Everything is due, and what stands there for no reason is taken away at once."""
        self.kept = Kept()
        source = RowSource(self.kept)
        self._theme_now(source, anew=True)
        pages = everything(source, self.routes)
        there = {address for address, _ in self.folder.addresses() if not address.startswith(BESIDE)}
        gone = (there | self.ledger.sizes().keys()) - pages.keys()
        self.folder.remove(gone)
        with self.ledger.saving():
            self.ledger.remove(gone)
            self.ledger.owe(pages, self._route_of, anew=True)
            self.ledger.note("made by", self._made_by())
            self.ledger.note("position", str(last_number()))
        self._knows_its_press = True

    def _do_a_part(self) -> bool:
        """Print the next pages that are due."""
        due = self.ledger.most_urgent(PART)
        if not due:
            return False
        with one_moment():
            source = RowSource(self.kept)
            theme = self._theme_now(source)
            addresses = [address for address, _ in due]
            printed = print_pages(addresses, source, self.routes, theme, self.ledger)
        self._save(printed, printed.gone, printed.come)
        return True

    def _save(self, printed: Printed, gone: Iterable[str], due: dict[str, int], position: int | None = None) -> None:
        """Make it durable: pictures, then the pages that show them, then what is known of them and how far it goes."""
        gone, pictures = set(gone), printed.pictures()
        show_pictures(pictures, self.place, self.folder)
        known = self.ledger.digests(printed.pages)
        self.folder.write(
            {
                address: data
                for address, (page, data) in printed.pages.items()
                if known.get(address) != page.digest and not address.startswith(LISTS)
            }
        )
        self.folder.remove(gone)
        with self.ledger.saving():
            if gone or self.ledger.pictures_of(printed.pages) - pictures:
                self.ledger.note("sweep", "wanted")
            self.ledger.put(page for page, _ in printed.pages.values())
            self.ledger.remove(gone)
            self.ledger.owe(due, self._route_of)
            self.ledger.fail(printed.failed)
            if position is not None:
                self.ledger.note("position", str(position))

    def _sweep(self) -> bool:
        """Once nothing is due: take away pictures and theme files that no page asks for."""
        if not self.ledger.get("sweep"):
            return False
        theme = self._theme_now(RowSource(self.kept))
        there = [address for address, _ in self.folder.addresses()]
        shown = self.ledger.keys_of_kind("picture")
        pages = {address for address in there if not address.startswith(BESIDE)} - self.ledger.sizes().keys()
        self.folder.remove(needless(there, shown, theme, self.place) | pages)
        with self.ledger.saving():
            self.ledger.note("sweep", "")
        return True

    def _owe_what_is_damaged(self) -> None:
        """Pages that are missing, or not as long as they should be, are due, and those that could not be printed."""
        there = dict(self.folder.addresses())
        damaged = [address for address, size in self.ledger.sizes().items() if there.get(address) != size]
        with self.ledger.saving():
            self.ledger.doubt(damaged)
            self.ledger.owe(dict.fromkeys([*damaged, *self.ledger.failed()], SOON), self._route_of)
            self.ledger.note("sweep", "wanted")

    def _theme_now(self, source: RowSource, *, anew: bool = False) -> Theme:
        if anew or self._theme is None:
            self._theme = read_theme(self.place.theme, source.site().theme)
            write_theme(self._theme, self.folder)
        return self._theme

    def _route_of(self, address: str) -> str:
        return "" if address.startswith(LISTS) else route_of(address, self.routes)[0].address
