"""A preview is the page that would be published, and nobody but its critic and editors sees it."""

from __future__ import annotations

from types import SimpleNamespace

from rubrica.web.changes import Change, writing
from rubrica.web.reviews.drafts import save_draft, standing_of
from rubrica.web.reviews.models import Review, Revision, State
from rubrica.web.reviews.publications import correct, new_review, publish, withdraw

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
