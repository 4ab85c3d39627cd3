"""Does the published folder hold what its publisher has put there, and is that what the press says now?"""

from __future__ import annotations

import fcntl
import sqlite3
import time
from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING

from rubrica.pages.building.files import path_of
from rubrica.pages.building.manifest import private_folder
from rubrica.web.changes import last_number
from rubrica.web.doctor.finding import Finding
from rubrica.web.publishing.beside import BESIDE
from rubrica.web.publishing.ledger import Ledger
from rubrica.web.publishing.outlet import HeldError
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.publishing.routes import SOON
from rubrica.web.publishing.waiting import ring

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rubrica.web.place import Place

REPAIR = "Repair: it is printed again"
MOMENT = 0.5
"""Seconds after which what looked wrong is looked at again: a publisher may have been at it."""


def pages(place: Place) -> Iterator[Finding]:
    private = private_folder(place.site)
    if not private.is_dir():
        return  # nothing was published yet
    try:
        found = _certainly(place, private)
    except sqlite3.Error as error:
        what = f"what the publisher knows of its pages cannot be read ({error})"
        yield Finding(
            "ledger-damaged", str(private), what, "Repair: all pages are printed again", partial(_forget, place)
        )
        return
    printing = _Printing(place, found)
    for address, (code, what) in sorted(found.items()):
        yield Finding(code, address, what, REPAIR, partial(printing.repair, address))


Found = dict[str, tuple[str, str]]
"""What is wrong, by address: the code, and a sentence."""


def _certainly(place: Place, private: Path) -> Found:
    """What is wrong now and a moment later."""
    ledger = Ledger(private)
    try:
        found = _look(place, ledger)
        if found:
            time.sleep(MOMENT)
            again = _look(place, ledger)
            found = {address: known for address, known in found.items() if again.get(address) == known}
    finally:
        ledger.close()
    return found


def _look(place: Place, ledger: Ledger) -> Found:
    known, failed = ledger.pages.sizes(), ledger.owed.failed()
    found = {address: ("page-failed", f"it could not be printed: {said}") for address, said in failed.items()}
    digests = ledger.pages.digests(known)
    for address, size in known.items():
        if size is not None and address not in failed and not ledger.owed.is_due([address]):
            wrong = _wrong(place.site / path_of(address), digests.get(address))
            if wrong:
                found[address] = wrong
    for path in place.site.rglob("*") if place.site.is_dir() else ():
        address = f"/{path.relative_to(place.site)}".removesuffix("index.html")
        if path.is_file() and _is_stray(address, known):
            found[address] = ("page-orphaned", "no page of the press stands behind it")
    behind = ledger.position < last_number() or ledger.owed.count()
    if behind and not _somebody_publishes(private_folder(place.site)):
        found[str(place.site)] = ("page-stale", "the press has changed, and nobody has published that")
    return found


def _wrong(path: Path, digest: bytes | None) -> tuple[str, str] | None:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return "page-missing", "it was published, and its file is gone"
    if digest and blake2b(data, digest_size=16).digest() != digest:
        return "page-torn", "its file is not what was printed"
    return None


def _is_stray(address: str, known: dict[str, int | None]) -> bool:
    hidden = any(part.startswith(".") for part in address.split("/"))
    return address not in known and not hidden and not address.startswith(BESIDE) and address != "/CNAME"


def _somebody_publishes(private: Path) -> bool:
    """Whether a publisher is at work: then whatever is due is in good hands."""
    with (private / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _forget(place: Place) -> str | None:
    """Let the publisher begin again: it knows nothing of its folder any more."""
    if _somebody_publishes(private_folder(place.site)):
        return "Stop the server first"
    for path in private_folder(place.site).glob("pages-*"):
        path.unlink()
    return catch_up(place)


class _Printing:
    """Prints all that was found at once, when the first of it is to be repaired."""

    def __init__(self, place: Place, found: Found) -> None:
        self.place, self.found = place, found
        self.said: tuple[str | None, Found] | None = None

    def repair(self, address: str) -> str | None:
        if self.said is None:
            self.said = self._print()
        said, left = self.said
        return said or (left[address][1].capitalize() if address in left else None)

    def _print(self) -> tuple[str | None, Found]:
        private = private_folder(self.place.site)
        ledger = Ledger(private)
        torn = [
            address for address, (code, _) in self.found.items() if code in ("page-missing", "page-torn", "page-failed")
        ]
        with ledger.saving():
            ledger.pages.doubt(torn)
            ledger.owed.owe(dict.fromkeys(torn, SOON), lambda _: "")
            ledger.note("sweep", "wanted")
        ledger.close()
        said = catch_up(self.place)
        return said, {} if said else _certainly(self.place, private)


def catch_up(place: Place) -> str | None:
    """Publish all that is due, or wake whoever does."""
    try:
        publisher = Publisher(place)
    except HeldError:
        ring(place.site)
        return "The server publishes it now"
    try:
        publisher.catch_up()
    finally:
        publisher.close()
    return None
