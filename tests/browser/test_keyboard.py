"""A reader without script, and one without a mouse, misses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .kinds import KINDS, REVIEW

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Where the focus is: a name, its place in the document, its outline, and whether anything of it can be seen.
FOCUS = """() => { const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it)
  return [it.outerHTML.slice(0, 200), [...document.querySelectorAll('*')].indexOf(it),
    style.outlineStyle + style.outlineWidth, box.bottom > 0 && box.top < innerHeight && box.width > 0] }"""


@pytest.mark.parametrize("kind", ["review", "home", "best", "revisions", "list", "work", "rubric"])
def test_the_focus_goes_through_the_page_in_order_and_is_always_seen(kind: str, ruler: Page, site: str) -> None:
    ruler.emulate_media(reduced_motion="reduce")
    ruler.goto(site + KINDS[kind])
    count = ruler.locator("a[href]:visible, summary:visible, input:visible").count()
    stops = []
    for _ in range(count):
        ruler.keyboard.press("Tab")
        stops.append(ruler.evaluate(FOCUS))
    assert [stop for stop in stops if stop[2] != "solid3px" or not stop[3]] == []
    places = [place for _, place, _, _ in stops]
    assert places == sorted(set(places))


def test_the_first_press_skips_to_the_content(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    reader.keyboard.press("Tab")
    assert reader.get_by_role("link", name="Skip to the content").is_visible()
    reader.keyboard.press("Enter")
    assert reader.url.endswith("#_main")
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_spoiler_is_unread_until_the_keyboard_opens_it(reader: Page, site: str) -> None:
    secret = "It is empty, and everyone has always known"
    reader.goto(site + REVIEW)
    assert secret not in reader.locator("body").inner_text()
    assert secret not in reader.locator("body").aria_snapshot()
    summary = reader.locator("summary", has_text="what is in the drawer")
    summary.focus()
    reader.keyboard.press("Enter")
    assert reader.get_by_text(secret).is_visible()
    assert secret in reader.locator("body").aria_snapshot()
    reader.keyboard.press("Enter")
    assert not reader.get_by_text(secret).is_visible()


def test_a_spoiler_in_a_line_is_unread_until_the_keyboard_opens_it(reader: Page, site: str) -> None:
    secret = "in episode 10, when he turns out to be the postmaster"
    reader.goto(site + REVIEW)
    assert secret not in reader.locator("body").inner_text()
    assert secret not in reader.locator("body").aria_snapshot()
    reader.get_by_role("checkbox", name="Show the spoiler").first.focus()
    reader.keyboard.press("Space")
    assert reader.get_by_text(secret).is_visible()
    assert secret in reader.locator("body").aria_snapshot()


def test_a_row_of_the_score_box_leads_to_the_section_that_argues_it(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    reader.get_by_role("link", name="Characters 6 out of 10").press("Enter")
    assert reader.url.endswith("#characters")
    assert in_view(reader, "Characters")


def test_the_contents_lead_to_the_heading(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    contents = reader.get_by_role("navigation", name="Contents").get_by_role("link")
    assert contents.count() >= 8
    contents.filter(has_text="Songs").press("Enter")
    assert in_view(reader, "Songs")


def test_the_foot_leads_back_to_the_top(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    reader.get_by_role("link", name="Back to top").press("Enter")
    assert in_view(reader, "Paper Lanterns of Mizuhara", level=1)


def in_view(page: Page, heading: str, level: int = 2) -> bool:
    """Whether a heading stands in the upper half of the window. Pages glide there: it is given a second."""
    found = page.get_by_role("heading", name=heading, exact=True, level=level)
    for _ in range(20):
        box = found.bounding_box()
        if box is not None and 0 <= box["y"] < 450:
            return True
        page.wait_for_timeout(50)
    return False


def test_the_overall_is_said_in_one_breath(reader: Page, site: str) -> None:
    """A screen reader hears the number, the scale and the verdict, without the marks that are for eyes."""
    reader.goto(site + REVIEW)
    heard = reader.get_by_role("region", name="Scores").aria_snapshot()
    assert "7.2" in heard
    assert "out of 10" in heard
    assert "Good" in heard
    assert "/ 10.0" not in heard
