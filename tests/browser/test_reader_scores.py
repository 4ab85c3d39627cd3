"""A reader scores a review without script, and finds their scores again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .test_axe import violations
from .test_comments import a_review

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from ..web.served import Served


def test_scores_are_sent_without_script_and_are_there_when_the_reader_comes_back(
    own_press: Served, owner_signed_in: dict[str, Any], browser: Browser
) -> None:
    address = f"http://127.0.0.1:{own_press.port}"
    with browser.new_context(storage_state=owner_signed_in, base_url=address) as room:  # type: ignore[arg-type]
        review = a_review(room.new_page(), "Felt Boats")
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(review)
        page.get_by_role("group", name="Story").get_by_role("radio", name="6").check()
        page.get_by_role("button", name="Send my scores").click()
        assert page.get_by_text("6 ÷ 1 = 6.0").is_visible()
        page.goto(review)
        page.get_by_role("link", name="See what you sent").click()
        assert page.get_by_role("group", name="Story").get_by_role("radio", name="6").is_checked()
    with browser.new_context(base_url=address) as context:
        assert violations(context.new_page(), f"{review}score/", ("light", "dark"), (390, 1366)) == []
