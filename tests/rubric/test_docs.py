"""What docs/rubrics.md shows is loaded, and what it promises is so."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from rubrica.rubric import TARGETS, Rubric, RubricError, Scale, builtins, convert, measure_loss, parse, reading

TEXT = (Path(__file__).parents[2] / "docs" / "rubrics.md").read_text(encoding="utf-8")
SHOWN = dict(re.findall(r"```toml\n# rubrics/([\w-]+)\.toml\n(.*?)```", TEXT, re.DOTALL))


def shown(name: str) -> Rubric:
    return parse(SHOWN[name], name)


@pytest.mark.parametrize("name", SHOWN)
def test_every_rubric_shown_loads(name: str) -> None:
    assert shown(name).criteria


def test_every_built_in_rubric_and_every_key_is_listed() -> None:
    tables = [("", reading.RUBRIC), ("scale.", reading.SCALE), ("rounding.", reading.ROUNDING)]
    tables.append(("criteria.", reading.CRITERION))
    keys = {place + key for place, keys in tables for key in keys} - {"scale", "rounding", "criteria"}
    listed = set(re.findall(r"`([a-z_.-]+)`", "".join(re.findall(r"^\| (`.*?) \|", TEXT, re.MULTILINE))))
    assert listed == keys | {*builtins()}


def test_an_error_is_told_as_shown() -> None:
    with pytest.raises(RubricError) as error:
        parse(SHOWN["tea"].replace("step = 0.5", "step = 0.4"), "tea", "rubrics/tea.toml")
    assert str(error.value) in TEXT


def test_what_other_places_lose_is_as_listed() -> None:
    overalls = Scale(Decimal(1), Decimal(10), Decimal("0.1"))
    for target in TARGETS.values():
        loss = measure_loss(overalls, target)
        becomes = convert(Decimal("7.2"), overalls, target).text
        lost = f"{float(loss.mean):.2f} | {float(loss.greatest):g} | {loss.distinct}"
        assert f"| {target.title} | {becomes} | {lost} |" in TEXT


def test_the_tea_is_worked_out_as_shown() -> None:
    tea = shown("tea")
    scores = {"taste": Decimal(9), "aroma": Decimal(8), "infusions": Decimal(7)}
    assert f"`{tea.working(scores)}`" in TEXT
    assert tea.verdict(Decimal("8.3")) == "Good"
    assert tea.is_overall("In the end")


def test_sub_headings_make_a_score_where_the_rubric_says_so() -> None:
    tea = shown("tea")
    parts = [Decimal(8), Decimal(7), Decimal(7)]
    assert tea.rolled_up(tea.by_key["infusions"], parts) == Decimal("7.3")
    assert tea.rolled_up(tea.by_key["infusions"], []) is None
    assert tea.rolled_up(tea.by_key["aroma"], parts) is None


def test_stars_and_letters_are_printed_as_promised() -> None:
    stars, grades = shown("four-stars"), shown("grades")
    assert [stars.scale.parse(text) for text in ("3½ stars", "★★★½", "3.5/4")] == [Decimal("3.5")] * 3
    assert stars.scale.print(Decimal("3.5")) == "3.5/4"
    assert str(grades.working({"story": Decimal(8), "art": Decimal(5)})) == "(8 + 5) ÷ 2 = 6.5 (A)"
