"""Pictures, and captions that have lost theirs."""

import pytest

from .examples import Reading, codes, read_anime


def test_a_picture_keeps_its_alt_text_and_caption(reading: Reading) -> None:
    """
    ![A ferry in fog](ferry.png "Ten past six.")
    """
    review, remarks = reading
    assert [(f.address, f.alt, f.caption) for f in review.figures] == [("ferry.png", "A ferry in fog", "Ten past six.")]
    assert remarks == []


def test_a_picture_in_the_alt_text_of_another_is_some_of_its_words(reading: Reading) -> None:
    """
    ![A ferry ![in fog](fog.png) at six](ferry.png)
    """
    assert [figure.alt for figure in reading[0].figures] == ["A ferry in fog at six", "in fog"]


def test_a_picture_without_alt_text_is_remarked(reading: Reading) -> None:
    """
    Look:

    ![](ferry.png)
    """
    assert [(r.code, r.line, r.column) for r in reading[1]] == [("no-alt-text", 3, 1)]


def test_a_cover_without_alt_text_is_remarked() -> None:
    assert codes(read_anime("---\ncover: ferry.png\n---\n\nFog.\n")[1]) == [("no-alt-text", 2)]
    assert codes(read_anime("---\ncover: ferry.png\ncover_alt: A ferry\n---\n\nFog.\n")[1]) == []


def test_a_caption_that_closes_a_section_alone_has_lost_its_picture(reading: Reading) -> None:
    """
    ## Story

    A ferry.

    (Imre Vass, voice of the ferryman)
    """
    review, remarks = reading
    assert [figure.caption for figure in review.figures] == ["Imre Vass, voice of the ferryman"]
    assert codes(remarks) == [("caption-without-picture", 5)]


@pytest.mark.parametrize(
    "aside",
    [
        "(More on this below, in Characters)",
        "(I watched it in one evening, by the sea)",
        "(Thanks to Marta for the loan, from all of us)",
        "Picture: sharp, with natural grain.",
        "Image: soft but honest.",
    ],
)
def test_an_aside_is_no_caption(aside: str) -> None:
    assert read_anime(f"## Story\n\nA ferry.\n\n{aside}\n")[1] == []


def test_a_line_below_its_picture_is_no_lost_caption(reading: Reading) -> None:
    """
    ## Story

    ![A ferryman](ferryman.png)

    (Imre Vass, voice of the ferryman)
    """
    assert reading[1] == []


@pytest.mark.parametrize(
    "caption", ["[Image: the buoy at night]", "(Image credit: Tin Whistle)", "Figure 2: the buoy", "写真：夜のブイ"]
)
def test_what_calls_itself_a_caption_has_lost_its_picture(caption: str) -> None:
    (remark,) = read_anime(f"It floats.\n\n{caption}\n\nIt sinks.\n")[1]
    assert (remark.code, remark.line, remark.end_column) == ("caption-without-picture", 3, len(caption) + 1)
