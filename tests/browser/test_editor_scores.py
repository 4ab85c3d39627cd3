"""The score form and the text say the same, whichever of them is changed; prose and undo stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .writers import TEXT, Desk

if TYPE_CHECKING:
    from playwright.sync_api import Locator

PROSE = f"{TEXT}\n## Audio\n\nScore: 4/10\n\nIt earns a 9/10 from nobody, *ever*.\n"


def cell(desk: Desk, criterion: str, value: str) -> Locator:
    return desk.page.locator(f'[data-criterion="{criterion}"] input[type=radio][value="{value}"]')


def until_it_says(desk: Desk, words: str) -> None:
    desk.page.wait_for_timeout(50)
    for _ in range(100):
        if desk.text.input_value() == words:
            return
        desk.page.wait_for_timeout(100)
    assert desk.text.input_value() == words


def test_a_score_that_is_chosen_is_written_into_its_line_and_nowhere_else(desk: Desk) -> None:
    page = desk.write(PROSE)
    cell(desk, "audio", "8").check()
    until_it_says(desk, PROSE.replace("Score: 4/10", "Score: 8/10"))
    page.locator(".doc [data-shows=overall]", has_text="6.5").wait_for()
    desk.text.focus()
    page.keyboard.press("Control+z")
    assert desk.text.input_value() == PROSE
    page.locator(".doc [data-shows=overall]", has_text="4.5").wait_for()
    assert cell(desk, "audio", "4").is_checked()


def test_not_scored_takes_the_score_out(desk: Desk) -> None:
    page = desk.write(PROSE.replace("earns a 9/10 from nobody", "hums"))
    page.locator("#_mirror b", has_text="4").wait_for()
    cell(desk, "audio", "").check()
    page.locator(".doc [data-shows=overall]", has_text="5.0").wait_for()
    assert "Score: 4/10" not in desk.text.input_value()
    assert "It hums, *ever*." in desk.text.input_value()


def test_what_is_typed_is_what_the_form_shows(desk: Desk) -> None:
    desk.write(TEXT.replace("5/10", "7/10"))
    desk.page.locator(".doc [data-shows=overall]", has_text="7.0").wait_for()
    assert cell(desk, "story", "7").is_checked()
    assert cell(desk, "visuals", "").is_checked()
    assert "= 7.0" in desk.page.locator(".total .sum").inner_text()


def test_a_number_off_the_scale_is_said_in_its_row(desk: Desk) -> None:
    desk.write(TEXT.replace("5/10", "15/10"))
    fault = desk.page.locator('[data-criterion="story"] .err')
    fault.wait_for()
    assert "15" in fault.inner_text()


def test_by_keyboard_the_form_keeps_the_focus_while_the_text_is_written(desk: Desk) -> None:
    page = desk.write(TEXT)
    page.locator("#_mirror b", has_text="5").wait_for()
    cell(desk, "story", "5").focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    until_it_says(desk, TEXT.replace("5/10", "7/10"))
    assert page.evaluate("document.activeElement.value") == "7"


def test_scores_of_the_form_are_no_part_of_what_is_saved(desk: Desk) -> None:
    page = desk.write(TEXT)
    page.locator("#_mirror b", has_text="5").wait_for()
    with page.expect_request("**/studio/reviews/*/") as sent:
        page.get_by_role("button", name="Save and publish").click()
    assert "score." not in (sent.value.post_data or "")
