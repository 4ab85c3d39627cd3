"""What answers are made from stays while nothing else has changed than what readers sent."""

from __future__ import annotations

from types import SimpleNamespace

from rubrica.web.catalogue.press import put_settings, settings_row
from rubrica.web.changes import writing
from rubrica.web.publishing.moment import source_now

from .comments import comment


def test_a_source_knows_of_comments_without_being_made_anew(small: SimpleNamespace) -> None:
    before = source_now()
    assert before.comments("salt-radio").total == 0
    comment()
    after = source_now()
    assert (after.press is before.press, after.comments("salt-radio").total) == (True, 1)


def test_settings_that_change_make_another(small: SimpleNamespace) -> None:
    before = source_now()
    with writing() as change:
        put_settings(change, settings_row().text.replace('name = "', 'name = "The New ', 1))
    assert source_now().site().name == f"The New {before.site().name}"
