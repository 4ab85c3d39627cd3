"""From a reader's comment to the page, in a browser: the reader without script, the moderator by keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..web.served import until
from .test_axe import violations
from .test_rubrics import publish

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from ..web.served import Served

HOSTILE = '<img src=x onerror="window.ran=1"> [a](javascript:window.ran=1) <script>window.ran=1</script> *light*'
HOSTILE += "\n\n    " + " ".join(["wide"] * 30)
NAME = 'Marek <b onmouseover="window.ran=1">O.</b>'


def test_a_comment_is_sent_without_script_printed_by_keyboard_and_runs_nothing(
    own_press: Served, owner_signed_in: dict[str, Any], browser: Browser
) -> None:
    address = f"http://127.0.0.1:{own_press.port}"
    room = browser.new_context(storage_state=owner_signed_in, base_url=address)  # type: ignore[arg-type]
    desk = room.new_page()
    review = a_review(desk)
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(review)
        fill(page, email="marek@readers")
        assert page.get_by_role("link", name="E-mail").is_visible()
        assert page.locator("form.reply [name=text]").input_value() == HOSTILE
        fill(page, email="marek@readers.example")
        assert page.get_by_role("heading", name="Held for approval").is_visible()
    desk.goto(f"{address}/studio/comments/?q=marek@readers.example")
    desk.keyboard.press("a")
    desk.get_by_role("status").get_by_text("is printed").wait_for()
    desk.goto(review)
    desk.get_by_text("1 comment").wait_for()
    assert NAME in desk.locator("#comment-1").inner_text()
    assert desk.evaluate("window.ran") is None
    assert violations(desk, review, ("light", "dark"), (390, 1366)) == []
    desk.emulate_media(media="print")
    assert not desk.get_by_role("link", name="Reply").first.is_visible()
    desk.emulate_media(media="screen")
    assert violations(desk, f"{address}/studio/comments/?standing=printed", ("light", "dark"), (390, 1366)) == []
    room.close()


def test_a_browser_with_scripts_works_for_a_moment_and_its_comment_is_printed_at_once(
    own_press: Served, owner_signed_in: dict[str, Any], browser: Browser
) -> None:
    address = f"http://127.0.0.1:{own_press.port}"
    with browser.new_context(storage_state=owner_signed_in, base_url=address) as room:  # type: ignore[arg-type]
        desk = room.new_page()
        review = a_review(desk, "Bark Boats")
        set_house(desk, hold="none", proof="light")
        with browser.new_context() as context:
            page, said = context.new_page(), []
            page.on("console", lambda message: said.append(message.text))
            until(lambda: page.goto(review) and page.locator("form[data-proof]").count())
            fill(page, "hanne@readers.example", "The oars are of one piece.")
            page.get_by_role("heading", name="Your comment is printed").wait_for()
            page.goto(f"{review}comment/")
            assert said == []
        assert violations(desk, review, ("light", "dark"), (390, 1366)) == []
        set_house(desk, hold="", proof="")


def set_house(desk: Page, **said: str) -> None:
    desk.goto("/studio/settings/comments/")
    for name, value in said.items():
        desk.locator(f"[name=comments-{name}]").select_option(value)
    desk.get_by_role("button", name="Save").click()
    desk.get_by_text("Saved").wait_for()


def a_review(desk: Page, title: str = "Reed Boats") -> str:
    """One that was just published: its address."""
    publish(desk, title)
    return re.sub("studio/|publish/.*", "", desk.url)


def fill(page: Page, email: str, text: str = HOSTILE) -> None:
    page.locator("form.reply [name=name]").fill(NAME)
    page.locator("form.reply [name=email]").fill(email)
    page.locator("form.reply [name=text]").fill(text)
    page.locator("form.reply button").click()
