"""Rubrics at the desk: a new edition is typed, looked at and saved, and nothing of the past changes."""

from __future__ import annotations

import re
from decimal import Decimal
from types import SimpleNamespace

import pytest

from rubrica.rubric import builtin, parse
from rubrica.rubric.shelf import builtin_text
from rubrica.web.catalogue.models import RubricEdition
from rubrica.web.changes import writing
from rubrica.web.reviews.models import Revision
from rubrica.web.reviews.publications import new_review, publish
from rubrica.web.studio.marks import marks_of
from rubrica.web.studio.rubrics.consequences import consequences_of

from .studio import form_in, heading, send
from .visitors import visitor

ANIME = "/studio/rubrics/anime/edit/"


def form(browser: object, address: str = ANIME) -> SimpleNamespace:
    """The form of the editor."""
    answer = browser.get(address)  # type: ignore[attr-defined]
    found = form_in(answer, -1)
    found.to = address
    return found


def press_button(browser: object, found: SimpleNamespace, do: str, **said: str) -> SimpleNamespace:
    """Press a button; the form as it then stands, with its answer."""
    answer = send(browser, found, do=do, **said)  # type: ignore[arg-type]
    after = form_in(answer, -1) if answer.status_code != 302 else SimpleNamespace(fields={})
    after.to, after.answer = found.to, answer
    return after


