"""Prose against numbers: what contradicts a score, what only mentions a number, and what is a reason."""

import pytest

from .examples import Reading, codes, read_anime


def test_prose_that_gives_the_section_another_score_is_remarked_at_the_number(reading: Reading) -> None:
    """
    ## Story

    Score: 8/10

    The ferry sinks twice. It gets a solid 6/10 from me, all told, and I mean
    every tenth of it.
    """
    (remark,) = reading[1]
    assert (remark.code, remark.line, remark.column, remark.end_column) == ("prose-contradicts", 5, 40, 44)
    assert remark.message == "the prose says 6/10, and Story has 8/10 on line 3"


@pytest.mark.parametrize("sentence", ["I’d give the plot 6/10.", "So: 6/10.", "I can only give it 6/10.", "A 6/10."])
def test_these_sentences_give_a_score(sentence: str) -> None:
    text = f"## Story\n\nScore: 8/10\n\nIt floats. {sentence}\n\nAnd sinks.\n"
    assert codes(read_anime(text)[1]) == [("prose-contradicts", 5)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The first half is a 9/10, the second a 6/10.",
        "The opening scene alone gets a 10/10.",
        "Back then I gave it 6/10.",
        "My brother gives it 9/10.",
        "She rates it 2/10 in the last scene.",
        "He says: “It gets 3/10.”",
        "I wanted to give it a 9/10.",
        "About 9/10 of the cast is dead by then.",
        "It aired on 4/10 in Japan.",
        "The visuals got 9/10, so the story has to answer for the rest.",
        "It gets 9/10 on every site I know.",
        "As a whole the show is a 7/10, of which more below.",
        "I give it 4/5 stars for the boat.",
        "I’d rate it 7/10 without the music.",
    ],
)
def test_these_sentences_only_mention_a_number(sentence: str) -> None:
    assert read_anime(f"## Story\n\nScore: 8/10\n\n{sentence}\n\nAnd more.\n")[1] == []


def test_a_score_with_nothing_beneath_it_is_remarked(reading: Reading) -> None:
    """
    ## Story

    Score: 8/10 <!-- to be written -->

    ## Visuals

    Score: 7/10
    Fog, and more of it.
    """
    assert [(r.code, r.line, r.message) for r in reading[1]] == [
        ("no-reason", 3, "Story has 8/10, and nothing beneath says why")
    ]


def test_a_sub_section_is_reason_enough(reading: Reading) -> None:
    """
    ## Story

    Score: 8/10

    ### The ferry

    It floats.
    """
    assert reading[1] == []


def test_what_is_not_scored_needs_no_reason(reading: Reading) -> None:
    """
    ## Audio

    Score: not scored
    """
    assert reading[1] == []
