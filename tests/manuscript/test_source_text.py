"""Lines and columns as an editor counts them, and bytes that are no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrica.manuscript import Place, SourceText, cut


def place_of(text: str, word: str) -> Place:
    source, _ = SourceText.read_from(text)
    return source.place(source.data.index(word.encode()))


def test_lines_and_columns_begin_at_one() -> None:
    assert place_of("fog", "fog") == Place(1, 1)
    assert place_of("one\ntwo fog", "fog") == Place(2, 5)


def test_columns_count_characters_also_after_japanese_and_emoji() -> None:
    assert place_of("霧の港🎨 fog", "fog") == Place(1, 6)
    assert place_of("é👩‍🚀fog", "fog") == Place(1, 5)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_at_lf_crlf_and_cr_only(end: str) -> None:
    assert place_of(f"one{end}two\u2028three\x85four\x0bfog", "fog") == Place(2, 16)


def test_an_offset_past_the_end_is_the_end() -> None:
    assert SourceText("fog\n").place(99) == Place(2, 1)


@given(st.text(alphabet="a\n\r霧🎨é", max_size=40))
def test_places_agree_with_counting_by_hand(text: str) -> None:
    source, _ = SourceText.read_from(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ends = [source.place(offset) for offset in range(len(source.data) + 1)]
    assert ends[0] == Place(1, 1)
    assert ends[-1] == Place(len(lines), len(lines[-1]) + 1)


@given(st.text())
def test_any_string_is_read_without_a_loss_that_is_not_told(text: str) -> None:
    source, faults = SourceText.read_from(text)
    if not faults:
        assert source.text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@given(st.binary(max_size=60))
def test_any_bytes_are_read(given_bytes: bytes) -> None:
    manuscript = cut(given_bytes)
    assert manuscript.source.data.decode() == manuscript.source.text


def test_a_byte_order_mark_goes_and_utf_16_is_understood() -> None:
    assert SourceText.read_from(b"\xef\xbb\xbffog")[0].text == "fog"
    assert SourceText.read_from("fog 霧".encode("utf-16"))[0].text == "fog 霧"


@pytest.mark.parametrize(("given_text", "column"), [(b"caf\xe9", 4), ("ab\0", 3), ("霧\ud83d", 2)])
def test_what_is_no_text_is_shown_and_told(given_text: str | bytes, column: int) -> None:
    source, faults = SourceText.read_from(given_text)
    assert "\ufffd" in source.text
    assert [(fault.code, source.place(fault.start)) for fault in faults] == [("undecodable", Place(1, column))]
