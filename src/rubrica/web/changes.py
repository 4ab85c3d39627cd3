"""What has stopped being true: an append-only, numbered log of keys, written with the rows that made them untrue.

Numbers follow commits: whoever has read up to a number has missed nothing below it. On PostgreSQL a lock sees to that,
taken before the first row is touched, so that two writers wait for each other here and nowhere else.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING

from django.db import connection, models, transaction
from django.utils.timezone import now

from rubrica.web.faults import fault_point
from rubrica.web.statements import moment, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LOCK = 0x52756272  # "Rubr": any number that no other program takes in this database
KEPT = 10_000
"""Changes that stay in the log. A published folder that is further behind is made anew."""
AT_ONCE = 100
"""The log is cut after every so many changes."""


_APPEND = "INSERT INTO rubrica_change (keys, whole, at) VALUES (%s, %s, %s) RETURNING number"
_QUEUE = RLock()


class Change(models.Model):
    """The keys of one transaction. `whole` asks that every page be made anew before anybody is told it is done."""

    number = models.BigAutoField(primary_key=True)
    keys = models.JSONField()
    whole = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now_add=True)  # for people: order is the number's

    def __str__(self) -> str:
        return f"{self.number}: {', '.join(self.keys)}"


class Announcement:
    """Keys gathered while rows are changed. `number` is known once they are written."""

    def __init__(self) -> None:
        self.keys: set[str] = set()
        self.whole = False
        self.number = 0

    def add(self, keys: Iterable[str]) -> None:
        self.keys.update(keys)


@contextmanager
def writing() -> Iterator[Announcement]:
    """A transaction that changes rows, and announces what it made untrue when it ends.

    Within a process writers queue here: whoever waits for SQLite's own lock sleeps, and may be overtaken for long.
    """
    with _QUEUE, transaction.atomic(durable=True):
        _stand_in_line()
        announcement = Announcement()
        yield announcement
        if announcement.keys:
            announcement.number = _write(announcement)
            if announcement.number % AT_ONCE == 0:
                forget_old_changes()
        fault_point("change-written")
    fault_point("change-committed")


def _write(announcement: Announcement) -> int:
    """Append to the log. Gives the number."""
    keys = json.dumps(sorted(announcement.keys))
    ((number,),) = run(_APPEND, keys, announcement.whole, moment(now()))
    return int(number)


def _stand_in_line() -> None:
    """SQLite has one writer at a time; PostgreSQL is asked for the same among those who announce."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def changes_after(number: int) -> list[Change] | None:
    """The changes since a number, oldest first; None where the log does not reach back so far, or never got there."""
    found = list(Change.objects.filter(number__gte=number).order_by("number"))
    if number:
        return found[1:] if found and found[0].number == number else None
    return found if not found or found[0].number <= KEPT else None


def last_number() -> int:
    """The number of the newest change, 0 before the first."""
    return Change.objects.aggregate(last=models.Max("number"))["last"] or 0


def forget_old_changes() -> None:
    """Keep the log short. The newest change always stays: those who have read it must find it again."""
    Change.objects.filter(number__lte=last_number() - KEPT).delete()
