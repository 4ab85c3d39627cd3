"""The page for an address where nothing is, and what robots are told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rubrica.pages.data.head import Head, head_of
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Site

SOME = 5  # reviews offered instead


@dataclass(frozen=True, slots=True)
class MissingPage:
    template: ClassVar[str] = "missing.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    title: str
    about: str
    entries: tuple[Entry, ...]


def gather_missing(source: Source) -> MissingPage:
    words = words_of(source.site().language)
    return _gather(source, "/404.html", words.nothing_here, words.nothing_about)


def gather_withdrawn(source: Source) -> MissingPage:
    """What stands where a review was withdrawn."""
    words = words_of(source.site().language)
    return _gather(source, "/410.html", words.withdrawn_here, words.withdrawn_about)


def _gather(source: Source, address: str, title: str, about: str) -> MissingPage:
    site = source.site()
    words = words_of(site.language)
    return MissingPage(
        site=site,
        words=words,
        language=site.language,
        head=head_of(site, title, "", address, listed=False),
        section="",
        title=title,
        about=about,
        entries=source.newest(SOME),
    )


@dataclass(frozen=True, slots=True)
class Robots:
    """robots.txt: everybody may read everything, and the map lies here."""

    sitemap: str


def gather_robots(source: Source) -> Robots:
    return Robots(source.site().absolute("/sitemap.xml"))


def render_robots(robots: Robots) -> bytes:
    return f"User-agent: *\nAllow: /\n\nSitemap: {robots.sitemap}\n".encode()
