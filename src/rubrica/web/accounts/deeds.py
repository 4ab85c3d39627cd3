"""The log of what people did: noted with what they did, kept for a year."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.timezone import now

from rubrica.web.accounts.deed_models import Deed, What
from rubrica.web.accounts.models import Critic

if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["KEPT", "What", "forget_old_deeds", "note"]

KEPT = timedelta(days=365)


def note(what: What, by: object, about: str = "") -> None:
    """Add a line, in the transaction that does it. Who is no critic is the press itself."""
    Deed.objects.create(what=what, by=by.slug if isinstance(by, Critic) else "", about=about[:300])


def forget_old_deeds(at: datetime | None = None) -> None:
    Deed.objects.filter(at__lt=(at or now()) - KEPT).delete()
