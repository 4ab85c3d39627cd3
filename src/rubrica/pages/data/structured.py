"""Structured data: what a page says to machines, as schema.org's JSON-LD. Every function answers with a finished text.

The text is joined from pieces that are encoded once and kept (a critic, a press, a score), because a press prints
thousands of pages that share them. Addresses are said as `@id` or `sameAs`, the deck as `abstract`, the picture as
`thumbnailUrl`: `url`, `description` and `image` are Open Graph's names too, and checkers take the one for the other.
"""

from __future__ import annotations

import re
from functools import lru_cache
from json import JSONEncoder
from typing import TYPE_CHECKING

from rubrica.pages.data.kinds import schema_type
from rubrica.pages.values.entry import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.values.entry import Entry, EntryScore, Site, TextEntry, WorkEntry

_json = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", re.ASCII)
_UNSAFE = tuple((sign, f"\\u{ord(sign):04x}") for sign in "&<>\u2028\u2029")
_CONTEXT = '"@context":"https://schema.org"'
_ASPECT = '"author":{"@id":"#critic"},"itemReviewed":{"@id":"#work"}'


def review_ld(entry: Entry, site: Site, *, worst: str, work: WorkEntry | None = None, image: str = "") -> str:
    """A review: its overall as the rating, with the working as explanation, and one review more per scored category.

    `worst` is the lowest score of the rubric's scale, `image` an absolute address. A category is a review of its own
    with a `reviewAspect`, because whoever reads only one rating must find the overall. Only what lists may print is
    said, so no spoiler is.
    """
    url = _json(site.absolute(entry.address))
    members = _about("Review", "name", entry, site, url, image)
    title = f'{{"@type":"ListItem","position":3,"name":{_json(entry.title)}}}'
    crumbs = f'{{"@type":"BreadcrumbList","itemListElement":[{_way_to_reviews(site)},{title}]}}'
    members.append(f'"mainEntityOfPage":{{"@type":"WebPage","breadcrumb":{crumbs}}}')
    members.append(f'"itemReviewed":{_work(entry, site, work)}')
    if entry.overall is not None:
        rating = _overall(entry.overall, entry.overall_best, worst, entry.verdict, entry.working)
        members.append(f'"reviewRating":{rating}')
    aspects = [_aspect(score, worst) for score in entry.scores if score.value is not None]
    if aspects:
        members.append(f'"associatedReview":[{",".join(aspects)}]')
    if entry.tags:
        members.append(f'"keywords":{_json(entry.tag_names or entry.tags)}')
    if entry.words:
        members.append(f'"wordCount":{entry.words}')
    members.append(f'"version":{entry.revision}')
    return _safe(members)


def text_ld(entry: TextEntry, site: Site, *, image: str = "") -> str:
    """An article as a BlogPosting, a page or a list as an Article."""
    url = _json(site.absolute(entry.address))
    members = _about("BlogPosting" if entry.kind == "articles" else "Article", "headline", entry, site, url, image)
    members.append(f'"mainEntityOfPage":{url}')
    return _safe(members)


def ranking_ld(title: str, address: str, entries: Iterable[Entry], site: Site) -> str:
    """A ranked list, best first: places, titles and addresses of the reviews."""
    places = [
        f'{{"@type":"ListItem","position":{place},"name":{_json(entry.title)},"item":{_json(site.absolute(entry.address))}}}'
        for place, entry in enumerate(entries, start=1)
    ]
    return _safe(
        [
            _CONTEXT,
            '"@type":"ItemList"',
            f'"name":{_json(title)}',
            f'"@id":{_json(site.absolute(address))}',
            '"itemListOrder":"https://schema.org/ItemListOrderDescending"',
            f'"numberOfItems":{len(places)}',
            f'"itemListElement":[{",".join(places)}]',
        ]
    )


