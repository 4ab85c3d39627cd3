"""Dates and moments by the clock of a press: how a day is printed and ordered, and whether a text may appear."""

from __future__ import annotations

from datetime import MAXYEAR, UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rubrica.review import read_date

_LAST = timezone(timedelta(hours=-12))
"""Where a day ends last."""


@lru_cache(maxsize=4096)
def local_date(written: str, zone: str) -> tuple[str, int]:
    """A date as pages print it, in the press's zone, and the number that orders it (seconds; 0 for no date)."""
    found = read_date(written) if written else None
    if found is None:
        return "", 0
    day = f"{found.year:04}-{found.month:02}-{found.day:02}"
    if not isinstance(found, datetime):
        return day, _seconds(found)
    here = _zone(zone) or UTC
    try:
        local = (found if found.tzinfo else found.replace(tzinfo=here)).astimezone(here)
        return local.isoformat(timespec="seconds"), int(local.timestamp())
    except OverflowError:  # the first and the last day there is, in a zone where it is another one
        return day, _seconds(found)


def _seconds(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def is_due(written: str, zone: str) -> bool:
    """Whether a text that waits for a time may appear. One whose time cannot be read waits; where the zone is unknown,
    it waits until it is that late everywhere."""
    moment = due_at(written, zone)
    if moment is None:
        return False
    try:
        return moment <= now()
    except OverflowError:
        return moment.year < MAXYEAR


def due_at(written: str, zone: str) -> datetime | None:
    """The moment a text waits for, None where it cannot be read."""
    found = read_date(written)
    if found is None:
        return None
    moment = found if isinstance(found, datetime) else datetime(found.year, found.month, found.day)  # noqa: DTZ001
    return moment if moment.tzinfo else moment.replace(tzinfo=_zone(zone) or _LAST)


def now() -> datetime:
    return datetime.now(UTC)


@lru_cache(maxsize=8)
def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
