"""Feeds: the newest reviews in full, their working on top and no spoiler in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from rubrica.pages.lists.tags import name_of_tag
from rubrica.pages.review.rows import spoken_here
from rubrica.pages.scores.scores import whole
from rubrica.pages.text.body import public_html, public_html_of

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Site
    from rubrica.pages.values.published import Published

NEWEST = 30
NEVER = "1970-01-01T00:00:00Z"  # of a feed without an entry: a clock would make every build another
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SUSPECT = bytes((*range(9), 11, 12, *range(14, 32), 127, 0xC2, 0xED, 0xEF))  # a byte of each of these is one of them
_TAG = re.compile(r"<(?:a|img|source) [^>]*>")
_ADDRESS = re.compile(r'(?<= )(href=|src=)"(#|/(?!/))')
_SRCSET = re.compile(r' srcset="[^"]*"')


@dataclass(frozen=True, slots=True, eq=False)
class FeedEntry:
    """A review as a feed carries it: `html` is all of it that anyone may see, with absolute addresses.

    The newest reviews stand in the feeds of all their tags: one is made once, and known again by being the same object.
    """

    entry: Entry
    html: str


@dataclass(frozen=True, slots=True)
class Feed:
    """The newest reviews of the press, a tag, a critic or a work. `home` is the page that lists the same."""

    site: Site
    title: str
    home: str
    entries: tuple[FeedEntry, ...]


def gather_feed(source: Source, kind: str = "", name: str = "", title: str = "") -> Feed:
    """The feed of the press, or of one list: `gather_feed(source, "critic", "ines-varga", "Ines Varga")`."""
    site = source.site()
    entries = source.listed(kind, name, limit=NEWEST) if kind else source.newest(NEWEST)
    return Feed(
        site=site,
        title=f"{title} · {site.name}" if title else site.name,
        home=f"/{kind}s/{name}/" if kind else "/",
        entries=tuple(_gather_entry(source, entry) for entry in entries[:NEWEST]),
    )


def gather_feed_of(kind: str, source: Source, name: str) -> Feed:
    """The feed of a tag, a critic or a work under the name its page has."""
    return gather_feed(source, kind, name, _title_of(kind, name, source))


def _title_of(kind: str, name: str, source: Source) -> str:
    if kind == "work":
        work = source.work(name)
        return work.title if work else name
    return source.critic(name).name if kind == "critic" else name_of_tag(name, source)


def _gather_entry(source: Source, entry: Entry) -> FeedEntry:
    published, site = source.published(entry.slug), source.site()
    return _open_entry(published, site) or _feed_entry(published, site, public_html(published.review, source))


@lru_cache(maxsize=1024)
def _open_entry(published: Published, site: Site) -> FeedEntry | None:
    """A review that hides nothing, as all feeds carry it; None for one that must be printed for feeds."""
    html = public_html_of(published.printed.body)
    return None if html is None else _feed_entry(published, site, html)


def _feed_entry(published: Published, site: Site, html: str) -> FeedEntry:
    entry = spoken_here(published.entry, published.printed)
    return FeedEntry(entry, _absolute(html, site, entry.address))


def _absolute(html: str, site: Site, own: str) -> str:
    """Every address in our own HTML as the outside world needs it: of a picture, of a page, of a note on its page."""
    page, root = href_of(site, own), href_of(site, "/")

    def tag(found: re.Match[str]) -> str:
        said = _SRCSET.sub(lambda one: one[0].replace(", /", f", {root}").replace('"/', f'"{root}'), found[0])
        return _ADDRESS.sub(lambda one: f'{one[1]}"{page if one[2] == "#" else root}{one[2].strip("/")}', said)

    return _TAG.sub(tag, html)


def score_of(entry: Entry) -> str:
    """What a feed reader shows in its list: 7.2/10, Good."""
    if entry.overall is None:
        return ""
    verdict = f", {entry.verdict}" if entry.verdict else ""
    return f": {entry.overall}/{whole(entry.overall_best)}{verdict}"


def content_of(one: FeedEntry) -> str:
    """The working and the scores on top, then the text."""
    entry = one.entry
    given = [f"{escape(score.name)} {escape(score.value or '–')}" for score in entry.scores]
    lines = [escape(entry.working)] if entry.working else []
    if given:
        lines.append(" · ".join(given))
    return f"<p>{'<br>'.join(lines)}</p>\n{one.html}" if lines else one.html


def id_of(entry: Entry, site: Site, part: str = "") -> str:
    """It stays the same when the press moves to https, and when the review is dated, titled or scored anew: who has
    read it is shown no second one. `part` is what of it has an id of its own, such as `comments/12`."""
    host = urlsplit(site.address).hostname or "localhost"
    return uuid5(NAMESPACE_URL, f"//{host}{entry.address}{part}").urn


def moment_of(date: str, zone: str) -> str:
    """A date of a text as RFC 3339 asks: midnight at the press where no time is given."""
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return NEVER
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=_zone(zone))
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return ZoneInfo("UTC")


def url_of(site: Site, address: str) -> str:
    """An address of the press as a URL, in ASCII."""
    return site.absolute(quote(address, safe="/%"))


def href_of(site: Site, address: str) -> str:
    """The same, as an attribute holds it."""
    return escape(url_of(site, address))


def legal(text: str) -> str:
    """Without the characters that XML has no way to write, and that readers of JSON choke on."""
    data = text.encode("utf-8", "surrogatepass")
    return _ILLEGAL.sub("", text) if len(data) > len(data.translate(None, _SUSPECT)) else text
