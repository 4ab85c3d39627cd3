"""The main job on real input: the first real review, as copied from its page. Here stand its facts and no sentence."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from rubrica.importers import Imported, import_text
from rubrica.review import Severity, read
from rubrica.rubric import Policy, builtin

PAGE = Path(__file__).parents[3] / "shared" / "real" / "metallic-rouge.txt"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not PAGE.exists(), reason="the real page is not beside the checkout"),
]


@pytest.fixture(scope="module")
def imported() -> Imported:
    return import_text(PAGE.read_bytes(), builtin("anime"))


def test_five_scores_and_an_overall_that_agrees_with_them(imported: Imported) -> None:
    """(5 + 9 + 8 + 6 + 8) / 5 = 36 / 5 = 7.2, and 7.2 lies in the band that begins at 7: Good."""
    review = imported.review
    assert [(score.criterion, score.value) for score in review.scores] == [
        ("story", 5),
        ("visuals", 9),
        ("audio", 8),
        ("characters", 6),
        ("personal-enjoyment", 8),
    ]
    assert review.stated is not None
    assert (review.stated.value, review.stated.word) == (Decimal("7.2"), "Good")
    assert (review.overall, review.verdict) == (Decimal("7.2"), "Good")


def test_the_front_matter_says_what_the_page_said_of_itself(imported: Imported) -> None:
    front = imported.review.manuscript.front
    assert {key: front.text(key) for key in front} == {
        "title": "Metallic Rouge Anime Review: Sugar-Free Candy of Sci-Fi",
        "critic": "7Mononoke",
        "source": "Anime Rants",
        "viewing": "the first time watching",
        "scored": "Winter 2024",
        "x_tip": "ko-fi.com",
    }
    assert imported.review.viewing is not None
    assert imported.review.viewing.ordinal == 1


def test_the_contents_list_goes_and_names_the_six_sections(imported: Imported) -> None:
    entries = [fate for fate in imported.receipt.fates if fate.kind == "contents" and fate.to]
    lines = imported.manuscript_text.split("\n")
    headings = [f"## {section.heading}" for section in imported.review.sections if section.head]
    assert [lines[fate.to[0] - 1] for fate in entries] == headings
    assert headings == [
        "## Story", "## Visuals", "## Audio", "## Characters", "## Personal Enjoyment", "## Overall Score",
    ]  # fmt: skip


def test_the_only_remark_is_the_missing_picture(imported: Imported) -> None:
    assert [(remark.code, remark.severity) for remark in imported.remarks] == [
        ("caption-without-picture", Severity.WARNING)
    ]


def test_the_claimed_policy_is_the_mean(imported: Imported) -> None:
    """Under the mean nobody objects; a press that declares its own judgement hears of the claim."""
    own = builtin("anime").with_policy(Policy.OWN)
    codes = [remark.code for remark in read(imported.manuscript_text, own)[1]]
    assert codes == ["caption-without-picture", "policy-claim"]


def test_advice_is_read_for_and_against(imported: Imported) -> None:
    advice = imported.review.advice
    assert [("compelling" in item.text, "yuri" in item.text) for item in advice.skip] == [(True, True)]
    assert any("flashy battles" in item.text for item in advice.watch)


def test_the_receipt_adds_up(imported: Imported) -> None:
    """The site's own lines are the two of its reply form."""
    assert imported.receipt.totals == {
        "title": 1, "byline": 1, "tip": 1, "contents": 7, "heading": 6, "score": 6, "prose": 24, "caption": 1,
        "note": 1, "advice": 1, "sign-off": 1, "boilerplate": 2, "blank": 51,
    }  # fmt: skip
    assert sum(imported.receipt.totals.values()) == len(PAGE.read_text(encoding="utf-8").splitlines())
    assert imported.receipt.notes == ()
