"""Advice, and good and bad points."""

import pytest

from .examples import Reading, read_anime


def test_advice_is_read_from_lists_under_their_labels(reading: Reading) -> None:
    """
    ## Who should watch it

    **Watch it if you**

    - like fog
    - have an evening

    **Skip it if you**

    - get seasick
    """
    advice = reading[0].advice
    assert [item.text for item in advice.watch] == ["like fog", "have an evening"]
    assert [item.text for item in advice.skip] == ["get seasick"]
    assert advice.section == 1


def test_advice_is_read_from_lines(reading: Reading) -> None:
    """
    ## Who should watch it

    Watch it if you like fog.

    Don’t watch it if you get seasick.
    """
    advice = reading[0].advice
    assert ([item.text for item in advice.watch], [item.text for item in advice.skip]) == (
        ["Watch it if you like fog."],
        ["Don’t watch it if you get seasick."],
    )


def test_advice_in_prose_is_read_from_the_last_sections(reading: Reading) -> None:
    """
    If you love fog, you will love the first minute.

    ## Story

    A ferry.

    ## Visuals

    If you look up, you see love and a gull. If you have ears, you can hear both.

    ## Overall

    You shouldn’t watch this if you get seasick. If you love fog, you will love it.
    """
    advice = reading[0].advice
    assert ([item.text for item in advice.watch], [item.text for item in advice.skip], advice.section) == (
        ["If you love fog, you will love it."],
        ["You shouldn’t watch this if you get seasick."],
        -1,
    )


def test_a_text_without_advice_has_none(reading: Reading) -> None:
    """
    ## Story

    - a ferry
    - a gull
    """
    assert (reading[0].advice.watch, reading[0].advice.skip) == ((), ())


def test_good_and_bad_points_belong_to_their_section(reading: Reading) -> None:
    """
    ## Story

    Score: 8/10

    **Good**

    - the fog

    **Bad:**

    - the gull

    ## Visuals

    Pros:

    - blue
    """
    points = [(p.section, [i.text for i in p.good], [i.text for i in p.bad]) for p in reading[0].points]
    assert points == [(1, ["the fog"], ["the gull"]), (2, ["blue"], [])]


@pytest.mark.parametrize("label", ["良い点", "The good", "What works", "Strengths"])
def test_good_points_have_many_names(label: str) -> None:
    (points,) = read_anime(f"## Story\n\n{label}\n\n- the fog\n")[0].points
    assert [item.text for item in points.good] == ["the fog"]


def test_what_a_spoiler_hides_is_no_point(reading: Reading) -> None:
    """
    ## Story

    ::: spoiler
    **Good**

    - it sinks
    :::
    """
    assert reading[0].points == ()
