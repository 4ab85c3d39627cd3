"""Front matter: simple lines read fast, anything else as YAML, and both agree."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rubrica.manuscript import Manuscript, cut


def front(lines: str) -> dict[str, str | tuple[str, ...]]:
    return dict(cut(f"---\n{lines}\n---\nFog.\n").front)


def faults(manuscript: Manuscript) -> list[tuple[str, int]]:
    return [(fault.code, manuscript.source.line_of(fault.start)) for fault in manuscript.faults]


def test_keys_have_texts_or_lists_of_texts() -> None:
    assert front("title: Fog, a ferry\ntags: [fog, boats]\ncritics:\n- Ines\n- Teo") == {
        "title": "Fog, a ferry",
        "tags": ("fog", "boats"),
        "critics": ("Ines", "Teo"),
    }


def test_values_stay_as_they_were_typed() -> None:
    assert front("date: 2025-11-16\nyear: 0012\nscored: yes\nx_none: ~\nempty:") == {
        "date": "2025-11-16",
        "year": "0012",
        "scored": "yes",
        "x_none": "~",
        "empty": "",
    }


def test_quotes_are_taken_off() -> None:
    assert front("title: \"Fog: a ferry\"\nwork: 'it''s'\nslug: \"a\\tb\"") == {
        "title": "Fog: a ferry",
        "work": "it's",
        "slug": "a\tb",
    }


def test_yaml_is_there_where_it_is_needed() -> None:
    assert front('summary: >\n  Two\n  lines.\nx: {a: b}\ntags: ["a, b", c]') == {
        "summary": "Two lines.\n",
        "x": ("b",),
        "tags": ("a, b", "c"),
    }


def test_comments_and_other_spellings_of_a_key() -> None:
    assert front("# who\nAuthor: Ines\nCover-Alt: fog\nsummary: fog # and more") == {
        "critic": "Ines",
        "cover_alt": "fog",
        "summary": "fog",
    }


def test_the_text_begins_behind_it_and_keeps_its_lines() -> None:
    manuscript = cut("---\ntitle: Fog\n---\n\n## Story\n")
    assert manuscript.source.line_of(manuscript.sections[1].start) == 5


@pytest.mark.parametrize(
    "text", ["---\n", "---\n\nFog.\n", "--- fog\ntitle: x\n---\n", " ---\ntitle: x\n---\n", "***\n"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert cut(text).front.fields == ()


def test_a_key_that_stands_twice_counts_once() -> None:
    manuscript = cut("---\ntitle: one\nTitle: two\n---\n")
    assert (dict(manuscript.front), faults(manuscript)) == ({"title": "one"}, [("repeated-key", 3)])


@pytest.mark.parametrize(
    ("lines", "line"), [("title: Fog\ntags: [a", 3), ("- a\n- b", 2), ("just words", 2), ("a: 'b", 2)]
)
def test_what_cannot_be_read_is_told_at_its_line(lines: str, line: int) -> None:
    manuscript = cut(f"---\n{lines}\n---\nFog.\n")
    assert faults(manuscript) == [("bad-front-matter", line)]
    assert [block.kind for block in manuscript.sections[0].blocks] == ["paragraph"]


def test_a_title_may_hold_a_colon() -> None:
    manuscript = cut("---\ntitle: Salt: the return\n---\nFog.\n")
    assert (dict(manuscript.front), faults(manuscript)) == ({"title": "Salt: the return"}, [])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("tags: [a, b", "a list that begins with [ never closes"),
        ("title: 'Salt", "a quotation mark never closes"),
        ("title: {a", "what begins with { never closes"),
        ("title: @salt", "a value cannot begin with this sign"),
        ("title: *salt", "found undefined alias 'salt'"),
    ],
)
def test_what_cannot_be_read_is_told_in_plain_words(line: str, said: str) -> None:
    (fault,) = cut(f"---\n{line}\n---\nFog.\n").faults
    assert fault.message == f"the front matter cannot be read: {said}"


def test_aliases_do_not_grow_without_end() -> None:
    bomb = "a: &a [x, x, x]\n" + "".join(f"k{n}: &k{n} [*a, *a, *a]\n" for n in range(20))
    assert cut(f"---\n{bomb}---\nFog.\n").sections[0].blocks != ()


@given(st.lists(st.text(alphabet="ab1 :#-?,.'\"[]{}&*!|>%@`~=/霧", max_size=10), min_size=1, max_size=3))
def test_fast_lines_say_what_yaml_says(values: list[str]) -> None:
    """Where YAML has an answer at all, it is ours: our reader may take more, never something else."""
    lines = "\n".join(f"k{n}: {value}" for n, value in enumerate(values))
    try:
        meant = yaml.load(lines, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return
    plain = {key: value for key, value in meant.items() if isinstance(value, str)}
    read = front(lines)
    assert {key: read.get(key) for key in plain} == plain
