"""A page is cut into pieces: paragraphs, lines that stand alone, wrapped text."""

import pytest

from rubrica.importers.text.page import read_page, width


def test_lines_end_at_lf_crlf_and_cr_and_nowhere_else() -> None:
    assert read_page("a\r\nb\rc\nd\u2028e\x0bf").lines == ("a", "b", "c", "d\u2028e\x0bf")
    assert read_page("").lines == ()
    assert read_page("a\n\n").lines == ("a", "")


def test_a_line_is_a_piece_and_knows_the_blank_lines_round_it() -> None:
    pieces = read_page("Story\n\u00a0\n\nIt rains.\nIt pours.\n").pieces
    assert [(piece.text, piece.before, piece.after) for piece in pieces] == [
        ("Story", 0, 2),
        ("It rains.", 2, 0),
        ("It pours.", 0, 0),
    ]


def test_text_broken_at_the_edge_of_a_page_is_one_piece() -> None:
    lines = (
        "Story",
        "I put this off for a year because the poster has a man with a sad",
        "beard on it, and I have one of those at home. That was a mistake and",
        "I would like the year back.",
    )
    heading, prose = read_page("\n".join(lines)).pieces
    assert (heading.text, prose.first, prose.last, prose.wrapped) == ("Story", 1, 3, True)


def test_list_marks_stand_beside_the_words() -> None:
    pieces = read_page("• one\n2. two\n・三\n-four\n1986. That year").pieces
    assert [(piece.mark, piece.text) for piece in pieces] == [
        ("•", "one"),
        ("2.", "two"),
        ("・", "三"),
        ("", "-four"),
        ("", "1986. That year"),
    ]


def test_wide_characters_take_two_columns() -> None:
    assert (width("abc"), width("漢字"), width("aｂ")) == (3, 4, 3)


def test_what_is_wrong_with_the_bytes_is_said() -> None:
    page = read_page(b"caf\xe9 \x81")  # no byte of any encoding
    assert page.lines == ("caf\ufffd \ufffd",)
    assert len(page.faults) == 1


@pytest.mark.parametrize(
    ("encoding", "name", "page"),
    [
        ("cp932", "Shift JIS", "灯台の話です。"),
        ("euc_jp", "EUC-JP", "灯台の話です。"),
        ("cp1252", "Windows-1252", "“Naïve”, he said – and left."),
    ],
)
def test_a_page_in_an_older_encoding_is_read_in_it(encoding: str, name: str, page: str) -> None:
    read = read_page(page.encode(encoding))
    assert read.lines == (page,)
    assert read.faults == (
        f"The page is not saved as UTF-8; it was read as {name}. Look whether every character is right.",
    )


def test_a_page_in_utf_16_needs_no_word() -> None:
    """What some editors call Unicode."""
    read = read_page("Naïve\r\n".encode("utf-16"))
    assert (read.lines, read.faults) == (("Naïve",), ())
