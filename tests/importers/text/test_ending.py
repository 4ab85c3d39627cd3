"""Where the text ends, and what of the page behind it is still read."""

from __future__ import annotations

import pytest

from .pages import MORE, PROSE, body, imported, kinds

READER = (
    "Bob says:",
    "March 3, 2021 at 9:12 am",
    "I liked the rain in this one a lot more than you did, I must say.",
    "Reply",
)


@pytest.mark.parametrize(
    "ender", ["2 thoughts on “Salt Radio”", "3 Comments", "Comments", "コメント(1)", "Ein Kommentar zu „Salt Radio“"]
)
def test_readers_comments_are_left_out(ender: str) -> None:
    page = imported("Salt Radio", PROSE, MORE, ender, *READER)
    assert body(page) == [PROSE, MORE]
    assert "comment" in kinds(page)


def test_a_button_in_the_middle_ends_nothing() -> None:
    assert body(imported("Salt Radio", PROSE, "Leave a comment", MORE)) == [PROSE, MORE]


def test_nothing_ends_while_a_new_section_follows() -> None:
    assert body(imported("Salt Radio", PROSE, "Related", "Story", "Score: 8/10", MORE))[-3:] == [
        "## Story",
        "Score: 8/10",
        MORE,
    ]


@pytest.mark.parametrize("line", ["Comments on the ending", "Related works", "Discussion"])
def test_a_critics_own_heading_ends_nothing(line: str) -> None:
    assert body(imported("Salt Radio", PROSE, line, MORE))[-1] == MORE


def test_other_texts_and_the_authors_box_are_left_out_and_the_box_still_names_her() -> None:
    page = imported("Salt Radio", PROSE, MORE, "Related Posts", "The Tide Clerk", "About the Author", "Ann Lee", MORE)
    assert body(page) == [PROSE, MORE]
    page = imported("Salt Radio", PROSE, "Published by Ann Lee", "She watches weather.", "Tags: rain, wind")
    assert (body(page), page.review.critic) == ([PROSE], "Ann Lee")


def test_a_section_about_the_author_of_a_book_stays() -> None:
    page = imported("The Tide Clerk", "by Ann Lee", PROSE, "About the Author", MORE)
    assert body(page)[-1] == MORE


def test_a_farewell_and_a_signature_are_the_critics() -> None:
    page = imported("Salt Radio", PROSE, "~Thanks for reading~", "— Ann", "Tags: rain")
    assert kinds(page) == ["title", "prose", "sign-off", "sign-off", "tags"]
    assert (body(page)[1:], page.review.critic) == (["\\~Thanks for reading\\~", "— Ann"], "Ann")


def test_a_column_behind_the_text_stays_where_no_frame_is_in_sight() -> None:
    assert body(imported("Salt Radio", PROSE, "rain and wind\nhail and snow\nfog"))[1:] == [
        "rain and wind\\",
        "hail and snow\\",
        "fog",
    ]


def test_a_second_review_is_left_for_an_import_of_its_own() -> None:
    one = ("Story", "Score: 8/10", PROSE, "Overall", "Score: 8/10", MORE)
    page = imported("Salt Radio Review", *one, "The Tide Clerk Review", *one)
    assert kinds(page) == ["title", *["heading", "score", "prose"] * 2, *["other"] * 7]
    assert page.receipt.notes == (
        "A second review begins on line 15. Import it on its own: copy the page from there into another file.",
    )


def test_a_count_of_comments_beside_the_byline_ends_nothing() -> None:
    long = f"{PROSE} {MORE}"
    page = imported("Salt Radio", "By Ann Lee", "Comments (27)", long, long.upper(), "Comments", *READER)
    assert body(page) == [long, long.upper()]


def test_the_same_critic_of_the_same_day_is_no_second_review() -> None:
    """Some sites say at the foot who reviewed what, once more."""
    page = imported(
        "Salt Radio", "By Ann Lee on March 3, 2021", PROSE, MORE, "Salt Radio", "By Ann Lee, March 3, 2021", MORE
    )
    assert "other" not in kinds(page)


@pytest.mark.parametrize("name", ["Ann Lee", "About Ann Lee", "Meet Ann"])
def test_the_critics_name_above_a_few_words_and_the_sites_frame_is_her_box(name: str) -> None:
    box = (name, "Contributor", "A reader of tides and timetables.", "Latest", "Ten wet films", "Privacy", "© 2020 X")
    assert body(imported("Salt Radio", "By Ann Lee", PROSE, MORE, *box)) == [PROSE, MORE]


@pytest.mark.parametrize("behind", [(MORE, MORE), ("P.S. I forgot the gulls.", "Privacy", "© 2020 X"), ("A gull.",)])
def test_a_signature_with_more_of_the_text_beneath_ends_nothing(behind: tuple[str, ...]) -> None:
    assert behind[0] in body(imported("Salt Radio", "By Ann Lee", PROSE, MORE, "Ann Lee", *behind))


def test_what_a_forum_says_about_the_next_writer_is_not_the_critics() -> None:
    post = "Bob\nMember\nJoined: Jan 2015\nMessages: 410\nAug 21, 2017\n#2\nI liked the rain more than you did."
    assert body(imported("Salt Radio", "Thread starter ann Start date Aug 20, 2017", PROSE, MORE, post)) == [
        PROSE,
        MORE,
    ]


def test_a_second_box_with_other_numbers_is_of_another_readers_review() -> None:
    box = "Story\t{0}\nAnimation\t{1}\nSound\t{2}"
    again = "May 2, 2019\nbob\n" + box.format(2, 3, 4)
    page = imported("Salt Radio Review", box.format(7, 8, 9), PROSE, again, MORE)
    assert (kinds(page)[5:], body(page)[-1]) == (["other"] * 6, PROSE)
    assert "other" not in kinds(imported("Salt Radio Review", box.format(7, 8, 9), PROSE, box.format(7, 8, 9), MORE))


def test_the_critics_box_ends_the_text_on_a_site_whose_words_nobody_knows() -> None:
    site = (
        "All pieces",
        "Meanwhile",
        "Cold Larder",
        "Eat",
        "The Marsh",
        "Hear",
        "Said",
        "Ida, Hythe",
        "Agree 12",
        "Send",
    )
    box = ("Ann Lee", "Our woman in the rain since 2011. She owns nine umbrellas.", *site)
    assert body(imported("Salt Radio", "Ann Lee / 2 May 2021", PROSE, MORE, *box)) == [PROSE, MORE]
