"""The page that says what is kept: made from the settings as they are."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from rubrica.web.changes import writing
from rubrica.web.reviews.around import save_settings

from .visitors import visitor


def said() -> str:
    answer = visitor("nobody").get("/privacy/")
    assert (answer.status_code, answer.cookies) == (200, {})
    return str(answer.content.decode())


def test_it_says_for_how_long_network_addresses_are_kept(small: SimpleNamespace) -> None:
    assert "forgotten after 30 days" in said()
    with writing() as change:
        save_settings(change, 'name = "Notes"\n[comments]\nforget_after = 1\n')
    assert "forgotten after 1 day." in said()


def test_it_says_for_how_long_backups_are_kept(small: SimpleNamespace) -> None:
    assert "Backups stay until whoever runs this press removes them." in said()
    with writing() as change:
        save_settings(change, 'name = "Notes"\n[backups]\nkeep = 14\n')
    assert "Backups are kept for 14 days, and then removed." in said()


def test_it_says_what_is_kept_with_scores_where_any_are_taken(small: SimpleNamespace) -> None:
    assert "neither a name nor an address" in said()
    with writing() as change:
        save_settings(change, 'name = "Notes"\n[readers]\nscores = false\n')
    assert "neither a name nor an address" not in said()


def test_it_says_nothing_of_what_is_not_done(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    with writing() as change:
        save_settings(change, 'name = "Notes"\n[comments]\nopen = "no"\n[readers]\nscores = false\n')
    page = said()
    assert [word for word in ("comment", "cookie, for", "letters") if word in page] == []
    monkeypatch.setattr("rubrica.web.visitors.privacy.sends_mail", lambda: True)
    assert "forgotten after 7 days. That a letter was sent is known for 30 days" in said()


def test_a_japanese_press_says_it_in_japanese(small: SimpleNamespace) -> None:
    with writing() as change:
        save_settings(change, 'name = "Notes"\nlanguage = "ja"\n')
    assert "ネットワークアドレスは 30 日後に消します" in said()
