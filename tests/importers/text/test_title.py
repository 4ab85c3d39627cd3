"""Which line is the title."""

from __future__ import annotations

import pytest

from rubrica.importers import import_text
from rubrica.rubric import builtin

from .pages import MORE, PROSE, body, imported


def test_the_first_line_of_a_page_without_a_frame_is_the_title() -> None:
    assert imported("Salt Radio", PROSE).review.title == "Salt Radio"


def test_a_line_above_a_byline_is_the_title_whatever_menus_stand_above_it() -> None:
    page = imported("The Folding Screen", "Home", "All our lists", "Salt Radio at Last", "by Ann Lee", PROSE)
    assert (page.review.title, page.review.critic) == ("Salt Radio at Last", "Ann Lee")


def test_a_line_that_says_it_is_a_review_is_the_title() -> None:
    page = imported("The Folding Screen", "Drawings in motion", "Salt Radio – Review", "A subtitle", PROSE)
    assert page.review.title == "Salt Radio – Review"
    assert "A subtitle" in page.manuscript_text


def test_the_sites_name_behind_the_title_goes_where_it_stands_alone_too() -> None:
    page = imported("Salt Radio Review – The Folding Screen", PROSE, "© 2020 X", "Privacy", "The Folding Screen")
    assert (page.review.title, page.review.manuscript.front.text("source")) == (
        "Salt Radio Review",
        "The Folding Screen",
    )


def test_a_trail_to_the_page_is_not_its_title() -> None:
    page = imported("Home > Reviews > Salt Radio", "Salt Radio Review", PROSE)
    assert page.review.title == "Salt Radio Review"


def test_a_page_that_begins_with_its_text_has_the_title_it_is_given() -> None:
    page = import_text(f"{PROSE}\n\n{MORE}\n", builtin("anime"), "salt-radio")
    assert page.review.title == "salt-radio"
    assert page.receipt.notes == ("The page has no title; the name of its file stands in for one.",)


@pytest.mark.parametrize("title", ["Salt Radio (8/10)", "Salt Radio – 8/10", "Salt Radio: 8/10"])
def test_a_score_in_the_title_is_the_overall_where_nothing_else_states_one(title: str) -> None:
    review = imported(title, PROSE).review
    assert review.stated is not None
    assert (review.title, review.stated.written) == (title, "8/10")


def test_half_in_a_title_is_a_name() -> None:
    assert imported("Ranma 1/2", PROSE).review.stated is None


def test_a_lead_between_title_and_byline_is_the_critics() -> None:
    lead = "An anime about a driver who never sees the end of the line, and neither do we."
    page = imported("Night Bus", lead, "Rafaela Quint", "17 Oct 2022 • 5 min read", "Share", PROSE)
    assert (page.review.title, page.review.critic) == ("Night Bus", "Rafaela Quint")
    assert body(page) == [lead, PROSE]


def test_a_sentence_about_cookies_or_the_site_is_above_the_title() -> None:
    page = imported(
        "Words about drawings, and now and then about the weather too.", "Home", "About", "Night Bus", "by Ann", PROSE
    )
    assert (page.review.title, body(page)) == ("Night Bus", [PROSE])


def test_a_contents_list_may_stand_above_the_title() -> None:
    page = imported("Contents", "Story\nArt", "Night Bus – Review", "Story", PROSE, "Art", MORE)
    assert page.review.title == "Night Bus – Review"


@pytest.mark.parametrize("line", ["Photo: The Harbour at Night", "Label:\nLow Tide Records"])
def test_a_caption_and_a_value_are_no_titles(line: str) -> None:
    assert imported("Night Bus to Marisol", line, PROSE).review.title == "Night Bus to Marisol"


def test_a_name_that_a_notice_thanks_for_is_the_sites_and_no_title() -> None:
    page = imported(
        "Small Wet Screens", "Subscribe", "The Rain Keeps Count", "On a show about weather", "By Ann Lee", PROSE,
        "Thanks for reading Small Wet Screens! Subscribe for free.", MORE,
    )  # fmt: skip
    assert (page.review.title, page.review.manuscript.front.text("source")) == (
        "The Rain Keeps Count", "Small Wet Screens",
    )  # fmt: skip


def test_a_step_of_the_trail_that_stands_alone_is_the_title() -> None:
    page = imported("Salt Radio", "Edit", "Type: TV", "Top > Anime > Salt Radio > Reviews", PROSE)
    assert page.review.title == "Salt Radio"


def test_the_first_line_of_a_page_is_the_sites_name_where_nothing_else_tells_it() -> None:
    page = imported("Gravel Road Cinema", "Home\nAbout", "Salt Radio Review", "By Ann Lee", PROSE)
    assert page.review.manuscript.front.text("source") == "Gravel Road Cinema"
    page = imported("Home\nGravel Road\nAbout", "Salt Radio Review", "By Ann Lee", PROSE)
    assert "source" not in page.review.manuscript.front


def test_the_critics_name_closes_a_title_where_it_stands_alone_too() -> None:
    page = imported("A review of Salt Radio by ann", "Dec 28, 2022", PROSE, "ann", MORE)
    assert (page.review.title, page.review.critic) == ("A review of Salt Radio by ann", "ann")


def test_a_date_and_a_name_on_top_of_the_site_are_not_the_texts() -> None:
    head = (
        "Friday, June 11 2021",
        "Breaking News",
        "Home\nFilms",
        "Reviews",
        "Salt Radio Review",
        "Ann Lee",
        "May 2, 2021",
    )
    page = imported(*head, PROSE)
    assert (page.review.critic, page.review.date) == ("Ann Lee", "2021-05-02")


def test_a_lead_beneath_a_line_that_calls_itself_a_review_is_not_the_title_whatever_stands_below_it() -> None:
    page = imported("Salt Radio review – rain in every episode", "It never stops", "★★★★☆", "Ann Lee", "Ann Lee", PROSE)
    assert page.review.title == "Salt Radio review – rain in every episode"


def test_a_short_lead_between_title_and_byline_stays_among_the_buttons_of_the_head() -> None:
    head = "Salt Radio Review\nLet there be some rain\nBy Ann Lee\nShare\nTweet\n22 Comments"
    assert "Let there be some rain" in body(imported("Home", head, PROSE))
