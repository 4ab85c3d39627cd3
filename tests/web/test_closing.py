"""Comments on one review are closed: by a moderator's button, at once, or by its text."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from rubrica.web.accounts.deed_models import Deed
from rubrica.web.accounts.deeds import What
from rubrica.web.reviews.models import Review

from .comments import comment
from .edits import newest_text, review
from .studio import form_of
from .studio import send as send_form
from .test_comment_form import HERE, printed, send
from .test_moderating import text_of
from .visitors import visitor

pytestmark = pytest.mark.usefixtures("nobody_waits")
CLOSED = "Comments on this review are closed."


def test_a_moderator_takes_no_more_comments_and_takes_them_again(small: SimpleNamespace) -> None:
    one = comment()
    form = form_of(visitor("moderator"), f"/studio/comments/{one.pk}/", 1)
    send_form(visitor("moderator"), form, close="1")
    page = printed(small)
    assert (CLOSED in page, "Marek O." in page, f'action="{HERE}comment/"' in page) == (True, True, False)
    assert send(visitor("nobody")).status_code == 409
    assert CLOSED not in text_of(visitor("moderator").get("/studio/comments/"))
    again = form_of(visitor("moderator"), f"/studio/comments/{one.pk}/", 1)
    send_form(visitor("moderator"), again, open="1")
    assert f'action="{HERE}comment/"' in printed(small)
    noted = Deed.objects.exclude(what=What.SIGNED_IN).order_by("number").values_list("what", "about")
    assert list(noted) == [("talk-closed", "salt-radio"), ("talk-opened", "salt-radio")]


def test_what_is_closed_is_listed_beside_the_queue(small: SimpleNamespace) -> None:
    Review.objects.filter(slug="salt-radio").update(talk_closed=True)
    assert "Take comments on salt-radio again" in text_of(visitor("moderator").get("/studio/comments/"))


def test_the_form_that_publishes_has_a_field_for_it(small: SimpleNamespace) -> None:
    form = form_of(visitor("owner"), "/studio/reviews/salt-radio/publish/")
    assert form.fields["comments"] == "open"
    send_form(visitor("owner"), form, comments="closed", kind="revision")
    assert "\ncomments: closed\n" in newest_text("salt-radio")
    assert CLOSED in printed(small)
    assert review("salt-radio").talk_closed is False
