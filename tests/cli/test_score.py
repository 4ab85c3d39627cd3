"""`rubrica score`: the overall taken apart, for a person and as data."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from tests.cli.runs import REVIEW, rubrica, write
from tests.cli.test_check import SCHEMA

SHOWN = """\
Salt Radio
8.0/10.0  Excellent
(9 + 7) ÷ 2 = 8.0

                          score                puts in   without it
Story                         9   ■■■■■■■■■□       4.5    7.0  −1.0
Visuals                       7   ■■■■■■■□□□       3.5    9.0  +1.0
Audio                not scored
Characters           not scored
Personal Enjoyment   not scored

carried by        Story (7.0 without it)
held back by      Visuals (9.0 without it)
any weights       give between 7.0 and 9.0
smallest change   Story from 9 to 8.5 makes it 7.8 “Good”
without           Story: 7.0 “Good”
through           story:2: (9×2 + 7) ÷ 3 = 8.333… ≈ 8.3 “Excellent”
"""


def test_an_overall_is_shown_with_its_working_and_what_moved_it(press: Path) -> None:
    result = rubrica("score", "reviews/salt-radio.md", "--without", "story", "--lens", "story:2")
    assert (result.exit_code, result.stdout) == (0, SHOWN)


def test_a_weighted_overall_shows_the_weights(here: Path) -> None:
    shown = rubrica("score", "-", "--rubric", "games", given="## Gameplay\n\n90\n\n## Story\n\n70\n").stdout
    assert "(90×3 + 70) ÷ 4 = 85" in shown
    (gameplay,) = (line for line in shown.splitlines() if line.startswith("Gameplay"))
    assert gameplay.split() == ["Gameplay", "90", "■■■■■■■■■□", "3", "68", "70", "−15"]


def test_a_judgement_of_ones_own_is_not_taken_apart(here: Path) -> None:
    shown = rubrica("score", "-", "--rubric", "books", given="# A\n\n## Plot\n\n3/5\n\n## Overall\n\n4.5/5\n").stdout
    assert shown.startswith("A\n4.5/5  ")
    assert "stated by the critic: this rubric's overall is a judgement of its own\n" in shown
    assert "carried by" not in shown


def test_a_text_without_scores_has_nothing_to_explain(here: Path) -> None:
    assert rubrica("score", "-", given="# A Year\n\nIt went.\n").stdout == "A Year\nnot scored\n\n"


def test_zero_is_a_score(here: Path) -> None:
    shown = rubrica("score", "-", "--rubric", "games", given="## Gameplay\n\n0/100\n").stdout
    assert "0/100  Broken\n0×3 ÷ 3 = 0\n" in shown
    (gameplay,) = (line for line in shown.splitlines() if line.startswith("Gameplay"))
    assert gameplay.split() == ["Gameplay", "0", "□□□□□□□□□□", "3", "0", "nothing"]


def test_an_error_in_the_text_is_mentioned(here: Path) -> None:
    result = rubrica("score", "-", given=REVIEW.replace("9/10", "19/10"))
    assert result.exit_code == 0
    assert result.stderr == "There is an error in this text: run `rubrica check -`.\n"


def test_json_follows_the_schema_with_and_without_an_overall(press: Path) -> None:
    asked = ("--json", "--without", "story", "--lens", "visuals:0.5")
    data = json.loads(rubrica("score", "reviews/salt-radio.md", *asked).stdout)
    jsonschema.validate(data, SCHEMA)
    assert data["explanation"]["carried_by"] == ["story"]
    assert data["without"] == {"criteria": ["story"], "overall": "7.0", "verdict": "Good"}
    assert data["lens"]["working"] == "(9 + 7×½) ÷ 1½ = 8.333… ≈ 8.3"
    unscored = json.loads(rubrica("score", "-", "--json", given="# A Year\n").stdout)
    jsonschema.validate(unscored, SCHEMA)
    assert (unscored["overall"], unscored["explanation"], unscored["file"]) == (None, None, "stdin")


def test_points_add_up_to_the_overall(here: Path) -> None:
    text = "".join(f"## {name}\n\n{score}/10\n\n" for name, score in (("Story", 7), ("Visuals", 8), ("Audio", 7)))
    data = json.loads(rubrica("score", "-", "--json", given=text).stdout)
    assert [one["points"] for one in data["explanation"]["contributions"]] == ["2.3", "2.7", "2.3"]
    assert data["overall"] == "7.3"


def test_a_category_nobody_has_is_answered_with_the_nearest(press: Path) -> None:
    result = rubrica("score", "reviews/salt-radio.md", "--without", "visuels")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "rubrica: --without visuels: there is no category of that name; did you mean Visuals?\n"


def test_a_lens_that_cannot_be_read_says_why(press: Path) -> None:
    result = rubrica("score", "reviews/salt-radio.md", "--lens", "story:heavy")
    why = "a weight is a number such as 2, 0.5 or 0, with four decimals at most."
    assert result.stderr == f"rubrica: --lens story:heavy: {why}\n"


def test_a_folder_is_no_text(press: Path) -> None:
    write(press / "x/y.md", REVIEW)
    assert rubrica("score", "x").stderr == "rubrica: x is a folder: name a text in it.\n"
