"""`rubrica explain` and `rubrica rubrics`: what there is to look up."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from rubrica.review import CODES
from rubrica.rubric import builtin, builtins, parse
from tests.cli.runs import rubrica, write

TEA = """\
title = "Tea"
policy = "mean"
bands = []
[[criteria]]
name = "Taste"
"""


def test_every_code_is_listed_with_its_severity() -> None:
    rows = [line.split(maxsplit=2) for line in rubrica("explain").stdout.splitlines()]
    assert rows == [[code.severity.value, code.name, code.meaning] for code in CODES.values()]


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_page(code: str) -> None:
    result = rubrica("explain", code)
    assert result.exit_code == 0
    assert result.stdout.split("\n", 1)[0] == f"{code}  {CODES[code].severity.value}"


def test_an_unknown_code_is_answered_with_the_nearest() -> None:
    result = rubrica("explain", "overall-mismatched")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "rubrica: There is no remark called overall-mismatched; did you mean overall-mismatch?\n"


def test_rubrics_are_listed_with_their_scale_and_policy(here: Path) -> None:
    rows = [re.split(r"\s{3,}", line) for line in rubrica("rubrics").stdout.splitlines() if line[0] != " "]
    assert [row[0] for row in rows] == ["name", *builtins()]
    assert next(row for row in rows if row[0] == "games")[1:3] == ["0 to 100 in steps of 1", "weighted mean"]


def test_a_press_has_its_own(press: Path) -> None:
    write(press / "rubrics/tea.toml", TEA)
    assert "tea  this press's   1 to 10 in steps of 0.5" in rubrica("rubrics").stdout
    assert rubrica("rubrics", "tea", "--toml").stdout == TEA


def test_one_rubric_is_shown_with_its_categories_and_words(here: Path) -> None:
    shown = rubrica("rubrics", "film").stdout
    assert shown.startswith("Film  film@1\n")
    for criterion in builtin("film").criteria:
        assert f"\n{criterion.name}" in shown
    for band in builtin("film").bands:
        assert band.verdict in shown


@pytest.mark.parametrize("name", builtins())
def test_a_printed_file_is_the_rubric(name: str, here: Path) -> None:
    printed = rubrica("rubrics", name, "--toml").stdout
    assert tomllib.loads(printed)["title"] == builtin(name).title
    assert parse(printed, name).criteria == builtin(name).criteria


@pytest.mark.parametrize(
    "command",
    [
        ("rubrics", "tea"),
        ("check", "reviews/salt-radio.md", "--rubric", "tea"),
        ("score", "reviews/salt-radio.md", "--rubric", "rubrics/tea.toml"),
        ("new", "Assam", "--rubric", "tea"),
        ("build", ".", "--to", "site"),
    ],
)
def test_a_broken_rubric_is_one_sentence(command: tuple[str, ...], press: Path) -> None:
    write(press / "rubrics/tea.toml", TEA.replace("mean", "meen"))
    write(press / "reviews/assam.md", "---\nrubric: tea\n---\n\nSmoke.\n")
    result = rubrica(*command)
    assert result.exit_code == 2
    assert result.stderr.endswith('rubrics/tea.toml, line 2: policy: "meen" is unknown. Did you mean `mean`?\n')
    assert result.stderr.count("\n") == 1
