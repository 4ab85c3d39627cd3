"""docs/format.md as a list of examples: each with its number, its input, and what is read from it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from rubrica.rubric import Rubric, builtin, builtins

from ..notations.labels import SCALES

DOCUMENT = Path(__file__).parents[2] / "docs" / "format.md"
_EXAMPLE = re.compile(
    r"^(?P<fence>`{3,})example(?: (?P<number>\d+))?(?: (?P<rubric>[\w-]+))?\n(?P<body>.*?)^(?P=fence)$", re.M | re.S
)


@dataclass(frozen=True, slots=True)
class Example:
    """One example of the specification. `line` is where it begins in docs/format.md."""

    number: int
    line: int
    rubric: Rubric
    text: str
    reading: tuple[str, ...]


def examples() -> tuple[Example, ...]:
    """All examples, in the order of the document. Those without a rubric of their own are read by "anime"."""
    document = DOCUMENT.read_text("utf-8")
    found = []
    for fence in _EXAMPLE.finditer(document):
        text, _, reading = ("\n" + fence["body"]).partition("\n.\n")
        line = document.count("\n", 0, fence.start()) + 1
        rubric = _rubric(fence["rubric"] or "anime")
        found.append(Example(int(fence["number"] or 0), line, rubric, text[1:] + "\n", tuple(reading.splitlines())))
    return tuple(found)


def renumbered(document: str) -> str:
    """The document with its examples numbered from 1."""
    numbers = iter(range(1, 10_000))

    def number(fence: re.Match[str]) -> str:
        rubric = f" {fence['rubric']}" if fence["rubric"] else ""
        return f"{fence['fence']}example {next(numbers)}{rubric}\n{fence['body']}{fence['fence']}"

    return _EXAMPLE.sub(number, document)


def _rubric(name: str) -> Rubric:
    """A built-in rubric, or "anime" on another scale."""
    if name in builtins():
        return builtin(name)
    return replace(builtin("anime"), scale=SCALES[name], bands=())
