"""Every file of the published folder that is made of texts: its address, and what makes its bytes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from rubrica.pages.routes import ROUTES, Route
from rubrica.pages.source import Source

if TYPE_CHECKING:
    from rubrica.pages.building.manifest import Manifest
    from rubrica.pages.routes import Names
    from rubrica.pages.theme import Theme

Make = Callable[[Source], bytes]
"""What makes the bytes at an address from a source."""

Jobs = dict[str, Make]
"""What there is to make, by address."""


def all_jobs(source: Source, theme: Theme) -> Jobs:
    """What makes each page. The first kind of page that claims an address has it."""
    jobs: Jobs = {}
    for route in ROUTES:
        for names in route.each(source):
            jobs.setdefault(route.at(names), partial(_print, route, names, theme))
    return jobs


def due_jobs(jobs: Jobs, before: Manifest, manifest: Manifest, changed: set[str]) -> Jobs:
    """The pages that carry a changed key, and those that are new. The others keep the keys they had."""
    due: Jobs = {}
    for address, make in jobs.items():
        keys = before.pages.get(address)
        if keys is None or not changed.isdisjoint(keys):
            due[address] = make
        else:
            manifest.pages[address] = keys
    return due


def _print(route: Route, names: Names, theme: Theme, source: Source) -> bytes:
    return route.print(source, names, theme)
