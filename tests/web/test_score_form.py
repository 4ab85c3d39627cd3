"""The score form beside a text writes its score lines, with script and without, and loses nothing that was typed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from django.test import Client

from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.models import Draft, Review

from .studio import form_in, form_of, send
from .visitors import visitor

ADDRESS = "/studio/reviews/salt-radio/"
TEXT = "# Boats 😀\n\n## Story\n\nScore: 5/10\n\nIt sinks.\n"


def ask(text: str, **said: str) -> Any:
    given = {f"score.{name}": value for name, value in said.items()}
    browser = visitor("editor")
    return browser.post(f"{ADDRESS}scores/", {"text": text, **given}, headers={"Accept": "application/json"}).json()


def filled(browser: Client, **said: str) -> SimpleNamespace:
    form = form_of(browser, ADDRESS)
    form.fields |= {name.replace("_", ".", 1): value for name, value in said.items()}
    return form


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    units = text.encode("utf-16-le")
    for edit in reversed(edits):
        units = units[: edit["from"] * 2] + edit["text"].encode("utf-16-le") + units[edit["to"] * 2 :]
    return units.decode("utf-16-le")


def test_a_score_comes_as_edits_of_the_text(small: SimpleNamespace) -> None:
    answer = ask(TEXT, story="8.5", audio="7")
    assert answer["text"] == TEXT.replace("5/10", "8.5/10") + "\n## Audio\n\nScore: 7/10\n"
    assert applied(TEXT, answer["edits"]) == answer["text"]
    assert answer["reading"]["overall"]["working"] == "(8.5 + 7) ÷ 2 = 7.75 ≈ 7.8"
    assert Draft.objects.count() == 0


def test_what_stands_in_prose_is_refused_with_its_line(small: SimpleNamespace) -> None:
    answer = ask("## Story\n\nIt sinks, so I give it a 5/10.\n", story="8")
    assert (answer["edits"], answer["refused"][0]["line"]) == ([], 3)
    assert "Change it there." in answer["refused"][0]["sentence"]


def test_what_is_no_score_of_the_scale_is_refused(small: SimpleNamespace) -> None:
    for wrong in ("11", "much", "0"):
        assert ask(TEXT, story=wrong)["refused"][0]["sentence"] == f"Story: “{wrong}” is no score of this scale."


def test_without_script_the_page_comes_back_with_all_that_was_typed(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    form = filled(browser, score_story="8", text=TEXT)
    page = browser.post(f"{ADDRESS}scores/", form.fields)
    back = form_in(page)
    assert (page.status_code, back.fields["text"]) == (200, TEXT.replace("5/10", "8/10"))
    assert back.fields["base"] == form.fields["base"]
    assert (back.fields["score.story"], back.fields["was.story"]) == ("8", "8")
    assert Draft.objects.count() == 0


def test_only_what_was_changed_in_the_form_is_written(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    form = filled(browser, text=TEXT)
    assert form.fields["was.story"] == form.fields["score.story"] == "9"
    assert form_in(browser.post(f"{ADDRESS}scores/", form.fields)).fields["text"] == TEXT


def test_saving_writes_what_was_chosen_in_the_form(small: SimpleNamespace) -> None:
    review, browser = Review.objects.get(slug="salt-radio"), visitor("editor")
    before = standing_of(review).text
    send(browser, filled(browser, score_story="", score_visuals="3"))
    assert "Score: 9/10" in before
    assert standing_of(review).text == before.replace("Score: 9/10\n\n", "").replace("Score: 8/10", "Score: 3/10", 1)


def test_a_scale_of_many_steps_is_typed_as_a_number(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    form = filled(browser, text="---\nrubric: games\n---\n\n## Story\n\nScore: 0/100\n")
    page = browser.post(f"{ADDRESS}scores/", form.fields)
    assert b'<input type="number" name="score.story" value="0" min="0" max="100" step="1"' in page.content
