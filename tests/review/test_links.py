"""Links within the text."""

from .examples import Reading, codes, read_anime


def test_a_link_to_a_heading_leads_there(reading: Reading) -> None:
    """
    See [below](#the-ferrys-end), [the sound](#audio), [音](#%E9%9F%B3) and [[Crow Post]].

    ## The ferry’s end

    ## Music

    ## 音
    """
    assert reading[1] == []


def test_a_link_to_no_heading_is_remarked(reading: Reading) -> None:
    """
    これは🎨 [below](#bellow).

    ## Below
    """
    assert [(r.code, r.line, r.column, r.end_column) for r in reading[1]] == [("link-to-nothing", 1, 6, 22)]


def test_a_link_without_an_address_is_remarked() -> None:
    assert codes(read_anime("[a ferry]() and [another](#)\n")[1]) == [("link-to-nothing", 1), ("link-to-nothing", 1)]


def test_links_in_code_are_left_alone() -> None:
    assert read_anime("`[a ferry](#nowhere)`\n")[1] == []
