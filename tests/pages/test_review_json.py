"""review.json, against the schema that names its fields."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from rubrica.pages.data.review_json import SCHEMA, review_json, to_json
from rubrica.review import CODES, Severity, read
from rubrica.rubric import Mode, Policy, Rubric, Scale, builtin, builtins

from .press import press

DOCUMENT = json.loads(Path(__file__).parents[2].joinpath("docs/schema/review-1.json").read_text("utf-8"))
VALID = Draft202012Validator(DOCUMENT)
ANIME = builtin("anime")


def told(text: str, rubric: Rubric = ANIME) -> dict:
    """What is told of a text, checked against the schema, as somebody reads it back."""
    review, remarks = read(text, rubric)
    data = json.loads(to_json(review_json(review, remarks)))
    VALID.validate(data)
    return data


def test_the_schema_is_one_and_says_its_own_name():
    Draft202012Validator.check_schema(DOCUMENT)
    assert DOCUMENT["properties"]["schema"]["const"] == SCHEMA


def test_scores_are_decimal_strings_with_their_line():
    """## Story / 5,5/10"""
    score = told("# T\n\n## Story\n\nScore: 5,5/10\n\nIt is thin.\n")["scores"][0]
    assert score == {
        "criterion": "story",
        "name": "Story",
        "value": "5.5",
        "best": "10",
        "text": "5.5",
        "written": "5.5/10",
        "line": 5,
    }


def test_the_overall_has_its_working_and_its_word():
    """## Story / 5/10 / ## Visuals / 9/10"""
    data = told("# T\n\n## Story\n\nScore: 5/10\n\nA.\n\n## Visuals\n\nScore: 9/10\n\nB.\n")
    assert (data["overall"], data["overall_best"], data["verdict"]) == ("7.0", "10.0", "Good")
    assert data["working"] == "(5 + 9) ÷ 2 = 7.0"
    assert data["stated"] is None


def test_missing_is_null():
    """no scores at all"""
    data = told("# T\n\nOnly prose.\n")
    assert (data["scored"], data["scores"], data["overall"]) == (False, [], None)
    assert (data["verdict"], data["working"]) == ("", "")


def test_zero_is_a_score():
    """## Story / 0/10, on a scale from 0"""
    data = told("# T\n\n## Story\n\nScore: 0/10\n\nA.\n", replace(ANIME, scale=Scale(worst=Decimal(0)), bands=()))
    assert data["scores"][0]["value"] == "0"
    assert data["overall"] == "0.0"


def test_letters_are_told_with_their_value():
    """## Story / B+"""
    letters = Scale.of_letters((("A", Decimal(3)), ("B+", Decimal(2)), ("C", Decimal(1))))
    data = told("# T\n\n## Story\n\nScore: B+\n\nFine.\n", replace(ANIME, scale=letters, bands=()))
    assert data["rubric"]["scale"]["letters"] == {"A": "3", "B+": "2", "C": "1"}
    assert (data["scores"][0]["value"], data["scores"][0]["text"]) == ("2", "B+")
    assert (data["overall"], data["overall_text"]) == ("2.0", "B+")


def test_what_the_text_states_is_told_as_it_states_it():
    """## Overall / 7.2/10.0, Good"""
    text = "# T\n\n## Story\n\nScore: 7.2/10.0\n\nA.\n\n## Overall\n\n7.2/10.0, Good\n"
    assert told(text)["stated"] == {"value": "7.2", "written": "7.2/10.0", "word": "Good", "line": 11}


def test_remarks_are_told_to_the_critic_and_never_published():
    review, remarks = read("# T\n\n## Story\n\nScore: 11/10\n\nA.\n", ANIME)
    remark = review_json(review, remarks)["remarks"][0]
    assert (remark["code"], remark["severity"], remark["line"]) == ("score-off-scale", "error", 5)
    assert "remarks" not in review_json(review, remarks, press().newest(1)[0])


def test_no_spoiler_is_told():
    """watch it if … ||the uncle|| …, and a list that runs into a spoiler"""
    text = (
        "# T\n\n## Who should watch it\n\nWatch it if you\n\n- like ||the uncle|| quiet\n\nSkip it if you\n\n"
        "- hate trains\n\n::: spoiler\n- know who did it\n:::\n"
    )
    said = told(text)
    assert "uncle" not in json.dumps(said)
    assert "who did it" not in json.dumps(said)
    assert said["advice"]["skip"] == ["hate trains"]


@pytest.mark.parametrize("slug", [entry.slug for entry in press().newest(99)])
def test_every_published_review_keeps_to_the_schema(slug):
    published = press().published(slug)
    data = json.loads(to_json(review_json(published.review, [], published.entry, press().site())))
    VALID.validate(data)
    assert data["published"]["url"] == f"https://margin-notes.example/reviews/{slug}/"
    assert data["overall"] == published.entry.overall


def test_a_published_review_says_what_was_put_right():
    review, _ = read("---\ncorrection: The coast is ||hers||.\n---\n\n# Moon\n", ANIME)
    entry = press().published("salt-radio").entry._replace(date="2025-05-01", updated="2025-05-21")
    assert review_json(review, [], entry)["published"]["correction"] == "The coast is [spoiler]."
    assert review_json(review, [], entry._replace(updated=""))["published"]["correction"] == ""


@pytest.mark.parametrize("name", builtins())
def test_every_rubric_keeps_to_the_schema(name):
    told("# T\n\nText.\n", builtin(name))


def test_the_schema_knows_every_word_that_has_a_fixed_meaning():
    known = DOCUMENT["$defs"]
    assert known["rubric"]["properties"]["policy"]["enum"] == [policy.value for policy in Policy]
    assert known["rubric"]["properties"]["rounding"]["properties"]["mode"]["enum"] == [mode.value for mode in Mode]
    assert known["remark"]["properties"]["severity"]["enum"] == [severity.value for severity in Severity]
    assert {code.severity for code in CODES.values()} <= set(Severity)
