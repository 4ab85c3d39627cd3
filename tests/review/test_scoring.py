"""Which score line counts: precedence, one notation a document, and what is refused."""

from decimal import Decimal

import pytest

from .examples import Reading, codes, read_anime, scores


def test_a_score_in_the_heading_comes_before_one_alone_on_a_line(reading: Reading) -> None:
    """
    ## Story (8/10)

    A ferry.

    Score: 7/10
    """
    assert (scores(reading[0]), codes(reading[1])) == ({"story": "8"}, [("scored-twice", 5)])
    assert reading[1][0].message == "Story has 7/10 here and 8/10 on line 1; 8/10 counts"


def test_one_alone_on_a_line_comes_before_one_that_opens_a_block(reading: Reading) -> None:
    """
    ## Story

    Story: 6/10 - a ferry, at first sight.

    Score: 7/10
    """
    assert (scores(reading[0]), codes(reading[1])) == ({"story": "7"}, [("scored-twice", 3)])


def test_one_that_opens_a_block_comes_before_one_that_closes(reading: Reading) -> None:
    """
    ## Story

    Story: 6/10 - a ferry, at first sight.

    It sinks. 6/10
    """
    review, remarks = reading
    assert ([(s.value, s.start) for s in review.scores], remarks) == ([(Decimal(6), 10)], [])


def test_one_that_closes_comes_before_a_list(reading: Reading) -> None:
    """
    ## Story

    A ferry, and it sinks. 6/10

    ## In short

    - Story: 7/10
    - Visuals: 8/10
    """
    assert scores(reading[0]) == {"story": "6", "visuals": "8"}
    assert codes(reading[1]) == [("scored-twice", 7)]


def test_a_final_score_below_a_section_that_has_its_own_is_the_overall(reading: Reading) -> None:
    """
    ## Story

    Score: 8/10

    A ferry.

    ## Audio

    Score: 7/10

    Gulls.

    Final score: 7.5/10
    """
    assert (scores(reading[0]), codes(reading[1])) == ({"story": "8", "audio": "7"}, [])
    assert reading[0].stated is not None
    assert reading[0].stated.written == "7.5/10"


def test_a_final_score_among_scores_in_a_list_is_the_overall(reading: Reading) -> None:
    """
    It rains on the ferry.

    - Story: 8/10
    - Audio: 7/10
    - Final verdict: 7.5/10
    """
    assert scores(reading[0]) == {"story": "8", "audio": "7"}
    assert reading[0].stated is not None


def test_the_same_score_twice_is_one_score(reading: Reading) -> None:
    """
    ## Story (8/10)

    A ferry.

    | Story | Visuals |
    | ----- | ------- |
    | 8/10  | 7/10    |
    """
    assert (scores(reading[0]), reading[1]) == ({"story": "8", "visuals": "7"}, [])


def test_the_notation_is_decided_by_the_most_scores_and_strict_after_that(reading: Reading) -> None:
    """
    ## Story

    Score: 8/10

    A ferry.

    ## Visuals

    Score: 7 out of 10

    Fog.

    ## Audio

    Score: 4

    Cellos.
    """
    assert (scores(reading[0]), codes(reading[1])) == ({"story": "8", "visuals": "7"}, [("mixed-notation", 15)])


def test_not_scored_is_not_zero(reading: Reading) -> None:
    """
    ## Story

    Score: 8/10

    A ferry.

    ## Audio

    Score: not scored

    Seen on a bus.
    """
    review, remarks = reading
    assert (scores(review), review.overall, remarks) == ({"story": "8", "audio": "-"}, Decimal("8.0"), [])


@pytest.mark.parametrize("written", ["6-8/10", "6 to 7", "7, 8, 7"])
def test_a_range_or_several_numbers_are_refused(written: str) -> None:
    review, remarks = read_anime(f"## Story\n\nA ferry.\n\nStory: {written}\n")
    assert (scores(review), codes(remarks)) == ({}, [("score-unclear", 5)])


def test_a_score_off_the_scale_is_not_counted_and_said_so(reading: Reading) -> None:
    """
    ## Story

    Score: 0/10

    No ferry.
    """
    review, remarks = reading
    assert (scores(review), review.overall) == ({}, None)
    assert remarks[0].message == "Story has 0/10, and the scale runs from 1 to 10; it is not counted"


