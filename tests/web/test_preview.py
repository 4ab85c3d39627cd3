"""A preview is the page that would be published, and nobody but its critic and editors sees it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rubrica.web.changes import Change, writing
from rubrica.web.reviews.drafts import save_draft, standing_of
from rubrica.web.reviews.models import Review, Revision, State
from rubrica.web.reviews.publications import correct, new_review, publish, withdraw
from rubrica.web.reviews.reading import press_now, read_text

from .studio import catch_up, form_of, send
from .visitors import visitor

TEXT = "---\ntitle: Boats\ndate: 2026-01-01\n---\n\nOf paper.\n\n## Story\n\nScore: 5/10\n\nIt sinks.\n"


def preview_of(slug: str) -> bytes:
    page: bytes = visitor("editor").get(f"/studio/reviews/{slug}/preview/").content
    return page


def test_a_preview_is_the_page_byte_for_byte(small: SimpleNamespace) -> None:
    with writing():
        review = new_review("Boats")
        save_draft(review, TEXT, "0.0")
    preview = preview_of("boats")
    with writing() as change:
        publish(change, review, TEXT)
    catch_up(small)
    assert preview == visitor("nobody").get("/reviews/boats/").content


def test_so_is_that_of_a_change(small: SimpleNamespace) -> None:
    review = Review.objects.get(slug="salt-radio")
    with writing():
        standing = standing_of(review)
        text = standing.text.replace("whispers", "mutters")
        save_draft(review, text, standing.base)
    preview = preview_of("salt-radio")
    with writing() as change:
        correct(change, review, text)
    catch_up(small)
    assert preview == visitor("nobody").get("/reviews/salt-radio/").content


def test_a_preview_changes_nothing(small: SimpleNamespace) -> None:
    with writing():
        review = new_review("Boats")
        save_draft(review, TEXT, "0.0")
    before = Revision.objects.count(), Change.objects.count()
    preview_of("boats")
    review.refresh_from_db()
    assert (Revision.objects.count(), Change.objects.count()) == before
    assert review.state == State.DRAFT
    assert visitor("nobody").get("/reviews/boats/").status_code == 404


def typed(browser: Client, slug: str, text: str) -> bytes:
    page: bytes = browser.post(f"/studio/reviews/{slug}/preview/", {"text": text}).content
    return page


CHANGES = {
    "a new title": lambda text: text.replace("title: ", "title: Another "),
    "another score": lambda text: text.replace("9/10", "3/10").replace("5/10", "3/10"),
    "a first tag": lambda text: text.replace("title: ", "tags: [never-seen]\ntitle: ", 1),
    "a picture": lambda text: text + "\n![A tower](tower.png)\n",
    "its own name": lambda text: text + "\nSee [[Salt Radio]] and [[salt-radio]].\n",
    "another day": lambda text: text.replace("date: ", "date: 2019-01-01 #", 1),
    "another language": lambda text: text.replace("title: ", "language: ja\ntitle: ", 1),
    "no front matter": lambda text: "# Bare\n\nStory: 4/10\n",
    "nothing": lambda text: text,
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("slug", ["salt-radio", "boats"])
def test_what_is_typed_is_shown_as_it_will_be_printed(small: SimpleNamespace, slug: str, change: str) -> None:
    if slug == "boats":
        with writing():
            save_draft(new_review("Boats"), TEXT, "0.0")
    review, browser = Review.objects.get(slug=slug), visitor("editor")
    text = CHANGES[change](standing_of(review).text)
    with CaptureQueriesContext(connection) as asked:
        preview = typed(browser, slug, text)
    written = [one["sql"] for one in asked if one["sql"].startswith(("INSERT", "UPDATE", "DELETE", "SAVEPOINT"))]
    assert written == []
    go_out(review, text)
    catch_up(small)
    assert preview == visitor("nobody").get(f"/reviews/{slug}/").content


def go_out(review: Review, text: str) -> None:
    """Publish it as the studio would: a change that keeps the scores readers know is a correction, and none is none."""
    newest, press = standing_of(review).newest, press_now()
    if newest is None or newest.text != text:
        same = newest is not None and read_text(text, press).values == read_text(newest.text, press).values
        with writing() as change:
            correct(change, review, text) if same else publish(change, review, text)


def test_a_preview_asks_as_many_questions_at_any_size(small: SimpleNamespace) -> None:
    text, browser = standing_of(Review.objects.get(slug="salt-radio")).text, visitor("editor")
    with CaptureQueriesContext(connection) as few:
        typed(browser, "salt-radio", text + "\nMore.\n")
    with writing() as change:
        for number in range(20):
            publish(change, new_review(f"Boats {number}"), TEXT)
    with CaptureQueriesContext(connection) as many:
        typed(browser, "salt-radio", text + "\nMore.\n")
    assert len(many) <= len(few) + 2


def test_only_the_editor_may_frame_a_preview(small: SimpleNamespace) -> None:
    policy = visitor("editor").get("/studio/reviews/salt-radio/preview/").headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in policy
    assert "script-src" not in policy


def test_saving_can_lead_to_the_preview(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    form = form_of(browser, "/studio/reviews/salt-radio/")
    answer = send(browser, form, then="preview", text=form.fields["text"].replace("whispers", "mutters"))
    assert b"mutters" in browser.get(answer.headers["Location"]).content


def test_a_withdrawn_review_can_be_looked_at_by_its_editors(small: SimpleNamespace) -> None:
    page = visitor("nobody").get("/reviews/salt-radio/").content
    with writing() as change:
        withdraw(change, Review.objects.get(slug="salt-radio"))
    assert preview_of("salt-radio") == page
