"""Structured data: what a page says to machines, as schema.org's JSON-LD. Every function answers with a finished text.

Pieces that thousands of pages share (a critic, a press, a score) are encoded once and kept. Addresses are said as
`@id` or `sameAs`, the deck as `abstract`, the picture as `thumbnailUrl`: `url`, `description` and `image` are Open
Graph's names too, and checkers take the one for the other.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson
from orjson import Fragment

from rubrica.pages.data.kinds import schema_type
from rubrica.pages.values.entry import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.values.entry import Entry, EntryScore, Site, TextEntry, WorkEntry

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", re.ASCII)
_UNSAFE = tuple((sign.encode(), b"\\u%04x" % ord(sign)) for sign in "&<>\u2028\u2029")


class ReadersSaid(NamedTuple):
    """What readers are called, the overall that their means make, and how many they are."""

    name: str
    overall: str
    many: int


def review_ld(
    entry: Entry,
    site: Site,
    *,
    worst: str,
    work: WorkEntry | None = None,
    image: str = "",
    correction: str = "",
    readers: ReadersSaid | None = None,
) -> str:
    """A review: its overall as the rating, with the working as explanation, and one review more per scored category.

    `worst` is the lowest score of the rubric's scale, `image` an absolute address, `correction` what was put right. A
    category is a review of its own with a `reviewAspect`, because whoever reads only one rating must find the overall.
    What readers scored is about the work and stands there, so that nobody takes it for the critic's rating. Only what
    lists may print is said, so no spoiler is.
    """
    data = _about("Review", "name", entry, site, image)
    title = {"@type": "ListItem", "position": 3, "name": entry.title}
    crumbs = {"@type": "BreadcrumbList", "itemListElement": [*_way_to_reviews(site), title]}
    data["mainEntityOfPage"] = {"@type": "WebPage", "breadcrumb": crumbs}
    data["itemReviewed"] = _work(entry, site, work)
    if readers is not None:
        data["itemReviewed"]["aggregateRating"] = _of_readers(readers, entry.overall_best, worst)
    if entry.overall is not None:
        data["reviewRating"] = _overall(entry, worst)
    aspects = [_aspect(score, worst) for score in entry.scores if score.value is not None]
    if aspects:
        data["associatedReview"] = aspects
    if entry.tags:
        data["keywords"] = entry.tag_names or entry.tags
    if entry.words:
        data["wordCount"] = entry.words
    if correction:
        data["correction"] = {"@type": "CorrectionComment", "text": correction, "dateCreated": entry.updated}
    data["version"] = entry.revision
    return _safe(data)


def text_ld(entry: TextEntry, site: Site, *, image: str = "") -> str:
    """An article as a BlogPosting, a page or a list as an Article."""
    data = _about("BlogPosting" if entry.kind == "articles" else "Article", "headline", entry, site, image)
    data["mainEntityOfPage"] = data["@id"]
    return _safe(data)


def ranking_ld(title: str, address: str, entries: Iterable[Entry], site: Site) -> str:
    """A ranked list, best first: places, titles and addresses of the reviews."""
    places = [
        {"@type": "ListItem", "position": place, "name": entry.title, "item": site.absolute(entry.address)}
        for place, entry in enumerate(entries, start=1)
    ]
    return _safe(
        {
            "@context": "https://schema.org",
            "@type": "ItemList",
            "name": title,
            "@id": site.absolute(address),
            "itemListOrder": "https://schema.org/ItemListOrderDescending",
            "numberOfItems": len(places),
            "itemListElement": places,
        }
    )


def _about(kind: str, title: str, entry: Entry | TextEntry, site: Site, image: str) -> dict[str, Any]:
    """What every text says: who wrote it, when, in which language, where it was published."""
    data = {
        "@context": "https://schema.org",
        "@type": kind,
        "@id": site.absolute(entry.address),
        title: entry.title,
        "inLanguage": entry.language,
        "author": _author(entry.critic, entry.critic_name, site),
        "publisher": _publisher(site),
    }
    if entry.date:
        data["datePublished"] = entry.date
        data["dateModified"] = getattr(entry, "updated", "") or entry.date
    if entry.summary:
        data["abstract"] = entry.summary
    if image:
        data["thumbnailUrl"] = image
    return data


@lru_cache(maxsize=1024)
def _author(critic: str, name: str, site: Site) -> Fragment:
    data = {"@type": "Person", "@id": "#critic", "name": name or site.name}
    if critic:
        data["sameAs"] = site.absolute(f"/critics/{critic}/")
    return _kept(data)


@lru_cache(maxsize=8)
def _publisher(site: Site) -> Fragment:
    return _kept({"@type": "Organization", "name": site.name, "sameAs": site.absolute("/")})


@lru_cache(maxsize=8)
def _way_to_reviews(site: Site) -> tuple[Fragment, ...]:
    """The first two crumbs: the press, and its reviews under the name its menu gives them."""
    label = {address: label for label, address in site.menu}.get("/reviews/", "Reviews")
    crumbs = enumerate(((site.name, "/"), (label, "/reviews/")), start=1)
    return tuple(
        _kept({"@type": "ListItem", "position": place, "name": name, "item": site.absolute(address)})
        for place, (name, address) in crumbs
    )


def _work(entry: Entry, site: Site, work: WorkEntry | None) -> dict[str, Any]:
    """The work: its own page if it stands in the catalogue, else what the review calls it."""
    kind = work.kind if work else entry.kick.partition(BETWEEN)[0]
    data: dict[str, Any] = {"@type": schema_type(kind, entry.rubric), "@id": "#work"}
    data["name"] = work.title if work else entry.title
    others = [title for _, title in work.titles] if work else []
    if entry.original_title and entry.original_title not in others:
        others.append(entry.original_title)
    if others:
        data["alternateName"] = others
    if work:
        data["sameAs"] = site.absolute(work.address)
    return data


def _overall(entry: Entry, worst: str) -> dict[str, Any]:
    rating = _rating(entry.overall or "", entry.overall_best, worst)
    if entry.verdict:
        rating["name"] = entry.verdict
    if entry.working:
        rating["ratingExplanation"] = entry.working
    return rating


def _of_readers(readers: ReadersSaid, best: str, worst: str) -> dict[str, Any]:
    said = {"@type": "AggregateRating", "@id": "#readers", "name": readers.name, "ratingCount": readers.many}
    return _rating(readers.overall, best, worst) | said


@lru_cache(maxsize=8192)
def _aspect(score: EntryScore, worst: str) -> Fragment:
    return _kept(
        {
            "@type": "Review",
            "reviewAspect": score.name,
            "reviewRating": _rating(score.value or "", score.best, worst),
            "author": {"@id": "#critic"},
            "itemReviewed": {"@id": "#work"},
        }
    )


def _rating(value: str, best: str, worst: str) -> dict[str, Any]:
    numbers = {"ratingValue": _number(value), "bestRating": _number(best), "worstRating": _number(worst)}
    return {"@type": "Rating", **numbers}


@lru_cache(maxsize=1024)
def _number(text: str) -> Fragment | str:
    """A number as JSON writes it, with a point and ASCII digits; a letter (B+) stays what it is."""
    if not _NUMBER.fullmatch(text):
        return text
    return Fragment(text.rstrip("0").rstrip(".") if "." in text else text)


def _kept(data: dict[str, Any]) -> Fragment:
    return Fragment(orjson.dumps(data))


def _safe(data: dict[str, Any]) -> str:
    """One JSON object that ends no script element and no line, whatever a title holds."""
    text = orjson.dumps(data)
    for sign, escaped in _UNSAFE:
        if sign in text:
            text = text.replace(sign, escaped)
    return text.decode()