def test_a_score_off_the_step_is_counted_and_said_so(reading: Reading) -> None:
    """
    ## Story

    Score: 7.3/10

    A ferry.
    """
    assert (scores(reading[0]), codes(reading[1])) == ({"story": "7.3"}, [("score-off-step", 3)])


def test_another_maximum_is_converted_and_said_once(reading: Reading) -> None:
    """
    ## Story

    Score: 4/5

    A ferry.

    ## Visuals

    Score: 3.5/5

    Fog.
    """
    review, remarks = reading
    assert (scores(review), codes(remarks)) == ({"story": "8", "visuals": "7"}, [("other-maximum", 3)])
    assert [score.written for score in review.scores] == ["4/5", "3.5/5"]


def test_one_score_for_two_criteria_scores_both(reading: Reading) -> None:
    """
    ## Story & Characters

    Score: 6/10

    A ferry and its crew.
    """
    assert scores(reading[0]) == {"story": "6", "characters": "6"}


def test_a_misspelt_heading_is_asked_about(reading: Reading) -> None:
    """
    ## Visuels

    Score: 8/10

    Fog.
    """
    (remark,) = reading[1]
    assert (remark.code, remark.line, remark.suggestion) == ("unknown-criterion", 3, "did you mean Visuals?")


def test_a_strange_heading_that_carries_its_score_is_remarked(reading: Reading) -> None:
    """
    ## Story: 8/10

    A ferry.

    ## Upholstery: 9/10

    Red plush.

    ## Season 2: 7/10

    Another ferry.
    """
    assert codes(reading[1]) == [("unknown-criterion", 5)]


def test_a_strange_label_beside_known_ones_is_remarked(reading: Reading) -> None:
    """
    **Direction** ★★★★½

    It holds on hands.

    **Cinematography** ★★★★

    Grey.

    **IMDb** ★★★★

    They like it.
    """
    assert ("unknown-criterion", 1) in codes(reading[1])
    assert ("unknown-criterion", 9) not in codes(reading[1])


def test_a_part_scored_within_its_section_is_no_stranger(reading: Reading) -> None:
    """
    ## Audio

    Opening: 7/10

    Sound: 8/10

    The saw.
    """
    assert codes(reading[1]) == []


def test_a_heading_may_go_on_behind_the_name_of_its_criterion(reading: Reading) -> None:
    """
    ## Story: a mess

    Score: 4/10

    A ferry.
    """
    assert scores(reading[0]) == {"story": "4"}
    assert reading[1] == []


def test_a_heading_that_only_begins_like_a_criterion_is_none(reading: Reading) -> None:
    """
    # Machines

    ## Storytelling machines - a history

    Score: 4/10

    A ferry.
    """
    assert scores(reading[0]) == {}
    assert codes(reading[1]) == [("unknown-criterion", 5)]


def test_sub_headings_only_inform(reading: Reading) -> None:
    """
    ## Audio

    Score: 8/10

    ### Opening: 9/10

    A march.

    ### Ending: 7/10

    A waltz.
    """
    assert (scores(reading[0]), reading[1]) == ({"audio": "8"}, [])


@pytest.mark.parametrize("heading", ["24/7", "Part 1/3", "9/11 and after", "Season 2 (2024)", "Top 10", "Episode 12"])
def test_numbers_in_headings_are_not_always_scores(heading: str) -> None:
    review, remarks = read_anime(f"## {heading}\n\nA ferry.\n")
    assert (scores(review), review.stated, remarks) == ({}, None, [])


def test_a_text_that_only_states_an_overall_has_it(reading: Reading) -> None:
    """
    A ferry, fog, and one cello.

    Rating: 7.5/10
    """
    review, remarks = reading
    assert (review.overall, review.verdict, scores(review), remarks) == (Decimal("7.5"), "Good", {}, [])


def test_scores_in_spoilers_are_not_read(reading: Reading) -> None:
    """
    ## Story

    ::: spoiler
    It sinks, and the sinking is worth a

    Score: 9/10
    :::
    """
    assert scores(reading[0]) == {}
