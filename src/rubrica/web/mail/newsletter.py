"""The newsletter: each review that is published is told once, by itself or in a letter a week. Corrections, re-watches
and what is older than two weeks are not.

First what there is to tell is written down together with how far that goes, then it is put into the outbox for so many
subscribers at a time, each with how far that goes: whoever dies on the way leaves nobody out, and tells nobody twice.
"""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.timezone import now

from rubrica.web.mail import letters
from rubrica.web.mail.letter import Letter
from rubrica.web.mail.models import Mail, MailState, MailText
from rubrica.web.mail.outbox import text_of
from rubrica.web.mail.state import state
from rubrica.web.mail.subscriptions import told
from rubrica.web.reviews.models import Revision, State
from rubrica.web.reviews.reading import entry_of_revision, press_now

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.pages.values.entry import Entry, Site
    from rubrica.web.catalogue.press import RowPress

AT_ONCE = 500
LOOKED_AT = 200
OLD = 14
"""Days: what somebody brings with an older date is no news."""


def tell(is_public: Callable[[str], bool]) -> bool:
    """Write down what there is to tell. `is_public` says of an address whether readers get it already: what they would
    not find waits. False where nothing was done."""
    known = state()
    new = list(Revision.objects.filter(pk__gt=known.revision).select_related("review").order_by("pk")[:LOOKED_AT])
    if not new:
        return False
    press = press_now()
    rhythm = press.site.newsletter
    if rhythm == "weekly" and known.told >= last_monday(press.site):
        return False
    found, upto = _found(new, press, is_public) if rhythm else ({}, new[-1].pk)
    if upto is None:
        return False
    with transaction.atomic():
        if not MailState.objects.filter(pk=1, revision=known.revision).update(revision=upto, told=now()):
            return False  # somebody else has told it
        if found:
            text_of(letter_of(press.site, list(found.values())), told=0, reviews=list(found))
    return True


def _found(
    new: list[Revision], press: RowPress, is_public: Callable[[str], bool]
) -> tuple[dict[int, Entry], int | None]:
    """What of new revisions is to be told, by the numbers of their reviews, and how far that reaches."""
    entries: dict[int, Entry] = {}
    upto = None
    for revision in new:
        review = revision.review
        if revision.number == 1 and not revision.correction and review.state == State.PUBLISHED:
            if not is_public(f"/reviews/{review.slug}/"):
                break
            entry = entry_of_revision(revision, press)
            if _is_news(entry.date):
                entries[review.pk] = entry
        upto = revision.pk
    return entries, upto


def _is_news(day: str) -> bool:
    try:
        return (now().date() - date.fromisoformat(day[:10])).days <= OLD
    except ValueError:
        return False


def letter_of(site: Site, entries: list[Entry]) -> Letter:
    """What tells of these, the oldest first."""
    return letters.review(site, entries[0]) if len(entries) == 1 else letters.reviews(site, entries[::-1])


def last_monday(site: Site) -> datetime:
    """When the newest letter of a week was due: on Monday at eight, as the press's clock shows it."""
    here = now().astimezone(ZoneInfo(site.zone or "UTC"))
    monday = here.replace(hour=8, minute=0, second=0, microsecond=0) - timedelta(days=here.weekday())
    return monday if monday <= here else monday - timedelta(days=7)


def fill() -> bool:
    """Put what was written down into the outbox, for the next subscribers. False where nothing is left to do."""
    text = MailText.objects.filter(told__isnull=False).order_by("pk").first()
    if text is None:
        return False
    site, at, lasts = press_now().site, now(), Letter("", "", ()).lasts
    some = list(told().filter(pk__gt=text.told)[:AT_ONCE])
    with transaction.atomic():
        mine = MailText.objects.filter(pk=text.pk, told=text.told)
        if not mine.update(told=some[-1].pk if some else None):
            return True
        Mail.objects.bulk_create(
            Mail(
                kind=text.kind,
                name=secrets.token_hex(16),
                to=one.address,
                text=text,
                leave=leaving(site, one.token),
                rank=1,
                at=at,
                due=at,
                until=at + lasts,
            )
            for one in some
        )
        if not some:
            MailText.objects.filter(pk=text.pk, mails=None).delete()
    return True


def leaving(site: Site, token: str) -> str:
    """The address that ends a subscription."""
    return site.absolute(f"/unsubscribe/{token}/")
