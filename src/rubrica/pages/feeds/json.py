"""A feed as JSON Feed 1.1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from rubrica.pages.feeds.feeds import content_of, id_of, legal, moment_of, score_of, url_of

if TYPE_CHECKING:
    from rubrica.pages.feeds.feeds import Feed, FeedEntry
    from rubrica.pages.values.entry import Entry, Site


def render_json_feed(feed: Feed) -> bytes:
    """The feed as JSON Feed 1.1; what it has no word for (the scores) stands under `_rubrica`."""
    site = feed.site
    data: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": url_of(site, feed.home),
        "feed_url": url_of(site, feed.home + "feed.json"),
        "language": site.language,
        "authors": [{"name": site.name, "url": url_of(site, "/")}],
        "items": [_json_item(one, site) for one in feed.entries],
    }
    if site.tagline:
        data["description"] = site.tagline
    return orjson.dumps(_all_legal(data), option=orjson.OPT_APPEND_NEWLINE)


def _json_item(one: FeedEntry, site: Site) -> dict[str, Any]:
    entry = one.entry
    data: dict[str, Any] = {
        "id": id_of(entry, site),
        "url": url_of(site, entry.address),
        "title": entry.title + score_of(entry),
        "content_html": content_of(one),
        "image": url_of(site, f"{entry.address}card.png"),
        "date_published": moment_of(entry.date, site.zone),
        "date_modified": moment_of(entry.updated or entry.date, site.zone),
        "authors": [_author(entry, site)],
        "tags": list(entry.tags_named.values()),
        "language": entry.language,
    }
    if entry.summary:
        data["summary"] = entry.summary
    if entry.overall is not None or entry.scores:
        data["_rubrica"] = {
            "overall": entry.overall,
            "overall_best": entry.overall_best,
            "verdict": entry.verdict,
            "working": entry.working,
            "scores": {score.criterion: score.value for score in entry.scores},
        }
    return data


def _author(entry: Entry, site: Site) -> dict[str, str]:
    author = {"name": entry.critic_name or site.name}
    return {**author, "url": url_of(site, f"/critics/{entry.critic}/")} if entry.critic else author


def _all_legal(data: Any) -> Any:
    if isinstance(data, str):
        return legal(data)
    if isinstance(data, dict):
        return {key: _all_legal(value) for key, value in data.items()}
    return [_all_legal(value) for value in data] if isinstance(data, list) else data
