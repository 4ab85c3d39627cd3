"""The owner shows somebody what is known of them, or forgets them, without a command."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import pytest

from rubrica.web.accounts.deed_models import Deed
from rubrica.web.accounts.deeds import What
from rubrica.web.comments.models import Comment
from rubrica.web.studio import privacy

from .comments import comment
from .test_forgetting import MAREK, bytes_left, subscribed
from .test_killed import publish_all
from .visitors import visitor

ROOM = "/studio/privacy/"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(privacy, "PATIENCE", 0)


def ask(**said: str) -> Any:
    return visitor("owner").post(ROOM, {"address": "Marek@readers.example"} | said, follow=True)


def test_the_owner_sees_how_much_is_known_and_takes_it_along(small: SimpleNamespace) -> None:
    comment()
    subscribed(MAREK)
    page = ask(look="1").content.decode()
    assert [words for words in ("1 comment<", "1 subscription<", "0 letters<") if words not in page] == []
    file = ask(download="1")
    assert json.loads(file.content)["comments"][0]["email"] == MAREK
    assert "marek" not in file["Content-Disposition"]


def test_nothing_is_erased_before_the_address_was_typed_once_more(small: SimpleNamespace) -> None:
    comment()
    refused = ask(erase="1", again="marek@readers")
    assert (refused.status_code, Comment.objects.count()) == (400, 1)
    assert "Nothing was erased" in refused.content.decode()


def test_what_is_erased_leaves_no_byte_and_a_line_in_the_log_that_names_nobody(small: SimpleNamespace) -> None:
    comment()
    publish_all(small)
    said = ask(erase="1", again=f" {MAREK} ").content.decode()
    publish_all(small)
    assert "Erased. Comments: 1, subscriptions: 0, letters: 0, scores: 0." in said
    assert bytes_left(small, MAREK, "The lantern colours have a key") == []
    assert [(one.by, one.about) for one in Deed.objects.filter(what=What.ERASED)] == [("owner", "")]


def test_what_is_no_address_is_told(small: SimpleNamespace) -> None:
    assert ask(address="marek").status_code == 400
    assert "Nothing." in ask(address="nobody@readers.example").content.decode()
