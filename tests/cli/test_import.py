"""`rubrica import text`: manuscript, receipt and review of a copied page."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from tests.cli.runs import rubrica, write
from tests.cli.test_check import SCHEMA

PAGE = """\
Salt Radio Review

Story

It keeps quiet on a schedule, and then somebody answers.

Score: 9/10

Visuals

Weather with a front and a back to it, and hands that have been lied to.

Score: 7/10
"""


def test_a_page_becomes_a_manuscript_on_standard_output(here: Path) -> None:
    write(here / "page.txt", PAGE)
    result = rubrica("import", "text", "page.txt")
    assert result.exit_code == 0
    assert "\n## Story\n\nIt keeps quiet" in result.stdout
    assert "\n\nScore: 9/10\n\n## Visuals\n" in result.stdout
    assert result.stderr.startswith("“Salt Radio Review”: 2 scores, 8.0 Excellent; ")


def test_it_is_written_into_a_press_beside_what_is_there(press: Path) -> None:
    write(press / "reviews/salt-radio-review.md", "mine")
    result = rubrica("import", "text", "-", "--to", ".", given=PAGE)
    assert (result.stdout, result.stderr.splitlines()[0]) == ("", "Written: reviews/salt-radio-review-2.md")
    assert (press / "reviews/salt-radio-review.md").read_text() == "mine"
    assert "Score: 9/10" in (press / "reviews/salt-radio-review-2.md").read_text()


def test_the_receipt_has_every_line(here: Path) -> None:
    shown = rubrica("import", "text", "-", "--receipt", given=PAGE).stdout
    assert f"{len(PAGE.splitlines()):>5}  lines in all\n" in shown


def test_json_holds_all_three(here: Path) -> None:
    data = json.loads(rubrica("import", "text", "-", "--json", given=PAGE).stdout)
    jsonschema.validate(data["review"], SCHEMA)
    assert (data["review"]["overall"], data["receipt"]["lines"]) == ("8.0", len(PAGE.splitlines()))
    assert "Score: 9/10" in data["manuscript"]
