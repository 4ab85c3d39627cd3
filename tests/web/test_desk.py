"""The desk shows what somebody is at, and the frame around every page where they may go."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rubrica.web.changes import writing
from rubrica.web.reviews.drafts import save_draft, standing_of
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.publications import new_review
from rubrica.web.reviews.schedule import schedule

from .comments import sent
from .visitors import critic_of, visitor


def menu(role: str, address: str = "/accounts/") -> list[str]:
    page = visitor(role).get(address).content.decode()
    return re.findall(r">([^<]+)</a>", re.findall(r"<nav.*?</nav>", page, re.DOTALL)[0])


def begun(title: str, text: str = "# It\n\nStory: 11/10\n\nYes.\n") -> Review:
    with writing():
        review = new_review(title, by=critic_of("critic"))
        save_draft(review, text, "0.0")
    return review


def test_everybody_sees_the_rooms_they_may_enter(small: SimpleNamespace) -> None:
    assert menu("moderator") == ["Comments"]
    assert menu("critic")[:3] == ["Desk", "Reviews", "Pictures"]
    assert "People" not in menu("editor")
    assert "People" in menu("owner")
    assert menu("owner", "/accounts/sessions/") == menu("owner", "/studio/people/")


def test_the_desk_of_somebody_who_wrote_nothing_says_what_to_do(small: SimpleNamespace) -> None:
    page = visitor("other critic").get("/studio/").content
    assert b"Nothing is written yet" in page
    assert b'href="/studio/reviews/new/"' in page
    assert b"<table" not in page


def test_the_desk_shows_what_is_being_written_with_its_remarks(small: SimpleNamespace) -> None:
    begun("Paper Boats")
    page = visitor("critic").get("/studio/").content.decode()
    assert 'href="/studio/reviews/paper-boats/"' in page
    assert "is above the best score" in page or "11" in page.partition("Newest remarks")[2]


@pytest.mark.parametrize(("role", "is_told"), [("owner", True), ("editor", True), ("critic", False)])
def test_whoever_may_decide_about_comments_sees_how_many_wait(small: SimpleNamespace, role: str, is_told: bool) -> None:
    sent()
    assert ("1 comment waits to be read" in visitor(role).get("/studio/").content.decode()) is is_told


def test_the_desk_shows_what_waits_for_its_time(small: SimpleNamespace) -> None:
    review = begun("Boats", "# Boats\n\nStory: 5/10\n")
    with writing():
        schedule(review, "2099-07-01 18:30")
    page = visitor("critic").get("/studio/").content.decode()
    assert "Waiting for their time" in page.partition("Go on writing")[2]
    assert "appears 1 July 2099, 18:30" in page


def test_what_is_published_as_it_stands_is_not_on_the_desk(small: SimpleNamespace) -> None:
    review = Review.objects.get(slug="salt-radio")
    with writing():
        save_draft(review, standing_of(review).text + "\nMore.\n", standing_of(review).base)
    assert b'href="/studio/reviews/salt-radio/"' in visitor("editor").get("/studio/").content
    assert b'href="/studio/reviews/the-tide-clerk/"' not in visitor("editor").get("/studio/").content


@pytest.mark.parametrize("texts", [6, 20])
def test_the_desk_asks_the_database_as_often_for_many_texts_as_for_few(small: SimpleNamespace, texts: int) -> None:
    for number in range(texts):
        begun(f"Boats {number}")
    client = visitor("critic")
    client.get("/studio/")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get("/studio/").status_code == 200
    assert len(asked) <= 60


def test_the_sign_in_page_shows_the_press_and_no_way_that_needs_mail(small: SimpleNamespace) -> None:
    page = visitor("nobody").get("/accounts/login/").content.decode()
    assert "Margin Notes" in page.partition("</header>")[0]
    assert "localhost" not in page
    assert "Forgot" not in page
