"""One review followed from its text to its page, and a second time after an edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrica.pages.building import build

TEXT = """\
---
title: The Lamplighter's Strike
critic: Ines Varga
date: 2026-02-01
---
A town refuses to get dark.

## Story

Score: 7/10

The strike is about hours, and so is the film.

## Visuals

Score: 9/10

::: spoiler from episode 3: who lit it
The mayor's dog.
:::
"""


@pytest.fixture
def press(tmp_path: Path) -> Path:
    (tmp_path / "press" / "reviews").mkdir(parents=True)
    (tmp_path / "press" / "rubrica.toml").write_text('name = "Dusk"\naddress = "https://dusk.example"\n', "utf-8")
    (tmp_path / "press" / "reviews" / "strike.md").write_text(TEXT, "utf-8")
    return tmp_path / "press"


def page(press: Path, name: str = "reviews/strike/index.html") -> str:
    return (press.parent / "site" / name).read_text("utf-8")


def test_the_text_becomes_a_page_with_its_overall_and_its_working(press: Path) -> None:
    report = build(press, press.parent / "site", cards=False)
    assert [(line.title, line.overall, line.verdict) for line in report.reviews] == [
        ("The Lamplighter's Strike", "8.0", "Excellent")
    ]
    assert "(7 + 9) ÷ 2 = <b>8.0</b>" in page(press)
    assert 'data-criterion="story" data-score="7"' in page(press)


def test_a_spoiler_is_on_the_page_behind_its_lid_and_nowhere_else(press: Path) -> None:
    build(press, press.parent / "site", cards=False)
    site = press.parent / "site"
    found = {str(path.relative_to(site)) for path in site.rglob("*") if path.is_file() and b"dog" in path.read_bytes()}
    assert found == {"reviews/strike/index.html"}


def test_an_edit_makes_new_bytes_of_the_pages_that_show_it_and_of_no_others(press: Path) -> None:
    build(press, press.parent / "site", cards=False)
    (press / "reviews" / "strike.md").write_text(TEXT.replace("about hours", "about light"), "utf-8")
    report = build(press, press.parent / "site", cards=False)
    assert "about light" in page(press)
    assert [address for address in report.written if address.endswith("/")] == ["/reviews/strike/"]


def test_a_new_score_moves_the_lists_it_stands_in(press: Path) -> None:
    build(press, press.parent / "site", cards=False)
    (press / "reviews" / "strike.md").write_text(TEXT.replace("9/10", "10/10"), "utf-8")
    report = build(press, press.parent / "site", cards=False)
    assert {"/", "/reviews/strike/", "/best/visuals/", "/archive/2026/02/"} <= set(report.written)
    assert 'data-score="10"' in page(press, "best/visuals/index.html")


def test_a_removed_review_takes_its_pages_with_it(press: Path) -> None:
    build(press, press.parent / "site", cards=False)
    (press / "reviews" / "strike.md").unlink()
    report = build(press, press.parent / "site", cards=False)
    assert "/reviews/strike/" in report.removed
    assert not (press.parent / "site" / "reviews" / "strike").exists()
