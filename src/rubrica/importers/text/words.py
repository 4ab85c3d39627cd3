"""The words of words.toml as expressions: what pages say round a text, kept apart from the rules that use it."""

from __future__ import annotations

import tomllib
from pathlib import Path

_DATA = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))


def any_of(*kinds: str) -> str:
    """An expression for any of the words of these kinds, as a group."""
    patterns = "|".join(pattern for kind in kinds for pattern in _DATA["words"][kind])
    for name, pattern in _DATA["names"].items():
        patterns = patterns.replace(f"{{{name}}}", pattern)
    return f"(?:{patterns})"


def words_of(kind: str) -> frozenset[str]:
    """Plain words, as a set."""
    return frozenset(_DATA["words"][kind].split())


def straight(text: str) -> str:
    """A text on one line, with ’ for every apostrophe, as the expressions expect it."""
    return " ".join(text.replace("'", "’").split())
