"""Numbers that stand alone: the overall, or nothing."""

from __future__ import annotations

import pytest

from .pages import MORE, PROSE, body, imported

POINTS = ("Pros\nrain\nwind", "Cons\nhail\nfog")


def stated(*lines: str) -> str:
    review = imported(*lines).review
    return str(review.stated.value) if review.stated else ""


def test_a_number_with_a_decimal_under_the_title_is_the_overall() -> None:
    assert stated("Salt Radio", "7.9", "By Ann Lee", PROSE) == "7.9"


def test_a_whole_number_under_the_title_may_count_anything() -> None:
    assert stated("Salt Radio", "7", "By Ann Lee", PROSE) == ""


@pytest.mark.parametrize("box", ["8\nGREAT", "Good\n7.5", "8"])
def test_a_number_in_a_box_behind_the_text_is_the_overall(box: str) -> None:
    number = next(line for line in box.split("\n") if line[0].isdigit())
    assert stated("Salt Radio", PROSE, MORE, *POINTS, box) == number


def test_it_is_none_where_the_page_states_one() -> None:
    assert stated("Salt Radio", "7.9", PROSE, MORE, "Overall: 8/10", "Pros\nrain\nwind", "9") == "8"


@pytest.mark.parametrize("section", [("Story (8/10)",), ("Who Should Watch It",)])
def test_a_score_that_closes_the_text_is_the_overall_where_its_section_has_no_use_for_one(
    section: tuple[str, ...],
) -> None:
    assert stated("Salt Radio", PROSE, *section, MORE, "8.5/10", "Did you count, too?") == "8.5"


@pytest.mark.parametrize(
    "sections", [("Story", MORE, "7/10"), ("The Weather Outside", MORE, "7/10", "The Sea Inside", MORE, "6/10")]
)
def test_it_is_its_sections_where_the_others_close_with_theirs(sections: tuple[str, ...]) -> None:
    assert stated("Salt Radio", PROSE, *sections) == ""


def test_the_titles_first_words_head_a_box_with_the_overall() -> None:
    assert stated("Salt Radio review - weather with a knob", PROSE, MORE, "Salt Radio\n8\nLovely\nAll knob.") == "8"


def test_a_label_that_names_nothing_stays_beside_it() -> None:
    page = imported("Salt Radio", PROSE, "Who Should Watch It", MORE, "Rating: 8.5/10")
    assert body(page)[-1] == "Overall (Rating): 8.5/10"
    assert page.review.stated is not None
