"""What a change makes due: the pages that asked what is now answered otherwise, those of the reviews themselves, and
the kinds of pages of which there may be more or fewer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.routes import entries
from rubrica.web.publishing.routes import ANEW, CARDS, CARDS_ANEW, KINDS, LATER, LISTS, SOON, urgency_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.routes import Route
    from rubrica.pages.values.entry import Entry
    from rubrica.web.publishing.ledger import Ledger
    from rubrica.web.publishing.rows import RowSource


COUNTS = ("parts:", "groups:")
"""How keys begin of which a page shows names and counts, and no review."""


@dataclass(slots=True)
class Due:
    """Pages to be made, by address, with their urgency; and pages behind which nothing stands any more."""

    pages: dict[str, int] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    def add(self, addresses: Iterable[str], reviews: set[str]) -> None:
        self.pages.update((address, urgency_of(address, reviews)) for address in addresses)


def due_after(changed: set[str], source: RowSource, routes: tuple[Route, ...], ledger: Ledger) -> Due:
    """What is due after these keys were announced."""
    due, reviews = Due(), {key.partition(":")[2] for key in changed if key.startswith("review:")}
    for slug in reviews:
        own = set(own_pages(source, routes, slug))
        due.add(own, reviews)
        due.gone |= ledger.pages.below(f"/reviews/{slug}/") - own
    talked = {key.partition(":")[2].partition("/")[0] for key in changed if key.startswith(f"{keys.COMMENTS}:")}
    for slug in talked - reviews:
        _hundreds(due, source, routes, slug, ledger)
    counted = {key for key in changed if key.startswith(COUNTS)}
    due.add(ledger.pages.carrying(changed - counted - {keys.SITE}) - due.gone, reviews | talked)
    for address in ledger.pages.carrying(counted) - due.gone:
        due.pages.setdefault(address, unhurried(address))
    if keys.SITE in changed:
        for address in ledger.pages.carrying({keys.SITE}) - due.gone:
            due.pages.setdefault(address, later(address))
    return due


def _hundreds(due: Due, source: RowSource, routes: tuple[Route, ...], slug: str, ledger: Ledger) -> None:
    """A first comment of a hundred brings a page, and the last of one takes it away. The others lead elsewhere then, of
    which nobody waits to read."""
    root = f"/reviews/{slug}/comments"
    own = {address for address in own_pages(source, routes, slug) if address.startswith(root)}
    there = ledger.pages.below(root)
    if own != there:
        due.add(own - there, {slug})
        due.pages.update((address, SOON) for address in own & there)
        due.gone |= there - own


def own_pages(source: RowSource, routes: tuple[Route, ...], slug: str) -> list[str]:
    """The addresses of all that a review has for itself; none for one that nobody may see."""
    entry = source.listing(slug)
    return _own(source, routes, entry) if entry else []


def _own(source: RowSource, routes: tuple[Route, ...], entry: Entry) -> list[str]:
    return [route.at(names) for route in routes if route.own for names in route.own(source, entry)]


def everything(source: RowSource, routes: tuple[Route, ...]) -> dict[str, int]:
    """All pages of the press, those of reviews first, and the question which of each kind there are."""
    found = [address for entry in entries(source) for address in _own(source, routes, entry)]
    for route in routes:
        if not route.own:
            found.append(LISTS + route.address)
            found.extend(route.at(names) for names in route.each(source))
    return {address: later(address) for address in found}


def unhurried(address: str) -> int:
    """The urgency of a page on which one number is another. Which pages there are is not such a number."""
    urgency = urgency_of(address, set())
    return urgency if urgency == KINDS else max(urgency, LATER)


def later(address: str) -> int:
    """The urgency of a page that is made anew because everything is."""
    urgency = urgency_of(address, set())
    return {CARDS: CARDS_ANEW, KINDS: KINDS}.get(urgency, ANEW)
