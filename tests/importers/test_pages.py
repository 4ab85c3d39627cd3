"""Copied pages of many makes, each with what must be read from it beside it: pages/NAME.txt and pages/NAME.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from rubrica.importers import Imported, import_text
from rubrica.review import Review
from rubrica.rubric import Rubric

from .saying import words_of_the_manuscript, words_that_were_kept

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_a_copied_page_becomes_the_manuscript_of_its_review(name: str, anime: Rubric) -> None:
    imported = import_text((PAGES / f"{name}.txt").read_bytes(), anime)
    expected = tomllib.loads((PAGES / f"{name}.toml").read_text(encoding="utf-8"))
    assert _read_from(imported) == expected


@pytest.mark.parametrize("name", NAMES)
def test_every_line_has_one_fate_and_every_kept_word_is_in_the_manuscript(name: str, anime: Rubric) -> None:
    given = (PAGES / f"{name}.txt").read_text(encoding="utf-8")
    imported = import_text(given, anime)
    assert [fate.text for fate in imported.receipt.fates] == given.splitlines()
    assert sum(imported.receipt.totals.values()) == len(given.splitlines())
    assert words_that_were_kept(imported) - words_of_the_manuscript(imported) == {}


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("name", NAMES)
def test_line_ends_change_nothing(name: str, end: str, anime: Rubric) -> None:
    given = (PAGES / f"{name}.txt").read_text(encoding="utf-8")
    assert import_text(given.replace("\n", end), anime).manuscript_text == import_text(given, anime).manuscript_text


def test_a_huge_page_is_imported_whole(anime: Rubric) -> None:
    """Nearly nine thousand lines, in eleven hundred sections."""
    section = (
        "Night {0}\n\n" + "It rained on night {0}, and whoever was out in it told everybody else about it.\n\n" * 3
    )
    page = "Salt Radio\n\n" + "".join(section.format(number) for number in range(1100))
    imported = import_text(page, anime)
    assert imported.receipt.totals == {"title": 1, "heading": 1100, "prose": 3300, "blank": 4401}
    assert words_that_were_kept(imported) - words_of_the_manuscript(imported) == {}


def _read_from(imported: Imported) -> dict[str, Any]:
    """What the page's TOML names: front matter, judgements, headings, remarks, and how many lines had which fate."""
    review = imported.review
    front = review.manuscript.front
    read: dict[str, Any] = {key: front.text(key) for key in front if key not in ("tags", "viewing", "scored")}
    if "tags" in front:
        read["tags"] = list(front.texts("tags"))
    read |= _judged(review)
    read["headings"] = [section.heading for section in review.sections if section.head]
    read["remarks"] = [remark.code for remark in imported.remarks]
    read["lines"] = imported.receipt.totals
    return read


def _judged(review: Review) -> dict[str, Any]:
    judged: dict[str, Any] = {}
    if review.viewing:
        judged |= {"viewing": review.viewing.ordinal, "scored": review.viewing.when}
    if review.stated:
        judged["stated"] = str(review.stated.value)
        judged |= {"word": review.stated.word} if review.stated.word else {}
    for name, items in (("watch", review.advice.watch), ("skip", review.advice.skip)):
        judged |= {name: len(items)} if items else {}
    if review.points:
        judged["points"] = [[len(points.good), len(points.bad)] for points in review.points]
    if review.scores:
        judged["scores"] = {score.criterion: str(score.value) for score in review.scores}
    return judged
