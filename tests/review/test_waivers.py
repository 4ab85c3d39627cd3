"""A waiver allows one remark, where it stands, and says why."""

import pytest

from .examples import Reading, codes, read_anime, scores

UNREAD = "write <!-- rubrica: allow CODE because … -->, one code each"


def test_a_waiver_on_the_score_line_allows_the_remark_there(reading: Reading) -> None:
    """
    ## Story

    Score: 11/10 <!-- rubrica: allow score-off-scale because the band in it goes to eleven -->

    It is louder than the scale.
    """
    assert codes(reading[1]) == []


def test_a_waiver_alone_on_its_line_allows_the_remark_in_its_section_only(reading: Reading) -> None:
    """
    ## Story

    <!-- rubrica: allow no-reason because the poster says it all -->

    Score: 8/10

    ## Visuals

    Score: 7/10
    """
    assert codes(reading[1]) == [("no-reason", 9)]


def test_a_waiver_in_the_lead_allows_the_remark_before_the_first_heading() -> None:
    waiver = "<!-- rubrica: allow unknown-key because the old press needs it -->"
    assert codes(read_anime(f"---\nmood: rainy\n---\n\n{waiver}\n\nIt rained.\n")[1]) == []


def test_a_waiver_without_a_reason_allows_nothing(reading: Reading) -> None:
    """
    ## Story

    Score: 11/10 <!-- rubrica: allow score-off-scale -->

    It is louder than the scale.
    """
    review, remarks = reading
    assert codes(remarks) == [("score-off-scale", 3), ("waiver-without-reason", 3)]
    assert scores(review) == {}
    assert remarks[1].suggestion == "write <!-- rubrica: allow score-off-scale because … -->"


def test_a_waiver_for_a_remark_that_is_not_there_is_remarked(reading: Reading) -> None:
    """
    ## Story

    Score: 8/10 <!-- rubrica: allow score-off-scale because it was eleven once -->

    It has calmed down.
    """
    review, remarks = reading
    assert scores(review) == {"story": "8"}
    assert [(r.code, r.line, r.column, r.severity) for r in remarks] == [("waiver-of-nothing", 3, 13, "note")]


def test_a_waiver_of_an_unknown_code_says_so(reading: Reading) -> None:
    """
    It rained. <!-- rubrica: allow rain because we were there -->
    """
    assert [remark.message for remark in reading[1]] == ["there is no remark called rain"]


def test_a_waiver_in_a_code_block_is_only_an_example(reading: Reading) -> None:
    """
    How to allow a remark:

    ```
    <!-- rubrica: allow no-reason because it is obvious -->
    ```
    """
    assert codes(reading[1]) == []


def test_some_remarks_cannot_be_allowed(reading: Reading) -> None:
    """
    ::: spoiler
    It sinks. <!-- rubrica: allow spoiler-open because I like it so -->
    """
    assert codes(reading[1]) == [("spoiler-open", 1), ("waiver-of-nothing", 2)]
    assert reading[1][1].message == "spoiler-open cannot be allowed"


def test_thousands_of_waivers_are_a_limit_and_not_a_wait() -> None:
    waiver = "Score: 11/10 <!-- rubrica: allow score-off-scale because of the noise -->\n\n"
    remarks = codes(read_anime("## Story\n\n" + waiver * 3000)[1])
    assert [line for code, line in remarks if code == "limit"] == [401, 1003]  # of waivers, and of score lines


@pytest.mark.parametrize(
    "waiver",
    [
        "<!--rubrica:allow no-reason because it rhymes-->",
        "<!-- Rubrica: Allow no-reason because it rhymes -->",
        "<!-- rubrica: allow no-reason: it rhymes -->",
        "<!-- rubrica: allow no-reason, because it rhymes -->",
        "<!-- rubrica allow no-reason since it rhymes -->",
        "<!-- rubrica: allow no-reason\nbecause it rhymes -->",
    ],
)
def test_a_waiver_may_be_typed_in_many_ways(waiver: str) -> None:
    assert read_anime(f"## Story (8/10)\n\n{waiver}\n")[1] == []


@pytest.mark.parametrize(
    ("waiver", "said", "suggestion"),
    [
        ("allow no_reason because x", "there is no remark called no_reason", "did you mean no-reason?"),
        ("allow all because x", "there is no remark called all", "run `rubrica explain` for the list"),
        ("ignore no-reason because x", "this waiver cannot be read", UNREAD),
        ("allow no-reason no-alt-text because x", "this waiver cannot be read", UNREAD),
        (
            "allow no-reason because",
            "this waiver of no-reason does not say why",
            UNREAD[:-15].replace("CODE", "no-reason"),
        ),
    ],
)
def test_a_waiver_that_allows_nothing_says_why(waiver: str, said: str, suggestion: str) -> None:
    no_reason, remark = read_anime(f"## Story (8/10)\n\n<!-- rubrica: {waiver} -->\n")[1]
    assert (no_reason.code, remark.message, remark.suggestion) == ("no-reason", said, suggestion)


def test_a_waiver_in_code_is_only_shown() -> None:
    assert read_anime("Write `<!-- rubrica: allow no-reason because x -->`.\n")[1] == []
