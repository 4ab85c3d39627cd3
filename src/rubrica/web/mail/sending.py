"""Letters leave the outbox, one after the other.

A letter is taken by moving on its `due`, handed over, and noted as sent. Whoever dies on the way leaves a letter
that is due again: none is lost, and at most the one that was being handed over is sent twice.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils.timezone import now

from rubrica.web.catalogue.press import settings_row
from rubrica.web.faults import fault_point
from rubrica.web.mail.message import Written
from rubrica.web.mail.models import Mail, Outcome
from rubrica.web.mail.outbox import TAKEN_BACK, forget_texts
from rubrica.web.mail.server import server_now
from rubrica.web.mail.signs import sign_of
from rubrica.web.mail.smtp import Conversation, LaterError, RefusedError, TroubleError
from rubrica.web.mail.state import note_trouble
from rubrica.web.mail.subscriptions import note_bounce
from rubrica.web.mail.taken_back import still_true
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.web.mail.server import Server

LEASE = timedelta(minutes=15)
"""A letter that somebody took so long ago is taken again: longer than a server may keep one waiting."""
AT_ONCE = 50
"""Letters on one connection: servers limit them."""
LATER = [timedelta(minutes=m) for m in (1, 5, 15, 60, 120, 240, 480)]
"""After how long a letter that was not taken is tried again, the first time and after that."""

log = logging.getLogger(__name__)


def anything_due() -> bool:
    return Mail.objects.filter(outcome=Outcome.WAITING, due__lte=now()).exists()


def send_due(ended: Callable[[], bool] = lambda: False) -> int:
    """Send what is due, up to a number. Gives how many letters were settled. Raises TroubleError where nothing can be
    sent; that is noted, too."""
    server = server_now()
    if server is None or not anything_due():
        return 0
    done = 0
    try:
        with Conversation(server) as conversation:
            name = press_now().site.name or settings_row().name
            while done < AT_ONCE and not ended() and (mail := _take()):
                _send(conversation, mail, server, name)
                done += 1
    except TroubleError as error:
        if note_trouble(str(error)):
            log.warning("Letters wait: the mail server says %s", error)
        raise
    note_trouble("")
    return done


def _take() -> Mail | None:
    """The next letter that is due. Of two who look at the same moment, one gets it."""
    at = now()
    while mail := Mail.objects.filter(outcome=Outcome.WAITING, due__lte=at).order_by("rank", "due", "number").first():
        mail.text = mail.text and still_true(mail.text)
        untrue = mail.text is None or mail.said == TAKEN_BACK
        if untrue or mail.until < at:
            _settle(mail, Outcome.FAILED, TAKEN_BACK if untrue else "too late", is_gone=untrue)
            continue
        again = Mail.objects.filter(pk=mail.pk, outcome=Outcome.WAITING, due=mail.due)
        if again.update(due=at + LEASE, tries=F("tries") + 1):
            return mail
    return None


def _send(conversation: Conversation, mail: Mail, server: Server, name: str) -> None:
    try:
        conversation.hand_over(_written(mail, server, name))
        fault_point("mail-handed-over")
        _settle(mail, Outcome.SENT)
    except LaterError as error:
        _wait(mail, str(error))
    except RefusedError as error:
        with transaction.atomic():
            if error.is_gone:
                note_bounce(mail.to)
            _settle(mail, Outcome.FAILED, str(error), is_gone=error.is_gone)
    except TroubleError as error:
        _wait(mail, str(error))
        raise


def _written(mail: Mail, server: Server, name: str) -> Written:
    text = mail.text
    assert text is not None  # `_take` gives out no other
    return Written(
        name=sign_of(mail.name, mail.to),
        to=mail.to,
        sender=server.sender,
        sender_name=name,
        subject=text.subject,
        plain=text.plain,
        html=text.html,
        at=mail.at,
        leave=mail.leave,
        is_list=text.kind == "review",
    )


def _wait(mail: Mail, said: str) -> None:
    due = now() + LATER[min(mail.tries, len(LATER) - 1)]
    Mail.objects.filter(pk=mail.pk).update(due=due, said=said)


def _settle(mail: Mail, outcome: Outcome, said: str = "", *, is_gone: bool = False) -> None:
    """Of what was sent, and of what nobody would get, nothing stays but that it was. What failed can be tried again."""
    with transaction.atomic():
        nothing = {} if outcome == Outcome.FAILED and not is_gone else {"to": "", "leave": "", "text": None}
        Mail.objects.filter(pk=mail.pk).update(outcome=outcome, said=said, due=now(), **nothing)
        if nothing and mail.text_id:
            forget_texts([mail.text_id])
