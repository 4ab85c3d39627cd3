"""Articles, pages and written lists: prose without scores; and a page of all of a kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from rubrica.pages.data.head import Head, head_of, showing
from rubrica.pages.data.structured import text_ld
from rubrica.pages.lists.ranking import categories
from rubrica.pages.onward import SCRIPT, Onward, gather_onward
from rubrica.pages.text.body import body
from rubrica.pages.text.images import image
from rubrica.pages.text.parts import Part, contents, parts_of
from rubrica.pages.tip import Tip, tip_of
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from rubrica.pages.lists.lists import Link
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Picture, Site, TextEntry

WIDE = "(max-width: 46rem) 100vw, 42rem"
LONG = 4  # an article with more sections gets a contents list


@dataclass(frozen=True, slots=True)
class TextPage:
    template: ClassVar[str] = "text.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    entry: TextEntry
    kind: str
    day: str
    picture: Markup
    parts: tuple[Part, ...]
    contents: Markup
    footnotes: Markup
    tip: Tip | None
    onward: Onward | None


@dataclass(frozen=True, slots=True)
class TextsPage:
    """All articles, or all lists, newest first. Beside the written lists stand those that the scores write."""

    template: ClassVar[str] = "texts.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    title: str
    entries: tuple[TextEntry, ...]
    rankings: tuple[Link, ...]


def gather_text(kind: str, source: Source, slug: str) -> TextPage:
    """An article, a page or a list by its slug. A page has no byline and no tip jar, and ends where it ends."""
    site = source.site()
    entry = next(one for one in source.texts(kind) if one.slug == slug)
    words = words_of(entry.language)
    read = body(entry.review, source)
    picture = source.picture(entry.cover) if entry.cover else None
    critic = source.critic(entry.critic) if entry.critic else None
    return TextPage(
        site=site,
        words=words,
        language=entry.language,
        head=head_of_text(entry, picture, site, scripts=(SCRIPT,) if kind != "pages" else ()),
        section=entry.address if kind == "pages" else f"/{kind}/",
        entry=entry,
        kind=kind,
        day=words.day(entry.date) if kind != "pages" else "",
        picture=image(picture, entry.cover_alt, WIDE, first=True) if picture else Markup(""),
        parts=parts_of(read.sections, words.language),
        contents=contents(read.sections, words.language)
        if kind != "pages" and len(read.sections) > LONG
        else Markup(""),
        footnotes=Markup(read.footnotes),
        tip=tip_of(site, critic, words) if kind != "pages" else None,
        onward=gather_onward(source, entry.address, words) if kind != "pages" else None,
    )


def head_of_text(entry: TextEntry, picture: Picture | None, site: Site, scripts: tuple[str, ...]) -> Head:
    """Who shares a text sees its cover; of one without a cover, the card of the press."""
    head = head_of(site, entry.title, entry.summary, entry.address, kind="article")
    head = replace(head, published=entry.date, updated=entry.date, json_ld=text_ld(entry, site), scripts=scripts)
    return showing(head, picture, site)


def gather_texts(kind: str, source: Source) -> TextsPage:
    site = source.site()
    words = words_of(site.language)
    title = words.articles if kind == "articles" else words.lists
    return TextsPage(
        site=site,
        words=words,
        language=site.language,
        head=head_of(site, title, words.of("all_texts", site.name), f"/{kind}/"),
        section=f"/{kind}/",
        title=title,
        entries=source.texts(kind),
        rankings=categories(source, "", words) if kind == "lists" else (),
    )
