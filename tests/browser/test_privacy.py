"""A page asks only its own press, sets no cookie, and is silent on the console: its security policy holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .kinds import KINDS, REVIEW

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MOST = 8  # requests for what is seen first


def test_every_kind_of_page_is_silent_and_stays_at_home(browser: Browser, site: str) -> None:
    asked: list[str] = []
    said: list[str] = []
    with browser.new_context(viewport={"width": 1366, "height": 900}) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
        for address in KINDS.values():
            page.goto(site + address, wait_until="load")
            page.locator("footer").scroll_into_view_if_needed()
        page.wait_for_timeout(300)
        assert [url for url in asked if not url.startswith(site)] == []
        assert said == []
        assert context.cookies() == []
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_the_policy_lets_no_script_in(browser: Browser, site: str) -> None:
    said: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.goto(site + REVIEW)
        page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: 'x = 1'}))")
        assert page.evaluate("typeof x") == "undefined"
        assert any("Content Security Policy" in line for line in said)


BELOW = """() => [...document.images].filter(it => it.loading == 'lazy' && it.getBoundingClientRect().top > innerHeight)
  .map(it => it.currentSrc)"""

LATER = "() => [...document.querySelectorAll('script[type=module][fetchpriority=low]')].map(it => it.src)"


@pytest.mark.parametrize("kind", ["review", "home", "best", "review-japanese"])
def test_what_is_seen_first_takes_few_requests(kind: str, browser: Browser, site: str) -> None:
    """Lazy pictures below the first screen are not counted: a browser fetches some of them ahead of need. Nor are the
    scripts for what is opened later, at most three, which a browser fetches last and waits for with nothing."""
    asked: set[str] = set()
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.add(request.url))
        page.goto(site + KINDS[kind], wait_until="networkidle")
        asked -= set(page.evaluate(BELOW))
        later = set(page.evaluate(LATER))
        assert len(later) <= 3
        asked -= later
        assert 3 <= len(asked) <= MOST, asked
