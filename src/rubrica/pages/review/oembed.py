"""oEmbed: what other sites show of a review or of one revision of it, as oembed.com describes it.

What is embedded is text with a link. It stays as it was where somebody has put it, and says which revision it shows.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import orjson

from rubrica.pages.addresses import href
from rubrica.pages.review.rows import spoken_here
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.theme import Theme
    from rubrica.pages.values.entry import Entry, Site
    from rubrica.pages.words import Words

WIDTH = 600  # pixels; the height is the text's
CARD = (1200, 630)
FILE = "oembed.json"

Embed = dict[str, Any]
"""An answer of oEmbed, by the names of its specification."""


def gather_oembed(source: Source, slug: str, number: str = "") -> Embed:
    """What is embedded of a review's newest revision, or of any by its number."""
    published = source.published(slug, int(number) if number else None)
    entry, site = spoken_here(published.entry, published.printed), source.site()
    words = words_of(entry.language)
    own = site.absolute(f"{entry.address}revisions/{number}/" if number else entry.address)
    notes = [words.of("nth_revision", words.nth(published.number))] if number else []
    if number and source.history(slug)[0].number != published.number:
        newest = site.absolute(entry.address)
        notes.append(f'{escape(words.newer_exists)} <a href="{href(newest)}">{escape(words.read_newest)}</a>')
    data = {
        "version": "1.0",
        "type": "rich",
        "title": entry.title,
        "url": own,
        "provider_name": site.name,
        "provider_url": site.absolute("/"),
        "cache_age": 86400,
        "width": WIDTH,
        "height": None,
        "html": _quote(entry, site, own, notes, words),
        "thumbnail_url": f"{own}card.png",
        "thumbnail_width": CARD[0],
        "thumbnail_height": CARD[1],
    }
    if entry.critic_name:
        data["author_name"] = entry.critic_name
        data["author_url"] = site.absolute(f"/critics/{entry.critic}/" if entry.critic else "/")
    return data


def render_oembed(embed: Embed, theme: Theme | None) -> bytes:
    return orjson.dumps(embed, option=orjson.OPT_APPEND_NEWLINE)


def _quote(entry: Entry, site: Site, own: str, notes: list[str], words: Words) -> str:
    """Title, overall and scores, deck, and who printed it when."""
    overall = f"{entry.overall} / {entry.overall_best}" if entry.overall else words.unscored
    judged = words.between.join(part for part in (overall, entry.verdict if entry.overall else "") if part)
    given = words.join(tuple(f"{one.short} {one.value}" for one in entry.scores if one.value is not None) or ("",))
    by = words.between.join(part for part in (entry.critic_name, site.name, words.day(entry.date)) if part)
    lines = [f'<strong><a href="{href(own)}">{escape(entry.title)}</a></strong> {escape(judged)}']
    lines += [escape(said) for said in (given, entry.summary) if said]
    told = "".join(f"<p>{line}</p>" for line in (*lines, ". ".join((escape(by), *notes))))
    return f'<blockquote lang="{escape(entry.language)}" cite="{href(own)}">{told}</blockquote>'


def file_embedded(url: str) -> str:
    """The address of the file that answers for an address of this press: its own folder's; "" for no review's.

    Whether the file is there, and whether the address is this press's, is for those to say who know.
    """
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return ""
    parts = path.strip("/").split("/")
    if parts[0] != "reviews" or len(parts) not in (2, 4) or (len(parts) == 4 and parts[2] != "revisions"):
        return ""
    return f"/{'/'.join(parts)}/{FILE}" if all(part and part[0] != "." for part in parts) else ""


def fitted(embed: Embed, width: int | None, height: int | None) -> Embed:
    """The same for a place of this size: no wider than asked for, without a picture that would be."""
    small = (width or CARD[0]) < CARD[0] or (height or CARD[1]) < CARD[1]
    kept = {key: value for key, value in embed.items() if not (small and key.startswith("thumbnail"))}
    return {**kept, "width": min(WIDTH, width) if width else WIDTH}
