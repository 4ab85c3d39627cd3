"""What is typed in the form of a rubric becomes its text, and nothing else of the text is touched."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from decimal import Decimal
from importlib.resources import files

import pytest

from rubrica.rubric import builtins, parse
from rubrica.web.studio.rubrics.amending import amended, read_values, written
from rubrica.web.studio.rubrics.buttons import pressed
from rubrica.web.studio.rubrics.typed import Typed, TypedBand, TypedCriterion, typed_in, typed_of
from rubrica.web.studio.rubrics.values import Made, values_of

TEA = """# What the leaves say.
title = "Tea"
policy = "weighted"
bands = [
    { from = 1, words = ["Dust"] }, # never again
    { from = 4, words = ["Good", "Fair"] },
]

[scale]
worst = 1
best = 5   # five cups
step = 1

# taste counts double
[[criteria]]
name = "Taste" # on the tongue
weight = 2
aliases = ["Flavour", "味"]

[[criteria]]
name = "Aroma"

[translations.ja]
words = { Dust = "くず", Good = "良い" }

[translations.ja.criteria]
taste = { name = "味わい" }
"""


def text_of(name: str) -> str:
    return files("rubrica.rubric").joinpath("data", f"{name}.toml").read_text("utf-8")


def made(typed: Typed, text: str = TEA) -> Made:
    return values_of(typed, read_values(text), 2)


def edited(typed: Typed, text: str = TEA) -> str:
    values = made(typed, text)
    assert values.faults == {}
    origins = [int(typed.criteria[place].was or -1) for place in values.criteria]
    return amended(text, values.values, [None if one < 0 else one for one in origins])


def form(text: str = TEA) -> Typed:
    return typed_of(read_values(text))


@pytest.mark.parametrize("name", builtins())
def test_a_form_that_is_not_touched_changes_the_edition_alone(name: str) -> None:
    lines = edited(form(text_of(name)), text_of(name)).splitlines()
    before = [line for line in text_of(name).splitlines() if not line.startswith("since")]
    assert [line if line != "edition = 2" else "edition = 1" for line in lines] == before


def test_comments_stay_where_they_are() -> None:
    typed = form()
    bands = (*typed.bands[:1], typed.bands[1]._replace(other=""))
    text = edited(replace(typed, best="9", bands=bands, title="Teas"))
    for comment in (
        "# What the leaves say.",
        "# never again",
        "# five cups",
        "# taste counts double",
        "# on the tongue",
    ):
        assert comment in text
    assert "best = 9   # five cups" in text
    assert parse(text, "tea").bands[1].words == ("Good",)


def test_a_category_that_moves_takes_its_comments_along() -> None:
    text = edited(pressed(form(), "up-1") or form())
    assert [one.name for one in parse(text, "tea").criteria] == ["Aroma", "Taste"]
    assert 'name = "Taste" # on the tongue' in text


def test_a_category_keeps_its_key_whatever_it_is_called() -> None:
    typed = form()
    renamed = (typed.criteria[0]._replace(name="Flavour", aliases="味"), typed.criteria[1])
    rubric = parse(edited(replace(typed, criteria=renamed)), "tea")
    assert (rubric.criteria[0].key, rubric.criteria[0].name) == ("taste", "Flavour")


def test_names_in_other_languages_go_with_what_they_named() -> None:
    typed = form()
    values = tomllib.loads(edited(replace(typed, criteria=typed.criteria[1:], bands=typed.bands[1:])))
    assert values["translations"]["ja"] == {"words": {"Good": "良い"}, "criteria": {}}


def test_weights_stand_in_the_text_only_where_they_count() -> None:
    assert "weight" not in edited(replace(form(), policy="mean"))
    assert parse(edited(form()), "tea").criteria[0].weight == 2


def test_bands_are_put_in_order_and_empty_rows_left_out() -> None:
    typed = replace(form(), bands=(TypedBand("4", "Good"), TypedBand(), TypedBand("1", "Dust"), TypedBand("2,5", "So")))
    assert made(typed).bands == (2, 3, 0)
    assert [band.floor for band in parse(edited(typed), "tea").bands] == [1, Decimal("2.5"), 4]


def test_what_is_no_number_is_told_at_its_field() -> None:
    typed = replace(form(), step="half", since="soon", bands=(TypedBand("low", "Dust"),))
    criteria = (typed.criteria[0]._replace(weight="much"),)
    assert set(made(replace(typed, criteria=criteria)).faults) == {"step", "since", "b-0-from", "c-0-weight"}


def test_letters_stand_on_lines_with_a_value_or_none() -> None:
    typed = replace(form(), notation="letters", letters="A = 4\nB=3,5", bands=())
    assert parse(edited(typed), "tea").scale.letters == (("A", Decimal(4)), ("B", Decimal("3.5")))
    assert parse(edited(replace(typed, letters="A\nB\nC")), "tea").scale.worst == 0
    assert "letters" in made(replace(typed, letters="A = 4\nB")).faults


def test_a_list_of_categories_on_top_becomes_tables_below() -> None:
    text = 'title = "Two"\ncriteria = [{ name = "Story" }, { name = "Craft" }]\nbands = []\n\n[scale]\nbest = 5\n'
    rubric = parse(edited(pressed(form(text), "up-1") or form(text), text), "two")
    assert [one.name for one in rubric.criteria] == ["Craft", "Story"]
    assert rubric.scale.best == 5


def test_a_text_written_anew_says_the_same() -> None:
    for name in builtins():
        assert read_values(written(read_values(text_of(name)))) == read_values(text_of(name)), name


def test_buttons_lose_nothing_that_was_typed() -> None:
    typed = replace(form(), title="Typed", criteria=(TypedCriterion(name="A"), TypedCriterion(name="B")))
    for button, names in (("up-0", "AB"), ("down-0", "BA"), ("down-1", "AB"), ("out-0", "B"), ("up-99", "AB")):
        after = pressed(typed, button)
        assert after
        assert ("".join(one.name for one in after.criteria), after.title) == (names, "Typed"), button
    assert pressed(typed, "save") is None
    assert len((pressed(typed, "add") or typed).criteria) == 3


def test_a_form_is_read_as_a_browser_sends_it() -> None:
    sent = {"title": " Tea\0 ", "criteria": "2", "c-1-name": "Aroma", "c-1-aliases": "a\r\nb", "bands": "9999999999"}
    typed = typed_in(sent)
    assert typed.title == "Tea"
    assert [(one.name, one.aliases, one.in_overall) for one in typed.criteria] == [("", "", ""), ("Aroma", "a\nb", "")]
    assert typed.bands == ()
