"""`rubrica init` and `rubrica new`: what is there afterwards, and what was there before and still is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from rubrica import builtin, read
from rubrica.pages.press.press import Press
from rubrica.rubric import builtins
from tests.cli.runs import rubrica, write


def test_a_new_press_has_a_review_without_a_remark(here: Path) -> None:
    result = rubrica("init", "margin-notes", "--critic", 'Inès "Q" Varga')
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "margin-notes/rubrica.toml",
        "margin-notes/critics/inès-q-varga.toml",
        "margin-notes/reviews/a-first-review.md",
        "margin-notes/.gitignore",
    ]
    assert rubrica("check", "margin-notes", "--strict").stderr == "1 text read: nothing to remark.\n"
    assert rubrica("score", "margin-notes/reviews/a-first-review.md").stdout.splitlines()[1] == "7.0/10.0  Good"


def test_a_press_is_called_as_its_folder_and_knows_its_critic(here: Path) -> None:
    rubrica("init", "margin-notes", "--critic", 'Inès "Q" Varga')
    press = Press.load(here / "margin-notes")
    assert press.site.name == "Margin Notes"
    assert press.critic(press.site.critic).name == 'Inès "Q" Varga'


def test_the_settings_that_are_off_can_be_turned_on(here: Path) -> None:
    rubrica("init")
    text = re.sub(r"^# (\w+ = |\[)", r"\1", (here / "rubrica.toml").read_text(), flags=re.MULTILINE)
    assert {"tagline", "word", "menu", "tip"} <= tomllib.loads(text).keys()
    write(here / "rubrica.toml", text)
    assert Press.load(here).site.menu == (("Reviews", "/reviews/"),)


def test_nothing_is_overwritten(press: Path) -> None:
    before = (press / "rubrica.toml").read_text()
    result = rubrica("init")
    assert (result.exit_code, result.stderr.startswith("rubrica: . is a press already")) == (2, True)
    assert (press / "rubrica.toml").read_text() == before


def test_files_that_were_there_stay(here: Path) -> None:
    write(here / ".gitignore", "mine\n")
    assert ".gitignore was there before, and is as it was.\n" in rubrica("init").stderr
    assert (here / ".gitignore").read_text() == "mine\n"


def test_a_new_review_has_the_rubrics_sections_and_is_called_by_its_title(press: Path) -> None:
    result = rubrica("new", "  The  Understudy’s Moon: a Film ")
    assert (result.exit_code, result.stdout) == (0, "reviews/the-understudys-moon-a-film.md\n")
    text = (press / "reviews/the-understudys-moon-a-film.md").read_text()
    review, remarks = read(text, builtin("anime"))
    assert (review.title, review.critic, remarks) == ("The Understudy’s Moon: a Film", "ines", [])
    assert [key for keys in review.criteria for key in keys] == list(builtin("anime").by_key)


@pytest.mark.parametrize("name", builtins())
def test_an_empty_score_line_is_no_score_and_can_be_filled_in(press: Path, name: str) -> None:
    path = rubrica("new", "Salt", "--rubric", name).stdout.strip()
    text = (press / path).read_text()
    rubric = builtin(name)
    review, remarks = read(text, rubric)
    assert (review.scores, review.stated, review.overall, remarks) == ((), None, None, [])
    best = str(rubric.scale.best)
    filled, _ = read(text.replace(f"Score: /{best}", f"Score: {best}/{best}"), rubric)
    assert list(filled.values) == list(rubric.by_key)
    assert rubrica("format", "--check", path).exit_code == 0


def test_a_second_review_of_a_name_gets_a_number(press: Path) -> None:
    result = rubrica("new", "Salt Radio")
    assert result.stdout == "reviews/salt-radio-2.md\n"
    assert result.stderr == "There is a review called salt-radio already, so this one is salt-radio-2.\n"


def test_a_work_of_the_catalogue_is_named(press: Path) -> None:
    write(press / "works/iron-kites.toml", 'title = "Iron Kites"\n')
    rubrica("new", "Iron Kites")
    assert "\nwork: iron-kites\n" in (press / "reviews/iron-kites.md").read_text()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("new", "X"), "There is no press here: make one with `rubrica init`, or name one with --press."),
        (("new", "X", "--press", "."), ". is no press: it has no rubrica.toml. Make one with `rubrica init .`."),
    ],
)
def test_without_a_press_it_says_how_to_make_one(here: Path, words: tuple[str, ...], sentence: str) -> None:
    result = rubrica(*words)
    assert (result.exit_code, result.stderr) == (2, f"rubrica: {sentence}\n")


def test_a_title_of_signs_alone_has_no_address(press: Path) -> None:
    assert rubrica("new", "!?").exit_code == 2
    assert [path.name for path in (press / "reviews").iterdir()] == ["salt-radio.md"]
