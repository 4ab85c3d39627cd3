"""Waivers are between the critic and Rubrica: no page prints one, and many that never end are no work."""

import pytest

from rubrica import builtin, read
from rubrica.pages.text.body import body
from rubrica.review import without_waivers

from .presses import empty_source


@pytest.mark.parametrize(
    "text",
    [
        "<!-- rubrica: allow no-alt-text because CANARY -->",
        "<!--rubrica:allow no-alt-text because CANARY-->",
        "<!-- rubrica: allow no-alt-text\n     because CANARY\n     is no picture -->",
        "Fog. <!-- rubrica: allow no-alt-text because\nCANARY --> More.",
        "> <!-- rubrica: allow no-alt-text because\n> CANARY -->",
        "- Fog <!-- rubrica: allow no-alt-text because\n  CANARY -->",
        "## Story <!-- rubrica: allow no-alt-text because CANARY -->\n\nFog.",
    ],
)
def test_a_waiver_is_not_printed(text: str) -> None:
    review, _ = read(text, builtin("anime"))
    assert "CANARY" not in str(body(review, empty_source()))


def test_other_comments_are_shown_as_they_were_typed() -> None:
    review, _ = read("<!-- ask Ines -->\n", builtin("anime"))
    assert body(review, empty_source()).sections[0].html == "<p>&lt;!-- ask Ines --&gt;\n</p>\n"


def test_waivers_that_never_end_are_looked_for_once() -> None:
    text = "<!-- rubrica: allow no-reason because " * 50_000
    assert without_waivers(text) == text
    assert [remark.code for remark in read(text, builtin("anime"))[1]] == []
