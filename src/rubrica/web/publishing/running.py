"""A publisher at work: it waits to be woken, follows, and goes on after what may pass by itself."""

from __future__ import annotations

import signal
import sys
from threading import Event
from typing import TYPE_CHECKING

from django.db import connection

from rubrica.web.publishing.outlet import PASSING, HeldError
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.publishing.waiting import Bell
from rubrica.web.reviews.around import renew_index
from rubrica.web.reviews.rereading import read_to_the_end

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.web.place import Place

PAUSE = 1.0
"""Seconds before another attempt when the database or the disk does not answer."""


def run(place: Place, out: Path, *, once: bool = False) -> int:
    """Publish until a signal asks to end, or once. The exit code is 1 where somebody else publishes here."""
    renew_index()
    read_to_the_end()
    try:
        publisher = Publisher(place, out)
    except HeldError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    bell, ending = Bell(out), Event()
    _end_by_signal(bell, ending)
    try:
        while not ending.is_set():
            _catch_up(publisher, ending)
            if once:
                break
            bell.wait()
    finally:
        publisher.close()
        bell.close()
    return 0


def _end_by_signal(bell: Bell, ending: Event) -> None:
    """What is being done is done to its end: a signal in the middle of a question would leave the database hanging."""

    def end(*_: object) -> None:
        ending.set()
        bell.ring()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)


def _catch_up(publisher: Publisher, ending: Event) -> None:
    """Everything there is to do. A full disk or a lost database is no end: what is due stays due."""
    while not ending.is_set():
        try:
            if not publisher.step():
                return
        except PASSING as error:
            sys.stderr.write(f"Publishing waits: {error}\n")
            connection.close()
            ending.wait(PAUSE)
