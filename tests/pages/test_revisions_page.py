"""What changed between two revisions."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from rubrica.pages.folder import FolderSource
from rubrica.pages.render import render
from rubrica.pages.review.revisions import gather_compared, gather_revisions
from rubrica.pages.routes import ROUTES

from .press import ROOT, press, press_in

LANTERNS = "paper-lanterns-of-mizuhara"


def test_the_page_says_what_happened_in_two_sentences() -> None:
    page = gather_revisions(press(), LANTERNS)
    assert page.title == "What changed in the 2nd revision"
    assert page.about == "1 score moved, the overall went from 7.6 to 7.2. The verdict stayed where it was."


def test_a_score_that_fell_shows_what_was_taken_back() -> None:
    page = gather_revisions(press(), LANTERNS)
    story, visuals = page.compared.moves[:2]
    assert (story.old, story.new, story.change, story.moved) == ("7", "5", "−2", True)
    assert story.data == 'data-criterion="story" data-score="5" data-was="7"'
    assert (visuals.change, visuals.data) == ("same", 'data-criterion="visuals" data-score="9"')
    assert page.compared.overall is not None
    assert page.compared.overall.change == "−0.4"


def test_changed_words_are_marked_and_unchanged_passages_take_one_line() -> None:
    page = render(gather_revisions(press(), LANTERNS)).decode()
    assert "<del>know when to</del>" in page
    assert "<ins>" in page
    assert "unchanged</p>" in page


def test_score_lines_stand_among_the_scores_and_not_among_the_words() -> None:
    page = gather_revisions(press(), LANTERNS)
    assert [one.old for one in page.compared.passages if "Score" in one.old] == []
    assert page.compared.counted.endswith("removed")


def test_a_spoiler_stays_out_of_the_comparison() -> None:
    page = render(gather_revisions(press(), LANTERNS)).decode()
    assert "everyone has always known" not in page
    assert "Spoilers are left out." in page


THIRD = (
    "---\nviewing: third watch, alone\nreason: It rained.\ndate: 2026-02-01\n---\n## Story\n\nScore: 6/10\n\nWetter.\n"
)


@pytest.fixture
def watched_thrice(tmp_path: Path) -> FolderSource:
    root = shutil.copytree(ROOT, tmp_path / "press")
    shutil.move(root / f"reviews/{LANTERNS}.md", root / f"reviews/{LANTERNS}/2.md")
    (root / f"reviews/{LANTERNS}.md").write_text(THIRD, "utf-8")
    return press_in(root)


def test_each_revision_is_compared_with_the_one_before_it_and_with_the_newest(watched_thrice: FolderSource) -> None:
    route = next(one for one in ROUTES if one.gather is gather_compared)
    assert [route.at(names) for names in route.each(watched_thrice)] == [
        f"/reviews/{LANTERNS}/revisions/2/to/3/",
        f"/reviews/{LANTERNS}/revisions/1/to/2/",
        f"/reviews/{LANTERNS}/revisions/1/to/3/",
    ]


def test_a_comparison_says_which_two_it_compares_and_that_neither_is_the_newest(watched_thrice: FolderSource) -> None:
    page = render(gather_compared(watched_thrice, LANTERNS, "1", "2")).decode()
    assert "<h1>What changed from the 1st to the 2nd revision</h1>" in page
    assert "Both are earlier revisions" in page
    assert f'<link rel="canonical" href="https://margin-notes.example/reviews/{LANTERNS}/revisions/1/to/2/">' in page
    assert '<meta name="robots" content="noindex">' in page


def test_revisions_that_are_not_there_are_not_compared() -> None:
    for old, new in (("1", "9"), ("2", "1"), ("1", "1")):
        with pytest.raises(LookupError, match="has no revisions"):
            gather_compared(press(), LANTERNS, old, new)


def test_the_history_is_told_in_words_in_a_picture_and_in_a_table(watched_thrice: FolderSource) -> None:
    page = gather_revisions(watched_thrice, LANTERNS)
    assert page.picture is not None
    assert page.picture.said == "7.6 first watch → 7.2 second watch → 6.0 third watch"
    assert re.findall(r'class="mark"[^>]*>([^<]+)', page.picture.drawn) == ["7.6", "7.2", "6.0"]
    assert page.table is not None
    assert [row.compared[0][0] for row in page.table.rows[1:]] == ["2 → 3", "1 → 2"]
    story = [row.cells[0] for row in page.table.rows]
    assert [(cell.value, cell.before) for cell in story] == [("6", "5"), ("5", "7"), ("7", "")]


def test_a_score_that_was_not_given_again_interrupts_its_line(watched_thrice: FolderSource) -> None:
    page = gather_revisions(watched_thrice, LANTERNS)
    assert page.table is not None
    assert [row.cells[1].data_score for row in page.table.rows] == ["none", "9", "9"]
    assert page.picture is not None
    assert "Visuals" not in re.findall(r"<text[^>]*>([^<]+)", page.picture.drawn)


def test_revisions_on_two_scales_are_not_subtracted(tmp_path: Path) -> None:
    (tmp_path / "reviews/crab").mkdir(parents=True)
    (tmp_path / "reviews/crab/1.md").write_text("---\nrubric: film\n---\n## Acting\n\nScore: 4/5\n", "utf-8")
    (tmp_path / "reviews/crab.md").write_text("---\nrubric: anime\n---\n## Story\n\nScore: 7/10\n", "utf-8")
    page = gather_revisions(press_in(tmp_path), "crab")
    assert page.compared.overall is not None
    assert page.compared.overall.change == "another scale"
    assert (page.old.rubric, page.new.rubric) == ("film, 1st edition", "anime, 1st edition")
