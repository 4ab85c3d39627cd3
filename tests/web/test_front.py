"""What a form says stands in the front matter, on the line where it stood, and no other line is touched."""

from __future__ import annotations

import pytest

from rubrica.web.reviews.front import with_keys

FRONT = "---\ntitle: Boats\nviewing: first watch # of two\ntags:\n- sea\n- salt\ndate: 2024-05-01\n---\n\nOf paper.\n"


@pytest.mark.parametrize(
    ("said", "line", "instead"),
    [
        ({"viewing": "first watch"}, "", ""),
        ({"viewing": " second  watch "}, "viewing: first watch # of two\n", "viewing: second watch\n"),
        ({"tags": "sea"}, "tags:\n- sea\n- salt\n", "tags: sea\n"),
        ({"tags": ""}, "tags:\n- sea\n- salt\n", ""),
        ({"reason": "why: not", "corrected": ""}, "date: 2024-05-01\n", 'date: 2024-05-01\nreason: "why: not"\n'),
    ],
)
def test_a_key_stays_where_it_is(said: dict[str, str], line: str, instead: str) -> None:
    assert with_keys(FRONT, said) == FRONT.replace(line, instead, 1)


def test_a_key_that_is_there_twice_is_there_once_when_it_changes() -> None:
    assert with_keys("---\ndate: 1\ntitle: A\ndate: 2\n---\n", {"date": "2024"}) == "---\ndate: 2024\ntitle: A\n---\n"


def test_a_text_without_front_matter_gets_one_where_there_is_something_to_say() -> None:
    assert with_keys("# Boats\n", {"viewing": "first", "reason": ""}) == "---\nviewing: first\n---\n\n# Boats\n"
    assert with_keys("# Boats\n", {"reason": ""}) == "# Boats\n"
