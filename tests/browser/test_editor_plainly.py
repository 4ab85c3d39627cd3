"""The editor without script: the same page has its textarea, Save, what the press reads, and the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .writers import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from ..web.served import Served


@pytest.fixture
def plain(own_press: Served, owner_signed_in: dict[str, Any], browser: Browser) -> Iterator[Page]:
    """The editor of a new review on a telephone without script."""
    options = {"java_script_enabled": False, "viewport": {"width": 390, "height": 844}}
    with browser.new_context(storage_state=owner_signed_in, **options) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{own_press.port}/studio/reviews/new/")
        page.get_by_label("Title").fill("Paper Boats")
        page.get_by_role("button", name="Begin").click()
        yield page


def test_save_keeps_the_text_and_shows_what_it_says(plain: Page) -> None:
    plain.locator("#text").fill(TEXT.replace("5/10", "15/10"))
    plain.get_by_role("button", name="Save", exact=True).click()
    assert plain.locator("#text").input_value() == TEXT.replace("5/10", "15/10")
    plain.get_by_role("link", name="Remarks").click()
    assert "score-off-scale" in plain.locator("#remarks").inner_text()
    assert not plain.locator("#manuscript").is_visible()


def test_what_is_typed_is_shown_in_the_preview_before_it_is_saved(plain: Page) -> None:
    plain.locator("#text").fill(TEXT.replace("It sinks.", "It rises."))
    plain.get_by_role("link", name="Preview").click()
    plain.get_by_role("button", name="Show what I typed").click()
    shown = plain.frame_locator("iframe[name=preview]")
    shown.get_by_text("It rises.").wait_for()
    plain.reload()
    assert "It rises." not in plain.locator("#text").input_value()


def test_nothing_that_needs_a_script_is_shown(plain: Page) -> None:
    for part in (".tools", "#_mirror", "#_bubble", "#_choices", ".foot-line [data-shows=line]"):
        assert not plain.locator(part).is_visible(), part
    assert plain.locator("#text").is_visible()
