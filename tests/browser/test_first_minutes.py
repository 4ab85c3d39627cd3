"""From the link to a published text that was brought along, in a browser without script; and the press's settings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from .writers import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from ..web.served import Served

PAGE = """Paper Boats Review
Home
About
By Critic on 3 May 2024

The harbour is drawn in four greys and every one of them is wet.

Story

Nobody explains the tide, and that is the right decision for a film of forty minutes.

Score: 7/10

Visuals

The water is painted by hand, which takes longer than the story it carries.

Score: 9/10

Leave a Reply
"""


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with running(tmp_path_factory.mktemp("press") / "data") as served:
        yield served


@pytest.fixture(scope="module")
def owner(press: Served, browser: Browser) -> Iterator[Page]:
    """The owner, who came in by the link; on a telephone, without script."""
    link = press.wait_for("Sign in as its owner").split(" ")[-1]
    base = f"http://127.0.0.1:{press.port}"
    size = {"width": 390, "height": 844}
    with browser.new_context(java_script_enabled=False, base_url=base, viewport=size) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(link)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/studio/start/")
        yield page


def test_a_press_is_named_and_a_copied_page_published_without_script(press: Served, owner: Page) -> None:
    owner.get_by_label("What is the press called?").fill("Margin Notes")
    owner.get_by_label("How do you sign?").fill("Ines Varga")
    owner.get_by_label("Where can readers leave a tip?").fill("https://tips.example/me")
    owner.get_by_role("button", name="Save and bring my texts").click()
    owner.get_by_label("Or a page, pasted").fill(PAGE)
    owner.get_by_role("button", name="Bring them in").click()
    assert "1 text is a draft now." in owner.inner_text("main")
    owner.get_by_role("link", name="Paper Boats").click()
    owner.get_by_role("button", name="Save and publish").click()
    owner.get_by_role("button", name="Publish", exact=True).click()
    assert "Readers see it now." in owner.inner_text("main")
    page = press.ask("/reviews/paper-boats-review/")[1].decode()
    assert "every one of them is wet" in page
    assert "Leave a Reply" not in page
    assert all(said in page for said in ("Margin Notes", "Ines Varga", "https://tips.example/me", "8.0"))


def test_a_colour_that_nobody_could_read_is_refused_where_it_was_typed(owner: Page) -> None:
    owner.goto("/studio/settings/look/")
    owner.get_by_label("Labels, captions and dates").fill("#bbb")
    owner.get_by_role("button", name="Save").click()
    field = owner.get_by_label("Labels, captions and dates")
    assert field.get_attribute("aria-invalid") == "true"
    assert field.input_value() == "#bbb"
    assert re.search(r"measures 1\.\d\d to 1 and needs 4\.5 to 1", owner.inner_text("main"))


def test_the_studio_speaks_the_language_that_somebody_chose(owner: Page) -> None:
    owner.goto("/accounts/")
    owner.get_by_label("Language of the studio").select_option("ja")
    owner.get_by_role("button", name="Change").click()
    owner.goto("/studio/")
    assert owner.locator("html").get_attribute("lang") == "ja"
    assert owner.inner_text("h1") == "デスク"
    assert "編集室" in owner.inner_text("footer")
