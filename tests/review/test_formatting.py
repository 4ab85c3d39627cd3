"""The canonical form: what is rewritten, what is left alone, and that nothing read ever changes."""

import json
import re
from collections import Counter
from pathlib import Path

import pyromark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubrica.review import format_text
from rubrica.rubric import builtin

from .examples import read_anime, scores
from .manuscripts import LABELS, manuscripts


def formatted(text: str) -> str:
    return format_text(text, builtin("anime"))


def test_a_score_in_the_heading_moves_beneath_it() -> None:
    assert formatted("## Story (8/10)\nA ferry.\n") == "## Story\n\nScore: 8/10\n\nA ferry.\n"


def test_a_score_alone_at_the_end_moves_to_the_top() -> None:
    assert formatted("## Story\n\nA ferry.\n\n**8 out of 10**\n") == "## Story\n\nScore: 8/10\n\nA ferry.\n"


def test_a_number_that_closes_as_a_sentence_of_its_own_moves_to_the_top() -> None:
    assert formatted("## Story\n\nA ferry. 8/10.\n") == "## Story\n\nScore: 8/10\n\nA ferry.\n"


def test_a_number_that_its_sentence_needs_stays_in_the_sentence() -> None:
    text = "## Story\n\nA ferry, and I give it an 8/10.\n"
    assert formatted(text) == text


def test_number_and_maximum_stay_the_critics_own() -> None:
    assert formatted("## Story\n\nScore: 3,5 out of 5\n\nA ferry.\n") == "## Story\n\nScore: 3.5/5\n\nA ferry.\n"


def test_a_missing_maximum_is_the_best_of_the_scale() -> None:
    assert formatted("## Story: 8\n\nA ferry.\n") == "## Story\n\nScore: 8/10\n\nA ferry.\n"


def test_not_scored_is_written_out() -> None:
    assert formatted("## Audio (n/a)\n\nSeen on a bus.\n") == "## Audio\n\nScore: not scored\n\nSeen on a bus.\n"


def test_the_overall_keeps_its_word() -> None:
    assert formatted("## Overall: 7.2/10.0 – Good\n\nSo.\n") == '## Overall\n\nScore: 7.2/10.0 "Good"\n\nSo.\n'


def test_a_japanese_text_keeps_its_own_word_for_the_score() -> None:
    assert formatted("## ストーリー（8点）\n\n渡し船。\n") == "## ストーリー\n\n評価：8/10\n\n渡し船。\n"


def test_label_lines_with_prose_become_headings() -> None:
    text = "Story: 8/10\nA ferry.\n\nArt (7/10) - Fog.\n\nOverall: 7.5/10\n"
    wanted = "## Story\n\nScore: 8/10\n\nA ferry.\n\n## Art\n\nScore: 7/10\n\nFog.\n\n## Overall\n\nScore: 7.5/10\n"
    assert formatted(text) == wanted


def test_a_board_of_scores_stays_a_board() -> None:
    assert formatted("A ferry.\n\nStory~8\nArt~7\nSound~9\n") == "A ferry.\n\nStory: 8/10\nArt: 7/10\nSound: 9/10\n"


def test_a_list_of_scores_stays_a_list() -> None:
    assert formatted("- 8/10 story\n- 7/10 art\n") == "- story: 8/10\n- art: 7/10\n"


def test_headings_are_marked_with_hashes() -> None:
    assert formatted("A Ferry\n=======\nFog.\n\n##  Story ##\nTwo.\n") == "# A Ferry\n\nFog.\n\n## Story\n\nTwo.\n"


def test_white_space_goes_and_hard_breaks_stay() -> None:
    assert formatted("\r\nOne. \r\nTwo.   \r\nThree.\\\r\nFour.\r\n\r\n\r\nFive.") == (
        "One.\nTwo.  \nThree.\\\nFour.\n\nFive.\n"
    )


def test_code_is_left_as_it_was_typed() -> None:
    text = "```\none  \n\n\n\ntwo\n```\n\n    three  \n"
    assert formatted(text) == text


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("::::spoiler ep. 11 - the drawer", "::: spoiler from episode 11: the drawer"),
        ("::: Spoilers, after chapter 3", "::: spoiler after chapter 3"),
        ("::: spoiler : the end :::", "::: spoiler: the end"),
        (":::ネタバレ 第11話から:挙手", "::: ネタバレ 第11話から：挙手"),
    ],
)
def test_spoiler_marks_have_one_form(typed: str, canonical: str) -> None:
    assert formatted(f"A.\n{typed}\n\nIt is empty.\n\n:::::\nB.\n") == f"A.\n\n{canonical}\nIt is empty.\n:::\n\nB.\n"


