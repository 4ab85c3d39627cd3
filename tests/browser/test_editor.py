"""The editor with its scripts: what is typed is coloured, read, remarked on and saved while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .writers import TEXT, Desk

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from ..web.served import Served

MIRRORED = """() => [...document.getElementById("_mirror").children].map((line) => line.lastElementChild.textContent)"""
WRAPPED_ALIKE = """() => {
  const text = document.getElementById("text"), mirror = document.getElementById("_mirror");
  const beside = text.cloneNode(), lines = [...mirror.children];
  text.after(beside);
  beside.style.height = "0";
  const wrong = lines.filter((line) => {
    beside.value = line.lastElementChild.textContent;
    const padding = 2 * parseFloat(getComputedStyle(beside).paddingTop);
    return Math.abs(beside.scrollHeight - padding - line.getBoundingClientRect().height) > 3;
  });
  beside.remove();
  return wrong.map((line) => line.textContent);
}"""
LONG = (
    "A line with **strong words**, *soft ones*, [[Names]], a [link](https://example.org/far), `code` and ||secrets||. "
)


def test_what_is_typed_is_saved_by_itself_after_a_pause(desk: Desk) -> None:
    desk.write(TEXT)
    assert desk.says("unsaved") == "Kept in this browser, not yet saved."
    assert desk.says("saved").startswith("Saved at")
    assert "It sinks." in desk.saved()


def test_the_score_stands_beside_its_line_and_the_overall_in_the_bar(desk: Desk) -> None:
    page = desk.write(TEXT)
    page.locator("#_mirror b", has_text="5").wait_for()
    assert page.locator(".doc [data-shows=overall]").inner_text() == "5.0"
    assert page.locator(".doc [data-shows=title]").inner_text() == "Paper Boats"


def test_f8_goes_from_remark_to_remark_and_says_it(desk: Desk) -> None:
    page = desk.write(f"{TEXT}\n## Audio\n\nScore: 11/10\n\nA hum.\n\n![](fog.png)\n")
    page.locator("#_mirror i.error").wait_for()
    page.keyboard.press("Control+Home")
    said = []
    for _ in range(2):
        page.keyboard.press("F8")
        said.append(page.locator("#_bubble .lab").first.inner_text())
    assert said == ["score-off-scale", "no-alt-text"]
    page.keyboard.press("Shift+F8")
    assert page.locator("#_bubble .lab").inner_text() == "score-off-scale"


def test_two_remarks_at_one_place_are_said_together(desk: Desk) -> None:
    page = desk.write(f"{TEXT}\n![](fog.png)\n")
    page.locator("#remarks .lab", has_text="picture-not-found").wait_for()
    page.keyboard.press("F8")
    assert page.locator("#_bubble .lab").all_inner_texts() == ["no-alt-text", "picture-not-found"]
    page.locator("#_bubble").get_by_role("button", name="Say what it shows").click()
    page.keyboard.type("A quay")
    assert "![A quay](fog.png)" in desk.text.input_value()


def test_overall_and_verdict_stay_in_view_on_a_telephone(desk: Desk) -> None:
    page = desk.write(TEXT + "\n\nFog." * 100)
    page.set_viewport_size({"width": 390, "height": 800})
    verdict = page.locator(".doc [data-shows=verdict]", has_text="Average")
    verdict.wait_for()
    page.evaluate("scrollTo({ top: 2000, behavior: 'instant' })")
    box = verdict.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 200


@pytest.mark.parametrize("width", [390, 820, 1366])
def test_the_mirror_wraps_every_line_as_the_textarea_does(desk: Desk, width: int) -> None:
    page = desk.write(f"{TEXT}\n{LONG * 7}\n\n> {LONG * 3}\n\n雪の駅で始まる物語。" * 3)
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate(MIRRORED) == desk.text.input_value().split("\n")
    assert page.evaluate(WRAPPED_ALIKE) == []


def test_of_a_long_text_only_the_line_that_changed_is_drawn_again(desk: Desk) -> None:
    page = desk.write("\n\n".join(f"Line {number}. {LONG}" for number in range(400)))
    page.evaluate("window.before = [...document.getElementById('_mirror').children].map((line) => line.lastChild)")
    page.keyboard.type("x")
    drawn = (
        "[...document.getElementById('_mirror').children].filter((line, at) => line.lastChild !== before[at]).length"
    )
    assert page.evaluate(drawn) == 1


def test_the_preview_follows_what_is_typed_and_stays_where_somebody_has_scrolled_to(desk: Desk) -> None:
    page = desk.write(TEXT + "\n\nFog." * 200)
    shown = page.frame_locator("iframe[name=preview]")
    shown.get_by_text("Fog.").last.wait_for()
    page.evaluate("frames.preview.scrollTo({ top: 900, behavior: 'instant' })")
    page.keyboard.type("\n\nThe end.")
    shown.get_by_text("The end.").wait_for(state="attached")
    assert page.evaluate("frames.preview.scrollY") == 900


def test_opening_the_editor_transfers_at_most_300_kb(room: BrowserContext, own_press: Served, desk: Desk) -> None:
    desk.write(f"{TEXT}\n" + LONG * 200)
    desk.says("saved")
    page, sizes = room.new_page(), list[int]()
    devtools = room.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.setCacheDisabled", {"cacheDisabled": True})
    devtools.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(desk.address, wait_until="networkidle")
    assert len(sizes) > 20
    assert sum(sizes) <= 300_000
