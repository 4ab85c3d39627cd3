"""Front matter that somebody typed in a hurry, or to do harm: it is bounded, and a text that is to wait waits."""

import pytest

from rubrica.manuscript import cut
from rubrica.manuscript.front_lines import MAX_ITEMS
from rubrica.manuscript.front_matter import MAX_FIELDS, MAX_LINES

WAITING = "publish_at: 2999-01-01"
LINES = "x_fog: 1\n" * MAX_LINES
KEYS = "".join(f"x_{n}: fog\n" for n in range(MAX_FIELDS))


@pytest.mark.parametrize(
    "text",
    [
        f"---\ntitle: Fog\n{WAITING}\n\nA ferry.\n",  # no second ---
        f"---\n{WAITING}\n# Fog\n\nA ferry.\n",
        f"---\n{WAITING}",
        f"\n \n---\n{WAITING}\n---\nA ferry.\n",  # blank lines before the first
        f"---\ntags: [fog\n{WAITING}\n---\nA ferry.\n",  # a line that YAML cannot read
        f"---\n- fog\n{WAITING}\n---\nA ferry.\n",
        f"---\ntitle: a: b\n{WAITING}\n---\nA ferry.\n",
        f"---\n{'x: {a: b}' * 9000}\n{WAITING}\n---\nA ferry.\n",
        f"---\n{LINES}{WAITING}\n---\nA ferry.\n",  # behind the last line that is read
        f"---\n{KEYS}{WAITING}\n---\nA ferry.\n",  # behind the last key that is read
    ],
)
def test_a_text_that_is_to_wait_waits_whatever_is_wrong_around_it(text: str) -> None:
    manuscript = cut(text)
    assert manuscript.front.text("publish_at") == "2999-01-01"
    assert "publish_at" not in str(manuscript.events)


def test_a_rule_over_a_score_stays_a_rule() -> None:
    manuscript = cut("---\nStory: 8/10\n\nA ferry.\n")
    assert (manuscript.front.end, [block.kind for block in manuscript.sections[0].blocks]) == (
        0,
        ["rule", "paragraph", "paragraph"],
    )


def test_yaml_writes_no_half_characters() -> None:
    manuscript = cut('---\ntitle: "\\ud800\\0fog"\ntags: ["\\udfff"]\n---\n')
    assert dict(manuscript.front) == {"title": "\ufffd\ufffdfog", "tags": ("\ufffd",)}


def test_keys_and_lists_have_an_end() -> None:
    items = "- fog\n" * 9000
    manuscript = cut(f"---\ntags:\n{items}{KEYS}---\nA ferry.\n")
    assert len(manuscript.front) == MAX_FIELDS
    assert len(manuscript.front.texts("tags")) == MAX_ITEMS
    assert [fault.code for fault in manuscript.faults] == ["limit", "limit"]


def test_lines_have_an_end_too() -> None:
    manuscript = cut(f"---\n{LINES}title: Fog\n---\nA ferry.\n")
    assert (dict(manuscript.front), manuscript.sections[0].blocks[0].kind) == ({"x_fog": "1"}, "paragraph")
    assert "only the first 10,000 lines of the front matter are read" in [one.message for one in manuscript.faults]


def test_a_text_waits_by_a_line_behind_the_last_that_is_read_of_front_matter_without_an_end() -> None:
    assert cut(f"---\n{LINES}{WAITING}\n").front.text("publish_at") == "2999-01-01"


def test_tags_on_one_line_have_the_same_end() -> None:
    manuscript = cut(f"---\ntags: {'fog, ' * 9000}\n---\n")
    assert len(manuscript.front.texts("tags")) == MAX_ITEMS
    assert [fault.code for fault in manuscript.faults] == ["limit"]


def test_lists_in_lists_in_lists_are_not_read() -> None:
    manuscript = cut(f"---\ntags: {'[' * 50}fog{']' * 50}\n{WAITING}\n---\n")
    assert (dict(manuscript.front), manuscript.faults[0].message) == (
        {"publish_at": "2999-01-01"},
        "the front matter cannot be read: it nests too deeply",
    )
