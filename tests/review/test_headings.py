"""Headings that repeat, and levels that jump."""

from .examples import Reading, codes


def test_a_heading_twice_under_one_parent_is_remarked(reading: Reading) -> None:
    """
    ## Story

    ## Visuals

    ## story
    """
    assert [(r.code, r.line, r.message) for r in reading[1]] == [
        ("heading-repeated", 5, "“story” is already a heading on line 1")
    ]


def test_the_same_heading_under_two_parents_is_fine(reading: Reading) -> None:
    """
    ## Story

    ### Good

    ## Visuals

    ### Good
    """
    assert reading[1] == []


def test_a_level_left_out_is_remarked_with_the_heading_to_write(reading: Reading) -> None:
    """
    # A Ferry

    ## Story

    #### The end
    """
    assert codes(reading[1]) == [("heading-jump", 5)]
    assert reading[1][0].suggestion == "write ### The end"


def test_going_back_up_is_no_jump(reading: Reading) -> None:
    """
    ## Story

    ### The end

    #### The very end

    ## Visuals
    """
    assert reading[1] == []


def test_a_text_without_a_title_may_begin_at_any_level(reading: Reading) -> None:
    """
    ### Story

    ### Visuals

    ##### The fog
    """
    assert codes(reading[1]) == [("heading-jump", 5)]
