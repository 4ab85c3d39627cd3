"""A contents list typed by hand is recognised, because the page makes its own."""

import pytest

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
