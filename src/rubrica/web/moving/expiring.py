"""Backups have an end: older ones of the same press go when a new one is whole. Nothing else is ever removed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.timezone import now

from rubrica.web import durable
from rubrica.web.catalogue.press import settings_row
from rubrica.web.moving.archive import BACKUP, Archive, ArchiveError

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.pages.press.toml import Toml

MOST_DAYS = 36_500


def days_kept(settings: Toml) -> int:
    """For how many days backups are kept, as the settings say; 0 where nothing removes any. Raises PressError."""
    said = settings.table("backups")
    value = said.text("keep", "0")
    if not (value.isdecimal() and len(value) < 6 and int(value) <= MOST_DAYS):
        raise said.error("backups.keep is no number of days", "Write keep = 30, or leave it out")
    return int(value)


def expire(newest: Path, days: int) -> list[Path]:
    """Remove the backups of this press that lie beside the newest one and were made longer ago. What is no whole
    backup, and one of another press, stays, whatever it is called."""
    before, press = now() - timedelta(days=days), identity()
    beside = (path for path in sorted(newest.resolve().parent.iterdir()) if path.name != newest.name)
    old = [path for path in beside if _is_regular(path) and _made(path, press, before)]
    for path in old:
        path.unlink()
    if old:
        durable.sync_folder(old[0].parent)
    return old


def identity() -> str:
    """What tells the backups of this press from those of another. A press that was restored is another one."""
    return settings_row().identity.hex


def _is_regular(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _made(path: Path, press: str, before: datetime) -> bool:
    """Whether a file is a backup that this press wrote before then."""
    try:
        with path.open("rb") as file:
            about = Archive(file, BACKUP).about
        made = datetime.fromisoformat(str(about.get("at")))
    except (ArchiveError, OSError, ValueError):
        return False
    return about.get("press") == press and made.replace(tzinfo=made.tzinfo or UTC) < before
