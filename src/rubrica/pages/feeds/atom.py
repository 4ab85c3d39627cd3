"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from rubrica.pages.feeds.feeds import NEVER, content_of, href_of, id_of, legal, moment_of, score_of

if TYPE_CHECKING:
    from rubrica.pages.feeds.feeds import Feed, FeedEntry
    from rubrica.pages.values.entry import Site


def render_atom(feed: Feed) -> bytes:
    """The feed as Atom (RFC 4287)."""
    site = feed.site
    moments = [moment_of(one.entry.updated or one.entry.date, site.zone) for one in feed.entries]
    updated = max(moments, key=datetime.fromisoformat, default=NEVER)
    head = (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(site.language)}">\n'
        f"<id>{escape(site.absolute(feed.home))}</id>\n"
        f"<title>{escape(feed.title)}</title>\n"
        + (f"<subtitle>{escape(site.tagline)}</subtitle>\n" if site.tagline else "")
        + f'<link rel="alternate" type="text/html" href="{href_of(site, feed.home)}"/>\n'
        f'<link rel="self" type="application/atom+xml" href="{href_of(site, feed.home + "feed.atom")}"/>\n'
        f"<updated>{updated}</updated>\n"
        f"<author><name>{escape(site.name)}</name></author>\n"
        "<generator>Rubrica</generator>\n"
    )
    entries = "".join([_atom_entry(one, site) for one in feed.entries])
    return f'<?xml version="1.0" encoding="utf-8"?>\n{legal(head)}{entries}</feed>\n'.encode()


@lru_cache(maxsize=1024)
def _atom_entry(one: FeedEntry, site: Site) -> str:
    entry = one.entry
    author = f"<uri>{href_of(site, f'/critics/{entry.critic}/')}</uri>" if entry.critic else ""
    tags = "".join(
        f'<category term="{escape(tag)}" label="{escape(name)}"/>\n' for tag, name in entry.tags_named.items()
    )
    summary = f"<summary>{escape(entry.summary)}</summary>\n" if entry.summary else ""
    return legal(
        f'<entry xml:lang="{escape(entry.language)}">\n'
        f"<id>{id_of(entry, site)}</id>\n"
        f"<title>{escape(entry.title)}{escape(score_of(entry))}</title>\n"
        f'<link rel="alternate" type="text/html" href="{href_of(site, entry.address)}"/>\n'
        f"<published>{moment_of(entry.date, site.zone)}</published>\n"
        f"<updated>{moment_of(entry.updated or entry.date, site.zone)}</updated>\n"
        f"<author><name>{escape(entry.critic_name or site.name)}</name>{author}</author>\n"
        f'{tags}{summary}<content type="html">{escape(content_of(one), quote=False)}</content>\n'
        "</entry>\n"
    )
