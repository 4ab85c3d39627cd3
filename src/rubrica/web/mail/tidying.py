"""What nobody will ask for any more: addresses that nobody confirmed, letters that went out or never will."""

from __future__ import annotations

from datetime import timedelta

from django.utils.timezone import now

from rubrica.web.mail.models import Mail, MailText, Outcome
from rubrica.web.mail.subscriptions import forget_unconfirmed

KEPT = timedelta(days=30)
"""How long one may see that a letter was sent, and try again one that failed."""


def forget_old_mail() -> None:
    forget_unconfirmed()
    Mail.objects.exclude(outcome=Outcome.WAITING).filter(due__lt=now() - KEPT).delete()
    MailText.objects.filter(told=None, mails=None, at__lt=now() - timedelta(hours=1)).delete()
