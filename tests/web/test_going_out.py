"""Publishing from the studio: now or later, as a revision or a correction, taken back, moved."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.http import HttpRequest

from rubrica.web.changes import writing
from rubrica.web.gate.sent import key_of
from rubrica.web.reviews.models import Review, State
from rubrica.web.reviews.packing import unpack_entry
from rubrica.web.reviews.publications import new_review, rename
from rubrica.web.studio import publishing

from .studio import catch_up, form_in, form_of, heading, send
from .visitors import visitor

TEXT = "---\ntitle: Boats\n---\n\nOf paper.\n\n## Story\n\nScore: 5/10\n\nIt sinks.\n"
EDIT = "/studio/reviews/salt-radio/"


@pytest.fixture(autouse=True)
def quick(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for readers prints by himself, as no publisher is at work."""
    from rubrica.web.studio import parts

    def printed(*_: object) -> bool:
        catch_up(small)
        return True

    monkeypatch.setattr(parts, "wait_for_publication", printed)
    monkeypatch.setattr(parts, "wait_for_everything", printed)


def a_draft() -> Review:
    from rubrica.web.changes import writing
    from rubrica.web.reviews.drafts import save_draft

    with writing():
        review = new_review("Boats")
        save_draft(review, TEXT, "0.0")
    return review


def test_a_draft_goes_out(small: SimpleNamespace) -> None:
    browser, review = visitor("editor"), a_draft()
    assert browser.get("/reviews/boats/").status_code == 404
    answer = send(browser, form_of(browser, "/studio/reviews/boats/publish/"), viewing="first watch")
    assert b"Readers see it now." in browser.get(answer.headers["Location"]).content
    assert b"It sinks." in browser.get("/reviews/boats/").content
    assert review.revisions.get().viewing == "first watch"


def test_publishing_twice_by_one_form_publishes_once(small: SimpleNamespace) -> None:
    browser, review = visitor("editor"), a_draft()
    form = form_of(browser, "/studio/reviews/boats/publish/")
    assert [send(browser, form).status_code for _ in range(2)] == [302, 302]
    assert review.revisions.count() == 1


def test_what_somebody_saved_meanwhile_is_looked_at_first(small: SimpleNamespace) -> None:
    browser, _ = visitor("editor"), a_draft()
    form = form_of(browser, "/studio/reviews/boats/publish/")
    send(browser, form_of(browser, "/studio/reviews/boats/"), text=TEXT + "\nMore.\n")
    answer = send(browser, form)
    assert (answer.status_code, b"meanwhile" in answer.content) == (409, True)
    assert Review.objects.get(slug="boats").state == State.DRAFT


def change_salt_radio(old: str, new: str) -> SimpleNamespace:
    """Save a change of a published review, and the form that publishes it."""
    browser = visitor("editor")
    form = form_of(browser, EDIT)
    assert old in form.fields["text"]
    send(browser, form, text=form.fields["text"].replace(old, new))
    return form_of(browser, f"{EDIT}publish/")


def test_a_change_of_what_is_public_says_what_it_is(small: SimpleNamespace) -> None:
    form = change_salt_radio("whispers", "mutters")
    answer = send(visitor("editor"), form)
    assert (answer.status_code, b"a correction or a new revision" in answer.content) == (400, True)


def test_a_correction_keeps_its_number_and_says_when(small: SimpleNamespace) -> None:
    send(visitor("editor"), change_salt_radio("whispers", "mutters"), kind="correction")
    newest = Review.objects.get(slug="salt-radio").revisions.order_by("pk").last()
    assert newest is not None
    assert (newest.number, newest.correction) == (1, 1)
    assert "corrected: 20" in newest.text
    assert b"mutters" in visitor("nobody").get("/reviews/salt-radio/").content


def test_a_correction_does_not_move_a_score(small: SimpleNamespace) -> None:
    answer = send(visitor("editor"), change_salt_radio("Score: 9/10", "Score: 4/10"), kind="correction")
    assert (answer.status_code, b"a new revision, not a correction" in answer.content) == (400, True)


def test_a_new_revision_has_its_reason_viewing_and_date(small: SimpleNamespace) -> None:
    form = change_salt_radio("Score: 9/10", "Score: 4/10")
    said = {"kind": "revision", "reason": 'I was wrong: "twice"', "viewing": "second watch", "date": "2026-02-03"}
    send(visitor("editor"), form, **said)
    newest = Review.objects.get(slug="salt-radio").revisions.order_by("pk").last()
    assert newest is not None
    assert (newest.number, newest.reason, newest.viewing) == (2, said["reason"], "second watch")
    assert '"date": "2026-02-03"' in newest.line or "2026-02-03" in newest.line
    assert visitor("nobody").get("/reviews/salt-radio/revisions/1/").status_code == 200


def test_errors_hold_a_text_back_until_its_critic_says_otherwise(small: SimpleNamespace) -> None:
    browser, _ = visitor("editor"), a_draft()
    send(browser, form_of(browser, "/studio/reviews/boats/"), text=TEXT.replace("5/10", "11/10"))
    form = form_of(browser, "/studio/reviews/boats/publish/")
    assert send(browser, form).status_code == 400
    assert send(browser, form_of(browser, "/studio/reviews/boats/publish/"), anyway="yes").status_code == 302


