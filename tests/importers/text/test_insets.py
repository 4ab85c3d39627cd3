"""What a site puts between two paragraphs of the text."""

from __future__ import annotations

import pytest

from .pages import MORE, PROSE, body, imported

FIRST = "It rains on Ida in the first episode, and when it stops she asks Otto what he has done with the sea."
LAST = "By the end I had stopped counting umbrellas, and so had Ida. There is one in the very last picture of all."


@pytest.mark.parametrize(
    "inset",
    [
        "Read more: The ten best shows about weather",
        "RECOMMENDED\nFilm\nTen wet films\nMusic\nSongs for a flood",
        "Sign up to The Wet Weekly\nAll the rain, every Friday\nEnter your email\nSign up",
        "Get the newsletter\nEmail (required)",
        "Sign up to Wet Screens\nAll of the week's weather, and the drops that got away\n\nEnter your email\nSign up",
        "Share on Mastodon (Opens in new window) Mastodon",
        "You may like\n\nTen wet films: the list\n\nForty songs to sing in a flood, and some that one had better not",
    ],
)
def test_it_is_left_out_and_the_text_goes_on(inset: str) -> None:
    page = imported("Salt Radio Review", FIRST, inset, LAST)
    assert body(page) == [FIRST, LAST]
    assert all(fate.guessed for fate in page.receipt.fates if fate.why == "is in a box of other texts")


@pytest.mark.parametrize("line", ["Related", "Categories", "More on the eels: they are real"])
def test_a_line_of_the_critics_stays(line: str) -> None:
    """An announcement with nothing below it but a paragraph may be a heading."""
    long = f"{PROSE} {MORE}"
    assert len(body(imported("Salt Radio Review", PROSE, line, long, long))) == 4


def test_a_form_for_an_address_takes_no_paragraph_and_no_heading_with_it() -> None:
    form = f"Type your email...\nSubscribe\nWhat it sounds like\n{MORE}"
    assert body(imported("Salt Radio Review", PROSE, form)) == [PROSE, "## What it sounds like", MORE]


def test_a_line_that_only_says_where_the_tip_jar_is_goes_from_the_middle_too() -> None:
    page = imported("Salt Radio Review", PROSE, "Like it? Buy me a coffee: https://ko-fi.com/ann", MORE)
    assert (body(page), page.review.manuscript.front.text("x_tip")) == ([PROSE, MORE], "https://ko-fi.com/ann")
