"""Places as browsers count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrica.manuscript import SourceText
from rubrica.manuscript.units import Units


def units(text: str) -> Units:
    return Units(SourceText.read_from(text)[0])


@pytest.mark.parametrize(
    ("text", "offset", "expected"), [("abc", 2, 2), ("é!", 2, 1), ("😀!", 4, 2), ("紙\n😀!", 8, 4)]
)
def test_what_lies_beyond_the_first_65536_characters_has_two_units(text: str, offset: int, expected: int) -> None:
    assert units(text).at(offset) == expected


def test_a_line_and_a_column_in_characters_lead_back_to_the_offset() -> None:
    found = units("First 😀\nsecond 😀 line")
    assert found.at(found.offset(2, 9)) == 9 + 9
    assert found.column(found.offset(2, 9)) == 10


@given(st.text(), st.integers(0, 20))
def test_every_offset_counts_what_javascript_would(text: str, characters: int) -> None:
    source = SourceText.read_from(text)[0]
    before = source.text[:characters]
    assert Units(source).at(len(before.encode())) == len(before.encode("utf-16-le")) // 2
