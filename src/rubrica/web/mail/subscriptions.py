"""Who is told: asked for, confirmed by the link in a letter, ended by another one."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.timezone import now

from rubrica.web.mail.addresses import address_of, folded
from rubrica.web.mail.models import Mail, Outcome, Subscription
from rubrica.web.mail.outbox import forget_texts

if TYPE_CHECKING:
    from django.db.models import QuerySet

ASKED_KEPT = timedelta(days=7)
"""An address that nobody has confirmed is forgotten after that."""
AGAIN = timedelta(hours=1)
"""Somebody who asks once more within that gets no second letter."""


def ask(address: str, of: str = "", language: str = "") -> Subscription | None:
    """Note that somebody wants to be told. None where they are, or were asked a moment ago: no letter is due then.

    Called inside a transaction; whoever calls posts the letter that asks for confirmation. Raises AddressError.
    """
    address, at = address_of(address), now()
    found, is_new = Subscription.objects.get_or_create(
        of=of,
        folded=folded(address),
        defaults={"address": address, "token": secrets.token_hex(16), "language": language, "asked": at},
    )
    if is_new:
        return found
    if (found.confirmed and not found.bounced) or found.asked > at - AGAIN:
        return None
    found.asked, found.language = at, language
    found.save(update_fields=["asked", "language"])
    return found


def confirm(token: str) -> Subscription | None:
    """They are told from now on. None for a link that is none, or too old."""
    found = with_token(token)
    if found and (found.confirmed is None or found.bounced):
        found.confirmed, found.bounced = found.confirmed or now(), None
        found.save(update_fields=["confirmed", "bounced"])
    return found


def with_token(token: str) -> Subscription | None:
    return Subscription.objects.filter(token=token).first() if len(token) == 32 else None


def end(token: str) -> bool:
    """Forget a subscription, and what waits to be sent because of it. False where there is none: it may have ended."""
    found = with_token(token)
    if found is None:
        return False
    waiting = Mail.objects.filter(outcome=Outcome.WAITING, leave__endswith=f"/{token}/")
    texts = list(waiting.filter(text__isnull=False).values_list("text", flat=True))
    waiting.delete()
    forget_texts(texts)
    found.delete()
    return True


def told(of: str = "") -> QuerySet[Subscription]:
    """Who is told now."""
    return Subscription.objects.filter(of=of, confirmed__isnull=False, bounced__isnull=True).order_by("pk")


def note_bounce(address: str) -> int:
    """Nobody is at an address: it is told nothing until somebody there confirms anew."""
    return Subscription.objects.filter(folded=folded(address), bounced__isnull=True).update(bounced=now())


def forget_unconfirmed() -> None:
    Subscription.objects.filter(confirmed=None, asked__lt=now() - ASKED_KEPT).delete()
