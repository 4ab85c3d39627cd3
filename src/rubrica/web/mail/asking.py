"""Somebody asks to be told of reviews: a letter goes out that asks back, and all hear the same."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.timezone import now

from rubrica.web.mail import letters
from rubrica.web.mail.models import Subscription
from rubrica.web.mail.outbox import post
from rubrica.web.mail.subscriptions import ask

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Site

MOST = 300
"""Addresses in an hour that are asked back. Whoever sends more is filling other people's mailboxes."""


def ask_back(site: Site, typed: str) -> None:
    """Raises AddressError for what is no address; else nobody learns whether it was known."""
    with transaction.atomic():
        asked = Subscription.objects.filter(confirmed=None, asked__gt=now() - timedelta(hours=1)).count()
        found = ask(typed) if asked < MOST else None
        if found:
            post(letters.confirmation(site, site.absolute(f"/newsletter/confirm/{found.token}/")), found.address)
