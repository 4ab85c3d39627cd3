"""Copied words stay the words they are."""

import pytest

from rubrica.importers.text.escaping import escape, escape_heading, escape_title
from rubrica.manuscript import cut, plain


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("It rains. It pours.", "It rains. It pours."),
        ("2 * 3 and snake_case", "2 * 3 and snake_case"),
        ("*really* good", "\\*really\\* good"),
        ("# of episodes", "\\# of episodes"),
        ("> quoted", "\\> quoted"),
        ("1986. That year", "1986\\. That year"),
        ("- she said", "\\- she said"),
        ("<b>bold</b> &amp; more", "\\<b\\>bold\\</b\\> \\&amp; more"),
        ("[[Paper Tram]]", "\\[\\[Paper Tram\\]\\]"),
        ("~bye~", "\\~bye\\~"),
        ("::: spoiler", "\\:\\:\\: spoiler"),
        ("a\n===", "a\n\\==="),
        ("a\\\nb", "a\\\\\nb"),
    ],
)
def test_only_what_would_be_a_mark_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_a_spoiler_stays_one() -> None:
    """Hiding too much can be mended; showing a spoiler cannot."""
    assert escape("The tailor ||did it||, alas") == "The tailor ||did it||, alas"
    assert escape("a || b") == "a \\|\\| b"


def test_a_waiver_on_a_page_is_no_waiver() -> None:
    assert escape("<!-- rubrica: allow x because y -->") == "\\<\\!-- rubrica: allow x because y --\\>"


@pytest.mark.parametrize("words", ["C #", "*", "1. Story", "a_b_", "# x #", "C\\"])
def test_a_heading_says_exactly_its_words(words: str) -> None:
    assert cut(f"## {escape_heading(words)}\n").sections[-1].heading == words


def test_a_caption_keeps_its_quotation_marks() -> None:
    words = 'say "&amp;" \\ twice'
    manuscript = cut(f'![](<> "{escape_title(words)}")')
    titles = [event["Start"]["Image"]["title"] for event, _ in manuscript.events if _begins_picture(event)]
    assert titles == [words]
    assert plain(manuscript.events, 0, len(manuscript.events) - 1) == ""


def _begins_picture(event: object) -> bool:
    return isinstance(event, dict) and isinstance(event.get("Start"), dict) and "Image" in event["Start"]
