"""The newest comments on one review as a feed, Atom and JSON Feed 1.1. What gives something away stays out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING, Any

import orjson

from rubrica.pages.comments.box import has_feed, place_of, spoiler_said
from rubrica.pages.feeds.feeds import href_of, id_of, legal, moment_of, url_of
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.source import Source
    from rubrica.pages.values.comments import CommentEntry
    from rubrica.pages.values.entry import Entry, Site


@dataclass(frozen=True, slots=True)
class Said:
    """A comment as feeds carry it: `html` is what it says, or that it gives something away."""

    comment: CommentEntry
    title: str
    html: str
    address: str

    def updated(self, site: Site) -> str:
        """When it was last put right, or sent."""
        return moment_of(self.comment.edited or self.comment.at, site.zone)


@dataclass(frozen=True, slots=True)
class CommentFeed:
    site: Site
    entry: Entry
    title: str
    said: tuple[Said, ...]


def commented(source: Source, entry: Entry) -> Iterable[tuple[str]]:
    """A review on which nobody said anything, and nobody can, has no feed of comments."""
    return ((entry.slug,),) if has_feed(source.comments(entry.slug), forms=source.site().forms) else ()


def gather_comment_feed(source: Source, slug: str) -> CommentFeed:
    entry, site = source.published(slug).entry, source.site()
    words = words_of(entry.language)
    said = tuple(
        Said(
            comment=one,
            title=words.of("said_by", one.name),
            html=f"<p>{escape(spoiler_said(one, words))}</p>" if one.spoiler else one.html,
            address=place_of(entry, one.number),
        )
        for one in source.newest_comments(slug)
    )
    return CommentFeed(site, entry, f"{words.comments}: {entry.title} · {site.name}", said)


def render_comment_atom(feed: CommentFeed) -> bytes:
    site, entry = feed.site, feed.entry
    begun = moment_of(entry.date, site.zone)  # of a feed in which nobody has said anything yet
    updated = max((one.updated(site) for one in feed.said), key=datetime.fromisoformat, default=begun)
    head = (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(entry.language)}">\n'
        f"<id>{id_of(entry, site, 'comments')}</id>\n"
        f"<title>{escape(feed.title)}</title>\n"
        f'<link rel="alternate" type="text/html" href="{href_of(site, entry.address)}"/>\n'
        f'<link rel="self" type="application/atom+xml" href="{href_of(site, entry.address + "comments.atom")}"/>\n'
        f"<updated>{updated}</updated>\n<generator>Rubrica</generator>\n"
    )
    entries = "".join(_atom_entry(one, feed) for one in feed.said)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{legal(head)}{entries}</feed>\n'.encode()


def _atom_entry(one: Said, feed: CommentFeed) -> str:
    site, at = feed.site, moment_of(one.comment.at, feed.site.zone)
    return legal(
        f"<entry>\n<id>{id_of(feed.entry, site, f'comments/{one.comment.number}')}</id>\n"
        f"<title>{escape(one.title)}</title>\n"
        f'<link rel="alternate" type="text/html" href="{href_for(site, one)}"/>\n'
        f"<published>{at}</published>\n<updated>{one.updated(site)}</updated>\n"
        f"<author><name>{escape(one.comment.name)}</name></author>\n"
        f'<content type="html">{escape(one.html, quote=False)}</content>\n</entry>\n'
    )


def render_comment_json(feed: CommentFeed) -> bytes:
    site = feed.site
    data: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": legal(feed.title),
        "home_page_url": url_of(site, feed.entry.address),
        "feed_url": url_of(site, f"{feed.entry.address}comments.json"),
        "language": feed.entry.language,
        "items": [_json_item(one, feed) for one in feed.said],
    }
    return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)


def _json_item(one: Said, feed: CommentFeed) -> dict[str, Any]:
    return {
        "id": id_of(feed.entry, feed.site, f"comments/{one.comment.number}"),
        "url": url_for(feed.site, one),
        "title": legal(one.title),
        "content_html": legal(one.html),
        "date_published": moment_of(one.comment.at, feed.site.zone),
        "date_modified": one.updated(feed.site),
        "authors": [{"name": legal(one.comment.name)}],
    }


def url_for(site: Site, one: Said) -> str:
    page, _, place = one.address.partition("#")
    return f"{url_of(site, page)}#{place}"


def href_for(site: Site, one: Said) -> str:
    return escape(url_for(site, one))