def test_a_withdrawn_review_is_gone_and_can_come_back(small: SimpleNamespace) -> None:
    browser, address = visitor("editor"), "/reviews/salt-radio/"
    before = browser.get(address).content
    send(browser, button(browser, "withdraw/"))
    assert browser.get(address).status_code == 410
    assert not [path for path in small.place.site.rglob("*.html") if b"reviews/salt-radio/" in path.read_bytes()]
    assert b"Nobody sees this review." in browser.get(f"{EDIT}publish/").content
    send(browser, button(browser, "show/"))
    assert browser.get(address).content == before


def button(browser: object, ending: str) -> SimpleNamespace:
    """The form of the editor that goes to an address."""
    from .studio import Forms

    page = browser.get(EDIT).content.decode()  # type: ignore[attr-defined]
    found: SimpleNamespace = next(form for form in Forms(page).forms if form.to.endswith(ending))
    return found


def test_another_address_leaves_a_way_to_it(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    answer = send(browser, button(browser, "address/"), name="Radio, salted")
    assert answer.headers["Location"] == "/studio/reviews/radio-salted/"
    assert browser.get("/reviews/salt-radio/").headers["Location"] == "/reviews/radio-salted/"
    assert browser.get("/reviews/radio-salted/").status_code == 200


def test_a_review_waits_for_its_time(small: SimpleNamespace) -> None:
    browser, review = visitor("editor"), a_draft()
    form = form_of(browser, "/studio/reviews/boats/publish/")
    send(browser, form, how="later", at="2099-07-01T18:30")
    review.refresh_from_db()
    assert (review.state, review.due and review.due.isoformat()) == (State.SCHEDULED, "2099-07-01T16:30:00+00:00")
    assert browser.get("/reviews/boats/").status_code == 404
    page = browser.get("/studio/reviews/boats/")
    assert b"1 July 2099, 18:30" in page.content
    assert heading(page) == "Boats"


def test_a_time_that_has_passed_is_refused(small: SimpleNamespace) -> None:
    browser, review = visitor("editor"), a_draft()
    form = form_of(browser, "/studio/reviews/boats/publish/")
    assert send(browser, form, how="later", at="2001-01-01T00:00").status_code == 400
    review.refresh_from_db()
    assert review.state == State.DRAFT
    assert review.drafts.count() == 1


def test_a_review_that_waits_can_stop(small: SimpleNamespace) -> None:
    from .studio import Forms

    browser, review = visitor("editor"), a_draft()
    send(browser, form_of(browser, "/studio/reviews/boats/publish/"), how="later", at="2099-07-01T18:30")
    page = browser.get("/studio/reviews/boats/").content.decode()
    send(browser, next(form for form in Forms(page).forms if form.to.endswith("stop-waiting/")))
    review.refresh_from_db()
    assert (review.state, review.due) == (State.DRAFT, None)
    assert str(review.drafts.latest("number").by) == "editor"


def test_a_review_that_waits_goes_on_waiting_unless_its_critic_says_otherwise(small: SimpleNamespace) -> None:
    browser, review = visitor("editor"), a_draft()
    send(browser, form_of(browser, "/studio/reviews/boats/publish/"), how="later", at="2099-07-01T18:30")
    page = browser.get("/studio/reviews/boats/publish/")
    assert "It waits for 1 July 2099, 18:30." in page.content.decode()
    form = form_in(page, -1)
    assert (form.fields["how"], form.fields["at"]) == ("later", "2099-07-01T18:30")
    form.to = "/studio/reviews/boats/publish/"
    send(browser, form, viewing="first watch")
    review.refresh_from_db()
    assert (review.state, review.revisions.count()) == (State.SCHEDULED, 0)


def test_a_review_that_is_moved_meanwhile_goes_out_at_its_new_address(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser, address = visitor("editor"), "/studio/reviews/salt-radio/"
    send(browser, form_of(browser, address), text="# Salt Radio\n\nMore.\n")
    form = form_of(browser, f"{address}publish/")

    def move_first(request: HttpRequest) -> str:
        with writing() as change:
            rename(change, Review.objects.get(slug="salt-radio"), "Moved")
        return key_of(request)

    monkeypatch.setattr(publishing, "key_of", move_first)
    answer = send(browser, form, kind="revision", how="now", anyway="1")
    assert answer.headers["Location"] == "/studio/reviews/moved/"
    assert unpack_entry(Review.objects.get(slug="moved").listing.entry).slug == "moved"


def test_two_versions_of_one_place_are_decided_before_it_goes_out(small: SimpleNamespace) -> None:
    browser, _ = visitor("editor"), a_draft()
    both = TEXT + "\n<<<<<<< yours\nIt swims.\n=======\nIt flies.\n>>>>>>> saved meanwhile\n"
    send(browser, form_of(browser, "/studio/reviews/boats/"), text=both)
    answer = send(browser, form_of(browser, "/studio/reviews/boats/publish/"))
    assert (answer.status_code, b"Two versions stand between marked lines" in answer.content) == (400, True)
    assert browser.get("/reviews/boats/").status_code == 404
