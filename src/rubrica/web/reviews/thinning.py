"""What machines saved while somebody typed is thinned out: all of the last hour, then one a minute, after a week one a
day. What somebody asked to be saved stays, and so does what was saved last."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.timezone import now

from rubrica.web.reviews.models import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

ALL_FOR, BY_MINUTES_FOR = timedelta(hours=1), timedelta(days=7)
AT_ONCE = 500
"""So many are thrown away in one transaction: nobody who saves waits for more."""


def thin_out(at: datetime | None = None) -> int:
    """Throw away the drafts that a later one of the same minute, or day, stands for. Gives how many those were."""
    too_many = list(_too_many(at or now()))
    for begin in range(0, len(too_many), AT_ONCE):
        Draft.objects.filter(pk__in=too_many[begin : begin + AT_ONCE], by_machine=True).delete()
    return len(too_many)


def _too_many(at: datetime) -> Iterator[int]:
    old = Draft.objects.filter(by_machine=True, saved__lt=at - ALL_FOR).order_by("review", "number")
    found = old.values_list("review", "saved", "pk")
    for _, same in groupby(found.iterator(), key=lambda one: (one[0], _span(one[1], at))):
        yield from [pk for *_, pk in same][:-1]


def _span(saved: datetime, at: datetime) -> str:
    """The minute or the day of which one is kept."""
    return saved.strftime("%Y-%m-%d %H:%M" if saved > at - BY_MINUTES_FOR else "%Y-%m-%d")
