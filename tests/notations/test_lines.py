"""Single lines in one shape each: what is read of them, and of lines that only look like them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from rubrica.manuscript.score_text import core, seen
from rubrica.review import read
from rubrica.rubric import builtin

from .labels import LETTERS, OVERALL, SCALES, Labelled, read_labelled
from .lines import CLOSINGS, FRIENDS, LINES, OTHERS_CLOSE

ANIME = builtin("anime")


@pytest.mark.parametrize(("scale", "text", "wanted"), LINES, ids=lambda value: str(value)[:40])
def test_a_line_is_read(scale: str, text: str, wanted: str) -> None:
    rubric = replace(ANIME, scale=SCALES[scale], bands=()) if scale in SCALES else builtin(scale or "anime")
    scores = dict(pair.split("=") for pair in wanted.split())
    labelled = Labelled("line", "line", rubric, scores, (), (), (), "", text)
    assert read_labelled(labelled).read == {key: LETTERS.get(value) or Decimal(value) for key, value in scores.items()}


@pytest.mark.parametrize("line", FRIENDS)
def test_a_line_that_only_looks_like_a_score_is_not_read(line: str) -> None:
    alone = f"Once upon a time.\n\n{line}\n\nArt: 7/10\n\nInk.\n\nOverall: 7/10\n"
    below = f"## Story\n\nOnce upon a time.\n\n{line}\n\n## Art\n\nScore: 7/10\n\nInk.\n\n## Overall\n\nScore: 7/10\n"
    for text in (alone, below):
        review, _ = read(text, ANIME)
        assert {score.criterion: score.value for score in review.scores} == {"visuals": Decimal(7)}
        assert review.stated is not None
        assert review.stated.value == Decimal(7)


@pytest.mark.parametrize("closing", CLOSINGS)
@pytest.mark.parametrize("joint", [" ", "\n", "\n\n"], ids=["same line", "next line", "own paragraph"])
def test_a_closing_number_is_read(closing: str, joint: str) -> None:
    text = f"## Story\n\nIt is told by a lamp, which never goes out. I did not believe it.{joint}{closing}\n"
    review, _ = read(text, ANIME)
    assert {score.criterion: score.value for score in review.scores} == {"story": Decimal("6.5")}


@pytest.mark.parametrize("closing", OTHERS_CLOSE)
@pytest.mark.parametrize("behind", ["", " Nobody minds the lamp."], ids=["last", "not last"])
def test_a_closing_number_that_is_somebody_or_something_else_is_not_read(closing: str, behind: str) -> None:
    review, _ = read(f"## Story\n\nIt is told by a lamp, which never goes out. {closing}{behind}\n", ANIME)
    assert review.scores == ()


def test_a_bare_total_is_the_sum_and_no_overall() -> None:
    review, remarks = read("Story: 8\nArt: 7\nSound: 9\nTotal: 24\n", ANIME)
    assert (review.stated, remarks, review.overall) == (None, [], Decimal("8.0"))


def test_the_overall_of_a_rubric_of_stars_may_lie_between_two_steps() -> None:
    stars = replace(ANIME, scale=SCALES["five-stars"], bands=())
    review, _ = read("Story: 4/5\n\nArt: 3.5/5\n\nOverall: 3.75/5\n", stars)
    assert review.stated is not None
    assert (review.stated.value, OVERALL in review.values) == (Decimal("3.75"), False)


def test_a_run_of_blanks_is_one_blank_and_moves_nothing() -> None:
    text = "物語" + " " * 60 + "🔥" * 20 + "\t" * 20 + "8/10\n"
    review, _ = read(text, ANIME)
    score = review.scores[0]
    assert (score.value, review.manuscript.source.slice(score.start, score.end)) == (Decimal(8), text.rstrip())
    assert len(core(seen("Story" + " •" * 60 + "x"))[0]) == len("Story •x")
