"""No word is lost: press or browser dies, somebody else saves, the session ends. Each is said, and mended."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from ..web.served import serving
from .writers import SETTINGS, TEXT, Desk, running, way_in

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Dialog

    from ..web.served import Served

MORE = f"{TEXT}\nAnd then it floats.\n"


def test_what_was_typed_while_the_press_was_dead_is_saved_when_it_lives_again(tmp_path: Path, browser: Browser) -> None:
    data = tmp_path / "data"
    with running(data) as press, browser.new_context(storage_state=way_in(press, browser)) as context:  # type: ignore[arg-type]
        desk = Desk(context, press)
        desk.write(TEXT)
        desk.says("saved")
        press.end(signal.SIGKILL)
        desk.write(MORE)
        assert desk.says("offline").startswith("The press cannot be reached. Your text is kept in this browser")
        with serving("--data", str(data), "--port", str(press.port), settings=SETTINGS):
            desk.says("saved")
            assert "And then it floats." in desk.saved()


def test_what_a_dead_browser_held_is_offered_with_what_differs(room: BrowserContext, own_press: Served) -> None:
    desk = Desk(room, own_press)
    desk.page.evaluate("() => { window.fetch = async () => { throw TypeError() } }")  # a tab that is closed saves, too
    desk.write(MORE)
    desk.says("offline")
    desk.page.close()
    again = Desk(room, own_press, desk.slug)
    offer = again.page.locator("#_copy")
    offer.get_by_text("Where they differ").click()
    assert "And then it floats." in offer.locator("ins").all_inner_texts()
    assert "floats" not in again.text.input_value()
    offer.get_by_role("button", name="Go on with it").click()
    again.says("saved")
    assert "And then it floats." in again.saved()
    assert Desk(room, own_press, desk.slug).page.locator("#_copy").count() == 0


def test_the_copy_of_a_tab_that_still_writes_is_its_own(room: BrowserContext, desk: Desk, own_press: Served) -> None:
    desk.page.route("**/draft/", lambda route: route.abort())
    desk.write(MORE)
    desk.says("offline")
    other = Desk(room, own_press, desk.slug)
    other.page.wait_for_timeout(6000)  # longer than a tab that is being closed is waited for
    assert other.page.locator("#_copy").count() == 0


def test_two_tabs_meet_and_both_texts_stand_in_what_is_saved(
    room: BrowserContext, desk: Desk, own_press: Served
) -> None:
    desk.write(TEXT)
    desk.says("saved")
    other = Desk(room, own_press, desk.slug)
    desk.write(TEXT.replace("Of paper.", "Of newspaper."))
    desk.says("saved")
    other.write(MORE)
    assert other.says("conflict") == "Somebody saved before you"
    assert other.text.input_value() == MORE
    other.page.get_by_role("button", name="Take both together").click()
    other.says("saved")
    assert other.text.input_value() == MORE.replace("Of paper.", "Of newspaper.")


def test_of_two_texts_that_disagree_ones_own_can_stand(room: BrowserContext, desk: Desk, own_press: Served) -> None:
    other = Desk(room, own_press, desk.slug)
    desk.write("Theirs.\n")
    desk.says("saved")
    other.write("Mine.\n")
    other.says("conflict")
    other.page.get_by_role("button", name="Save mine").click()
    other.says("saved")
    assert "Mine." in other.saved()


def test_whoever_is_signed_out_is_told_and_keeps_the_text(room: BrowserContext, desk: Desk) -> None:
    room.clear_cookies()
    desk.write(MORE)
    assert desk.says("signed-out").startswith("You are signed out. Sign in in another tab")
    assert desk.text.input_value() == MORE


def test_a_press_that_is_asked_too_often_is_asked_again_when_it_said(desk: Desk) -> None:
    refused = {"status": 429, "headers": {"Retry-After": "1"}, "body": "too often"}
    desk.page.route("**/draft/", lambda route: route.fulfill(**refused), times=1)  # type: ignore[arg-type]
    desk.write(MORE)
    assert "asked too often" in desk.says("too-often")
    desk.says("saved")


def test_leaving_with_words_that_are_not_saved_asks_first(desk: Desk) -> None:
    said: list[str] = []

    def stay(dialog: Dialog) -> None:
        said.append(dialog.type)
        dialog.accept()

    desk.page.route("**/draft/", lambda route: route.abort())
    desk.page.on("dialog", stay)
    desk.page.locator("body.scripted").wait_for()
    desk.text.click()
    desk.page.keyboard.type("Unsaved. ")
    desk.page.reload()
    assert said == ["beforeunload"]
