"""A pattern that is compiled when first used is a pattern."""

from __future__ import annotations

import re

import pytest

from rubrica.manuscript.late import late


def test_it_finds_what_the_pattern_finds() -> None:
    """Score: 5/10"""
    assert late(r"\d+").findall("Score: 5/10") == ["5", "10"]
    assert late(rb"SCORE", re.IGNORECASE).match(b"Score: 5/10") is not None


def test_a_pattern_that_is_none_is_told_when_it_is_used() -> None:
    pattern = late("(")
    with pytest.raises(re.error, match="missing"):
        pattern.search("Score: 5/10")
