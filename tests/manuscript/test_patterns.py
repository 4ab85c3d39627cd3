"""Patterns are matched alike by every Python that Rubrica runs on."""

import re
from re import _parser  # type: ignore[attr-defined]

import pytest

from rubrica.manuscript import folding, score_patterns, slug


def possessive_groups(tree: object) -> list[str]:
    """What is repeated possessively and is more than one character."""
    if isinstance(tree, (list, tuple)) and len(tree) == 2 and str(tree[0]) == "POSSESSIVE_REPEAT":
        again, inner = tree[1][2], possessive_groups(tree[1][2])
        return inner if len(again) == 1 and str(again[0][0]) in ("IN", "LITERAL", "NOT_LITERAL", "ANY") else [str(tree)]
    parts = tree if isinstance(tree, (list, tuple, _parser.SubPattern)) else ()
    return [one for part in parts for one in possessive_groups(part)]


@pytest.mark.parametrize("module", [folding, score_patterns, slug], ids=lambda module: module.__name__)
def test_no_group_is_possessive(module: object) -> None:
    """Python before 3.11.5, Debian 12's among them, matches `(?:…)*+` wrongly; `(?>(?:…)*)` says the same."""
    patterns = [value.pattern for value in vars(module).values() if isinstance(value, re.Pattern)]
    assert [found for one in patterns for found in possessive_groups(_parser.parse(one))] == []
