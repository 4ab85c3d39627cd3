"""Forms that arrive twice: because somebody pressed twice, or because the first answer was lost on its way."""

from __future__ import annotations

import re
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import SuspiciousOperation
from django.utils.timezone import now

from rubrica.web.gate.sent_models import Sent

if TYPE_CHECKING:
    from django.http import HttpRequest

KEPT = timedelta(days=7)
DAYS_BEGIN = "day:"
"""How keys begin that are made of where somebody came from: those are forgotten after a day."""
_KEY = re.compile(r"[\w-]{16,48}", re.ASCII)


def new_key() -> str:
    """A key for a form that is about to be shown."""
    return secrets.token_urlsafe(18)


def key_of(request: HttpRequest) -> str:
    """The key of a form, its owner's and no other's. Raises SuspiciousOperation where it carries none."""
    key = request.POST.get("key", "")
    if not _KEY.fullmatch(key):
        raise SuspiciousOperation("a form without a key")
    return f"{request.user.pk}:{key}"[:64]


def where_it_led(key: str) -> str | None:
    """Where the same form led when it came first, None for one that is new. Ask inside `changes.writing`."""
    return Sent.objects.filter(key=key).values_list("to", flat=True).first()


def remember(key: str, to: str) -> str:
    """Note where a form led, in the same transaction as what it did."""
    Sent.objects.create(key=key, to=to)
    return to


def forget_old_forms() -> None:
    Sent.objects.filter(at__lt=now() - KEPT).delete()
    Sent.objects.filter(key__startswith=DAYS_BEGIN, at__lt=now() - timedelta(days=1)).delete()
