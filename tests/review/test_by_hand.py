"""Rubrics of many kinds, from the text to the overall and its explanation, against numbers computed by hand."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from rubrica.review import read
from rubrica.rubric import explain, parse

CASES = tomllib.loads((Path(__file__).parent / "by-hand.toml").read_text("utf-8"))["rubric"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_it_is_as_computed_by_hand(case: dict[str, Any]) -> None:
    rubric = parse(case["rubric"], "by-hand")
    review, remarks = read(case["text"], rubric)
    assert remarks == []
    assert review.overall is not None
    assert rubric.print_overall(review.overall) == case["overall"]
    assert (review.verdict, str(review.working or "")) == (case.get("verdict", ""), case["working"])


@pytest.mark.parametrize("case", [case for case in CASES if "without" in case], ids=lambda case: case["name"])
def test_it_is_explained_as_by_hand(case: dict[str, Any]) -> None:
    rubric = parse(case["rubric"], "by-hand")
    made = explain(rubric, read(case["text"], rubric)[0].values)
    assert made is not None
    without = {key: made.without(key) for key in rubric.by_key}
    assert {key: rubric.print_overall(rest) for key, rest in without.items() if rest is not None} == case["without"]
    assert [rubric.print_overall(end) for end in (made.lowest, made.highest)] == case["reach"]
    assert _said(made.smallest_change, rubric) == case.get("change", "")


def _said(change: Any, rubric: Any) -> str:
    if change is None:
        return ""
    before, after = rubric.scale.text(change.before), rubric.scale.text(change.after)
    return f"{change.criterion.key} {before} {after} {rubric.print_overall(change.overall)} {change.verdict}"
