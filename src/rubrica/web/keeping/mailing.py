"""The keeper's post: letters leave as long as it runs. Only a press that has a mail server has one."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.db import Error, connection

from rubrica.web.mail.newsletter import fill, tell
from rubrica.web.mail.sending import send_due
from rubrica.web.mail.server import sends_mail
from rubrica.web.mail.smtp import TroubleError

if TYPE_CHECKING:
    from threading import Event

    from rubrica.web.place import Place

LOOK_EVERY = 1.0
"""Seconds between two looks at what is due."""
PAUSES = (15.0, 30.0, 60.0, 120.0, 300.0)
"""Seconds before a server that could not be used is asked again."""

log = logging.getLogger(__name__)


def deliver(place: Place, ending: Event) -> None:
    """Send what is due until the end. Letters are taken one by one, so that two keepers may do this at once."""
    if not sends_mail():
        return
    failed = 0
    while not ending.is_set():
        pause = LOOK_EVERY
        try:
            while _something(place, ending):
                pass
            failed = 0
        except TroubleError:
            pause = PAUSES[min(failed, len(PAUSES) - 1)]
            failed += 1
        except Error:  # a database that does not answer will do so again
            connection.close()
        except Exception as error:  # what it says may hold an address
            log.error("Letters wait: %s", type(error).__name__)
            pause = PAUSES[-1]
        ending.wait(pause)
    connection.close()


def _something(place: Place, ending: Event) -> bool:
    """Tell what has become public, and send. False where nothing was left to do, or the end has come."""
    if ending.is_set():
        return False
    told = tell(lambda address: (place.site / address.strip("/") / "index.html").is_file())
    return bool(send_due(ending.is_set)) or fill() or told
