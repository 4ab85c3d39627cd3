"""A press whose readers all want to run something: nothing runs at readers' addresses nor in the studio.

That is so with the policy of its answers, which then has nothing to report, and without any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from ..hostile.payloads import PAYLOADS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from ..web.served import Served

WHOLE = " ".join(PAYLOADS)
HARMLESS = "Failed to load|document's frame is sandboxed"
"""Answers that are no success; and what this test itself would run in what may run nothing at all."""
TELL = "window.ran = () => console.error('it ran')"
LOOK = """() => [...document.querySelectorAll('*')].flatMap(node => [
  ...[...node.attributes].filter(one => /^on|^srcdoc$|^style$/.test(one.name)).map(one => `${one.name}=${one.value}`),
  ...['href', 'src', 'action', 'formaction', 'data', 'xlink:href'].map(name => node.getAttribute(name))
    .filter(value => value && URL.canParse(value, document.baseURI))
    .filter(value => !/^(https?|mailto):/.test(new URL(value, document.baseURI).protocol)),
  ...(node.localName == 'script' && !node.src && !/json$/.test(node.type) ? [node.outerHTML] : []),
  ...(['iframe', 'object', 'embed', 'base', 'math', 'animate', 'set'].includes(node.localName) ? [node.outerHTML] : []),
])"""


UNBOUND = """form => { form.noValidate = true
  form.querySelectorAll('[maxlength]').forEach(field => field.removeAttribute('maxlength')) }"""
LENS = "?lens=x%22%3E<svg/onload=ran()>:2"


def addresses(talk: dict[str, str]) -> list[str]:
    names = ("", "comments/2/", "comment/?to=1", "comment/?to=9", "review.json", "comments.atom", "comments.json", LENS)
    studio = [f"/studio/comments/?standing={one}" for one in ("held", "spam", "printed")]
    queues = [*studio, f"/studio/comments/{talk['held']}/", "/studio/"]
    return [*(f"/reviews/hostile/{name}" for name in names), f"/reviews/{LENS}", talk["own"], talk["decide"], *queues]


@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without"])
def test_whatever_readers_send_nothing_runs(
    own_press: Served, owner_signed_in: dict[str, Any], talk: dict[str, str], browser: Browser, policy: bool
) -> None:
    said: list[str] = []
    home = f"http://127.0.0.1:{own_press.port}"
    state: Any = owner_signed_in
    with browser.new_context(storage_state=state, base_url=home, bypass_csp=not policy) as context:
        context.add_init_script(TELL)
        page = context.new_page()
        page.on("console", lambda line: said.append(f"{page.url}: {line.text}"))
        page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        found = {address: look(page, address) for address in addresses(talk)}
        found |= {f"{one} sent": send(page, one) for one in ("/newsletter/", "/reader/", "/reviews/hostile/")}
        assert {address: one for address, one in found.items() if one} == {}
        assert [line for line in said if not re.search(HARMLESS, line)] == []


def test_what_runs_is_heard_and_seen(browser: Browser) -> None:
    with browser.new_context() as context:
        context.add_init_script(TELL)
        page = context.new_page()
        with page.expect_console_message(lambda line: line.text == "it ran"):
            page.set_content("<img src=x onerror=ran()><a href=' javascript:ran()'>x</a><script>ran()</script>")
        assert len(page.evaluate(LOOK)) == 3


def look(page: Page, address: str) -> list[str]:
    """What could run there, once everything is open and pointed at."""
    page.goto(address)
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    page.mouse.move(200, 300)
    found: list[str] = page.evaluate(LOOK) if "html" in page.evaluate("document.contentType") else []
    return found


def send(page: Page, address: str) -> list[str]:
    """The same of what comes back when a form is full of it: as an address, or as a comment."""
    page.goto(address)
    form = page.locator("form.reply" if "reviews" in address else "main form").first
    form.evaluate(UNBOUND)
    for name in ("name", "email", "site", "text", "from"):
        for field in form.locator(f"[name={name}]").all():
            field.fill(WHOLE)
    form.locator("button").first.click()
    page.wait_for_load_state()
    assert page.locator("[role=alert]").count()
    return page.evaluate(LOOK)  # type: ignore[no-any-return]
