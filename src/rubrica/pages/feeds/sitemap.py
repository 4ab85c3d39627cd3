"""The map of the press for search engines: every page they should keep, and when it last changed."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from rubrica.pages.lists.archive import months_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.source import Mapped, Source
    from rubrica.pages.values.entry import Site

MOST = 50_000
"""Addresses one sitemap may hold, by the protocol of sitemaps.org."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_FRONT = ("/reviews/", "/best/", "/tags/", "/critics/", "/works/")
_LISTS = {"best": "/best/{}/", "tag": "/tags/{}/", "critic": "/critics/{}/", "rubric": "/rubrics/{}/"}


@dataclass(frozen=True, slots=True)
class Sitemap:
    """All addresses in the order of the press: its front pages, its reviews newest first, its texts, its lists.

    `part` is which file of them is meant: 0 for `/sitemap.xml`, 1 and more for `/sitemap-1.xml`.
    """

    site: Site
    pages: tuple[Mapped, ...]
    part: int = 0

    @property
    def parts(self) -> int:
        """How many files it takes beside the index; 0 where one file holds it all."""
        return -(-len(self.pages) // MOST) if len(self.pages) > MOST else 0


def gather_sitemap(source: Source, part: str = "") -> Sitemap:
    """Every page but earlier revisions, years of long lists and what robots are told to leave."""
    steps = (_front_pages, _reviews, _texts, _works, _lists)
    return Sitemap(source.site(), tuple(page for step in steps for page in step(source)), int(part or 0))


def parts_of_sitemap(source: Source) -> list[tuple[str]]:
    """What fills the gap of `/sitemap-{}.xml`; nothing for a press whose map is one file."""
    return [(str(number),) for number in range(1, gather_sitemap(source).parts + 1)]


def render_sitemap(sitemap: Sitemap) -> bytes:
    """One file of the map. `/sitemap.xml` of a press too large for one file is the index of the others."""
    if sitemap.parts and not sitemap.part:
        return _index(sitemap)
    first = max(sitemap.part - 1, 0) * MOST
    lines = [
        f"<url><loc>{escape(_location(sitemap.site, address))}</loc>{_changed(day)}</url>\n"
        for address, day in sitemap.pages[first : first + MOST]
    ]
    return _document("urlset", "".join(lines))


def _index(sitemap: Sitemap) -> bytes:
    numbers = range(1, sitemap.parts + 1)
    addresses = [_location(sitemap.site, f"/sitemap-{number}.xml") for number in numbers]
    return _document(
        "sitemapindex", "".join(f"<sitemap><loc>{escape(address)}</loc></sitemap>\n" for address in addresses)
    )


def _front_pages(source: Source) -> Iterator[Mapped]:
    yield "/", next((day for _, day in source.mapped()), "")
    yield from ((address, "") for address in _FRONT)


def _reviews(source: Source) -> Iterator[Mapped]:
    """The months of the archive, and the reviews."""
    yield from ((f"/archive/{month.replace('-', '/')}/", "") for month in months_of(source))
    yield from source.mapped()


def _texts(source: Source) -> Iterator[Mapped]:
    for kind in ("articles", "lists", "pages"):
        for text in source.texts(kind):
            yield text.address, text.date[:10]


def _works(source: Source) -> Iterator[Mapped]:
    return ((work.address, "") for work in source.works())


def _lists(source: Source) -> Iterator[Mapped]:
    """The whole lists: what changes with every review says no day of its own."""
    for kind, address in _LISTS.items():
        for name, _ in source.groups(kind):
            yield address.format(name), ""


def _location(site: Site, address: str) -> str:
    return site.absolute(address) if address.isascii() else site.absolute(quote(address, safe="/%"))


def _changed(day: str) -> str:
    return f"<lastmod>{escape(day)}</lastmod>" if day else ""


def _document(root: str, lines: str) -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>\n<{root} xmlns="{_NAMESPACE}">\n{lines}</{root}>\n'.encode()
