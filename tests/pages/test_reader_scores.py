"""What readers scored, as review.json and structured data tell it: apart from what the critic did."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from rubrica.pages.folder import FolderSource
from rubrica.pages.readers.crowd import tenths
from rubrica.pages.review.data import gather_data
from rubrica.pages.review.review import gather_review
from rubrica.pages.values.reader_scores import ReaderScores

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
        "count": 4, "held": 0, "least": 5, "overall": None, "overall_text": "", "scores": [],
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
