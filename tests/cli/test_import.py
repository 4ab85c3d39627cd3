"""`rubrica import text`: manuscript, receipt and review of a copied page."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

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
    assert (result.stdout, result.stderr.splitlines()[1]) == (
        "",
        "Written: reviews/salt-radio-review-2.md (there is a salt-radio-review.md already, which stays as it is)",
    )
    assert (press / "reviews/salt-radio-review.md").read_text() == "mine"
    assert "Score: 9/10" in (press / "reviews/salt-radio-review-2.md").read_text()


def test_the_same_page_twice_is_one_review(press: Path) -> None:
    rubrica("import", "text", "-", "--to", ".", given=PAGE)
    again = rubrica("import", "text", "-", "--to", ".", given=PAGE)
    assert again.stderr.splitlines()[1] == "Nothing written: reviews/salt-radio-review.md is this very manuscript."
    assert not (press / "reviews/salt-radio-review-2.md").exists()


def test_all_pages_of_a_folder_go_into_a_press(press: Path) -> None:
    write(press / "pages of old/a.txt", PAGE)
    write(press / "pages of old/b.TXT", PAGE.replace("Salt Radio", "Iron Kites"))
    write(press / "pages of old/notes.odt", "something else")
    assert rubrica("import", "text", "pages of old", "--to", ".").exit_code == 0
    assert {path.stem for path in (press / "reviews").glob("*-review.md")} == {"salt-radio-review", "iron-kites-review"}


def test_several_pages_need_a_press(here: Path) -> None:
    write(here / "a.txt", PAGE)
    result = rubrica("import", "text", "a.txt", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("rubrica: Several pages are several manuscripts: say with --to PRESS")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b" \n\n", "page.txt is empty: there is nothing to import."),
        (b"<!DOCTYPE html>\n<html><p>Story: 8/10</p>", "page.txt is the HTML of a page: open it in a browser"),
        (b"<p>Story</p>\n" * 30, "page.txt is the HTML of a page: open it in a browser"),
        (b"%PDF-1.7\nStory", "page.txt is no text: open it, select all, copy"),
        (b"\x7fELF\0\0", "page.txt is no text: open it, select all, copy"),
    ],
)
def test_what_is_no_copied_page_is_told_and_the_others_are_imported(press: Path, content: bytes, sentence: str) -> None:
    (press / "page.txt").write_bytes(content)
    result = rubrica("import", "text", "page.txt", "-", "--to", ".", given=PAGE)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"rubrica: {sentence}")
    assert (press / "reviews/salt-radio-review.md").exists()


FILM = "Salt Radio\n\n" + "\n".join(f"{name}: 4/5" for name in ("Direction", "Screenplay", "Acting", "Photography"))


def test_another_rubric_that_knows_more_of_the_scores_is_named(here: Path) -> None:
    assert (
        "“film” knows 4 of what is scored here, and this one 0: add `--rubric film`."
        in rubrica("import", "text", "-", given=FILM).stderr
    )
    assert "--rubric" not in rubrica("import", "text", "-", given=PAGE).stderr


def test_the_rubric_of_an_import_stays_with_the_text(press: Path) -> None:
    """The press would read it with its own otherwise."""
    rubrica("import", "text", "-", "--to", ".", "--rubric", "film", given=FILM)
    assert "\nrubric: film\n" in (press / "reviews/salt-radio-2.md").read_text()
    assert json.loads(rubrica("check", "--json", "reviews/salt-radio-2.md").stdout)["rubric"]["name"] == "film"


def test_the_receipt_has_every_line(here: Path) -> None:
    shown = rubrica("import", "text", "-", "--receipt", given=PAGE).stdout
    assert f"{len(PAGE.splitlines()):>5}  lines in all\n" in shown


def test_json_holds_all_three(here: Path) -> None:
    data = json.loads(rubrica("import", "text", "-", "--json", given=PAGE).stdout)
    jsonschema.validate(data["review"], SCHEMA)
    assert (data["review"]["overall"], data["receipt"]["lines"]) == ("8.0", len(PAGE.splitlines()))
    assert "Score: 9/10" in data["manuscript"]
