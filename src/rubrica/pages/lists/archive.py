"""The archive: /reviews/ with every month, and a page for each month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from rubrica.pages.data.head import Head, head_of
from rubrica.pages.lens.form import NO_LENS
from rubrica.pages.lens.page import list_form, with_script
from rubrica.pages.lists.lists import NEWEST, Link, Listing, ListPage, by_month
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Site


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """The newest reviews, and the months of every year with how many reviews each holds."""

    template: ClassVar[str] = "archive.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    total: int
    listings: tuple[Listing, ...]
    years: tuple[tuple[str, tuple[Link, ...]], ...]
    lens: Markup = NO_LENS


def gather_archive(source: Source) -> ArchivePage:
    site = source.site()
    words = words_of(site.language)
    months = months_of(source)
    total = sum(months.values())
    names = sorted({month[:4] for month in months}, reverse=True)
    newest = source.newest(NEWEST)
    lens = list_form(newest, "/reviews/", source)
    return ArchivePage(
        site=site,
        words=words,
        language=site.language,
        head=with_script(head_of(site, words.reviews, words.of("n_reviews", total), "/reviews/"), lens),
        section="/reviews/",
        total=total,
        listings=by_month(newest, words),
        years=tuple(
            (
                words.year(year),
                tuple(_link(month, count, words) for month, count in months.items() if month[:4] == year),
            )
            for year in names
        ),
        lens=lens,
    )


def gather_month(source: Source, year: str, number: str) -> ListPage:
    """All reviews of a month, with the months before and after that have any."""
    site = source.site()
    words, month = words_of(site.language), f"{year}-{number}"
    entries = source.listed("archive", "", month)
    months = list(months_of(source))
    place = months.index(month)
    newer = months[place - 1] if place else ""
    older = months[place + 1] if place + 1 < len(months) else ""
    title = words.of("reviews_of", words.month(month))
    lens = list_form(entries, _address(month), source)
    return ListPage(
        site=site,
        words=words,
        language=site.language,
        head=with_script(head_of(site, title, words.of("n_reviews", len(entries)), _address(month)), lens),
        section="/reviews/",
        crumb=Link(words.reviews, "/reviews/"),
        title=title,
        about=words.of("n_reviews", len(entries)),
        filters=(),
        listings=(Listing("", entries),),
        beside=(
            Link(words.month(older), _address(older)) if older else None,
            Link(words.month(newer), _address(newer)) if newer else None,
        ),
        lens=lens,
    )


def months_of(source: Source) -> dict[str, int]:
    """Every month that has reviews, newest first, and how many."""
    return source.parts("archive")


def _address(month: str) -> str:
    return f"/archive/{month.replace('-', '/')}/"


def _link(month: str, count: int, words: Words) -> Link:
    """A month below its year."""
    return Link(words.bare_month(month), _address(month), count)
