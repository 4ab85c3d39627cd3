"""The keeper at work: whoever holds the folder's lock publishes into it, and lets appear what waits for its hour."""

from __future__ import annotations

import os
import signal
import sys
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from django.db import connection
from django.utils import timezone

from rubrica.web.keeping.jobs import work
from rubrica.web.keeping.mailing import deliver
from rubrica.web.publishing.outlet import PASSING, HeldError
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.publishing.routes import CARDS_ANEW
from rubrica.web.publishing.waiting import Bell, ring
from rubrica.web.reviews.around import renew_index
from rubrica.web.reviews.schedule import publish_due

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.web.place import Place

PAUSE = 1.0
"""Seconds before another attempt where the database, the disk or the folder cannot be had."""
PATIENCE = 5.0
"""Seconds that a job, or a letter, has to come to its end; one that does not is done again at the next start."""
LOOK_AT_THE_CLOCK = 1.0
"""Seconds between two looks at what waits for its hour."""


class Keeper:
    """`ready` is called once there is something to read; without the process `parent` there is no press to keep."""

    def __init__(self, place: Place, ready: Callable[[], None], parent: int = 0) -> None:
        self.parent = parent
        self.place, self.out, self.ready = place, place.site, ready
        self.was_there = (self.out / "index.html").exists()
        self.ending = Event()
        self._said, self._looked = "", 0.0

    def keep(self) -> None:
        """Until a signal asks to end; then what is being done is done to its end."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, lambda *_: self.end())
        if self.was_there:
            self.ready()
        publisher = self._elected()
        if publisher is None:
            return
        bell, beside = Bell(self.out), self._beside()
        while self._goes_on():
            if not self._step(publisher):
                bell.wait()
        self.ending.set()
        for thread in beside:
            thread.join(PATIENCE)
        publisher.close()
        bell.close()

    def _beside(self) -> list[Thread]:
        """What goes on while it publishes: jobs are done, letters are sent."""
        threads = [
            Thread(target=work, args=(self.out, self.ending), daemon=True),
            Thread(target=deliver, args=(self.place, self.ending), daemon=True),
        ]
        for thread in threads:
            thread.start()
        return threads

    def end(self) -> None:
        self.ending.set()
        ring(self.out)

    def _goes_on(self) -> bool:
        return not self.ending.is_set() and self.parent in (0, os.getppid())

    def _elected(self) -> Publisher | None:
        """The publisher of the folder, as soon as nobody else is it. None where the end comes first."""
        while self._goes_on():
            try:
                renew_index()
                return Publisher(self.place, self.out)
            except HeldError:
                self._ready()
            except PASSING as error:
                self._say(error)
            self.ending.wait(PAUSE)
        return None

    def _step(self, publisher: Publisher) -> bool:
        """Whether there was something to do. A full disk or a lost database is no end: what is due stays due."""
        try:
            self._look_at_the_clock()
            busy = publisher.step()
            self._said = ""
        except PASSING as error:
            self._say(error)
            connection.close()
            self.ending.wait(PAUSE)
            return True
        if not self.was_there and not publisher.outlet.ledger.owed.any_before(CARDS_ANEW):
            self._ready()
        return busy

    def _look_at_the_clock(self) -> None:
        if monotonic() - self._looked >= LOOK_AT_THE_CLOCK:
            self._looked = monotonic()
            publish_due(timezone.now())

    def _ready(self) -> None:
        if not self.was_there:
            self.was_there = True
            self.ready()

    def _say(self, error: Exception) -> None:
        """The same trouble is told once."""
        if str(error) != self._said:
            self._said = str(error)
            sys.stderr.write(f"Publishing waits: {self._said.strip()}\n")