def test_a_new_edition_is_shown_before_it_is_saved_and_changes_no_review(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    before = list(Revision.objects.order_by("pk").values_list("edition", "overall", "text"))
    looked = press_button(browser, form(browser), "look", policy="weighted", **{"c-0-weight": "7"})
    assert "What edition 2 would do" in looked.answer.content.decode()
    assert not RubricEdition.objects.filter(name="anime").exists()
    assert press_button(browser, looked, "save").answer.status_code == 302
    texts = dict(RubricEdition.objects.filter(name="anime").values_list("edition", "text"))
    assert sorted(texts) == [1, 2]
    assert parse(texts[2], "anime").criteria[0].weight == 7
    assert list(Revision.objects.order_by("pk").values_list("edition", "overall", "text")) == before


def test_what_was_typed_since_it_was_shown_is_shown_again_before_it_is_saved(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    looked = press_button(browser, form(browser), "look", title="Anime, again")
    again = press_button(browser, looked, "save", title="Anime, otherwise")
    assert again.answer.status_code == 200
    assert not RubricEdition.objects.exists()
    assert press_button(browser, again, "save").answer.status_code == 302
    assert parse(RubricEdition.objects.get(edition=2).text, "anime").title == "Anime, otherwise"


def test_a_form_that_arrives_twice_saves_once(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    looked = press_button(browser, form(browser), "look", title="Twice")
    for _ in range(2):
        assert press_button(browser, looked, "save").answer.status_code == 302
    assert RubricEdition.objects.filter(name="anime").count() == 2


def test_whoever_saves_second_meets_the_first_and_loses_no_word(small: SimpleNamespace) -> None:
    one, other = visitor("editor"), visitor("owner")
    first = press_button(one, form(one), "look", title="First")
    second = press_button(other, form(other), "look", title="Second")
    press_button(one, first, "save")
    met = press_button(other, second, "save")
    assert met.answer.status_code == 409
    assert met.fields["title"] == "Second"
    assert press_button(other, press_button(other, met, "look"), "save").answer.status_code == 302
    assert parse(RubricEdition.objects.get(edition=3).text, "anime").title == "Second"


def test_what_is_wrong_is_told_at_its_field_and_what_was_typed_stays(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    for wrong, field in (
        ({"step": "0.4"}, "step"),
        ({"best": "ten"}, "best"),
        ({"c-1-aliases": "Plot"}, "c-1-aliases"),
        ({"b-0-from": "1.5"}, "b-0-from"),
        ({"b-0-from": "2"}, "b-1-from"),
        ({"b-3-word": "", "b-3-other": ""}, "b-3-word"),
        ({"c-0-name": ""}, "c-0-name"),
        ({"c-0-name": "Visuals"}, "c-1-name"),
    ):
        met = press_button(browser, form(browser), "look", title="Typed", **wrong)
        page = met.answer.content.decode()
        assert met.answer.status_code == 400, wrong
        assert re.search(rf'id="{field}-err"[^>]*>(?!\d+: )', page), wrong  # no line of a text that nobody sees
        assert met.fields["title"] == "Typed"


def test_an_edition_that_says_nothing_new_is_not_saved(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    met = press_button(browser, form(browser), "look")
    assert (met.answer.status_code, "already" in met.answer.content.decode()) == (400, True)


def test_buttons_move_a_category_and_the_example_follows(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    moved = press_button(browser, form(browser), "down-0")
    assert [moved.fields[f"c-{place}-name"] for place in (0, 1)] == ["Visuals", "Story"]
    scores = {"x-story": "5", "x-visuals": "9", "x-audio": "8", "x-characters": "6", "x-personal-enjoyment": "8"}
    page = press_button(browser, moved, "try", **scores).answer.content.decode()
    assert "(9 + 5 + 8 + 6 + 8) ÷ 5 = 7.2" in page
    assert "7.2/10.0" in page
    assert "Good" in page
    assert "lies beyond" in press_button(browser, moved, "try", **{"x-story": "11"}).answer.content.decode()


def test_the_example_is_what_reviews_would_get_under_the_settings_of_the_press(small: SimpleNamespace) -> None:
    """The settings say the mean, so weights count for nothing: (5 + 9) ÷ 2."""
    browser, scores = visitor("editor"), {f"x-{key}": "" for key in ("audio", "characters", "personal-enjoyment")}
    weights = {"c-0-weight": "3", "x-story": "5", "x-visuals": "9"}
    page = press_button(browser, form(browser), "try", policy="weighted", **weights, **scores).answer.content.decode()
    assert "(5 + 9) ÷ 2 = 7.0" in page


def test_the_text_is_another_view_of_the_same(small: SimpleNamespace) -> None:
    browser, address = visitor("editor"), "/studio/rubrics/anime/text/"
    text = form(browser, address).fields["text"]
    looked = press_button(browser, form(browser, address), "look", text=f"# mine\n{text}".replace("Good", "Fine"))
    assert "\nedition = 2\n" in looked.fields["text"]
    press_button(browser, looked, "save")
    saved = RubricEdition.objects.get(edition=2).text
    assert saved.startswith("# mine\n")
    met = press_button(browser, form(browser, address), "look", text="title = ")
    assert (met.answer.status_code, met.fields["text"]) == (400, "title = ")


def test_a_copy_is_a_rubric_of_ones_own(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    number = next(n for n in range(9) if "film" in form_in(browser.get("/studio/rubrics/"), n).to)
    found = form_in(browser.get("/studio/rubrics/"), number)
    assert send(browser, found, name="books").status_code == 400
    answer = send(browser, found, name="My Films")
    assert answer.headers["Location"] == "/studio/rubrics/my-films/edit/"
    assert RubricEdition.objects.get().name == "my-films"
    assert "Film" in heading(browser.get("/studio/rubrics/my-films/"))


def test_overalls_under_the_new_edition_are_those_it_makes(small: SimpleNamespace) -> None:
    """7.2 is 7 in whole numbers; and as the press's settings declare the mean, no weight of a rubric counts."""
    browser = visitor("editor")
    with writing() as change:
        publish(change, new_review("Paper Boats"), "# Paper Boats\n\nStory: 5/10\n\nVisuals: 9.4/10\n\nYes.\n")
    page = press_button(browser, form(browser), "look", places="0").answer.content.decode()
    assert '<a href="/reviews/paper-boats/">Paper Boats</a>' in page
    assert '<span class="num">7.2</span> Good</td><td><b class="num">7</b> Good' in page
    assert "policy = “mean”" in page
    only = {f"c-{place}-weight": "0" for place in range(1, 5)}
    page = press_button(browser, form(browser), "look", policy="weighted", **only).answer.content.decode()
    assert "paper-boats" not in page


def test_every_overall_that_would_be_is_what_the_rubric_makes_of_the_scores(small: SimpleNamespace) -> None:
    old = builtin("anime")
    for line in ("places = 2", "step = 0.25", 'places = 0\nmode = "half-even"'):
        new = parse(builtin_text("anime").replace("places = 1", line).replace('mode = "half-up"\n', ""), "anime")
        found = consequences_of(new, lambda _: old)
        marks = {mark.slug: mark for mark in marks_of("anime")}
        wanted = {}
        for slug, mark in marks.items():
            scores = {key: Decimal(said) for key, said in mark.given.items() if key != "overall"}
            overall = new.overall(scores)
            after = "" if overall is None else new.overall_text(overall)
            wanted |= {slug: after} if after not in ("", mark.given.get("overall")) else {}
        assert {one.mark.slug: one.after for one in found.shown} == wanted, line
        assert found.overalls == len(wanted)


def test_a_band_that_moves_gives_other_words_to_the_same_overalls(small: SimpleNamespace) -> None:
    """7.2 is Good from 7 on, and not from 7.5 on."""
    new = parse(builtin_text("anime").replace("{ from = 7, words", "{ from = 7.5, words"), "anime")
    found = consequences_of(new, lambda _: builtin("anime"))
    assert (found.overalls, found.verdicts) == (0, len(found.shown))
    assert {(one.before == one.after, one.verdict, one.new_verdict) for one in found.shown} == {
        (True, "Good", "Satisfactory")
    }


@pytest.mark.parametrize("role", ["critic", "other critic"])
def test_critics_look_at_rubrics_and_change_none(small: SimpleNamespace, role: str) -> None:
    browser = visitor(role)
    assert browser.get("/studio/rubrics/").status_code == 200
    assert browser.get("/studio/rubrics/anime/").status_code == 200
    assert browser.get(ANIME).status_code == 403
    assert browser.get("/studio/rubrics/nothing/").status_code == 404
