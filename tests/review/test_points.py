"""Good and bad points."""

import pytest

from .examples import Reading, read_anime


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


@pytest.mark.parametrize(
    "typed",
    [
        "+ a lamp\n+ the fog\n- the end",
        "Pros:\n- a lamp\n- the fog\nCons:\n- the end",
        "Pros\n- a lamp\n- the fog\n**Cons**\n- the end",
        "The good:\n+ a lamp\n+ the fog\nThe bad:\n- the end",
        "Pros: a lamp, the fog. Cons: the end.",
        "**Pros:** a lamp, the fog\n\n**Cons:** the end",
        "✅ a lamp\n✅ the fog\n❌ the end",
        "- 👍 a lamp\n- 👍 the fog\n- 👎 the end",
        "Positives\n\n* a lamp\n* the fog\n\nNegatives\n\n* the end",
        "| Pros | Cons |\n|---|---|\n| a lamp | the end |\n| the fog | |",
        "What I liked\n\n- a lamp\n- the fog\n\nWhat I didn't like\n\n- the end",
    ],
)
def test_points_as_critics_give_them(typed: str) -> None:
    (points,) = read_anime(f"It is lit.\n\n{typed}\n")[0].points
    assert ([i.text for i in points.good], [i.text for i in points.bad]) == (["a lamp", "the fog"], ["the end"])


@pytest.mark.parametrize(
    "typed", ["✅ Story: 8/10\n❌ Art: 6/10", "Good: 7/10", "- one\n\n+ two", "It is good: it ends."]
)
def test_lines_that_are_no_points(typed: str) -> None:
    assert read_anime(f"{typed}\n")[0].points == ()


def test_what_a_spoiler_hides_is_no_point(reading: Reading) -> None:
    """
    ## Story

    ::: spoiler
    **Good**

    - it sinks
    :::
    """
    assert reading[0].points == ()
