"""Pieces of prose that are read the fast way: each is one block."""

from rubrica.manuscript import cut


def test_a_line_of_digits_is_a_paragraph_of_its_own() -> None:
    blocks = cut("7\n\nIt floats.\n", folded=True).sections[0].blocks
    assert [(block.kind, block.start, block.end) for block in blocks] == [("paragraph", 0, 2), ("paragraph", 3, 14)]
