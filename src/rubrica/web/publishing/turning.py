"""What a new day changes by itself: comments close with the age of a review, and a work may be scored from its release
on. Nobody writes a row then, so the publisher of a folder looks when its press's day turns."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.text.clock import local_date, now
from rubrica.web.catalogue.models import Work
from rubrica.web.comments.announcing import keys_of_all
from rubrica.web.comments.house import house_of
from rubrica.web.publishing.readers import day_of_release
from rubrica.web.reviews.listing_models import Listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.web.catalogue.press import RowPress

MANY = 31
"""Days that are looked for one by one in what is known of works; after a longer pause all works are looked at."""


def today(press: RowPress) -> str:
    """The day as the clock of the press shows it."""
    return local_date(now().isoformat(), press.site.zone)[0][:10]


def turned(press: RowPress, after: str, day: str) -> set[str]:
    """The keys of what is answered otherwise on `day` than it was on the day `after`."""
    if not after or after >= day:
        return set()
    since, until = date.fromisoformat(after), date.fromisoformat(day)
    return {*_closed(press, since, until), *_released(press, since, until)}


def _closed(press: RowPress, since: date, until: date) -> Iterator[str]:
    """Reviews that were young enough for comments then, and are not now."""
    days = house_of(press.settings).close_after
    if days:
        first, end = since - timedelta(days=days), until - timedelta(days=days)
        grown = Listing.objects.filter(place__gte=f"{first}".encode(), place__lt=f"{end}".encode())
        for slug in grown.values_list("slug", flat=True):
            yield from keys_of_all(slug)


def _released(press: RowPress, since: date, until: date) -> Iterator[str]:
    """Reviews of works that had not come out then, and have now."""
    passed = (until - since).days
    days = [f"{since + timedelta(days=number)}" for number in range(1, passed + 1)] if passed <= MANY else ["released"]
    for said in days:
        for slug in Work.objects.filter(text__contains=said).values_list("slug", flat=True):
            if f"{since}" < day_of_release(slug, press) <= f"{until}":
                yield from map(keys.readers, Listing.objects.filter(work=slug).values_list("slug", flat=True))
