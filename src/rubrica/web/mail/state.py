"""What is going on: the one row that says how far the newsletter has got, and whether letters go out."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import now

from rubrica.web.catalogue.models import PressSettings
from rubrica.web.mail.models import MailState
from rubrica.web.mail.outbox import forget_waiting
from rubrica.web.reviews.models import Revision


def state() -> MailState:
    """The row. Made the first time somebody asks, it has told all that is published: nobody gets a letter about that.

    A press that was restored begins so as well, and sends nothing of what waited when it was backed up.
    """
    identity = _identity()
    found = MailState.objects.filter(pk=1).first()
    if found and found.identity == identity:
        return found
    newest = Revision.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    with transaction.atomic():
        if found:
            forget_waiting()
        new = {"revision": newest, "told": now(), "trouble": "", "since": None, "identity": identity}
        return MailState.objects.update_or_create(pk=1, defaults=new)[0]


def _identity() -> str:
    found = PressSettings.objects.values_list("identity", flat=True).first()
    return found.hex if found else ""


def note_trouble(said: str) -> bool:
    """Note what keeps letters from going out, "" for nothing any more. False where that was known."""
    if state().trouble == said:
        return False
    MailState.objects.filter(pk=1).update(trouble=said, since=now() if said else None)
    return True
