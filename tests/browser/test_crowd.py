"""A review that five thousand people have talked about opens as any other does."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest

from .test_budgets import HTML, SHIFT, WATCH
from .test_privacy import LATER, MOST

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from ..web.served import Served


@pytest.mark.usefixtures("talk")
def test_a_review_with_five_thousand_comments_keeps_the_budget(own_press: Served, browser: Browser) -> None:
    asked: set[str] = set()
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        context.add_init_script(WATCH)
        page = context.new_page()
        page.on("request", lambda request: asked.add(request.url))
        answer = page.goto(f"http://127.0.0.1:{own_press.port}/reviews/crowd/", wait_until="networkidle")
        assert answer
        size = len(gzip.compress(answer.body(), 6))
        print(f"{size:,} bytes; largest paint after {page.evaluate('largest'):.0f} ms")
        assert page.get_by_role("heading", name=re.compile("^5,?000 comments$")).is_visible()
        assert page.locator("article.com").count() == 100
        assert size <= HTML
        assert page.evaluate("moved") <= SHIFT
        assert len(asked - set(page.evaluate(LATER))) <= MOST
        page.get_by_role("link", name="Later comments").click()
        assert page.locator("#comment-101").is_visible()
