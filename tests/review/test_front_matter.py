"""Keys and dates of the front matter, as far as a review is concerned."""

import pytest

from rubrica.review.dates import read_date

from .examples import codes, read_anime


def remarks(lines: str) -> list[tuple[str, str]]:
    return [(r.message, r.suggestion) for r in read_anime(f"---\n{lines}\n---\n\nFog.\n")[1]]


def test_the_review_knows_what_the_front_matter_says() -> None:
    review, found = read_anime("---\ntitle: Fog\ncritic: Ines\ndate: 2025-11-16\nlanguage: ja\n---\n\n# Mist\n\nFog.\n")
    assert (review.title, review.critic, review.date, review.language) == ("Fog", "Ines", "2025-11-16", "ja")
    assert found == []


def test_a_key_that_means_nothing_is_remarked_with_a_way_out() -> None:
    assert remarks("tag: fog") == [("“tag” means nothing here", "did you mean tags?")]
    assert remarks("mood: wet") == [
        ("“mood” means nothing here", "delete it, or call it x_mood to keep it for yourself")
    ]
    assert remarks("x_mood: wet") == []


@pytest.mark.parametrize("written", ["2025-11-16", "2024-02-29", "2025-11-16T18:30", "2025-11-16 18:30:00+01:00"])
def test_these_are_dates(written: str) -> None:
    assert read_date(written) is not None
    assert remarks(f"date: {written}") == []


@pytest.mark.parametrize("written", ["2025-02-29", "16.11.2025", "2025-11", "soon", "2025-11-16T25:00", ""])
def test_these_are_none(written: str) -> None:
    assert read_date(written) is None
    assert codes(read_anime(f"---\ndate: {written}\n---\n\nFog.\n")[1]) == [("bad-date", 2)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-1-3", "2025-01-03"),
        ("2025/01/31", "2025-01-31"),
        ("31.1.2025", "2025-01-31"),
        ("January 31st, 2025", "2025-01-31"),
        ("31 Jan 2025", "2025-01-31"),
        ("2025年1月31日", "2025-01-31"),
    ],
)
def test_the_date_that_was_meant_is_suggested(written: str, meant: str) -> None:
    said = f"“{written}” is not written as year-month-day"
    assert remarks(f"date: {written}") == [(said, f"write date: {meant}")]


def test_an_address_is_the_name_of_the_file() -> None:
    said = "“slug” changes nothing: a text's address is the name of its file"
    assert remarks("slug: salt-radio") == [(said, "rename the file")]


@pytest.mark.parametrize("written", ["3/4/2025", "31.31.2025"])
def test_a_date_that_may_be_two_or_none_is_not_guessed(written: str) -> None:
    way_out = "write date: 2026-01-31, or 2026-01-31T18:00+01:00 with a time"
    assert remarks(f"date: {written}") == [(f"“{written}” is no date", way_out)]


def test_a_slip_of_a_key_with_two_names_is_asked_about() -> None:
    assert remarks("autor: Ines") == [("“autor” means nothing here", "did you mean author?")]


def test_front_matter_that_never_ends_is_remarked() -> None:
    _, found = read_anime("---\ntitle: Fog\ncritic: Ines\n\nFog.\n")
    assert [(r.code, r.line, r.end_line) for r in found] == [("bad-front-matter", 1, 3)]


@pytest.mark.parametrize(
    "text", ["---\nStory: 7/10\nArt: 8/10\n\nFog.\n", "---\n\nFog: it rises.\n", "---\nSeason: winter\n\nFog.\n"]
)
def test_a_rule_above_a_text_is_no_front_matter(text: str) -> None:
    assert [r.code for r in read_anime(text)[1]] == []


def test_scored_may_be_as_vague_as_one_likes() -> None:
    assert remarks("scored: some time in Winter 2024") == []
