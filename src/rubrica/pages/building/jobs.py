"""Every file of the published folder that is made of texts: its address, and what makes its bytes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from rubrica.pages.routes import ROUTES, Route, route_of
from rubrica.pages.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    found = ((route, names) for route in ROUTES for names in route.each(source))
    return {route.at(names): partial(_print, route, names, theme) for route, names in found}


def due_jobs(
    source: Source, theme: Theme, manifest: Manifest, touched: dict[str, Entry | None], changed: set[str]
) -> Jobs:
    """The pages of the reviews in `touched`, those that carry a changed key, and those that are new.

    Pages that nothing stands behind any more are taken out of the manifest.
    """
    _forget_pages(manifest, touched)
    jobs = _of_reviews(source, theme, touched.values())
    if any(key.startswith(("groups:", "texts:")) for key in changed):
        jobs |= _come_or_gone(source, theme, manifest)
    for address in carrying(manifest.pages, changed):
        if address not in jobs:
            jobs[address] = partial(_print, *route_of(address), theme)
    return jobs


def _forget_pages(manifest: Manifest, touched: Iterable[str]) -> None:
    """Take out all that reviews have for themselves, share cards too."""
    slugs = frozenset(touched)
    own = [address for address in manifest.pages if review_of(address) in slugs] if slugs else []
    for address in own:
        del manifest.pages[address]


def review_of(address: str) -> str:
    """The slug of the review whose own page is at an address; "" for any other page."""
    return address[9:].partition("/")[0] if address.startswith("/reviews/") else ""


def _of_reviews(source: Source, theme: Theme, entries: Iterable[Entry | None]) -> Jobs:
    jobs: Jobs = {}
    for entry in entries:
        for route in ROUTES if entry else ():
            for names in route.own(source, entry) if route.own and entry else ():
                jobs[route.at(names)] = partial(_print, route, names, theme)
    return jobs


def _come_or_gone(source: Source, theme: Theme, manifest: Manifest) -> Jobs:
    """The lists and texts that have come; those that have gone are taken out of the manifest."""
    there = {route.at(names): (route, names) for route in ROUTES if not route.own for names in route.each(source)}
    gone = [
        address
        for address, asked in manifest.pages.items()
        if asked and address not in there and not review_of(address)
    ]
    for address in gone:
        del manifest.pages[address]
    return {
        address: partial(_print, *found, theme) for address, found in there.items() if address not in manifest.pages
    }


def carrying(pages: dict[str, str], changed: set[str]) -> list[str]:
    """The addresses whose pages asked what is answered anew."""
    if len(changed) <= FEW:
        maybe = [(address, asked) for address, asked in pages.items() if any(key in asked for key in changed)]
    else:
        maybe = list(pages.items())
    return [address for address, asked in maybe if not changed.isdisjoint(asked.split("\n"))]


FEW = 6
"""Keys that are looked for one by one before a page's keys are taken apart."""


def _print(route: Route, names: Names, theme: Theme, source: Source) -> bytes:
    return route.print(source, names, theme)
