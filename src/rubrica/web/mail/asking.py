"""Somebody asks to be told of reviews: a letter goes out that asks back, and all hear the same."""

from __future__ import annotations

from dataclasses import replace
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


def ask_back(site: Site, typed: str, language: str = "") -> None:
    """In the language of whoever asks, or the press's. Raises AddressError for what is no address; else nobody learns
    whether it was known."""
    with transaction.atomic():
        asked = Subscription.objects.filter(confirmed=None, asked__gt=now() - timedelta(hours=1)).count()
        found = ask(typed, language=language) if asked < MOST else None
        if found:
            speaking = replace(site, language=language or site.language)
            post(letters.confirmation(speaking, site.absolute(f"/newsletter/confirm/{found.token}/")), found.address)
