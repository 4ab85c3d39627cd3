"""A review begins with the rubric's sections, with the headings of an earlier one, or with its title alone."""

from __future__ import annotations

from types import SimpleNamespace

from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.models import Review

from .studio import form_of, send
from .visitors import visitor


def begun(**said: str) -> str:
    browser = visitor("editor")
    send(browser, form_of(browser, "/studio/reviews/new/"), title="Paper Boats", **said)
    return standing_of(Review.objects.get(slug="paper-boats")).text


def test_with_the_headings_of_an_earlier_review_and_none_of_its_words(small: SimpleNamespace) -> None:
    text = begun(like="review", earlier="salt-radio")
    earlier = standing_of(Review.objects.get(slug="salt-radio")).text
    headings = [line for line in earlier.splitlines() if line.startswith("## ")]
    assert headings
    assert [line for line in text.splitlines() if line.startswith("#")] == headings
    assert "Score:\n" in text
    assert not [line for line in earlier.splitlines() if len(line) > 60 and line in text]


def test_with_nothing_but_its_title(small: SimpleNamespace) -> None:
    assert begun(like="nothing") == "---\ntitle: Paper Boats\ncritic: editor\n---\n\n"


def test_an_earlier_review_that_is_not_ones_own_is_not_looked_at(small: SimpleNamespace) -> None:
    browser = visitor("other critic")
    assert b"salt-radio" not in browser.get("/studio/reviews/new/").content
    form = form_of(browser, "/studio/reviews/new/")
    send(browser, form, title="Paper Boats", like="review", earlier="salt-radio")
    assert "## Story\n\nScore:" in standing_of(Review.objects.get(slug="paper-boats")).text


def test_what_was_chosen_comes_back_with_a_title_that_is_missing(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    answer = send(browser, form_of(browser, "/studio/reviews/new/"), title=" ", like="review", earlier="salt-radio")
    assert answer.status_code == 400
    assert b'value="review" checked' in answer.content
    assert b'value="salt-radio" selected' in answer.content
