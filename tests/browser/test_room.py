"""Pages keep to their room: nothing scrolls sideways, whatever the width, the zoom, the size or the spacing of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .conftest import ARGUMENTS, chromium
from .kinds import KINDS, REVIEW

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

WIDE = "document.documentElement.scrollWidth - innerWidth"
# What is cut off: boxes that hide what they cannot hold. What is meant for screen readers alone is one pixel small.
CUT = """() => [...document.querySelectorAll('body *')].filter(it => it.clientWidth > 1
  && ['hidden', 'clip'].includes(getComputedStyle(it).overflowX)
  && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)).map(it => it.outerHTML)"""
# Links within sentences are exempt (WCAG 2.5.8), and so is what is out of sight until it has the focus.
SMALL = """() => [...document.querySelectorAll('a, button, summary, input, label, select')].filter(it => {
  const box = it.getBoundingClientRect()
  return box.width && getComputedStyle(it).display != 'inline' && !it.classList.contains('skip')
    && (box.height < 24 || box.width < 24) }).map(it => it.outerHTML)"""
# WCAG 1.4.12: what a reader may set.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }"""
LINES = """() => [...document.querySelectorAll('.prose > p')].flatMap(one => {
  const text = one.textContent, range = document.createRange(), walk = document.createTreeWalker(one, 4), tops = {}
  for (let node; node = walk.nextNode();) for (let at = 0; at < node.length; at++) {
    range.setStart(node, at); range.setEnd(node, at + 1)
    const top = Math.round(range.getBoundingClientRect().bottom / 4); tops[top] = (tops[top] || 0) + 1 }
  return Object.values(tops).slice(0, -1) })"""


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_and_nothing_is_too_small_to_press(ruler: Page, site: str, kind: str) -> None:
    """683 pixels are what a zoom of 200 % leaves of a desk of 1366."""
    ruler.goto(site + KINDS[kind])
    for width in (320, 390, 683, 768, 1366):
        ruler.set_viewport_size({"width": width, "height": 450})
        assert (width, ruler.evaluate(WIDE), ruler.evaluate(SMALL)) == (width, 0, [])


@pytest.mark.parametrize("kind", KINDS)
def test_spaced_text_is_neither_cut_off_nor_too_wide(ruler: Page, site: str, kind: str) -> None:
    ruler.set_viewport_size({"width": 320, "height": 700})
    ruler.goto(site + KINDS[kind])
    ruler.add_style_tag(content=SPACED)
    assert (ruler.evaluate(WIDE), ruler.evaluate(CUT)) == (0, [])


@pytest.fixture(scope="module")
def large(playwright: Playwright) -> Browser:
    """The browser of a reader who has set text to twice its size."""
    return playwright.chromium.launch(
        executable_path=chromium(), args=[*ARGUMENTS, "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"]
    )


def test_text_of_twice_the_size_is_neither_cut_off_nor_too_wide(large: Browser, site: str) -> None:
    page = large.new_page()
    for kind, address in KINDS.items():
        page.goto(site + address)
        for width in (390, 1366):
            page.set_viewport_size({"width": width, "height": 900})
            assert (kind, width, page.evaluate(WIDE), page.evaluate(CUT)) == (kind, width, 0, [])
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"


def test_a_line_of_prose_has_sixty_to_seventy_five_characters(ruler: Page, site: str) -> None:
    ruler.goto(site + REVIEW)
    lines = sorted(ruler.evaluate(LINES))
    middle = lines[len(lines) // 2]
    print(f"characters a line at 1366 px: {middle} in the middle, {lines[0]} to {lines[-1]} of {len(lines)} lines")
    assert 60 <= middle <= 75


def test_the_score_box_begins_in_the_first_nine_hundred_pixels_of_a_phone(browser: Browser, site: str) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False) as context:
        page = context.new_page()
        for kind in ("review", "review-partly", "review-japanese", "review-stars", "review-earlier"):
            page.goto(site + KINDS[kind])
            box = page.get_by_role("region", name="採点" if kind == "review-japanese" else "Scores").bounding_box()
            assert box is not None, kind
            assert box["y"] < 900, kind
