"""On paper stands what is read, and nothing that can only be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .kinds import KINDS, REVIEW

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_a_printed_review_has_its_scores_and_text_and_no_navigation(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    reader.emulate_media(media="print", color_scheme="dark")
    assert reader.get_by_role("heading", name="Paper Lanterns of Mizuhara").is_visible()
    assert reader.get_by_text("(5 + 9 + 8 + 6 + 8) ÷ 5").is_visible()
    assert reader.get_by_text("Composer Rei Tomonaga scores the river").is_visible()
    assert [one for one in reader.get_by_role("navigation").all() if one.is_visible()] == []
    assert [one for one in reader.locator(".skip, .tip, .btn, form, .feeds").all() if one.is_visible()] == []
    assert reader.get_by_role("link", name="https://margin-notes.example" + REVIEW).is_visible()


def test_what_is_closed_stays_closed_on_paper_and_says_so(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    reader.emulate_media(media="print")
    assert reader.locator("details.spoil[open]").count() == 0
    for closed in (".spoil summary", ".hush"):
        assert (
            reader.evaluate(f"getComputedStyle(document.querySelector('{closed}'), '::after').content") == '"(hidden)"'
        )


def test_paper_is_white_and_ink_is_black(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    reader.emulate_media(media="print", color_scheme="dark")
    colours = "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    assert reader.evaluate(colours) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


@pytest.mark.parametrize("kind", ["review", "best", "revisions", "home"])
def test_a_page_fits_on_paper(kind: str, ruler: Page, site: str) -> None:
    """794 pixels are A4 at 96 to the inch; a review of six minutes takes no more than eight sheets."""
    ruler.set_viewport_size({"width": 794 - 76, "height": 1000})
    ruler.goto(site + KINDS[kind])
    ruler.emulate_media(media="print")
    assert ruler.evaluate("document.documentElement.scrollWidth") <= 794 - 76
    pdf = ruler.pdf(format="A4", print_background=True)
    assert 1 <= pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") <= 9
