"""A newcomer goes from the one-time link to a published review with a pasted picture, and every deed is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .test_pictures import give
from .writers import running

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

FEWER_THAN = 40
"""Keystrokes and clicks, besides what is written."""
SAID = {
    "Story": ("7", "Nobody explains the tide."),
    "Visuals": ("9", "Every grey of the harbour is wet."),
    "Audio": ("8", "A foghorn carries the third act."),
    "Characters": ("6", "The pilot is drawn in two lines."),
    "Personal Enjoyment": ("8", "I would take the boat again."),
}


class Hands:
    """Somebody's hands: they count what they do. Words are not counted, but how they get from one field to the next."""

    def __init__(self, page: Page) -> None:
        self.page, self.deeds = page, 0

    def click(self, what: Locator) -> None:
        what.click()
        self.deeds += 1

    def click_behind(self, line: Locator) -> None:
        """At the end of a line of the manuscript, where the next word is to stand."""
        box = line.bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + box["width"] - 5, box["y"] + box["height"] / 2)
        self.deeds += 1

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.deeds += 1

    def paste_picture(self) -> None:
        give(self.page, "#text", "paste", "image.png", "teal")
        self.deeds += 1
        self.page.wait_for_function("() => text.value.includes('](picture-')")

    def write(self, words: str) -> None:
        self.page.keyboard.insert_text(words)


@pytest.fixture
def page(tmp_path: Path, browser: Browser) -> Page:
    with running(tmp_path / "data") as press, browser.new_context(viewport={"width": 1366, "height": 1200}) as context:
        page = context.new_page()
        page.goto(press.wait_for("Sign in as its owner").split(" ")[-1])
        yield page


def test_from_the_link_to_a_review_with_a_picture_in_fewer_than_forty_deeds(page: Page) -> None:
    hands = Hands(page)
    hands.deeds += 1  # the link itself
    hands.click(page.get_by_role("button", name="Sign in"))
    answer_the_questions(hands)
    write_a_review(hands)
    hands.click(page.get_by_role("button", name="Save and publish"))
    hands.click(page.get_by_role("button", name="Publish", exact=True))
    hands.click(page.get_by_role("link", name="See it", exact=True))
    read = page.inner_text("body")
    assert all(said in read for said in ("Harbour Notes", "Mira Tal", "7.6", *(prose for _, prose in SAID.values())))
    assert page.get_by_role("img", name="A teal sea").is_visible()
    assert hands.deeds < FEWER_THAN


def answer_the_questions(hands: Hands) -> None:
    hands.click(hands.page.get_by_label("What is the press called?"))
    for answer in ("Harbour Notes", "Mira Tal", "https://tips.example/mira"):
        hands.write(answer)
        hands.press("Tab")
    hands.click(hands.page.get_by_role("button", name="Save and write a review"))


def write_a_review(hands: Hands) -> None:
    """The scores by the form beside the text; the picture where the writing ends."""
    page = hands.page
    page.get_by_label("Title").and_(page.locator(":focus")).wait_for()
    hands.write("Paper Boats")
    hands.press("Enter")
    page.locator("body.scripted").wait_for()
    for section, (score, prose) in SAID.items():
        at = page.input_value("#text").split("\n").index(f"## {section}") + 2
        hands.click_behind(page.locator("#_mirror > *").nth(at))
        hands.write(f" {score}\n\n{prose}")
    hands.press("Enter")
    hands.paste_picture()
    hands.write("A teal sea")
