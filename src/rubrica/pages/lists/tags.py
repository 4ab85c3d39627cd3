"""Tags: all of them, and the reviews of each, by year.

Addresses and keys know a tag by its slug, readers by the name that its newest review gives it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.pages.data.head import head_of
from rubrica.pages.lists.lists import NEWEST, Link, LinksPage, ListPage, by_year, years
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry


def gather_tags(source: Source) -> LinksPage:
    """Every tag with its count, in the order of the alphabet."""
    site = source.site()
    words = words_of(site.language)
    tags = [Link(name_of_tag(name, source), f"/tags/{name}/", count) for name, count in source.groups("tag")]
    return LinksPage(
        site=site,
        words=words,
        language=site.language,
        head=head_of(site, words.tags, words.all_tags, "/tags/"),
        section="/reviews/",
        title=words.tags,
        links=tuple(sorted(tags, key=lambda link: link.label.casefold())),
    )


def gather_tag(source: Source, name: str, year: str = "") -> ListPage:
    """A tag's newest reviews, or all of one year. Where they all fit on the first page there are no years."""
    site = source.site()
    words = words_of(site.language)
    entries = source.listed("tag", name, year)
    shown = entries if year else entries[:NEWEST]
    label = name_of_tag(name, source)
    title = f"{label}, {words.year(year)}" if year else label
    parts = source.parts("tag", name)
    address = f"/tags/{name}/{year}/" if year else f"/tags/{name}/"
    return ListPage(
        site=site,
        words=words,
        language=site.language,
        head=replace(head_of(site, title, words.of("tagged", label), address), feed=f"/tags/{name}/"),
        section="/reviews/",
        crumb=Link(words.tags, "/tags/"),
        title=title,
        about=words.of("n_reviews", parts.get(year, len(entries))),
        filters=years(parts, f"/tags/{name}/", year, words),
        listings=by_year(shown, words),
    )


def name_of_tag(tag: str, source: Source) -> str:
    """A tag as people read it: Sci-Fi for sci-fi."""
    entries = source.listed("tag", tag, limit=1)
    return entries[0].tags_named[tag] if entries else tag


def tag_items(entry: Entry) -> Markup:
    """A review's tags as list items."""
    return Markup("".join([_item(tag, name) for tag, name in entry.tags_named.items()]))


@lru_cache(maxsize=4096)
def _item(tag: str, name: str) -> str:
    return f'<li><a class="p-category" href="/tags/{escape(tag)}/">{escape(name)}</a></li>\n'
