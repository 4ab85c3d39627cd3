"""What changed between two revisions."""

from __future__ import annotations

from rubrica.pages.render import render
from rubrica.pages.review.revisions import gather_revisions

from .press import press

LANTERNS = "paper-lanterns-of-mizuhara"


def test_the_page_says_what_happened_in_two_sentences() -> None:
    page = gather_revisions(press(), LANTERNS)
    assert page.title == "What changed in the 2nd revision"
    assert page.about == "1 score moved, the overall went from 7.6 to 7.2. The verdict stayed where it was."


def test_a_score_that_fell_shows_what_was_taken_back() -> None:
    page = gather_revisions(press(), LANTERNS)
    story, visuals = page.moves[:2]
    assert (story.old, story.new, story.change, story.moved) == ("7", "5", "−2", True)
    assert story.data == 'data-criterion="story" data-score="5" data-was="7"'
    assert (visuals.change, visuals.data) == ("same", 'data-criterion="visuals" data-score="9"')
    assert page.overall is not None
    assert page.overall.change == "−0.4"


def test_changed_words_are_marked_and_unchanged_passages_take_one_line() -> None:
    page = render(gather_revisions(press(), LANTERNS)).decode()
    assert "<del>know when to</del>" in page
    assert "<ins>" in page
    assert "unchanged</p>" in page


def test_score_lines_stand_among_the_scores_and_not_among_the_words() -> None:
    page = gather_revisions(press(), LANTERNS)
    assert [one.old for one in page.passages if "Score" in one.old] == []
    assert page.counted.endswith("removed")


def test_a_spoiler_stays_out_of_the_comparison() -> None:
    page = render(gather_revisions(press(), LANTERNS)).decode()
    assert "everyone has always known" not in page
    assert "Spoilers are left out." in page
