"""The names a rubric has in another language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Naming:
    """What a criterion is called in a language, where there is little room, and what it means."""

    name: str
    short: str
    description: str


@dataclass(frozen=True, slots=True)
class Translation:
    """All that a rubric says in one language: its criteria and the words of its bands in the rubric's order."""

    language: str
    title: str
    description: str
    criteria: tuple[Naming, ...]
    bands: tuple[tuple[str, ...], ...]
