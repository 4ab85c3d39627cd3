"""Marks that look like a spoiler's and are none."""

import pytest

from .examples import read_anime


@pytest.mark.parametrize(
    ("typed", "mark", "suggestion"),
    [
        ("::: spolier\nThe map.\n:::", "::: spolier", "did you mean ::: spoiler?"),
        ("::: note\nThe map.\n:::", "::: note", "write ::: spoiler to hide what follows, or delete the marks"),
        ("It is >!the map!<, alas.", ">!the map!<", "write || before and behind what is to be hidden"),
        (
            "[spoiler]The map.[/spoiler]",
            "[spoiler]",
            "write || round a few words, ::: spoiler and ::: round paragraphs",
        ),
    ],
)
def test_what_hides_nothing_is_remarked(typed: str, mark: str, suggestion: str) -> None:
    (remark,) = read_anime(f"霧🌫。\n\n{typed}\n")[1]
    assert (remark.code, remark.message, remark.line) == ("spoiler-unread", f"“{mark}” hides nothing", 3)
    assert remark.suggestion == suggestion


def test_a_mark_that_closes_nothing_is_remarked() -> None:
    _, remarks = read_anime("Fog.\n\n:::\n\nMore.\n")
    assert [(r.code, r.line, r.message) for r in remarks] == [("spoiler-unread", 3, "“:::” closes nothing")]


@pytest.mark.parametrize(
    "typed",
    [
        "::: spoiler\nThe map.\n:::",
        "::: Spoilers from chapter 3\nThe map. ::: and more.\n:::",
        "`[spoiler]` and `>!x!<` are other programs' marks.",
        "```\n::: note\n```",
        "This review has no spoilers.",
        "I > you! And <you",
    ],
)
def test_real_marks_and_code_are_not(typed: str) -> None:
    assert read_anime(f"Fog.\n\n{typed}\n")[1] == []
