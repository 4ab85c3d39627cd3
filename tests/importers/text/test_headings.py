"""Which lines are headings."""

from __future__ import annotations

import pytest

from .pages import MORE, PROSE, body, imported


def headings(*lines: str) -> list[str]:
    return [line for line in body(imported("Salt Radio", PROSE, *lines)) if line.startswith("#")]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Story", "## Story"),
        ("Art & Animation", "## Art & Animation"),
        ("1. Story", "## 1. Story"),
        ("■ストーリー", "## ストーリー"),
        ("【作画】", "## 作画"),
        ("*** Sound ***", "## Sound"),
        ("THE WEATHER", "## THE WEATHER"),
        ("## Weather", "## Weather"),
        ("The Weather Outside", "## The Weather Outside"),
        ("What works", "## What works"),
    ],
)
def test_a_line_above_a_paragraph_is_a_heading(line: str, heading: str) -> None:
    assert headings(line, MORE) == [heading]


@pytest.mark.parametrize(
    "line",
    [
        "And then it rained for a whole week",
        "I wept.",
        "“Bring a coat”",
        "Episodes: 12",
        "Note: no umbrellas",
        "見てよかった",
        "https://example.org/Weather",
        "rain",
    ],
)
def test_other_short_lines_are_prose(line: str) -> None:
    assert headings(line, MORE) == []


@pytest.mark.parametrize(
    ("line", "heading", "score"),
    [
        ("Story – 8/10", "## Story", "Score: 8/10"),
        ("Story: 8", "## Story", "Score: 8"),
        ("Story (8.5/10)", "## Story", "Score: 8.5/10"),
        ("[STORY: 7/10]", "## STORY", "Score: 7/10"),
        ("9/10 Story", "## Story", "Score: 9/10"),
        ("Story: B+", "## Story", "Score: B+"),
        ("Characters: A-", "## Characters", "Score: A-"),
        ("音楽：★★★★☆", "## 音楽", "Score: ★★★★☆"),
        ("2 Story (7/10)", "## 2 Story", "Score: 7/10"),
        ("Story: 7-8/10", "## Story", "Score: 7-8/10"),
        ("Story........8/10", "## Story", "Score: 8/10"),
        ("8/10 – Story", "## Story", "Score: 8/10"),
        ("--Art--(7)", "## Art", "Score: 7"),
        ("⭐ Story: 8/10 (Great)", "## ⭐ Story", "Score: 8/10 (Great)"),
        ("《音楽》９点", "## 音楽", "Score: ９点"),
    ],
)
def test_a_score_beside_a_heading_comes_to_stand_beneath_it(line: str, heading: str, score: str) -> None:
    assert body(imported("Salt Radio", PROSE, line, MORE))[1:3] == [heading, score]


def test_any_few_words_above_a_score_are_a_heading() -> None:
    assert body(imported("Salt Radio", PROSE, "Weather", "Score: 8/10", MORE))[1:3] == ["## Weather", "Score: 8/10"]
    assert body(imported("Salt Radio", PROSE, "Weather", "8/10", MORE))[1:3] == ["## Weather", "Score: 8/10"]


def test_a_label_that_comes_again_and_again_is_the_word_for_score() -> None:
    lines = ("Historia", "Puntuación: 8/10", MORE, "Música", "Puntuación: 7/10", MORE)
    assert headings(*lines) == ["## Historia", "## Música"]


def test_a_section_may_begin_on_the_line_of_its_score() -> None:
    """MyAnimeList's manner, `Story: 8/10 - prose`."""
    page = imported("Salt Radio", f"Story: 8/10 - {PROSE}", f"Art (7/10): {MORE}")
    assert body(page) == ["## Story", "Score: 8/10", PROSE, "## Art", "Score: 7/10", MORE]


def test_a_numbered_line_next_to_a_numbered_heading_is_one_too() -> None:
    assert headings("1. Weather", MORE, "2. Ghosts", "My favourites, in order:") == ["## 1. Weather", "## 2. Ghosts"]


def test_a_guess_inside_a_criterion_is_a_sub_heading() -> None:
    assert headings("Story", MORE, "The Long Middle", MORE) == ["## Story", "### The Long Middle"]


def test_paragraphs_that_begin_with_what_they_are_about_are_sections() -> None:
    page = imported("Salt Radio", f"Story. {PROSE} 8/10", f"Visuals: {MORE} 7/10", f"Audio – {PROSE} 9/10")
    assert [section.heading for section in page.review.sections if section.head] == ["Story", "Visuals", "Audio"]
    assert page.review.values == {"story": 8, "visuals": 7, "audio": 9}


def test_a_sentence_that_begins_with_a_criterion_is_a_sentence() -> None:
    page = imported("Salt Radio", f"Story. {PROSE}", MORE)
    assert body(page)[0] == f"Story. {PROSE}"


def test_two_lines_that_end_with_a_colon_above_paragraphs_are_headings() -> None:
    assert body(imported("Salt Radio", "Blurb:", PROSE, "My thoughts:", MORE)) == [
        "## Blurb",
        PROSE,
        "## My thoughts",
        MORE,
    ]
    assert body(imported("Salt Radio", PROSE, "She says:", MORE)) == [PROSE, "She says:", MORE]


def test_a_short_japanese_line_between_paragraphs_is_one_where_all_others_end_with_their_full_stop() -> None:
    said = "駅の話です。雨が降って、誰も傘を持っていません。"
    assert headings(said, said, "駅という場所", said, said) == ["## 駅という場所"]
    assert headings("雨だった", "傘がない", "駅という場所", said, "また雨") == []
    korean = "매 화 우산 하나가 고쳐집니다. 큰 사건은 없습니다."
    assert headings(korean, f"스토리\n{korean}", f"작화\n{korean}") == ["## 스토리", "## 작화"]


def test_a_longer_line_is_one_where_it_stands_like_two_others() -> None:
    line = "A mystery with no umbrella at all"
    assert headings("The Weather", MORE, line, MORE, "The Sea", MORE) == ["## The Weather", f"## {line}", "## The Sea"]
    assert headings("The Weather", MORE, line, MORE) == ["## The Weather"]
