"""A link that signs a critic in: for the owner's first visit, for whoever is invited, for who has lost a password."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.timezone import now

from rubrica.web.accounts.link_models import SignInLink
from rubrica.web.accounts.models import Critic, Role

if TYPE_CHECKING:
    from datetime import datetime

LASTS = timedelta(hours=24)
INVITES = timedelta(days=7)
"""How long a link waits for somebody who has never come in: they may be asleep, or away."""
UNNAMED = "owner"
"""The slug of the owner of a new press, until they say how they sign."""


def sign_in_link(critic: Critic, lasts: timedelta = LASTS) -> str:
    """The address of a new link, from the root of the press: it works once, and so long. Older ones stop working."""
    secret = secrets.token_urlsafe(32)
    with transaction.atomic():
        SignInLink.objects.filter(critic=critic).delete()
        SignInLink.objects.create(digest=_digest(secret), critic=critic, until=now() + lasts)
    return f"/accounts/link/{secret}/"


def whose_link(secret: str, at: datetime | None = None) -> Critic | None:
    """Whom a link would sign in, None where it has been used, is too old, or never was one."""
    found = SignInLink.objects.filter(digest=_digest(secret), until__gt=at or now(), critic__is_active=True)
    link = found.select_related("critic").first()
    return link.critic if link else None


def use_link(secret: str) -> Critic | None:
    """Whom a link signs in: of two who use it at the same moment, one."""
    critic = whose_link(secret)
    used, _ = SignInLink.objects.filter(digest=_digest(secret)).delete()
    return critic if used else None


def end_links(critic: Critic) -> int:
    """No link signs them in any more. Gives how many would have."""
    return SignInLink.objects.filter(critic=critic).delete()[0]


def owner_of_press(slug: str = UNNAMED) -> Critic:
    """The owner; a press that has none yet gets one."""
    found = Critic.objects.filter(role=Role.OWNER, is_active=True).order_by("pk").first()
    if found:
        return found
    critic = Critic.objects.filter(slug=slug).first() or Critic(slug=slug, username=slug)
    if not critic.pk:
        critic.set_unusable_password()
    critic.role = Role.OWNER
    critic.save()
    return critic


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
