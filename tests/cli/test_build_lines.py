"""The lines about the reviews of a press, as they stand beneath each other on a terminal."""

from __future__ import annotations

import pytest
from click import unstyle

from rubrica.cli.build_lines import review_lines
from rubrica.pages.building import ReviewLine
from rubrica.pages.values.entry import EntryScore


def line(title: str, critic: str = "Ines") -> ReviewLine:
    names = ("Story", "Visuals", "Personal Enjoyment")
    scores = tuple(EntryScore(name.lower(), name, name.split()[-1], "7", "10", 0.7) for name in names)
    return ReviewLine("slug", title, critic, scores, "7.0", "Good", (0, 0, 0))


def test_narrow_columns_of_scores_have_all_names_above_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    heading, first = (unstyle(shown) for shown in review_lines([line("The Understudy's Moon")]))
    assert heading.rstrip() == "     Story, Visuals, Enjoyment  overall"
    assert first == "The Understudy's Moon  7  7  7      7.0  Good  no remarks"


def test_two_reviews_of_one_title_are_told_apart_by_their_critics() -> None:
    shown = [unstyle(line) for line in review_lines([line("Salt Radio", "Ines"), line("Salt Radio", "Teo")])]
    assert [row.split("  ")[0] for row in shown[1:]] == ["Salt Radio (Ines)", "Salt Radio (Teo)"]
