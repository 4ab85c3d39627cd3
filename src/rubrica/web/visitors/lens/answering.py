"""A reader's own weights at the address of a page: `/reviews/?lens=story:2`. Without a lens the page is as printed."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import wraps
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.encoding import iri_to_uri

from rubrica.pages import keys
from rubrica.pages.hosting.headers import PRINTED_POLICY
from rubrica.pages.lens.asked import is_asked, read_asked
from rubrica.pages.lens.page import asked_box, gather_lens, rubric_for, rubric_of
from rubrica.pages.lists.archive import gather_archive, gather_month
from rubrica.pages.lists.best import gather_best
from rubrica.pages.lists.lists import NEWEST
from rubrica.pages.render import render
from rubrica.pages.review.review import gather_review
from rubrica.pages.theme import read_theme
from rubrica.pages.words import words_of
from rubrica.web.gate.declared import Cache
from rubrica.web.place import here
from rubrica.web.publishing.rows import RowSource
from rubrica.web.publishing.snapshot import one_moment
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.visitors.lens.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    from rubrica.pages.data.head import Page
    from rubrica.pages.lens.asked import Asked
    from rubrica.pages.values.entry import Entry

    View = Callable[..., HttpResponseBase]

TOP = 20
RANKED = 100
_REVIEW = re.compile(r"/reviews/([^/]+)/")
_MONTH = re.compile(r"/archive/(\d{4})/(\d{2})/")
_BEST = re.compile(r"/best/([^/]+)/(?:([^/]+)/)?")


def through_a_lens(published: View) -> View:
    """What is published, unless an address asks for it through a lens and it is something that has scores."""

    @wraps(published)
    def view(request: HttpRequest, **named: str) -> HttpResponseBase:
        found = _answer(request, f"/{named['address']}") if "address" in named and is_asked(request.GET) else None
        return published(request, **named) if found is None else found

    return view


def _answer(request: HttpRequest, address: str) -> HttpResponse | None:
    with one_moment():
        source = RowSource()
        try:
            found = _page(request, address, source)
        except LookupError:  # nobody may see that review, or nothing is listed there
            return None
        if found is None:
            return None
        if isinstance(found, str):
            response: HttpResponse = HttpResponseRedirect(iri_to_uri(f"{address}?{found}#_weighed"))
        else:
            response = HttpResponse(render(found, read_theme(here().theme, source.site().theme)))
    response.headers["Content-Security-Policy"] = PRINTED_POLICY
    response.headers["Cache-Control"] = Cache.NEVER.value
    return response


def _page(request: HttpRequest, address: str, source: RowSource) -> Page | str | None:
    """The page that was asked for, or the query of the address to share where the form has sent its fields."""
    query = request.GET.dict()
    if found := _REVIEW.fullmatch(address):
        return _review(found[1], query, source)
    if address == "/reviews/":
        archive = gather_archive(source)
        return _list(address, archive.words.reviews, query, source, source.newest(NEWEST), Listing.objects.all(), TOP)
    if found := _MONTH.fullmatch(address):
        month = f"{found[1]}-{found[2]}"
        listings = Listing.objects.filter(month=month)
        if not listings.exists():
            return None
        entries = source.listed("archive", "", month)
        return _list(address, gather_month(source, *found.groups()).title, query, source, entries, listings, RANKED)
    if found := _BEST.fullmatch(address):
        return _ranking(address, found[1], found[2] or "", query, source)
    return None


def _review(slug: str, query: dict[str, str], source: RowSource) -> Page | str | None:
    if source.listing(slug) is None:
        return None
    page = gather_review(source, slug)
    if not any(one.value is not None for one in page.entry.scores):
        return None
    asked = read_asked(query, rubric_of(page.entry, source), page.words)
    if _to_share(asked):
        return asked.query
    link = replace(page.onward, link=source.site().absolute(f"{page.entry.address}?{asked.query}"))
    return replace(page, lens=asked_box(page.entry, source, asked), head=replace(page.head, listed=False), onward=link)


def _ranking(address: str, criterion: str, part: str, query: dict[str, str], source: RowSource) -> Page | str | None:
    year, whole = keys.year_or_whole(part)
    entries = source.ranked(criterion, year, whole)
    if not entries:
        return None
    of = {"year": year} if year else {"whole": whole} if whole else {}
    ranks = {
        f"ranks__{name}": value for name, value in {"criterion": criterion, "rubric": entries[0].rubric, **of}.items()
    }
    title = gather_best(source, criterion, part).title
    return _list(address, title, query, source, entries, Listing.objects.filter(**ranks), RANKED)


def _list(
    address: str,
    title: str,
    query: dict[str, str],
    source: RowSource,
    entries: tuple[Entry, ...],
    listings: QuerySet[Listing],
    count: int,
) -> Page | str:
    """A list through a lens; `entries` are those that it shows as it is printed."""
    rubric = rubric_for(entries, source)
    asked = read_asked(query, rubric, words_of(source.site().language))
    if _to_share(asked):
        return asked.query
    found = Finding(source, asked, rubric, listings).find(count)
    return gather_lens(source, address, title, asked, rubric, found)


def _to_share(asked: Asked) -> bool:
    """Whether all fields of the form could be read, and may stand in the address."""
    return asked.typed and not asked.faults
