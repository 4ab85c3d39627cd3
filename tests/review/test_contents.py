"""A contents list typed by hand is recognised, because the page makes its own."""

import pytest

from rubrica.pages.text.body import public_text

from .examples import read_anime


@pytest.mark.parametrize("heading", ["Contents", "Article Contents:", "In this review", "目次"])
def test_a_list_under_such_a_heading_is_a_contents_list(heading: str) -> None:
    review, _ = read_anime(f"Fog.\n\n## {heading}\n\n1. Story\n2. Visuals\n\n## Story\n\nA ferry.\n")
    assert review.contents == 1


@pytest.mark.parametrize(
    "text",
    ["## Contents\n\nThe tin is full of fog.\n", "## Cargo\n\n- fog\n", "## Contents\n\n- fog\n\nTwo.\n\nThree.\n"],
)
def test_other_sections_are_not(text: str) -> None:
    assert read_anime(text)[0].contents == -1


def test_lines_that_are_the_headings_are_a_contents_list_as_well() -> None:
    assert read_anime("## Contents\n\nStory\nVisuals\n\n## Story\n\nFog.\n\n## Visuals\n\nInk.\n")[0].contents == 1


@pytest.mark.parametrize(
    "typed",
    [
        "- [Story](#story)\n- [The ink](#visuals)\n",
        "**Jump to:**\n\n1. [Story](#story)\n2. [The ink](#visuals)\n",
        "Contents\n\n- Story\n- Visuals\n",
        "[TOC]\n",
    ],
)
def test_before_the_first_heading_it_needs_no_heading(typed: str) -> None:
    review, remarks = read_anime(f"A lamp.\n\n{typed}\n## Story\n\nFog.\n\n## Visuals\n\nInk.\n")
    assert (public_text(review), remarks) == ("A lamp. Fog. Ink.", [])


@pytest.mark.parametrize(
    "typed",
    [
        "- [Story](#story)\n- a lamp\n",
        "- [Story](#story) is short\n- [Visuals](#visuals) are long\n",
        "- [One](https://a.example)\n- [Two](https://b.example)\n",
        "- Story\n- Visuals\n",
    ],
)
def test_other_lists_are_none(typed: str) -> None:
    review, _ = read_anime(f"{typed}\n## Story\n\nFog.\n\n## Visuals\n\nInk.\n")
    assert review.contents_blocks == ()
