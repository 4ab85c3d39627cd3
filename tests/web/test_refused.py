"""A reader's form that is not taken: a page of the readers' look and language, and nothing that was typed is lost."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.db import OperationalError
from django.http import HttpResponse

from rubrica.web.changes import writing
from rubrica.web.comments.models import Comment
from rubrica.web.gate import middleware
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.publications import rename, withdraw
from rubrica.web.visitors import comment_form

from .comments import comment
from .test_rates import ONCE
from .visitors import visitor

HERE, JAPANESE = "/reviews/salt-radio/", "/reviews/shizuka-na-minato/"
SENT = {"name": "Hanne R.", "email": "hanne@readers.example", "text": "The canal <& its> cousin.", "from": "9"}


def send(address: str = f"{HERE}comment/", origin: str = "http://localhost", **more: str) -> HttpResponse:
    return visitor("nobody").post(address, SENT | more, headers={"origin": origin})  # type: ignore[return-value]


def waits(monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    monkeypatch.setattr(middleware, "to_wait", lambda *_: seconds)


@ONCE
@pytest.mark.parametrize(("seconds", "said"), [(40, "in 1 minute."), (200, "in 4 minutes."), (18_000, "in 5 hours.")])
def test_who_sends_too_often_reads_when_to_try_again_and_sends_the_same_by_a_button(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, seconds: int, said: str
) -> None:
    waits(monkeypatch, seconds)
    answer = send()
    page = answer.content.decode()
    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (429, str(seconds), "no-store")
    assert f"Try again {said}" in page
    assert f'<form class="answering ui" method="post" action="{HERE}comment/">' in page
    assert "The canal &lt;&amp; its&gt; cousin.</textarea>" in page
    assert '<input type="hidden" name="from" value="9">' in page
    assert f'href="{HERE}">Back to the review' in page
    assert "desk" not in page.partition("<body")[0]


@ONCE
def test_it_speaks_the_language_of_the_review(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    waits(monkeypatch, 200)
    page = send(next(f"/reviews/{slug}/comment/" for slug in japanese())).content.decode()
    assert '<html lang="ja">' in page
    assert "4 分後にもう一度" in page


def japanese() -> list[str]:
    return list(Review.objects.filter(listing__entry__contains='"ja"').values_list("slug", flat=True))


@ONCE
def test_what_another_site_sent_is_shown_and_not_to_be_sent_by_a_button(small: SimpleNamespace) -> None:
    answer = send(origin="https://elsewhere.example")
    page = answer.content.decode()
    assert (answer.status_code, "another site" in page, "<form" in page) == (403, True, False)
    assert '<pre class="kept">The canal &lt;&amp; its&gt; cousin.</pre>' in page


@ONCE
def test_a_text_for_a_review_that_was_taken_back_is_given_back(small: SimpleNamespace) -> None:
    with writing() as change:
        withdraw(change, Review.objects.get(slug="salt-radio"))
    answer = send()
    assert (answer.status_code, "The canal &lt;&amp; its&gt; cousin." in answer.content.decode()) == (404, True)
    assert "This is not here any more" in answer.content.decode()


@ONCE
def test_a_form_follows_its_review_to_another_address(small: SimpleNamespace) -> None:
    with writing() as change:
        rename(change, Review.objects.get(slug="salt-radio"), "salt-and-radio")
    answer = send()
    assert (answer.status_code, answer["Location"]) == (308, "/reviews/salt-and-radio/comment/")


@ONCE
def test_what_cannot_be_saved_just_now_is_kept(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(comment_form, "take", full)
    answer = send()
    assert (answer.status_code, answer["Retry-After"], Comment.objects.exists()) == (503, "30", False)
    assert "The canal &lt;&amp; its&gt; cousin.</textarea>" in answer.content.decode()
    assert "Nothing can be taken just now" in answer.content.decode()


@ONCE
def test_what_is_too_large_says_so_in_the_readers_look(small: SimpleNamespace) -> None:
    answer = send(text="a" * 5_000_000)
    assert (answer.status_code, "This is too large" in answer.content.decode()) == (413, True)
    assert f'href="{HERE}">Back to the review' in answer.content.decode()


@ONCE
def test_who_changes_a_comment_too_late_keeps_the_words(small: SimpleNamespace) -> None:
    comment()
    answer = send(f"{HERE}comment/1/", text="Other words.")
    assert (answer.status_code, '<pre class="kept">Other words.</pre>' in answer.content.decode()) == (410, True)


@ONCE
def test_an_address_for_the_newsletter_stays_in_its_form(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits(monkeypatch, 200)
    page = visitor("nobody").post("/newsletter/", {"email": "mira@readers.example"}).content.decode()
    assert 'type="email" autocomplete="email" maxlength="254" required value="mira@readers.example"' in page
