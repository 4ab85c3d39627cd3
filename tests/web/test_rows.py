"""The same press asked by a folder and by rows: the same pages, byte for byte."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import call_command

from rubrica.pages.building.jobs import all_jobs
from rubrica.pages.theme import house_theme
from rubrica.web.changes import writing
from rubrica.web.publishing.rows import RowSource
from rubrica.web.reviews import publications

from ..pages.press import press_in


def test_rows_answer_like_the_folder_they_were_loaded_from(examples: SimpleNamespace, example_folder: Path) -> None:
    folder, rows = press_in(example_folder), RowSource()
    # behind a folder is no server that would answer forms
    rows.press.site = rows._site = replace(rows.site(), forms=False)
    folder.pictures = rows.picture  # which pictures there are is asked in test_published_folder.py
    theme = house_theme()
    wanted, made = all_jobs(folder, theme), all_jobs(rows, theme)
    assert sorted(made) == sorted(wanted)
    for address, make in wanted.items():
        assert made[address](rows).decode() == make(folder).decode(), address


def test_the_migrations_make_the_tables_of_the_models(press: SimpleNamespace) -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_a_text_without_a_date_is_of_the_day_it_was_published(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The press is in Rome, where it is tomorrow already."""
    monkeypatch.setattr(publications, "now", lambda: datetime(2026, 3, 9, 23, 30, tzinfo=UTC))
    with writing() as change:
        publications.publish(change, publications.new_review("Undated"), "# Undated\n\nStory: 5/10\n\nYes.\n")
    assert [(entry.slug, entry.date) for entry in RowSource().newest(1)] == [("undated", "2026-03-10")]
