"""Front matter that somebody typed in a hurry, or to do harm: it is bounded, and a text that is to wait waits."""

import pytest

from rubrica.manuscript import cut
from rubrica.manuscript.front_matter import MAX_FIELDS, MAX_ITEMS

WAITING = "publish_at: 2999-01-01"


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
    keys = "".join(f"x_{n}: fog\n" for n in range(MAX_FIELDS))
    items = "- fog\n" * 9000
    manuscript = cut(f"---\ntags:\n{items}{keys}---\nA ferry.\n")
    assert len(manuscript.front) == MAX_FIELDS
    assert len(manuscript.front.texts("tags")) == MAX_ITEMS
    assert [fault.code for fault in manuscript.faults] == ["limit", "limit"]
