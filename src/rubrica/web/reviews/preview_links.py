"""A private link shows what is saved of a review, until its day or until somebody takes it back."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from django.utils.timezone import now

from rubrica.web.reviews.models import State
from rubrica.web.reviews.preview_models import PreviewLink

if TYPE_CHECKING:
    from rubrica.web.accounts.models import Critic
    from rubrica.web.reviews.models import Review

LASTS = (1, 7, 30)
"""Days that a link may last."""
MOST = 50
"""Links that one review has at a time."""


def make_link(review: Review, days: int, *, whom: str = "", by: Critic | None = None) -> str:
    """The secret of a new link: 256 bits that nobody guesses. It is told once, and its digest kept."""
    secret = secrets.token_urlsafe(32)
    until = now() + timedelta(days=days)
    PreviewLink.objects.create(review=review, digest=_digest(secret), whom=whom[:100], by=by, until=until)
    return secret


def link_of(secret: str) -> PreviewLink | None:
    """The link that has a secret; None where it has ended, was taken back, or never was one."""
    found = PreviewLink.objects.filter(digest=_digest(secret), until__gt=now())
    return found.exclude(review__state=State.BINNED).select_related("review").first()


def forget_old_links() -> None:
    PreviewLink.objects.filter(until__lte=now()).delete()


def _digest(secret: str) -> str:
    return sha256(secret.encode("utf-8", "replace")).hexdigest()
