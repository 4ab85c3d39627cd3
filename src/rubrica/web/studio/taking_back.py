"""A review is withdrawn, shown again, given another address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from rubrica.web.accounts.deeds import What, note
from rubrica.web.changes import writing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.reviews.listings import newest_revision
from rubrica.web.reviews.models import Review, State
from rubrica.web.reviews.publications import rename, show, withdraw
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.parts import review_at, say, say_when_nobody_sees_it, say_when_readers_see_it

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from rubrica.web.changes import Announcement


def take_back(request: HttpRequest, slug: str) -> HttpResponse:
    """Withdraw: no page shows it, and its address says that it is gone."""
    number, to = _once(request, slug, What.WITHDRAWN, _withdraw)
    say_when_nobody_sees_it(request, number, _("Withdrawn. No page shows it any more, and its address says so."))
    return HttpResponseRedirect(to)


def show_again(request: HttpRequest, slug: str) -> HttpResponse:
    """Undo a withdrawal: everything is as it was."""
    number, to = _once(request, slug, What.SHOWN, _show)
    say_when_readers_see_it(request, slug, number, _("Readers see it again."))
    return HttpResponseRedirect(to)


def move(request: HttpRequest, slug: str) -> HttpResponse:
    """Give it another address. The old one leads there."""
    name = request.POST.get("name", "").replace("\0", "")[:200]
    number, to = _once(request, slug, What.MOVED, lambda change, review: _rename(change, review, name))
    if number:
        say_when_nobody_sees_it(request, number, _("It has another address, and the old one leads there."))
    else:
        say(request, _("It has the address that it had, or one that no reader has seen yet."))
    return HttpResponseRedirect(to)


def _once(request: HttpRequest, slug: str, what: What, do: Callable[[Announcement, Review], None]) -> tuple[int, str]:
    """Do it to a review unless this form has done it: the number of the change, and where it leads."""
    key = key_of(request)
    with writing() as change:
        to = where_it_led(key)
        if to is None:
            review = review_at(slug)
            before = review.state, review.slug
            do(change, review)
            if before != (review.state, review.slug):
                note(what, request.user, slug if review.slug == slug else f"{slug} → {review.slug}")
            to = remember(key, reverse("edit", args=[review.slug]))
    return change.number, to


def _withdraw(change: Announcement, review: Review) -> None:
    if review.state == State.PUBLISHED:
        withdraw(change, review)


def _show(change: Announcement, review: Review) -> None:
    if review.state == State.WITHDRAWN and newest_revision(review):
        show(change, review, press_now())


def _rename(change: Announcement, review: Review, name: str) -> None:
    if name.strip():
        rename(change, review, name)