def _about(kind: str, title: str, entry: Entry | TextEntry, site: Site, url: str, image: str) -> list[str]:
    """What every text says: who wrote it, when, in which language, where it was published."""
    updated = getattr(entry, "updated", "") or entry.date
    members = [
        _CONTEXT,
        f'"@type":"{kind}"',
        f'"@id":{url}',
        f'"{title}":{_json(entry.title)}',
        f'"inLanguage":{_json(entry.language)}',
        _people(entry.critic, entry.critic_name, site),
    ]
    if entry.date:
        members.append(f'"datePublished":{_json(entry.date)},"dateModified":{_json(updated)}')
    if entry.summary:
        members.append(f'"abstract":{_json(entry.summary)}')
    if image:
        members.append(f'"thumbnailUrl":{_json(image)}')
    return members


@lru_cache(maxsize=1024)
def _people(critic: str, name: str, site: Site) -> str:
    """Who wrote it, and who published it."""
    page = f',"sameAs":{_json(site.absolute(f"/critics/{critic}/"))}' if critic else ""
    author = f'{{"@type":"Person","@id":"#critic","name":{_json(name or site.name)}{page}}}'
    press = f'{{"@type":"Organization","name":{_json(site.name)},"sameAs":{_json(site.absolute("/"))}}}'
    return f'"author":{author},"publisher":{press}'


@lru_cache(maxsize=8)
def _way_to_reviews(site: Site) -> str:
    """The first two crumbs: the press, and its reviews under the name its menu gives them."""
    label = {address: label for label, address in site.menu}.get("/reviews/", "Reviews")
    crumbs = enumerate(((site.name, "/"), (label, "/reviews/")), start=1)
    return ",".join(
        f'{{"@type":"ListItem","position":{place},"name":{_json(name)},"item":{_json(site.absolute(address))}}}'
        for place, (name, address) in crumbs
    )


def _work(entry: Entry, site: Site, work: WorkEntry | None) -> str:
    """The work: its own page if it stands in the catalogue, else what the review calls it."""
    kind = work.kind if work else entry.kick.partition(BETWEEN)[0]
    members = f'"@type":{_type(kind, entry.rubric)},"@id":"#work","name":{_json(work.title if work else entry.title)}'
    others = [title for _, title in work.titles] if work else []
    if entry.original_title and entry.original_title not in others:
        others.append(entry.original_title)
    if others:
        members += f',"alternateName":{_json(others)}'
    return f'{{{members},"sameAs":{_json(site.absolute(work.address))}}}' if work else f"{{{members}}}"


@lru_cache(maxsize=1024)
def _type(kind: str, rubric: str) -> str:
    return _json(schema_type(kind, rubric))


@lru_cache(maxsize=4096)
def _overall(value: str, best: str, worst: str, verdict: str, working: str) -> str:
    name = f',"name":{_json(verdict)}' if verdict else ""
    explanation = f',"ratingExplanation":{_json(working)}' if working else ""
    return f"{{{_rating(value, best, worst)}{name}{explanation}}}"


@lru_cache(maxsize=8192)
def _aspect(score: EntryScore, worst: str) -> str:
    rating = _rating(score.value or "", score.best, worst)
    return f'{{"@type":"Review","reviewAspect":{_json(score.name)},"reviewRating":{{{rating}}},{_ASPECT}}}'


def _rating(value: str, best: str, worst: str) -> str:
    return (
        f'"@type":"Rating","ratingValue":{_number(value)},"bestRating":{_number(best)},"worstRating":{_number(worst)}'
    )


def _number(text: str) -> str:
    """A number as JSON writes it, with a point and ASCII digits; a letter (B+) stays what it is."""
    if not _NUMBER.fullmatch(text):
        return _json(text)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _safe(members: list[str]) -> str:
    """One JSON object that ends no script element and no line, whatever a title holds."""
    text = f"{{{','.join(members)}}}"
    for sign, escaped in _UNSAFE:
        if sign in text:
            text = text.replace(sign, escaped)
    return text
