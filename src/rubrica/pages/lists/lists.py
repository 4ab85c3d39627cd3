"""Lists of reviews: by month, by tag, by critic; their groups and the links between their parts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from rubrica.pages.lens.form import NO_LENS
from rubrica.pages.text.images import image

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.data.head import Head
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Site
    from rubrica.pages.words import Words

NEWEST = 20  # what a list without a year holds; its years hold the rest


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another list, with how many reviews it holds (0: not said)."""

    label: str
    address: str
    count: int = 0
    current: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Some reviews under a heading, which may be empty."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """A list of reviews, newest first. `crumb` leads up; `filters` are rows of links to its parts."""

    template: ClassVar[str] = "list.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    crumb: Link
    title: str
    about: str
    filters: tuple[tuple[str, tuple[Link, ...]], ...]
    listings: tuple[Listing, ...]
    beside: tuple[Link | None, Link | None] = (None, None)
    lens: Markup = NO_LENS


@dataclass(frozen=True, slots=True)
class LinksPage:
    """A page that only leads on: all tags, all critics, all articles. Each link says how many it leads to."""

    template: ClassVar[str] = "links.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    title: str
    links: tuple[Link, ...]


def by_year(entries: Iterable[Entry], words: Words) -> tuple[Listing, ...]:
    """The entries under the years of their dates."""
    return tuple(Listing(words.year(year), tuple(group)) for year, group in groupby(entries, lambda one: one.date[:4]))


def by_month(entries: Iterable[Entry], words: Words) -> tuple[Listing, ...]:
    """The entries under the months of their dates."""
    return tuple(
        Listing(words.month(month), tuple(group)) for month, group in groupby(entries, lambda one: one.date[:7])
    )


def years(parts: dict[str, int], base: str, current: str, words: Words) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """A row of links to the years of a list, none where everything fits on its first page."""
    total = parts.get("", 0)
    if total <= NEWEST:
        return ()
    newest = Link(words.newest, base, 0, current == "")
    dated = [Link(words.year(year), f"{base}{year}/", count, current == year) for year, count in parts.items() if year]
    return ((words.a_year, (newest, *dated)),)


def cover(entry: Entry, source: Source, sizes: str) -> Markup:
    """The cover of an entry in a list: decoration beside its title, so without words of its own."""
    picture = source.picture(entry.cover) if entry.cover else None
    return image(picture, "", sizes) if picture else Markup("")
