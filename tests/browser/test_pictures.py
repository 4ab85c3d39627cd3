"""Pictures in a browser: dropped or pasted into the library and into a text, and all of it without script."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from .test_axe import violations
from .writers import TEXT, Desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from ..web.served import Served

GIVE = """([target, kind, name, data]) => {
  const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  const given = new DataTransfer();
  given.items.add(new File([bytes], name, { type: name.endsWith(".png") ? "image/png" : "" }));
  const words = { bubbles: true, cancelable: true, [kind === "paste" ? "clipboardData" : "dataTransfer"]: given };
  const event = kind === "paste" ? new ClipboardEvent(kind, words) : new DragEvent(kind, words);
  document.querySelector(target).dispatchEvent(event);
}"""


def a_picture(colour: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (120, 80), colour).save(file, "PNG")
    return file.getvalue()


def give(page: Page, target: str, kind: str, name: str, colour: str) -> None:
    """Drop or paste a picture, as a browser tells it to the page."""
    page.evaluate(GIVE, [target, kind, name, base64.b64encode(a_picture(colour)).decode()])


@pytest.mark.parametrize(
    ("kind", "name", "kept"), [("drop", "Quay.png", "quay.png"), ("paste", "image.png", "picture-")]
)
def test_what_is_dropped_or_pasted_into_the_library_is_asked_what_it_shows(
    own_press: Served, owner_signed_in: dict[str, Any], browser: Browser, kind: str, name: str, kept: str
) -> None:
    with browser.new_context(storage_state=owner_signed_in) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{own_press.port}/studio/pictures/")
        page.locator("body.scripted").wait_for()
        give(page, "main", kind, name, (kind == "drop" and "red") or "blue")
        page.get_by_label("What it shows").fill("A quay in fog")
        page.get_by_role("button", name="Save", exact=True).click()
        figure = page.get_by_label("In a text").input_value()
        assert figure.startswith(f"![A quay in fog]({kept}")


def test_a_picture_pasted_into_a_text_becomes_a_figure_whose_words_are_typed_over(
    own_press: Served, owner_signed_in: dict[str, Any], browser: Browser
) -> None:
    with browser.new_context(storage_state=owner_signed_in) as context:  # type: ignore[arg-type]
        desk = Desk(context, own_press)
        page = desk.write(TEXT)
        for kind, colour in (("paste", "green"), ("drop", "yellow")):
            give(page, "#text", kind, f"{colour}.png", colour)
            page.wait_for_function("name => text.value.includes(name)", arg=f"({colour}.png)")
            page.keyboard.insert_text(f"A {colour} sea")
        assert "![A green sea](green.png)" in desk.text.input_value()
        assert "![A yellow sea](yellow.png)" in desk.text.input_value()
        assert desk.faults == []


def test_without_script_a_picture_is_chosen_described_replaced_and_deleted(
    own_press: Served, owner_signed_in: dict[str, Any], browser: Browser
) -> None:
    with browser.new_context(storage_state=owner_signed_in, java_script_enabled=False) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{own_press.port}/studio/pictures/")
        given = {"name": "mast.png", "mimeType": "image/png", "buffer": a_picture("black")}
        page.get_by_label("Hand in pictures").set_input_files(given)  # type: ignore[arg-type]
        page.get_by_role("button", name="Hand in", exact=True).click()
        page.get_by_label("bottom right").check()
        page.get_by_role("button", name="Save", exact=True).click()
        other = {"name": "other.png", "mimeType": "image/png", "buffer": a_picture("white")}
        page.get_by_label("Another file in its place").set_input_files(other)  # type: ignore[arg-type]
        page.get_by_role("button", name="Replace").click()
        assert page.inner_text("h1") == "mast.png"
        assert page.get_by_label("bottom right").is_checked()
        page.get_by_role("button", name="Delete this picture").click()
        assert "mast.png is gone." in page.inner_text("main")


@pytest.mark.parametrize("address", ["pictures/", "pictures/1/", "people/", "people/log/", "profile/"])
def test_axe_finds_nothing_about_pictures_and_people(
    own_press: Served, owner_signed_in: dict[str, Any], browser: Browser, address: str
) -> None:
    with browser.new_context(bypass_csp=True, storage_state=owner_signed_in) as context:  # type: ignore[arg-type]
        page = context.new_page()
        assert (
            violations(page, f"http://127.0.0.1:{own_press.port}/studio/{address}", ("light", "dark"), (390, 1366))
            == []
        )
        page.set_viewport_size({"width": 390, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("target", ["#text", ".mast"])
def test_a_file_let_go_anywhere_beside_the_text_is_refused_and_the_text_stays(desk: Desk, target: str) -> None:
    page = desk.write(TEXT)
    give(page, target, "drop", "notes.pdf", "red")
    said = page.locator("#_sending", has_text="notes.pdf is no picture by its name.")
    said.wait_for()
    assert desk.text.input_value() == TEXT
