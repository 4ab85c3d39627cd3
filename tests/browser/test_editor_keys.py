"""The editor by keyboard alone, by an input method, and with the browser's own undo."""

from __future__ import annotations

import pytest

from .writers import TEXT, Desk


@pytest.mark.parametrize(
    ("key", "becomes"), [("Control+b", "**paper**"), ("Control+i", "*paper*"), ("Control+k", "[paper]()")]
)
def test_emphasis_is_put_around_what_is_chosen_and_taken_back_by_undo(desk: Desk, key: str, becomes: str) -> None:
    page = desk.write("Of paper")
    page.keyboard.press("Control+Shift+ArrowLeft")
    page.keyboard.press(key)
    assert desk.text.input_value() == f"Of {becomes}"
    page.keyboard.press("Control+z")
    assert desk.text.input_value() == "Of paper"


def test_what_is_inserted_is_one_step_of_the_undo(desk: Desk) -> None:
    page = desk.write(TEXT)
    page.get_by_text("Insert", exact=True).click()
    page.get_by_role("button", name="Song list").click()
    assert "| Song | Performer | Used as |" in desk.text.input_value()
    page.keyboard.press("Control+z")
    assert desk.text.input_value() == TEXT


def test_an_input_method_is_not_disturbed(desk: Desk) -> None:
    page = desk.write("物語は")
    devtools = page.context.new_cdp_session(page)
    for words in ("ゆ", "ゆき", "雪"):
        devtools.send(
            "Input.imeSetComposition", {"text": words, "selectionStart": len(words), "selectionEnd": len(words)}
        )
        page.wait_for_timeout(300)  # longer than the pause after which the press is asked
        assert page.locator("#_mirror .t-composing").inner_text() == words
    devtools.send("Input.insertText", {"text": "雪"})
    assert desk.text.input_value() == "物語は雪"
    assert page.locator("#_mirror .t-composing").count() == 0


def test_the_sheet_of_shortcuts_opens_by_a_question_mark_outside_the_text(desk: Desk) -> None:
    page = desk.write("Why")
    page.keyboard.type("?")
    assert desk.text.input_value() == "Why?"
    page.locator("body").press("Tab")
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keyboard").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog", name="Keyboard").is_visible()


def test_f9_leaves_nothing_but_the_text_and_brings_the_rest_back(desk: Desk) -> None:
    page = desk.write(TEXT)
    page.keyboard.press("F9")
    assert not page.locator("#preview").is_visible()
    assert page.evaluate("document.activeElement.id") == "text"
    page.keyboard.press("F9")
    assert page.locator("#preview").is_visible()


def test_control_s_saves_at_once(desk: Desk) -> None:
    page = desk.write(TEXT)
    with page.expect_response("**/draft/") as answered:
        page.keyboard.press("Control+s")
    assert answered.value.ok
    assert "keep=yes" in (answered.value.request.post_data or "")
    desk.says("saved")


def test_the_remark_at_the_caret_is_said_by_a_key(desk: Desk) -> None:
    page = desk.write(TEXT.replace("5/10", "15/10"))
    page.locator("#_mirror i.error").wait_for()
    for key in ("Control+Home", *["ArrowDown"] * 8):
        page.keyboard.press(key)
    page.keyboard.press("Control+.")
    assert page.locator("#_bubble .lab").inner_text() == "score-off-scale"
    page.keyboard.press("Escape")
    assert page.locator("#_bubble").is_hidden()


def test_a_name_from_the_catalogue_is_chosen_by_keyboard_and_closed_behind(desk: Desk) -> None:
    page = desk.write("Better than ")
    found = {
        "found": [{"value": name, "label": name, "what": "TV 2024", "slug": "x"} for name in ("Copper", "Copper Tide")]
    }
    page.route("**/studio/complete/**", lambda route: route.fulfill(json=found))
    page.keyboard.type("[[Copp")
    page.get_by_role("option", name="Copper Tide").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert desk.text.input_value() == "Better than [[Copper Tide]]"
    assert page.get_by_role("option").count() == 0
    page.keyboard.press("Control+z")
    assert desk.text.input_value() == "Better than [[Copp"


def test_work_and_tags_are_completed_in_the_front_matter_alone(desk: Desk) -> None:
    asked: list[str] = []
    page = desk.write("---\ntitle: Boats\n---\n\n")
    page.on("request", lambda request: asked.append(request.url) if "/complete/" in request.url else None)
    page.keyboard.type("work: copper")
    page.wait_for_timeout(300)  # longer than the pause after which a name is looked for
    assert asked == []
    desk.write("---\ntags: [sea, rad")
    with page.expect_request("**/complete/?kind=tag&q=radi"):
        page.keyboard.type("i")
    desk.write("---\nwork: co")
    with page.expect_request("**/complete/?kind=work&q=cop"):
        page.keyboard.type("p")


def test_a_remark_is_mended_by_keyboard_and_the_mending_taken_back(desk: Desk) -> None:
    words = TEXT.replace("title:", "titel:")
    page = desk.write(words)
    page.locator("#_mirror .t-remark", has_text="titel").first.wait_for()
    page.keyboard.press("Control+Home")
    page.keyboard.press("F8")
    page.keyboard.press("Control+.")
    page.keyboard.press("Enter")
    assert desk.text.input_value() == TEXT
    assert page.evaluate("document.activeElement.id") == "text"
    page.keyboard.press("Control+z")
    assert desk.text.input_value() == words
