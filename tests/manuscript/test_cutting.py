"""The text cut at its headings: sections, the title, figures, and what stands where."""

import pytest

from rubrica.manuscript import cut, plain
from rubrica.manuscript.cutting import MAX_BYTES
from rubrica.manuscript.engine import MAX_EVENTS


def outline(text: str) -> list[tuple[int, str]]:
    return [(section.level, section.heading) for section in cut(text).sections]


def kinds(text: str) -> list[str]:
    return [block.kind for section in cut(text).sections for block in section.blocks]


def test_the_lead_and_a_section_for_each_heading() -> None:
    assert outline("Fog.\n\n## Story\n\nA ferry.\n\n### The *end*\n") == [(0, ""), (2, "Story"), (3, "The end")]


def test_the_only_heading_of_the_first_level_is_the_title() -> None:
    assert cut("# A Ferry\n\n## Story\n").title == "A Ferry"
    assert outline("# A Ferry\n\n## Story\n") == [(0, ""), (2, "Story")]


def test_two_of_them_are_sections() -> None:
    manuscript = cut("# Story\n\n# Visuals\n")
    assert (manuscript.title, [s.heading for s in manuscript.sections]) == ("", ["", "Story", "Visuals"])


def test_headings_in_quotes_and_code_cut_nothing() -> None:
    assert outline("> ## Story\n\n```\n## Visuals\n```\n") == [(0, "")]


def test_every_block_has_its_kind() -> None:
    text = "Fog.\n\n![f](f.png)\n\n- a\n\n> q\n\n    c\n\n<b>\n\n|a|\n|-|\n|1|\n\n---\n"
    assert kinds(text) == ["paragraph", "figure", "list", "quote", "code", "html", "table", "rule"]


def test_a_picture_in_a_sentence_is_no_figure() -> None:
    assert kinds("See ![f](f.png).\n") == ["paragraph"]


def test_footnotes_stand_apart() -> None:
    manuscript = cut("Fog.[^1]\n\n[^1]: And more.\n")
    assert (kinds("Fog.[^1]\n\n[^1]: And more.\n"), len(manuscript.footnotes)) == (["paragraph"], 1)


@pytest.mark.parametrize("typed", ["これは**「重要」**です。", "**「重要」**です。", "これは**重要。**です"])
def test_stars_beside_japanese_brackets_are_bold(typed: str) -> None:
    manuscript = cut(typed)
    assert [event for event, _ in manuscript.events if event == {"Start": "Strong"}] == [{"Start": "Strong"}]
    block = manuscript.sections[0].blocks[0]
    assert plain(manuscript.events, block.first, block.last) == typed.replace("*", "")


def test_without_our_own_forms_it_is_plain_commonmark() -> None:
    manuscript = cut("---\ntitle: x\n---\n\n::: spoiler\n|a|\n|-|\n", forms=False)
    assert (dict(manuscript.front), manuscript.spoilers) == ({}, ())
    assert [block.kind for section in manuscript.sections for block in section.blocks] == ["rule", "paragraph"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Fog.\n\n" + ">" * 60 + " deep\n\nMore.\n", 3),
        ("Fog.\n\n" + "|a" * 80 + "|\n" + "|-" * 80 + "|\n\nMore.\n", 3),
        ("*a* " * MAX_EVENTS, 1),
        ("fog " * (MAX_BYTES // 4 + 9), 1),
    ],
    ids=["deep quotes", "a wide table", "too many marks", "too long"],
)
def test_each_limit_is_told_and_loses_nothing(text: str, line: int) -> None:
    manuscript = cut(text)
    assert [(f.code, manuscript.source.line_of(f.start)) for f in manuscript.faults] == [("limit", line)]
    assert manuscript.source.text == text
