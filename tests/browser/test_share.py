"""The address of a review is a link without script; with one, the browser's own sheet takes it, or the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kinds import REVIEW

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ADDRESS = "https://margin-notes.example" + REVIEW
SHEET = "navigator.share = async said => { window.given = said.url }"


def test_without_script_the_address_is_a_link_and_no_button_does_nothing(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    assert reader.get_by_role("link", name=ADDRESS).get_attribute("href") == ADDRESS
    assert not reader.locator(".share button").is_visible()


def test_a_browser_that_shares_is_given_the_address(browser: Browser, site: str) -> None:
    with browser.new_context() as context:
        context.add_init_script(SHEET)
        page = context.new_page()
        page.goto(site + REVIEW)
        page.get_by_role("button", name="Share").click()
        assert page.evaluate("window.given") == ADDRESS


def test_another_copies_it_and_says_so(browser: Browser, site: str) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        context.add_init_script("navigator.share = undefined")
        page = context.new_page()
        page.goto(site + REVIEW)
        page.get_by_role("button", name="Copy the link").click()
        page.get_by_role("button", name="Copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == ADDRESS
