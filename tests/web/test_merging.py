"""Two who began with one text: what only one changed is taken over, and where both did, both versions stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrica.web.reviews.merging import has_conflicts, merge

BASE = "# Boats\n\nThey are of paper.\n\n## Story\n\nScore: 5/10\n\nIt sinks.\n"
TEXTS = st.lists(st.sampled_from(["a", "b", "c", ""]), max_size=8).map(
    lambda lines: "".join(f"{one}\n" for one in lines)
)


def test_what_each_changed_in_another_place_is_taken_over() -> None:
    merged = merge(BASE, BASE.replace("paper", "card"), BASE.replace("5/10", "6/10"))
    assert merged.text == BASE.replace("paper", "card").replace("5/10", "6/10")
    assert merged.conflicts == 0


def test_what_both_changed_in_one_place_stays_in_both_versions() -> None:
    merged = merge(BASE, BASE.replace("5/10", "4/10"), BASE.replace("5/10", "6/10"))
    both = "<<<<<<< yours\nScore: 4/10\n=======\nScore: 6/10\n>>>>>>> saved meanwhile\n"
    assert merged.text == BASE.replace("Score: 5/10\n", both)
    assert merged.conflicts == 1
    assert has_conflicts(merged.text)


def test_the_same_change_twice_is_one() -> None:
    changed = BASE.replace("sinks", "swims")
    assert merge(BASE, changed, changed).text == changed


@pytest.mark.parametrize("text", ["", "no end of line", "\n\n", "a\r\nb"])
def test_who_changed_nothing_gets_what_the_other_wrote(text: str) -> None:
    assert merge(BASE, BASE, text).text == text
    assert merge(BASE, text, BASE).text == text


@given(TEXTS, TEXTS, TEXTS)
def test_no_line_that_somebody_wrote_is_lost(base: str, mine: str, theirs: str) -> None:
    merged = merge(base, mine, theirs).text.splitlines()
    for line in {*mine.splitlines(), *theirs.splitlines()} - set(base.splitlines()):
        assert line in merged