@pytest.mark.parametrize("typed", ["- ```\nFog.\n", "A.\n- <!-- fog\nB.\n", "+ <!-- fog\n***\nB.\n"])
def test_what_a_list_leaves_open_takes_no_more_blank_lines_each_time(typed: str) -> None:
    assert formatted(formatted(typed)) == formatted(typed)


def test_front_matter_is_put_in_order_with_quotes_only_where_needed() -> None:
    text = "---\nx_mood: wet\ndate: '2025-11-16'\nTitle:   \"Fog: a ferry\"\ntags: [a,  b ]\n---\nFog.\n"
    assert formatted(text) == ('---\ntitle: "Fog: a ferry"\ndate: 2025-11-16\ntags: [a, b]\nx_mood: wet\n---\n\nFog.\n')


def test_a_value_with_a_colon_gets_quotes_that_other_programs_need() -> None:
    typed = "---\ntitle: Fog: a ferry\nsource: https://a.example\n---\n\nFog.\n"
    assert formatted(typed).splitlines()[1:3] == ['title: "Fog: a ferry"', "source: https://a.example"]


def test_front_matter_keeps_comments_and_what_spans_lines() -> None:
    text = "---\nsummary: >\n  Two\n  lines.\n# who\ncritic: Ines\nx_a: {b: c}\n---\n\nFog.\n"
    wanted = "---\n# who\ncritic: Ines\nsummary: >\n  Two\n  lines.\nx_a: {b: c}\n---\n\nFog.\n"
    assert formatted(text) == wanted


def test_a_waiver_on_the_score_line_is_not_lost() -> None:
    text = "## Story\n\nScore: 11/10 <!-- rubrica: allow score-off-scale because it is loud -->\n\nLoud.\n"
    assert formatted(text) == text


def test_scores_that_disagree_are_both_kept() -> None:
    text = "## Story\n\nScore: 8/10\n\nA ferry.\n\nScore: 7/10\n"
    assert formatted(text) == text


def test_an_empty_text_stays_empty() -> None:
    assert formatted("") == formatted(" \n\n") == ""


@settings(max_examples=50)
@given(manuscripts())
def test_formatting_twice_changes_nothing_more(text: str) -> None:
    once = formatted(text)
    assert formatted(once) == once


@settings(max_examples=50)
@given(manuscripts())
def test_formatting_changes_nothing_that_is_read(text: str) -> None:
    before, after = read_anime(text), read_anime(formatted(text))
    assert scores(after[0]) == scores(before[0])
    assert (after[0].overall, after[0].verdict) == (before[0].overall, before[0].verdict)
    assert sorted(remark.code for remark in after[1]) == sorted(remark.code for remark in before[1])
    assert dict(after[0].manuscript.front) == dict(before[0].manuscript.front)


@settings(max_examples=50)
@given(manuscripts())
def test_formatting_loses_no_word(text: str) -> None:
    lost = Counter(_words(text)) - Counter(_words(formatted(text)))
    assert set(lost) <= {"score", "rating", "out", "of", *LABELS, "author"}  # the score lines, and a key's other name


@settings(max_examples=50)
@given(st.text(alphabet="#*_`-:[]()|>!&\\ \n\ta1/0é語", max_size=60))
def test_no_marks_of_any_kind_upset_it(text: str) -> None:
    once = formatted(text)
    assert formatted(once) == once
    assert Counter(re.findall(r"[a語é]", once)) == Counter(re.findall(r"[a語é]", text))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


@pytest.mark.shared
def test_every_example_of_commonmark_looks_the_same_when_formatted() -> None:
    specification = Path(__file__).parents[3] / "shared" / "data" / "commonmark_spec.json"
    if not specification.exists():
        pytest.skip("the specification's examples are not beside the checkout")
    texts = [example["markdown"] for example in json.loads(specification.read_text("utf-8"))]
    assert [text for text in texts if _html(formatted(text)) != _html(text)] == []
    assert [text for text in texts if formatted(formatted(text)) != formatted(text)] == []


def _html(text: str) -> str:
    return re.sub(r"\s+", " ", pyromark.html(text)).replace("> <", "><")
