"""A review goes out, comes back and goes again: without script, on a small screen, and every page for axe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .test_axe import violations
from .writers import TEXT, Desk, running, way_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from ..web.served import Served

EDIT = "/studio/reviews/paper-boats/"
PAGES = (
    f"{EDIT}publish/",
    f"{EDIT}revisions/",
    f"{EDIT}revisions/compare/",
    f"{EDIT}revisions/compare/?old=now&new=r1.0",
    f"{EDIT}links/",
    "/studio/bin/",
)


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with running(tmp_path_factory.mktemp("going-out") / "data") as served:
        yield served


@pytest.fixture(scope="module")
def owner(press: Served, browser: Browser) -> dict[str, Any]:
    """The cookies of the owner, who has published a review and changed a score since, without script."""
    cookies = way_in(press, browser)
    with browser.new_context(java_script_enabled=False, storage_state=cookies) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{press.port}/studio/reviews/new/")
        page.get_by_label("Title").fill("Paper Boats")
        page.get_by_role("button", name="Begin").click()
        save(page, TEXT, then="Save and publish …")
        page.get_by_role("button", name="Publish", exact=True).click()
        assert "Readers see it now." in page.inner_text("main")
        page.goto(f"http://127.0.0.1:{press.port}{EDIT}")
        save(page, TEXT.replace("5/10", "7/10").replace("sinks", "floats [far](/nowhere/)"))
    return cookies


def save(page: Page, text: str, then: str = "Save") -> None:
    page.locator("#text").fill(text)
    page.get_by_role("button", name=then, exact=True).click()


@pytest.fixture
def page(press: Served, owner: dict[str, Any], browser: Browser) -> Iterator[Page]:
    """A browser without script on a telephone."""
    address, size = f"http://127.0.0.1:{press.port}", {"width": 390, "height": 844}
    with browser.new_context(
        java_script_enabled=False,
        storage_state=owner,  # type: ignore[arg-type]
        base_url=address,
        viewport=size,  # type: ignore[arg-type]
    ) as context:
        yield context.new_page()


def test_the_list_says_that_a_link_is_dead_and_leads_to_its_line(page: Page) -> None:
    page.goto(f"{EDIT}publish/")
    assert "Nothing is published there." in page.inner_text("main")
    assert page.get_by_role("link", name="Line 11, column 11").get_attribute("href") == f"{EDIT}?line=11#line-11"
    assert page.get_by_role("img", name="The share card").evaluate("one => one.naturalWidth") == 1200


def test_an_old_text_is_seen_beside_the_new_one_before_it_comes_back(page: Page) -> None:
    page.goto(f"{EDIT}revisions/")
    page.get_by_role("link", name="Restore …").first.click()
    assert "7/10" in page.locator(".lines del").all_inner_texts()
    page.get_by_role("button", name="Make it my draft").click()
    assert page.locator("#text").input_value() == TEXT
    page.goto(f"{EDIT}revisions/")
    page.get_by_role("link", name="Restore …").nth(1).click()
    page.get_by_role("button", name="Make it my draft").click()
    assert "floats" in page.locator("#text").input_value()


def test_somebody_without_an_account_sees_it_by_a_link(page: Page, press: Served, browser: Browser) -> None:
    page.goto(f"{EDIT}links/")
    page.get_by_role("button", name="Make a link").click()
    link = page.get_by_label("This is the link").input_value()
    with browser.new_context() as context:
        seen = context.new_page()
        seen.goto(link)
        assert "It floats" in seen.inner_text("main")
        assert "not published" in seen.inner_text(".banner")
        page.get_by_role("button", name="Take back").first.click()
        assert seen.goto(link).status == 410  # type: ignore[union-attr]


def test_what_was_deleted_is_gone_and_comes_back(page: Page, press: Served) -> None:
    page.goto(EDIT)
    page.locator("summary", has_text="deleting").click()
    page.get_by_role("button", name="Delete").click()
    assert "Paper Boats" in page.inner_text("main")
    assert press.status("/reviews/paper-boats/") == 410
    page.get_by_role("button", name="Take out Paper Boats").click()
    assert press.status("/reviews/paper-boats/") == 200


def test_a_link_to_a_line_leads_there(press: Served, owner: dict[str, Any], browser: Browser) -> None:
    with browser.new_context(storage_state=owner) as context:  # type: ignore[arg-type]
        desk = Desk(context, press, "paper-boats")
        desk.page.goto("about:blank")
        desk.page.goto(f"{desk.address}?line=7#line-7")
        desk.page.locator("body.scripted").wait_for()
        before = desk.text.evaluate("area => area.value.slice(0, area.selectionStart)")
        assert before.count("\n") == 6


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(press: Served, owner: dict[str, Any], browser: Browser, address: str) -> None:
    with browser.new_context(bypass_csp=True, storage_state=owner) as context:  # type: ignore[arg-type]
        page = context.new_page()
        found = violations(page, f"http://127.0.0.1:{press.port}{address}", ("light", "dark"), (390, 1366))
        assert found == []
        page.set_viewport_size({"width": 390, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
