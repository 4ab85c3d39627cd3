"""What reviews stand among has changed: settings, a work, a critic. The lists that print it are made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.press.press import KINDS
from rubrica.web.accounts.critics import put_profile
from rubrica.web.catalogue.press import put_settings, settings_row
from rubrica.web.catalogue.works import put_work, remove_work
from rubrica.web.changes import writing
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.listings import relist_all
from rubrica.web.reviews.models import Draft, Review, Revision
from rubrica.web.reviews.naming import note_pictures
from rubrica.web.reviews.packing import FORM
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.rereading import read_again, read_differently, write

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rubrica.web.catalogue.press import RowPress
    from rubrica.web.changes import Announcement

READ_WITH = ("language", "zone", "critic", "rubric")
"""What of the settings a text is read with."""

AT_ONCE = 100


def save_work(change: Announcement, slug: str, text: str) -> None:
    """Save a work, and what lists print of it beside the reviews of it."""
    put_work(change, slug, text)
    _relist(change, Review.objects.filter(listing__work=slug))


def drop_work(change: Announcement, slug: str) -> None:
    """Take a work out of the press, and out of what lists print beside the reviews of it."""
    remove_work(change, slug)
    _relist(change, Review.objects.filter(listing__work=slug))


def save_profile(change: Announcement, slug: str, profile: str) -> None:
    """Save a critic's profile, and the name that lists print below their reviews and articles."""
    before = press_now().critic(slug).name
    put_profile(change, slug, profile)
    if press_now().critic(slug).name != before:
        _relist(change, Review.objects.filter(listing__critic=slug))
        change.add(f"texts:{kind}" for kind in KINDS)


def save_settings(change: Announcement, text: str, name: str = "") -> None:
    """Save what rubrica.toml says. Where texts are read with it, all are read again: at once if they are few."""
    before = press_now()
    put_settings(change, text, name)
    after = press_now()
    if _read_with(before) != _read_with(after):
        read_again(change)


def is_new_press() -> bool:
    """Whether nobody has named the press yet, nor written in it."""
    return not Review.objects.exists() and not press_now().settings.text("name")


def renew_index() -> None:
    """Make the index again where another Rubrica made it: before anybody asks it."""
    with writing() as change:
        if settings_row().index != FORM:
            read_all_again(change)


def read_all_again(change: Announcement) -> None:
    """Make the whole index again from the texts, with what they name beside it."""
    press = press_now()
    numbers = list(Review.objects.order_by("pk").values_list("pk", flat=True))
    Listing.objects.all().delete()
    for begin in range(0, len(numbers), AT_ONCE):
        reviews = list(Review.objects.filter(pk__in=numbers[begin : begin + AT_ONCE]))
        write(read_differently(reviews, press))
        for kept in (Revision, Draft):
            for one in kept.objects.filter(review__in=reviews).select_related("review"):
                note_pictures(one.review, one.text)
        relist_all(change, reviews, press)
    press.row.index, press.row.read_up_to = FORM, None
    press.row.save()


def _relist(change: Announcement, reviews: QuerySet[Review]) -> None:
    press, found = press_now(), list(reviews)
    for begin in range(0, len(found), AT_ONCE):
        relist_all(change, found[begin : begin + AT_ONCE], press)


def _read_with(press: RowPress) -> tuple[str, ...]:
    return (*(getattr(press.site, name) for name in READ_WITH), press.settings.text("policy"))
