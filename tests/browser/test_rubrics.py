"""The next edition of a rubric and the order of equal scores, in a browser: without script, and with its comforts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from ..web.served import Served


@pytest.fixture(params=[False, True], ids=["without script", "with script"])
def page(
    request: pytest.FixtureRequest, own_press: Served, owner_signed_in: dict[str, Any], browser: Browser
) -> Iterator[Page]:
    address = f"http://127.0.0.1:{own_press.port}"
    with browser.new_context(
        java_script_enabled=request.param,
        storage_state=owner_signed_in,  # type: ignore[arg-type]
        base_url=address,
    ) as context:
        yield context.new_page()


def test_a_rubric_of_ones_own_from_a_copy_to_its_second_edition(page: Page, request: pytest.FixtureRequest) -> None:
    name = f"mine-{request.node.callspec.id.split()[0]}"
    page.goto("/studio/rubrics/")
    page.locator("li", has_text="film@1").get_by_text("Copy …").click()
    page.locator("li", has_text="film@1").get_by_label("Its name").fill(name)
    page.locator("li", has_text="film@1").get_by_role("button", name="Copy").click()
    page.get_by_role("button", name="Move Direction down").click()
    page.get_by_role("button", name="Add a category").click()
    page.get_by_label("Name", exact=True).last.fill("Snacks")
    page.get_by_role("button", name="See what it would do").last.click()
    assert "nothing else changes" in page.locator("#_look").inner_text()
    page.get_by_role("button", name="Save edition 2").click()
    assert "Edition 2 is saved" in page.get_by_role("status").inner_text()
    assert page.locator("dt", has_text="Snacks").is_visible()
    assert page.get_by_role("link", name="Edition 1").is_visible()


def test_the_example_says_overall_verdict_and_working(page: Page, request: pytest.FixtureRequest) -> None:
    page.goto("/studio/rubrics/anime/edit/")
    for name, score in (("Story", 5), ("Visuals", 9), ("Audio", 8), ("Characters", 6), ("Enjoyment", 8)):
        page.locator("#_example").get_by_label(name).fill(str(score))
    if "without" in request.node.callspec.id:
        page.get_by_role("button", name="Try").click()
    page.get_by_text("(5 + 9 + 8 + 6 + 8) ÷ 5 = 7.2").wait_for()
    assert page.locator("#_example .ov").inner_text() == "7.2/10.0 Good"


def test_a_wrong_field_is_marked_and_everything_typed_is_there(page: Page) -> None:
    page.goto("/studio/rubrics/anime/edit/")
    page.get_by_label("Title").fill("Typed")
    page.get_by_label("Step", exact=True).fill("0.4")
    page.get_by_role("button", name="See what it would do").last.click()
    step = page.get_by_label("Step", exact=True)
    assert step.get_attribute("aria-invalid") == "true"
    assert "never reach 10" in page.locator("#step-err").inner_text()
    assert (step.input_value(), page.get_by_label("Title").input_value()) == ("0.4", "Typed")


def publish(page: Page, title: str) -> None:
    """A review with a seven everywhere."""
    page.goto("/studio/reviews/new/")
    page.get_by_label("Title").fill(title)
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/studio/reviews/*-boats*/")
    text = page.get_by_label("Manuscript")
    text.fill(re.sub("Score:", "Score: 7/10\n\nIt floats.", text.input_value()))
    page.get_by_role("button", name="Save and publish").click()
    page.wait_for_url("**/publish/")
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_text("Readers see it now.").wait_for()


def test_of_two_that_are_equal_one_is_said_to_be_better(page: Page) -> None:
    publish(page, "Paper Boats")
    publish(page, "Tin Boats")
    page.goto("/studio/calibration/ties/?criterion=story")
    if page.get_by_role("button", name="They are alike").count():
        title = page.locator(".versus h3").last.inner_text()
        page.locator(".versus button", has_text=title).click()
    assert page.locator(".placed tbody tr").first.inner_text().startswith("1")
    assert "answer" in page.locator("section[aria-labelledby=_order-h] .lab").inner_text()


def test_a_category_is_dragged_to_its_place(
    own_press: Served, owner_signed_in: dict[str, Any], browser: Browser
) -> None:
    with browser.new_context(storage_state=owner_signed_in) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{own_press.port}/studio/rubrics/anime/edit/")
        rows = page.locator(".crit > .line b")
        rows.nth(1).drag_to(rows.nth(0), target_position={"x": 5, "y": 2})
        page.get_by_role("button", name="Try").click()
        names = [page.locator(f"#c-{place}-name").input_value() for place in range(3)]
        assert names == ["Visuals", "Story", "Audio"]
