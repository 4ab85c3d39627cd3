"""Whoever commented before need not type again who they are, and nobody learns their address from the form."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.models import Comment

from .comments import HAPPY, comment
from .test_comment_form import FILLED, HERE, printed, send
from .test_rates import ONCE
from .visitors import visitor


@ONCE
def test_the_form_knows_how_its_reader_signed_and_shows_no_address(small: SimpleNamespace) -> None:
    reader = visitor("nobody")
    assert "marek" not in reader.get(f"{HERE}comment/").content.decode()
    assert f'<a href="{HERE}comment/" rel="nofollow">Commented before?' in printed(small)
    send(reader)
    answer = reader.get("/reviews/paper-lanterns-of-mizuhara/comment/")
    page = answer.content.decode()
    assert ('value="Marek O."' in page, 'value="https://marek.example"' in page) == (True, True)
    assert ("marek@" in page, "you gave last time" in page, answer["Cache-Control"]) == (False, True, "no-store")
    assert 'name="email" type="email" value="" maxlength="254" autocomplete="email"' in page
    assert "Marek" not in reader.get(f"{HERE}comment/?new").content.decode()


@ONCE
def test_an_address_left_empty_is_the_one_of_last_time(small: SimpleNamespace) -> None:
    reader = visitor("nobody")
    send(reader)
    assert send(reader, email="", text="And another thing.").status_code == 200
    assert set(CommentAddress.objects.values_list("email", flat=True)) == {FILLED["email"]}


@ONCE
def test_somebody_else_at_the_same_browser_writes_under_an_address_of_their_own(small: SimpleNamespace) -> None:
    reader = visitor("nobody")
    send(reader)
    answer = send(reader, name="Hanne R.", email="", text="It is me.")
    page = answer.content.decode()
    assert (answer.status_code, "marek@" in page, "another name than last time" in page) == (422, False, True)
    assert send(visitor("nobody"), email="", text="A stranger.").status_code == 422
    assert Comment.objects.count() == 1


@ONCE
def test_a_reply_shows_what_it_replies_to_and_a_spoiler_closed(small: SimpleNamespace) -> None:
    comment()
    comment(replace(HAPPY, text="The lamp dies.", spoiler=True))
    assert "lantern colours" in visitor("nobody").get(f"{HERE}comment/?to=1").content.decode()
    page = visitor("nobody").get(f"{HERE}comment/?to=2").content.decode()
    assert "lamp dies" in page.partition('<details class="spoil">')[2].partition("</details>")[0]
    again = send(visitor("nobody"), to="1", text="").content.decode()
    assert ("lantern colours" in again, 'name="to" value="1"' in again) == (True, True)
