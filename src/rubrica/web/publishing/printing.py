"""Pages are gathered and rendered from one moment of the database; each remembers what it asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from django.db import Error

from rubrica.pages import keys
from rubrica.pages.building.pictures import plain_name
from rubrica.pages.recording import Recording
from rubrica.pages.routes import route_of
from rubrica.web.publishing.ledger import Page
from rubrica.web.publishing.routes import LISTS, urgency_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.routes import Route
    from rubrica.pages.theme import Theme
    from rubrica.web.publishing.ledger import Ledger
    from rubrica.web.publishing.rows import RowSource


@dataclass(slots=True)
class Printed:
    """Pages with their bytes, what was learned about which pages there are, and which could not be printed, and why."""

    pages: dict[str, tuple[Page, bytes]] = field(default_factory=dict)
    come: dict[str, int] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    failed: dict[str, str] = field(default_factory=dict)

    def pictures(self) -> set[str]:
        """The pictures that the pages show, by the names texts use."""
        asked = {key for page, _ in self.pages.values() for key in page.asked}
        return {key.removeprefix("picture:") for key in asked if key.startswith("picture:")}


def print_pages(
    addresses: Iterable[str], source: RowSource, routes: tuple[Route, ...], theme: Theme, ledger: Ledger
) -> Printed:
    """Print pages, after asking again which of their kinds there are, where that is due."""
    printed, addresses = Printed(), list(addresses)
    for address in addresses:
        if address.startswith(LISTS):
            _ask_again(address, source, routes, ledger, printed)
    for address in addresses:
        if not address.startswith(LISTS) and address not in printed.gone:
            _print(address, source, routes, theme, printed)
    return printed


def _print(address: str, source: RowSource, routes: tuple[Route, ...], theme: Theme, printed: Printed) -> None:
    """Print one page. One that cannot be printed stays as it was, and is no reason for others to wait."""
    route, names = route_of(address, routes)
    recording = Recording(source)
    try:
        data = route.print(recording, names, theme)
    except (OSError, Error):
        raise  # the disk or the database does not answer: that is nothing about this page
    except Exception as error:
        printed.failed[address] = f"{type(error).__name__}: {error}"
    else:
        printed.pages[address] = _page(address, route.address, data, recording.keys), data


def _ask_again(address: str, source: RowSource, routes: tuple[Route, ...], ledger: Ledger, printed: Printed) -> None:
    """Which pages of a kind there are is a question as well: it has keys, and its answer makes pages come and go."""
    route = next(one for one in routes if LISTS + one.address == address)
    recording = Recording(source)
    there = {route.at(names) for names in route.each(recording)}
    known = ledger.pages.of_route(route.address)
    printed.gone |= known - there
    printed.come.update((one, urgency_of(one, set())) for one in there - known)
    printed.pages[address] = _page(address, "", b"", recording.keys), b""


def _page(address: str, route: str, data: bytes, asked: set[str]) -> Page:
    return Page(address, route, blake2b(data, digest_size=16).digest(), len(data), frozenset(map(_plain, asked)))


def _plain(key: str) -> str:
    """A picture's key by its plain name, as it is announced: texts write `pictures/train.png` and `train.png`."""
    return keys.picture(plain_name(key[8:])) if key.startswith("picture:") else key
