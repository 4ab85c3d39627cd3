"""A publisher at work: it waits to be woken, follows, and goes on after what may pass by itself."""

from __future__ import annotations

import signal
import sys
import time
from typing import TYPE_CHECKING

from django.db import Error, connection

from rubrica.web.publishing.publisher import HeldError, Publisher
from rubrica.web.publishing.waiting import Bell

if TYPE_CHECKING:
    from pathlib import Path
    from types import FrameType

    from rubrica.web.place import Place

PAUSE = 1.0
"""Seconds before another attempt when the database or the disk does not answer."""


def run(place: Place, out: Path, *, once: bool = False) -> int:
    """Publish until a signal asks to end, or once. The exit code is 1 where somebody else publishes here."""
    signal.signal(signal.SIGTERM, _end)
    try:
        publisher = Publisher(place, out)
    except HeldError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    bell = Bell(out)
    try:
        while True:
            _catch_up(publisher)
            if once:
                return 0
            bell.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        publisher.close()
        bell.close()


def _catch_up(publisher: Publisher) -> None:
    """Everything there is to do. A full disk or a lost database is no end: what is due stays due."""
    while True:
        try:
            publisher.catch_up()
        except (OSError, Error) as error:
            sys.stderr.write(f"Publishing waits: {error}\n")
            connection.close()
            time.sleep(PAUSE)
        else:
            return


def _end(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt
