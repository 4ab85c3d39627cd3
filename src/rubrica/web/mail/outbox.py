"""The outbox: a letter is written down in the transaction of what it tells, and sent after that."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import F
from django.utils.timezone import now

from rubrica.web.mail.addresses import address_of
from rubrica.web.mail.models import Mail, MailText, Outcome
from rubrica.web.mail.server import sends_mail
from rubrica.web.mail.writing import html_of, one_line, plain_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rubrica.web.mail.letter import Letter

ONCE_MORE = timedelta(days=1)
TAKEN_BACK = "taken back"
"""What is said of a letter that is not true any more."""

__all__ = ["give_back", "post", "sends_mail", "take_back", "text_of", "try_again", "write_anew"]


def post(letter: Letter, to: str) -> bool:
    """Put a letter into the outbox, inside the transaction that does what it tells. False where this press sends none.

    Raises AddressError for an address that cannot be written to.
    """
    to = address_of(to)
    if not sends_mail():
        return False
    at, text = now(), text_of(letter)
    Mail.objects.create(
        kind=letter.kind,
        name=secrets.token_hex(16),
        to=to,
        text=text,
        leave=letter.leave,
        at=at,
        due=at,
        until=at + letter.lasts,
    )
    return True


def text_of(letter: Letter, told: int | None = None, reviews: list[int] | None = None) -> MailText:
    """What a letter says, saved."""
    return MailText.objects.create(
        kind=letter.kind,
        subject=one_line(letter.subject),
        plain=plain_of(letter),
        html=html_of(letter),
        told=told,
        reviews=reviews or [],
    )


def write_anew(text: MailText, letter: Letter) -> None:
    """Let what waits say something else."""
    text.subject, text.plain, text.html = one_line(letter.subject), plain_of(letter), html_of(letter)
    text.save(update_fields=["subject", "plain", "html"])


def take_back(texts: QuerySet[MailText]) -> None:
    """Send no letter that says one of these, unless it is given back before it would come too late."""
    letters = Mail.objects.filter(text__in=texts)
    letters.filter(outcome=Outcome.WAITING).update(due=F("until"), said=TAKEN_BACK)
    letters.filter(outcome=Outcome.FAILED).delete()


def give_back(texts: QuerySet[MailText]) -> None:
    """Send after all what was taken back."""
    Mail.objects.filter(text__in=texts, outcome=Outcome.WAITING, said=TAKEN_BACK).update(due=now(), said="")


def try_again() -> int:
    """Let letters that failed be sent after all, and not too late. Gives how many."""
    at = now()
    failed = Mail.objects.filter(outcome=Outcome.FAILED, text__isnull=False).exclude(to="")
    return failed.update(outcome=Outcome.WAITING, due=at, until=at + ONCE_MORE, tries=0)


def forget_waiting() -> int:
    """Nothing that waits is sent: for a press that was restored, whose letters have long arrived."""
    waiting = Mail.objects.filter(outcome=Outcome.WAITING)
    gone = waiting.update(outcome=Outcome.FAILED, to="", leave="", text=None, said="restored")
    MailText.objects.filter(mails=None).delete()
    return gone


def forget_texts(texts: list[int]) -> None:
    """Texts that no letter says any more go."""
    MailText.objects.filter(pk__in=texts, told=None, mails=None).delete()
