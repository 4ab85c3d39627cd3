"""One score of a text is set, and every other byte stays as it was typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubrica.review import read, set_score
from rubrica.rubric import builtin

from .manuscripts import manuscripts

ANIME = builtin("anime")
VALUES = st.none() | st.integers(2, 20).map(lambda half: Decimal(half) / 2)

IN_PLACE = {
    "a line of its own": ("## Story\n\nScore: 8/10\n", "## Story\n\nScore: 9.5/10\n"),
    "with blanks and emphasis": ("## Story\n\n**8 / 10**\n", "## Story\n\n**9.5 / 10**\n"),
    "a heading": ("## Story (8/10) ##\n\nSo.\n", "## Story (9.5/10) ##\n\nSo.\n"),
    "a comma": ("Story: 8,5/10\n", "Story: 9,5/10\n"),
    "another maximum": ("## Story\n\n4/5 stars\n", "## Story\n\n4.75/5 stars\n"),
    "percent": ("## Story\n\nRating: 85 %\n", "## Story\n\nRating: 95 %\n"),
    "words": ("## Story\n\nSeven out of ten\n", "## Story\n\nNine and a half out of ten\n"),
    "points": ("## ストーリー\n\n評価：８点\n", "## ストーリー\n\n評価：９．５点\n"),
    "a list": ("- Story: 8/10\n- Audio: 7/10\n", "- Story: 9.5/10\n- Audio: 7/10\n"),
    "a table": ("| | |\n|-|-|\n| Story | 8 |\n| Audio | 7 |\n", "| | |\n|-|-|\n| Story | 9.5 |\n| Audio | 7 |\n"),
    "several on a line": ("Story: 9, Audio: 7, Visuals: 6\n", "Story: 9.5, Audio: 7, Visuals: 6\n"),
    "before prose": ("Story: 8/10. It begins.\n", "Story: 9.5/10. It begins.\n"),
    "a sentence of its own": ("## Story\n\nIt ends. 8/10\n", "## Story\n\nIt ends. 9.5/10\n"),
    "wherever it stands": ("## Story: 8/10\n\n- Story: 8/10\n", "## Story: 9.5/10\n\n- Story: 9.5/10\n"),
    "what was off the scale": ("## Story\n\nScore: 11/10\n", "## Story\n\nScore: 9.5/10\n"),
    "what was a range": ("## Story\n\nScore: 7-8/10\n", "## Story\n\nScore: 9.5/10\n"),
    "what was not scored": ("## Story\n\nScore: n/a\n\nAudio: 7/10\n", "## Story\n\nScore: 9.5/10\n\nAudio: 7/10\n"),
}

MISSING = {
    "after a label that waits": ("## Story\n\nScore:\n\nSo.\n", "## Story\n\nScore: 9.5/10\n\nSo.\n"),
    "below the heading": ("## Story\n\nSo.\n", "## Story\n\nScore: 9.5/10\n\nSo.\n"),
    "below the heading at once": (
        "## Audio\nScore: 7/10\nSo.\n\n## Story\nSo.\n",
        "## Audio\nScore: 7/10\nSo.\n\n## Story\nScore: 9.5/10\n\nSo.\n",
    ),
    "in the heading": ("## Audio (7/10)\n\n## Story\n\nSo.\n", "## Audio (7/10)\n\n## Story (9.5/10)\n\nSo.\n"),
    "at the end": (
        "## Audio\n\nSo.\n\n*7 of 10*\n\n**7/10**\n\n## Story\n\nSo.\n\n## Notes\n",
        "## Audio\n\nSo.\n\n*7 of 10*\n\n**7/10**\n\n## Story\n\nSo.\n\n**9.5/10**\n\n## Notes\n",
    ),
    "in the list": ("- Audio: 7/10\n", "- Story: 9.5/10\n- Audio: 7/10\n"),
    "in the table": ("| | |\n|-|-|\n| Audio | 7 |\n", "| | |\n|-|-|\n| Story | 9.5 |\n| Audio | 7 |\n"),
    "as a section of its own": (
        "# Boats\n\nSo.\n\n## Audio\n\nScore: 7/10\n\n## Overall\n\nScore: 7/10\n",
        "# Boats\n\nSo.\n\n## Story\n\nScore: 9.5/10\n\n## Audio\n\nScore: 7/10\n\n## Overall\n\nScore: 7/10\n",
    ),
    "as the only section": ("# Boats\n\nSo.", "# Boats\n\nSo.\n\n## Story\n\nScore: 9.5/10\n"),
    "in nothing at all": ("", "## Story\n\nScore: 9.5/10\n"),
}

OUT = {
    "a line of its own": ("## Story\n\nScore: 8/10\n\nSo.\n", "## Story\n\nSo.\n"),
    "a line above prose": ("## Story\nScore: 8/10\nSo.\n", "## Story\nSo.\n"),
    "a heading": ("## Story (8/10)\n\nSo.\n", "## Story\n\nSo.\n"),
    "a list": ("- Story: 8/10\n- Audio: 7/10\n", "- Audio: 7/10\n"),
    "a table": ("| | |\n|-|-|\n| Story | 8 |\n| Audio | 7 |\n", "| | |\n|-|-|\n| Story | – |\n| Audio | 7 |\n"),
    "before prose": ("Story: 8/10. It begins.\n", "It begins.\n"),
    "a sentence of its own": ("## Story\n\nIt ends. 8/10\n", "## Story\n\nIt ends.\n"),
    "wherever it stands": ("## Story: 8/10\n\nSo.\n\nScore: 8/10\n", "## Story\n\nSo.\n"),
}


def after(text: str, value: str | None) -> str:
    return set_score(text, ANIME, "story", None if value is None else Decimal(value)).text


@pytest.mark.parametrize("case", IN_PLACE)
def test_a_score_that_is_there_is_rewritten_in_its_own_notation(case: str) -> None:
    before, expected = IN_PLACE[case]
    assert after(before, "9.5") == expected


def test_stars_are_drawn_again() -> None:
    assert after("## Story\n\n★★★☆☆\n", "8") == "## Story\n\n★★★★☆\n"
    assert after("## Story\n\n⭐️⭐️⭐️\n", "8") == "## Story\n\n⭐️⭐️⭐️⭐️\n"


@pytest.mark.parametrize("case", MISSING)
def test_a_score_that_is_missing_is_written_where_it_belongs(case: str) -> None:
    before, expected = MISSING[case]
    assert after(before, "9.5") == expected


@pytest.mark.parametrize("case", OUT)
def test_not_scored_takes_the_score_line_out_and_nothing_else(case: str) -> None:
    before, expected = OUT[case]
    assert after(before, None) == expected


@pytest.mark.parametrize("value", ["9.5", None])
def test_prose_that_gives_the_score_is_left_to_its_critic(value: str | None) -> None:
    text = "## Story\n\nA ferry,\nand I give it an 8/10.\n"
    done = set_score(text, ANIME, "story", None if value is None else Decimal(value))
    assert (done.text, done.edits, done.line) == (text, (), 4)
    assert done.refused == "Story is scored within a sentence on line 4: “8/10”. Change it there."


def test_zero_is_a_score() -> None:
    done = set_score("## Story\n\nScore: 70/100\n", builtin("games"), "story", Decimal(0))
    assert done.text == "## Story\n\nScore: 0/100\n"


def test_what_is_so_already_is_not_touched() -> None:
    for text, value in (("Story: 8.0/10\n", "8"), ("## Story\n\nScore: n/a\n", None), ("## Story\n", None)):
        assert after(text, value) == text


def test_what_no_scale_has_is_no_score() -> None:
    with pytest.raises(ValueError, match="does not lie on the scale"):
        after("## Story\n", "11")


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    assert after("\ufeff## Story\r\n\r\nSo.\r\n", "9") == "\ufeff## Story\r\n\r\nScore: 9/10\r\n\r\nSo.\r\n"
    assert after("## Story\rScore: 8/10\r\n\nSo.", "9") == "## Story\rScore: 9/10\r\n\nSo."


@settings(max_examples=150)
@given(manuscripts(), st.sampled_from([criterion.key for criterion in ANIME.criteria]), VALUES)
def test_one_score_is_changed_and_nothing_else(text: str, criterion: str, value: Decimal | None) -> None:
    before, _ = read(text, ANIME)
    done = set_score(text, ANIME, criterion, value)
    review, _ = read(done.text, ANIME)
    if done.refused:
        assert done.text == text
        return
    assert review.values.get(criterion) == value
    assert {**review.values, criterion: None} == {**before.values, criterion: None}
    assert (review.stated and review.stated.value) == (before.stated and before.stated.value)
    assert (review.title, dict(review.manuscript.front)) == (before.title, dict(before.manuscript.front))
    assert set_score(done.text, ANIME, criterion, value).text == done.text
    untouched = [line for line in _lines_without(text, done.edits) if line.strip()]
    there = iter(done.text.splitlines(keepends=True))
    assert all(any(line == one for one in there) for line in untouched)


def _lines_without(text: str, edits: tuple[object, ...]) -> list[str]:
    """The lines of a text that no edit touches; the last one may have got an end."""
    lines, start, kept = text.splitlines(keepends=True), 0, []
    for line in lines:
        size = len(line.replace("\r\n", "\n").encode())
        if not any(edit.start <= start + size and edit.end >= start for edit in edits):  # type: ignore[attr-defined]
            kept.append(line)
        start += size
    return kept
