"""Every file of the published folder that is made of texts: its address, and what makes its bytes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.routes import ROUTES, Route, entries, route_of
from rubrica.pages.source import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from rubrica.pages.building.manifest import Manifest
    from rubrica.pages.routes import Names
    from rubrica.pages.theme import Theme
    from rubrica.pages.values.entry import Entry

Make = Callable[[Source], bytes]
"""What makes the bytes at an address from a source."""

Jobs = dict[str, Make]
"""What there is to make, by address."""


def all_jobs(source: Source, theme: Theme) -> Jobs:
    """What makes each page of a press."""
    lists = ((route, names) for route in ROUTES if not route.own for names in route.each(source))
    jobs = _of_reviews(source, theme, entries(source))
    jobs.update((route.at(names), partial(_print, route, names, theme)) for route, names in lists)
    return jobs


def due_jobs(
    source: Source, theme: Theme, manifest: Manifest, touched: dict[str, Entry | None], changed: set[str]
) -> Jobs:
    """The pages of the reviews in `touched`, those that carry a changed key, and those that are new.

    Pages that nothing stands behind any more are taken out of the manifest.
    """
    _forget_pages(manifest, touched)
    jobs = _of_reviews(source, theme, touched.values())
    if any(key == keys.PAGES or key.startswith("texts:") for key in changed):
        jobs |= _come_or_gone(source, theme, manifest)
    for address in carrying(manifest.pages, changed):
        if address not in jobs:
            jobs[address] = partial(_print, *route_of(address), theme)
    return jobs


def _forget_pages(manifest: Manifest, touched: Collection[str]) -> None:
    """Take out all that reviews have for themselves, share cards too."""
    for address in _own(manifest.pages, touched):
        del manifest.pages[address]


def _own(pages: dict[str, str], slugs: Collection[str]) -> list[str]:
    if len(slugs) <= FEW:
        begins = tuple(f"/reviews/{slug}/" for slug in slugs)
        return [address for address in pages if address.startswith(begins)]
    wanted = frozenset(slugs)
    return [address for address in pages if review_of(address) in wanted]


def review_of(address: str) -> str:
    """The slug of the review whose own page is at an address; "" for any other page."""
    return address[9:].partition("/")[0] if address.startswith("/reviews/") else ""


def _of_reviews(source: Source, theme: Theme, every: Iterable[Entry | None]) -> Jobs:
    """All that each review has for itself, review by review, so that its text is at hand for all of it."""
    own = [(route, route.own) for route in ROUTES if route.own]
    return {
        route.at(names): partial(_print, route, names, theme)
        for entry in every
        if entry
        for route, own_of in own
        for names in own_of(source, entry)
    }


def _come_or_gone(source: Source, theme: Theme, manifest: Manifest) -> Jobs:
    """The lists and texts that have come; those that have gone are taken out of the manifest."""
    there = {route.at(names): (route, names) for route in ROUTES if not route.own for names in route.each(source)}
    lists = (address for address in manifest.pages if not address.startswith("/reviews/") or not review_of(address))
    gone = [address for address in lists if manifest.pages[address] and address not in there]
    for address in gone:
        del manifest.pages[address]
    return {
        address: partial(_print, *found, theme) for address, found in there.items() if address not in manifest.pages
    }


def carrying(pages: dict[str, str], changed: set[str]) -> list[str]:
    """The addresses whose pages asked what is answered anew."""
    if len(changed) <= FEW:
        maybe = {address: asked for key in changed for address, asked in pages.items() if key in asked}
    else:
        maybe = pages
    return [address for address, asked in maybe.items() if not changed.isdisjoint(asked.split("\n"))]


FEW = 6
"""Reviews, or keys, that are looked for one by one: in memory a search is faster than taking every name apart."""


def _print(route: Route, names: Names, theme: Theme, source: Source) -> bytes:
    return route.print(source, names, theme)
