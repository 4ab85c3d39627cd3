"""Spoilers, as blocks and within a line: what stays closed, and from when on."""

import pytest

from rubrica.manuscript import Manuscript, cut, plain


def lids(text: str) -> list[tuple[int | None, str, bool]]:
    return [(spoiler.episode, spoiler.title, spoiler.closed) for spoiler in cut(text).spoilers]


def told(manuscript: Manuscript) -> list[str]:
    """The words of every block that no spoiler hides."""
    blocks = [block for section in manuscript.sections for block in section.blocks if block.spoiler < 0]
    return [plain(manuscript.events, block.first, block.last) for block in blocks]


@pytest.mark.parametrize(
    ("mark", "lid"),
    [
        ("::: spoiler", (None, "", True)),
        ("::: spoiler from episode 11", (11, "", True)),
        ("::: spoiler from episode 11: the drawer", (11, "the drawer", True)),
        (":::: Spoilers, after ch. 3 - who it was", (3, "who it was", True)),
        (":::spoiler: the end", (None, "the end", True)),
        ("::: ネタバレ 第11話から：挙手", (11, "挙手", True)),
        ("::: spoiler: the end :::", (None, "the end", True)),
        ("::: spoiler  from   episode 11 :   the    drawer  ", (11, "the drawer", True)),
    ],
)
def test_a_lid_says_from_when_on_and_what(mark: str, lid: tuple[int | None, str, bool]) -> None:
    assert lids(f"Fog.\n\n{mark}\nIt sinks.\n:::\n\nMore.\n") == [lid]


def test_what_stands_between_the_marks_is_hidden_and_the_marks_are_gone() -> None:
    assert told(cut("Fog.\n\n::: spoiler\nIt sinks.\n\n## Not a section\n:::\nMore.\n")) == ["Fog.", "More."]


def test_an_open_spoiler_hides_up_to_the_next_heading_and_is_told() -> None:
    manuscript = cut("Fog.\n\n::: spoiler\nIt sinks.\n\nSlowly.\n\n## Story\n\nMore.\n")
    assert told(manuscript) == ["Fog.", "More."]
    assert [(f.code, manuscript.source.line_of(f.start)) for f in manuscript.faults] == [("spoiler-open", 3)]


def test_marks_in_code_are_code() -> None:
    text = "```\n::: spoiler\n```\n\nFog.\n\n~~~~\n```\n::: spoiler\n~~~~\n"
    assert (lids(text), cut(text).faults) == ([], ())


def test_other_colons_are_words() -> None:
    assert lids("::: warning\n\nHot.\n\n:::\n") == []


def test_a_spoiler_within_a_line_is_left_out_of_the_plain_words() -> None:
    assert told(cut("The lamp ||was never *lit*|| that night.\n")) == ["The lamp  that night."]


def test_one_that_never_closes_hides_the_rest_of_its_paragraph() -> None:
    manuscript = cut("The lamp ||was never lit.\n\nMore.\n")
    assert told(manuscript) == ["The lamp", "More."]
    assert [fault.code for fault in manuscript.faults] == ["spoiler-open"]
