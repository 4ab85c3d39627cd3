"""`rubrica check`: what it prints, in each form, and the exit code it leaves."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from rubrica.cli.checked import read_checked
from rubrica.review import CODES
from tests.cli.runs import REVIEW, rubrica, write

SCHEMA = json.loads(Path(__file__).parents[2].joinpath("docs/schema/review-1.json").read_text("utf-8"))
WRONG = REVIEW.replace("8.0/10.0", "8.4/10.0")


def test_a_text_without_a_remark_is_clean(press: Path) -> None:
    result = rubrica("check", "reviews/salt-radio.md")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 text read: nothing to remark.\n"


def test_a_remark_stands_with_its_place_its_line_and_a_way_out(press: Path) -> None:
    write(press / "reviews/salt-radio.md", WRONG)
    result = rubrica("check", "reviews/salt-radio.md")
    assert result.exit_code == 1
    assert result.stdout == (
        "reviews/salt-radio.md:20:1 error overall-mismatch "
        "the text says 8.4/10.0, the scores make 8.0/10.0: (9 + 7) ÷ 2 = 8.0\n"
        '  20 │ Score: 8.4/10.0 "Excellent"\n'
        "     │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "     = write 8.0/10.0, or correct a score\n"
        "\n"
    )
    assert result.stderr == "1 text read: 1 error. `rubrica explain CODE` says more.\n"


def test_a_press_at_fault_is_told_once_whatever_texts_it_has(press: Path) -> None:
    write(press / "reviews/other.md", REVIEW)
    write(press / "rubrica.toml", "name = \n")
    result = rubrica("check")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "rubrica.toml: this is not TOML: " in result.stderr


def test_a_rubric_that_would_know_more_of_a_text_is_named(here: Path) -> None:
    film = "**Direction** ★★★★½\n\nHands.\n\n**Screenplay** ★★★½\n\nA joke.\n\n**Performances** ★★★★\n\nYes.\n"
    write(here / "film.md", film)
    assert rubrica("check", "film.md").stderr.startswith(
        "film.md: The rubric “film” knows 3 of what is scored here, and this one 0: "
        "write `rubric: film` on top of the text.\n"
    )
    assert "knows" not in rubrica("check", "film.md", "--rubric", "film").stderr


def test_outside_of_a_press_no_policy_is_declared_and_it_is_a_note(here: Path) -> None:
    write(here / "draft.md", WRONG)
    assert rubrica("check", "draft.md").exit_code == 0
    assert rubrica("check", "draft.md", "--strict").exit_code == 1
    assert rubrica("check", "draft.md").stdout.startswith("draft.md:20:1 note overall-mismatch ")


def test_a_folder_that_is_a_press_is_read_without_its_history(press: Path) -> None:
    write(press / "reviews/salt-radio/1.md", WRONG)
    write(press / "articles/six.md", "# In Defence of the Six\n\nIt passes.\n")
    result = rubrica("check")
    assert (result.exit_code, result.stderr) == (0, "2 texts read: nothing to remark.\n")


def test_another_folder_is_read_with_all_that_lies_below(here: Path) -> None:
    write(here / "drafts/a.md", REVIEW)
    write(here / "drafts/deeper/b.md", REVIEW)
    write(here / "drafts/.hidden/c.md", WRONG)
    assert rubrica("check", "drafts").stderr == "2 texts read: nothing to remark.\n"


def test_standard_input_is_a_text_as_well(here: Path) -> None:
    result = rubrica("check", "-", "--rubric", "books", given="## Plot\n\nScore: 7/5\n\nToo good.\n")
    assert result.exit_code == 1
    assert result.stdout.startswith("standard input:3:1 error score-off-scale Plot has 7/5")


def test_a_press_says_which_pictures_and_names_it_lacks(press: Path) -> None:
    write(
        press / "reviews/salt-radio.md", REVIEW + "\n![A mast](mast.png)\n\nLike [[Iron Kites]] and [[Salt Radio]].\n"
    )
    result = rubrica("check", "--format", "github")
    assert [line.split("::")[1].rpartition("=")[2] for line in result.stdout.splitlines()] == [
        "picture-not-found",
        "link-to-nothing",
    ]


def test_carets_stand_beneath_wide_characters(here: Path) -> None:
    """These eight characters take sixteen columns of a terminal."""
    result = rubrica("check", "-", given="# 雨\n\n総合評価は高いが[次](#nowhere)へ。\n")
    assert result.stdout.splitlines()[1:3] == [
        "  3 │ 総合評価は高いが[次](#nowhere)へ。",
        "    │ " + " " * 16 + "^" * 14,
    ]


def test_a_long_line_is_cut_round_its_span(here: Path) -> None:
    prose = "word " * 100 + "[there](#nowhere) " + "word " * 100
    shown, carets = rubrica("check", "-", given=f"# Long\n\n{prose}\n").stdout.splitlines()[1:3]
    assert len(shown) <= 100
    assert shown.startswith("  3 │ …")
    assert shown.endswith("…")
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "[there](#nowhere)"


def test_json_is_a_review_a_line_by_the_schema(press: Path) -> None:
    write(press / "reviews/other.md", WRONG)
    reviews = [json.loads(line) for line in rubrica("check", "--json").stdout.splitlines()]
    for review in reviews:
        jsonschema.validate(review, SCHEMA)
    assert [(review["file"], len(review["remarks"])) for review in reviews] == [
        ("reviews/other.md", 1),
        ("reviews/salt-radio.md", 0),
    ]


def test_sarif_has_a_rule_for_every_code_and_a_result_for_every_remark(press: Path) -> None:
    write(press / "reviews/a b.md", WRONG)
    (run,) = json.loads(rubrica("check", "--format", "sarif").stdout)["runs"]
    (result,) = run["results"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(CODES)
    assert (result["ruleId"], result["level"]) == ("overall-mismatch", "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "reviews/a%20b.md"
    assert place["region"] == {"startLine": 20, "startColumn": 1, "endLine": 20, "endColumn": 28}


def test_sarif_rules_bring_the_page_about_their_code(press: Path) -> None:
    """GitHub refuses to show a rule without these texts."""
    (run,) = json.loads(rubrica("check", "--format", "sarif").stdout)["runs"]
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["help"]["markdown"].startswith(rule["fullDescription"]["text"][:30])
        assert rule["shortDescription"]["text"]


def test_github_gets_its_own_escapes(press: Path) -> None:
    write(press / "reviews/100%, or: so.md", WRONG)
    (line,) = rubrica("check", "--format", "github").stdout.splitlines()
    place, _, message = line.removeprefix("::").partition("::")
    assert place == (
        "error file=reviews/100%25%2C or%3A so.md,line=20,col=1,endLine=20,endColumn=28,title=overall-mismatch"
    )
    assert message.startswith("the text says 8.4/10.0, the scores make 8.0/10.0: (9 + 7)")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nowhere.md", "rubrica: There is no file nowhere.md.\n"),
        ("empty", "rubrica: There is no text in empty: texts are files that end in .md.\n"),
        ("draft.md/part.md", "rubrica: draft.md/part.md cannot be read: Not a directory.\n"),
        ("", "rubrica: The name of a text is empty: name a file, a folder, or - for standard input.\n"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(here: Path, name: str, sentence: str) -> None:
    (here / "empty").mkdir()
    write(here / "draft.md", REVIEW)
    result = rubrica("check", name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == sentence


def test_a_rubric_nobody_has_is_a_remark(press: Path) -> None:
    write(press / "reviews/a.md", "---\nrubric: flim\n---\n\nIt flickers.\n")
    result = rubrica("check", "reviews/a.md")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:4] == [
        "reviews/a.md:2:1 error unknown-rubric there is no rubric “flim”; the text is read against “Anime”",
        "  2 │ rubric: flim",
        "    │ ^^^^^^^^^^^^",
        "    = did you mean `film`?",
    ]


def test_the_manuscript_of_an_unknown_rubric_yields_nothing_else(here: Path) -> None:
    broken = Path(__file__).parents[2] / "examples/broken/unknown-rubric.md"
    remarks = read_checked(str(broken)).remarks
    assert [(remark.code, remark.line, remark.column) for remark in remarks] == [("unknown-rubric", 4, 1)]


def test_an_edition_that_is_not_there_is_read_against_the_newest(here: Path) -> None:
    write(here / "a.md", "---\nrubric: film@7\n---\n\nActing: ★★★\n")
    checked = read_checked("a.md")
    assert checked.remarks[0].message.startswith("there is no rubric “film@7”")
    assert [score.criterion for score in checked.review.scores] == ["performances"]


def test_what_needs_no_critic_is_mended_on_demand(press: Path) -> None:
    path = press / "reviews/salt-radio.md"
    path.write_bytes(WRONG.replace("\n", "\r\n").encode())
    result = rubrica("check", "reviews/salt-radio.md", "--fix")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "mended: reviews/salt-radio.md: overall-mismatch on line 20\n" in result.stderr
    assert path.read_bytes() == REVIEW.replace("\n", "\r\n").encode()


def test_what_takes_a_critic_is_left_and_told(press: Path) -> None:
    text = REVIEW.replace("Score: 9/10", "Score: 11/10").replace("8.0/10.0", "7.0/10.0")
    write(press / "reviews/salt-radio.md", text)
    result = rubrica("check", "--fix")
    assert (result.exit_code, "score-off-scale" in result.stdout) == (1, True)
    assert (press / "reviews/salt-radio.md").read_text("utf-8").startswith(text[:80])


def test_standard_input_cannot_be_rewritten(press: Path) -> None:
    result = rubrica("check", "-", "--fix", given=WRONG)
    assert (result.exit_code, "cannot rewrite standard input" in result.stderr) == (2, True)


def test_the_edits_of_a_fix_are_data(press: Path) -> None:
    write(press / "reviews/salt-radio.md", WRONG)
    remark = json.loads(rubrica("check", "reviews/salt-radio.md", "--json").stdout)["remarks"][0]
    assert remark["fix"] == [{"line": 20, "column": 8, "end_line": 20, "end_column": 11, "text": "8.0"}]
