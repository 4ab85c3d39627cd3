"""Backups have an end: `rubrica backup --keep`."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.utils.timezone import now

from rubrica.pages.building.progress import quiet
from rubrica.pages.press.press import PressError
from rubrica.pages.press.toml import Toml
from rubrica.web.catalogue.models import PressSettings
from rubrica.web.changes import writing
from rubrica.web.moving import backup as backups
from rubrica.web.moving.backup import backup, named_in
from rubrica.web.moving.expiring import days_kept, expire
from rubrica.web.reviews.around import save_settings


def made(press: SimpleNamespace, path: Path, monkeypatch: pytest.MonkeyPatch, days: int) -> Path:
    """A backup of so many days ago."""
    with monkeypatch.context() as patch:
        patch.setattr(backups, "now", lambda: now() - timedelta(days=days))
        backup(press.place, path, quiet)
    return path


def test_older_backups_of_this_press_go_and_nothing_else(
    small: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    made(small, folder / "old.backup", monkeypatch, 31)
    made(small, folder / "young.zip", monkeypatch, 29)
    (folder / "mine.backup").write_bytes((folder / "old.backup").read_bytes()[:-9])
    (folder / "link.backup").symlink_to(made(small, tmp_path / "elsewhere.backup", monkeypatch, 99))
    mine = PressSettings.objects.get().identity
    PressSettings.objects.update(identity="0" * 32)
    made(small, folder / "another.backup", monkeypatch, 99)
    PressSettings.objects.update(identity=mine)
    assert expire(made(small, folder / "new.backup", monkeypatch, 0), 30) == [folder / "old.backup"]
    there = sorted(path.name for path in folder.iterdir())
    assert there == ["another.backup", "link.backup", "mine.backup", "new.backup", "young.zip"]


def test_a_backup_in_a_folder_is_named_by_the_press_and_the_moment(small: SimpleNamespace, tmp_path: Path) -> None:
    with writing() as change:
        save_settings(change, 'name = "Margin Notes"\n')
    assert named_in(tmp_path).name.startswith(f"margin-notes-{now():%Y-%m-%d}-")


@pytest.mark.parametrize("said", ["a while", "-3", "30.5", "1000000"])
def test_what_is_no_number_of_days_is_refused(small: SimpleNamespace, said: str) -> None:
    with pytest.raises(PressError, match="no number of days"):
        days_kept(Toml("rubrica.toml", {"backups": {"keep": said}}))
