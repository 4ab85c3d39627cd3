"""What readers scored, as review.json and structured data tell it: apart from what the critic did."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from rubrica.pages.folder import FolderSource
from rubrica.pages.readers.box import gather_readers
from rubrica.pages.readers.crowd import crowds_of, tenths, together
from rubrica.pages.readers.form import lens_of
from rubrica.pages.review.data import gather_data
from rubrica.pages.review.review import gather_review
from rubrica.pages.values.reader_scores import ReaderScores
from rubrica.pages.words import words_of
from rubrica.rubric import Policy, builtin

from .press import press
from .test_review_json import VALID

FEW = ReaderScores(readers=4, counts=(("story", (("7", 4),)),))
FIVE = ReaderScores(
    readers=5,
    held=2,
    counts=(("story", (("7", 1), ("8", 3), ("9", 1))), ("visuals", (("5", 4),)), ("audio", (("6", 5),))),
)


@pytest.fixture
def scored(monkeypatch: pytest.MonkeyPatch):
    """Lets readers score every review."""
    return lambda found: monkeypatch.setattr(FolderSource, "reader_scores", lambda *_: found)


def told() -> dict:
    data = json.loads(gather_data(press(), "salt-radio"))
    VALID.validate(data)
    return data


def test_review_json_tells_what_readers_scored_beside_the_critics(scored) -> None:
    before = told()
    scored(FIVE)
    after = told()
    readers = after.pop("readers")
    assert after == before
    assert (readers["count"], readers["held"], readers["overall"]) == (5, 2, "7.0")
    assert [one["criterion"] for one in readers["scores"]] == ["story", "audio"]
    assert readers["scores"][0]["counts"][1] == {"value": "8", "text": "8", "readers": 3, "percent": 60}


def test_where_no_reader_scored_nothing_is_told_and_below_the_least_only_how_many(scored) -> None:
    assert "readers" not in told()
    scored(FEW)
    assert told()["readers"] == {
        "count": 4, "held": 0, "least": 5, "overall": None, "overall_text": "", "difference": None, "scores": [],
        "guesses": [],
    }  # fmt: skip


def test_earlier_revisions_have_no_readers(scored) -> None:
    scored(FIVE)
    slug = "paper-lanterns-of-mizuhara"
    assert "readers" not in json.loads(gather_data(press(), slug, "1"))


def test_readers_rate_the_work_and_never_the_review(scored) -> None:
    scored(FIVE)
    data = json.loads(gather_review(press(), "salt-radio").head.json_ld)
    rating = data["itemReviewed"]["aggregateRating"]
    assert (rating["@type"], rating["ratingValue"], rating["ratingCount"]) == ("AggregateRating", 7, 5)
    assert "aggregateRating" not in data
    assert data["reviewRating"]["@type"] == "Rating"
    scored(FEW)
    assert "AggregateRating" not in gather_review(press(), "salt-radio").head.json_ld


def test_scores_on_another_scale_do_not_count(scored) -> None:
    """scored 1 to 100 until the critic chose another rubric"""
    scored(ReaderScores(readers=6, counts=(("story", (("70", 6),)), ("audio", (("B+", 6),)))))
    assert told()["readers"]["scores"] == []


@pytest.mark.parametrize(("value", "said"), [((29, 4), "7.3"), ((-1, 20), "-0.1"), ((-1, 40), "0.0"), ((8, 1), "8.0")])
def test_means_have_one_decimal_rounded_away_from_zero(value: tuple[int, int], said: str) -> None:
    assert tenths(Fraction(*value)) == said


def box_of(**critic: str):
    entry = press().published("salt-radio").entry
    scores = tuple(one._replace(value=critic.get(one.criterion)) for one in entry.scores)
    return gather_readers(press(), entry._replace(scores=scores), words_of("en"))


def test_the_whole_is_compared_on_what_both_scored(scored) -> None:
    """Readers give story 8 and audio 6; the critic story 7 alone, story 7 and visuals 1, all three, nothing of it."""
    scored(FIVE)
    alone, other = box_of(story="7"), box_of(story="7", visuals="1")
    assert (alone.overall, other.overall) == ("7.0", "7.0")
    for box in (alone, other):
        assert box.differing.startswith("Readers clearly differ by +1.0")
        assert box.differing.endswith("Compared is what both scored: Story.")
    assert "Compared" not in box_of(story="7", audio="7").differing
    assert box_of(visuals="1").differing == ""


MANY = ReaderScores(
    readers=40, counts=(("story", (("8", 20), ("9", 20))), ("audio", (("5", 20), ("6", 20)))), taken=True
)


@pytest.mark.parametrize(
    ("found", "story", "whole"),
    [(MANY, "That came true.", "That came true."), (FEW._replace(taken=True), "too early", "too early")],
)
def test_the_page_says_whether_the_critics_guess_came_true(scored, found, story, whole) -> None:
    """Story 6, Audio 5; "others will score the story higher", and the whole"""
    entry = press().published("salt-radio").entry
    scores = tuple(one._replace(value={"story": "6", "audio": "5"}.get(one.criterion)) for one in entry.scores)
    scored(found)
    box = gather_readers(press(), entry._replace(scores=scores), words_of("en"), (("story", "higher"), ("", "higher")))
    assert story in (box.rows[0].guess if box.rows else box.guesses[0])
    assert box.guesses[-1].startswith("The critic guessed that others would score the whole higher.")
    assert whole in box.guesses[-1]


def test_the_overall_of_readers_stands_beside_the_critics() -> None:
    entry = press().published("salt-radio").entry
    rubric = press().rubric(entry.rubric, entry.edition)
    scores = tuple(one._replace(value={"story": "6", "audio": "5"}.get(one.criterion)) for one in entry.scores)
    found = together(crowds_of(MANY, entry, rubric), entry._replace(scores=scores), rubric)
    assert (found.overall, found.apart.by, found.apart.is_clear) == (Decimal("7.0"), Fraction(3, 2), True)


def test_the_critics_own_column_is_marked_whoever_else_stands_in_it(scored) -> None:
    """Story 6 of the critic; nobody else gave that"""
    scored(MANY)
    entry = press().published("salt-radio").entry
    scores = tuple(one._replace(value={"story": "6"}.get(one.criterion)) for one in entry.scores)
    box = gather_readers(press(), entry._replace(scores=scores), words_of("en"))
    assert box.rows[0].drawing.count('class="here"') == 2
    assert '<text class="here" x="220.0" y="159">6</text>' in box.rows[0].drawing
    assert "here" not in box.rows[1].drawing


def test_in_a_weighted_rubric_readers_overall_is_weighted_as_the_critics_is() -> None:
    """Story counts three times, Characters not at all"""
    weights = {"story": Decimal(3), "characters": Decimal(0)}
    anime = builtin("anime")
    criteria = tuple(replace(one, weight=weights.get(one.key, Decimal(1))) for one in anime.criteria)
    weighted = replace(anime, policy=Policy.WEIGHTED, criteria=criteria)
    scores = {"story": Decimal(10), "audio": Decimal(6), "characters": Decimal(1)}
    assert lens_of(weighted).overall(weighted, scores) == Decimal("9.0") == weighted.overall(scores)
    assert lens_of(anime).overall(anime, scores) == anime.overall(scores)
    own = replace(anime, policy=Policy.OWN)
    assert lens_of(own).overall(own, scores) == anime.overall(scores)
