"""A critic begins, saves, and never loses a word, also when somebody else saves at the same time."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from rubrica.web import faults
from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.models import Draft, Review, Revision

from .studio import form_in, form_of, heading, send
from .visitors import visitor


def begun(title: str = "Paper Boats") -> Review:
    browser = visitor("critic")
    send(browser, form_of(browser, "/studio/reviews/new/"), title=title)
    found = Review.objects.order_by("pk").last()
    assert found is not None
    return found


def test_a_review_begins_with_the_criteria_of_the_rubric(small: SimpleNamespace) -> None:
    review = begun()
    text = standing_of(review).text
    assert review.slug == "paper-boats"
    assert text.startswith("---\ntitle: Paper Boats\ncritic: critic\n---\n")
    assert "## Story\n\nScore:" in text


def test_saving_shows_what_the_press_reads(small: SimpleNamespace) -> None:
    review, browser = begun(), visitor("critic")
    form = form_of(browser, f"/studio/reviews/{review.slug}/")
    text = "# Paper Boats\n\nStory: 5/10\n\nOverall: 9/10\n"
    page = browser.get(send(browser, form, text=text).headers["Location"]).content.decode()
    assert 'data-criterion="story" data-score="5"' in page
    assert '<li class="error">' in page
    assert standing_of(review).text == text


def test_the_text_comes_back_as_it_was_typed(small: SimpleNamespace) -> None:
    review, browser, text = begun(), visitor("critic"), "\n\n  <b>&amp; \"'</textarea>\n\ttabs, 紙\n\n"
    send(browser, form_of(browser, f"/studio/reviews/{review.slug}/"), text=text.replace("\n", "\r\n"))
    assert form_of(browser, f"/studio/reviews/{review.slug}/").fields["text"] == text


def test_a_second_editor_meets_a_page_with_both_texts(small: SimpleNamespace) -> None:
    review, one, two = begun(), visitor("critic"), visitor("editor")
    first, second = (form_of(browser, f"/studio/reviews/{review.slug}/") for browser in (one, two))
    send(one, first, text="What the critic wrote.\n")
    answer = send(two, second, text="What the editor wrote.\n")
    assert (answer.status_code, heading(answer)) == (409, "Somebody saved before you")
    assert b"What the critic wrote." in answer.content
    merged, mine = form_in(answer), form_in(answer, 1)
    assert mine.fields["text"] == "What the editor wrote.\n"
    both = ("What the editor wrote.", "What the critic wrote.")
    assert merged.fields["text"] == "<<<<<<< yours\n{}\n=======\n{}\n>>>>>>> saved meanwhile\n".format(*both)
    assert send(two, merged, text="What both wrote.\n").status_code == 302
    assert standing_of(review).text == "What both wrote.\n"
    assert "What the critic wrote.\n" in Draft.objects.filter(review=review).values_list("text", flat=True)


def test_whoever_began_before_a_revision_was_published_meets_it(small: SimpleNamespace) -> None:
    review, browser = Review.objects.get(slug="salt-radio"), visitor("editor")
    form = form_of(browser, "/studio/reviews/salt-radio/")
    from rubrica.web.changes import writing
    from rubrica.web.reviews.publications import correct

    with writing() as change:
        correct(change, review, standing_of(review).text + "\nAnother line.\n")
    answer = send(browser, form, text="Mine.\n")
    assert answer.status_code == 409
    assert b"Another line." in answer.content


def test_a_form_that_arrives_twice_saves_once(small: SimpleNamespace) -> None:
    review, browser = begun(), visitor("critic")
    form = form_of(browser, f"/studio/reviews/{review.slug}/")
    before = Draft.objects.filter(review=review).count()
    answers = [send(browser, form, text="Once.\n") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Draft.objects.filter(review=review).count() == before + 1


def test_two_presses_of_begin_make_one_review(small: SimpleNamespace) -> None:
    browser, before = visitor("critic"), Review.objects.count()
    form = form_of(browser, "/studio/reviews/new/")
    assert len({send(browser, form, title="Once").headers["Location"] for _ in range(2)}) == 1
    assert Review.objects.count() == before + 1


def test_a_form_without_a_key_is_refused(small: SimpleNamespace) -> None:
    review = begun()
    assert visitor("critic").post(f"/studio/reviews/{review.slug}/", {"text": "x"}).status_code == 400


def test_saving_changes_no_revision_and_no_page(small: SimpleNamespace) -> None:
    browser, before = visitor("editor"), Revision.objects.count()
    page = (small.place.site / "reviews/salt-radio/index.html").read_bytes()
    send(browser, form_of(browser, "/studio/reviews/salt-radio/"), text="Not for readers.\n")
    assert Revision.objects.count() == before
    assert browser.get("/reviews/salt-radio/").content == page


def test_a_text_that_is_too_long_is_handed_back(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    from rubrica.web.studio import writing

    monkeypatch.setattr(writing, "LONGEST", 10)
    review, browser = begun(), visitor("critic")
    answer = send(browser, form_of(browser, f"/studio/reviews/{review.slug}/"), text="Eleven letters.\n")
    assert (answer.status_code, b"Eleven letters." in answer.content) == (413, True)


def test_the_list_shows_a_critic_their_own_and_an_editor_everything(small: SimpleNamespace) -> None:
    begun("Paper Boats")
    assert b"salt-radio" not in visitor("critic").get("/studio/reviews/").content
    assert b"paper-boats" in visitor("critic").get("/studio/reviews/").content
    assert b"salt-radio" in visitor("editor").get("/studio/reviews/?state=published&q=Salt").content
    assert b"paper-boats" not in visitor("editor").get("/studio/reviews/?state=published").content


def test_a_text_that_could_not_be_taken_is_handed_back(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    review, browser = begun(), visitor("critic")
    form = form_of(browser, f"/studio/reviews/{review.slug}/")
    signed_out = send(visitor("nobody"), form, text="Typed for an hour.\n")
    assert (signed_out.status_code, b"Typed for an hour." in signed_out.content) == (403, True)
    monkeypatch.setattr(faults, "_passed", {})
    monkeypatch.setenv("RUBRICA_FAULT", "change-written:full")
    full = send(browser, form, text="Typed for an hour.\n")
    assert (full.status_code, b"Typed for an hour." in full.content) == (503, True)
    assert b"cannot save just now" in full.content
    monkeypatch.delenv("RUBRICA_FAULT")
    assert send(browser, form, text="Typed for an hour.\n").status_code == 302
    assert standing_of(review).text == "Typed for an hour.\n"


@pytest.mark.parametrize("role", ["critic", "editor"])
def test_a_text_for_a_review_that_was_moved_meanwhile_is_handed_back(small: SimpleNamespace, role: str) -> None:
    review, browser = begun(), visitor(role)
    form = form_of(browser, f"/studio/reviews/{review.slug}/")
    Review.objects.filter(pk=review.pk).update(slug="elsewhere")
    answer = send(browser, form, text="Typed for an hour.")
    assert (answer.status_code, b"Typed for an hour." in answer.content) == (404, True)


def test_a_text_in_a_form_without_a_key_is_handed_back(small: SimpleNamespace) -> None:
    review, browser = begun(), visitor("critic")
    form = form_of(browser, f"/studio/reviews/{review.slug}/")
    answer = send(browser, form, text="Typed for an hour.", key="")
    assert (answer.status_code, b"Typed for an hour." in answer.content) == (400, True)


def test_a_database_that_does_not_answer_is_told_as_such(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import OperationalError

    from rubrica.web.studio import writing

    def lost(*_: object) -> None:
        raise OperationalError("the server closed the connection: /var/lib/secret")

    review, browser = begun(), visitor("critic")
    form = form_of(browser, f"/studio/reviews/{review.slug}/")
    monkeypatch.setattr(writing, "save_draft", lost)
    answer = send(browser, form, text="Typed.\n")
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert b"Typed." in answer.content
    assert b"secret" not in answer.content


def test_a_fault_of_the_press_tells_nothing_of_the_machine(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rubrica.web.studio import writing

    review, browser = begun(), visitor("critic")
    browser.raise_request_exception = False
    form = form_of(browser, f"/studio/reviews/{review.slug}/")
    monkeypatch.setattr(writing, "save_draft", lambda *_: {}["/home/secret"])
    answer = send(browser, form, text="Typed.\n")
    assert (answer.status_code, b"Typed." in answer.content) == (500, True)
    assert not [word for word in (b"secret", b"Traceback", b"KeyError", b"Django") if word in answer.content]


def test_a_long_title_in_any_script_can_be_begun_saved_and_published(small: SimpleNamespace) -> None:
    browser = visitor("critic")
    title = "三丁目の天気係" * 20
    answer = send(browser, form_of(browser, "/studio/reviews/new/"), title=title)
    address = answer.headers["Location"]
    assert browser.get(address).status_code == 200
    assert send(browser, form_of(browser, address), text="# 天気\n\n物語: 5/10\n").status_code == 302
    assert browser.get(f"{address}preview/").status_code == 200


def test_of_many_who_save_at_once_one_does_and_the_others_meet_it(small: SimpleNamespace) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from django.db import connections

    review, texts = begun(), [f"Text {number}\n" for number in range(6)]
    browsers = [visitor("critic") for _ in texts]
    forms = [form_of(browser, f"/studio/reviews/{review.slug}/") for browser in browsers]

    def save(number: int) -> int:
        answer = send(browsers[number], forms[number], text=texts[number])
        connections.close_all()
        return answer.status_code

    with ThreadPoolExecutor(6) as pool:
        said = list(pool.map(save, range(6)))
    assert sorted(said) == [302, 409, 409, 409, 409, 409]
    assert standing_of(review).text == texts[said.index(302)]
    assert Draft.objects.filter(review=review).count() == 2


def test_pages_of_the_studio_ask_a_bounded_number_of_questions(small: SimpleNamespace) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser, asked = visitor("editor"), {}
    for address in ("/studio/", "/studio/reviews/salt-radio/", "/studio/reviews/salt-radio/publish/"):
        with CaptureQueriesContext(connection) as questions:
            browser.get(address)
        asked[address] = len(questions)
    assert max(asked.values()) <= 30, asked
