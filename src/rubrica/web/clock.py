"""For tests of a whole press: another clock, set by RUBRICA_CLOCK. docs/faults.md says what it holds."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path


class ClockError(ValueError):
    """What should be a moment is none."""


def set_clock(said: str) -> None:
    """Let it be that moment for everything that is imported after this: `2026-11-27T09:00:00Z`, or what the file of
    that name holds whenever somebody asks."""
    from django.utils import timezone

    from rubrica.pages.text import clock

    def now() -> datetime:
        return moment(said)

    now()  # a slip is told at the start
    timezone.now = now
    clock.now = now


def moment(said: str) -> datetime:
    """The moment that somebody wrote, in a setting or in the file it names. Raises ClockError."""
    try:
        written = Path(said).read_text(encoding="ascii").strip() if "/" in said else said
        found = datetime.fromisoformat(written)
    except (OSError, ValueError) as error:
        raise ClockError(f"RUBRICA_CLOCK={said} is no moment: {error}.") from None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
