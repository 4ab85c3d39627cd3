"""Countless things in one text: each has a bound, and reaching it is remarked."""

from __future__ import annotations

import rubrica
from rubrica.pages.text.body import body, public_text

from ..hostile.presses import empty_source


def codes(text: str) -> set[str]:
    return {remark.code for remark in rubrica.read(text, rubrica.builtin("anime"))[1]}


def test_countless_headings_stay_in_the_text_and_cut_nothing() -> None:
    review, _ = rubrica.read("# a\n\n" * 5000, rubrica.builtin("anime"))
    assert len(review.sections) == 1001
    assert "limit" in codes("# a\n\n" * 5000)


def test_countless_remarks_are_counted() -> None:
    remarks = rubrica.read("## a\n\n" * 900, rubrica.builtin("anime"))[1]
    assert (len(remarks), remarks[-1].message) == (501, "399 more remarks would follow from here on")


def test_a_text_of_countless_spoilers_is_one_from_the_first_on() -> None:
    review, _ = rubrica.read(
        "Open.\n\n" + "::: spoiler\na\n:::\n" * 600 + "\n# Later\n\nsecret\n", rubrica.builtin("anime")
    )
    assert public_text(review) == "Open."
    assert "limit" in codes("::: spoiler\na\n:::\n" * 600)


def test_a_piece_of_markup_without_an_end_is_shown_as_it_was_typed() -> None:
    assert codes("[" * 50_000 + "a" + "]" * 50_000) == {"limit"}


def test_pictures_in_each_other_beyond_the_limit_are_text() -> None:
    review, _ = rubrica.read("![" * 50_000 + "a" + "](b)" * 50_000, rubrica.builtin("anime"))
    assert (review.figures, codes("![" * 30 + "a" + "](b)" * 30)) == ((), {"limit"})


def test_a_text_of_countless_bars_is_hidden_from_the_first_on() -> None:
    review, _ = rubrica.read("Open.\n\n" + "||a|| b\n\n" * 600 + "# Later\n\nsecret\n", rubrica.builtin("anime"))
    assert (public_text(review), len(review.sections)) == ("Open.", 1)
    assert "limit" in codes("|a|\n|-|\n" + "|\\|\\|b\\|\\||\n" * 600)


def test_a_list_of_countless_points_is_printed_once() -> None:
    review, _ = rubrica.read("## Verdict\n\n" + "+ a\n- b\n" * 2000, rubrica.builtin("anime"))
    printed = body(review, empty_source())
    assert (len(review.points[0].good), printed.sections[0].html.count('class="good"')) == (2000, 2000)
