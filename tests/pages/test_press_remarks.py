"""What a text is told about its press."""

from __future__ import annotations

from pathlib import Path

from rubrica.pages.press_remarks import check_names
from rubrica.review import read
from rubrica.rubric import find


def test_a_name_that_stands_often_is_asked_for_once() -> None:
    asked: list[str] = []

    class Press:
        def named(self, name: str) -> None:
            asked.append(name)

    review, _ = read("[[Fog]] and [[Fog]].\n\n[[Snow]] and [[Fog]].\n", find("anime", Path()))
    assert len(list(check_names(review, Press()))) == 4  # type: ignore[arg-type]
    assert asked == ["Fog", "Snow"]
