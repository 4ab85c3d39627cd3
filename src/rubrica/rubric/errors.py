"""The one error of this room."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class RubricError(ValueError):
    """A rubric that cannot be used as it stands.

    `source` is the file (or its name), `key` the place in it, `problem` what is wrong, `remedy` what to do.
    """

    def __init__(self, key: str, problem: str, remedy: str, source: str = "") -> None:
        self.source = source
        self.key = key
        self.problem = problem
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        place = ": ".join(part for part in (self.source, self.key) if part)
        return f"{place}: {self.problem}. {self.remedy}" + ("" if self.remedy.endswith(("?", ".")) else ".")

    def at(self, source: str) -> RubricError:
        """The same error, naming the file it was found in."""
        return RubricError(self.key, self.problem, self.remedy, source)


class UnknownRubric(RubricError):
    """A name that no rubric has, or an edition that is not there; then `instead` is the rubric it would be of."""

    def __init__(self, key: str, problem: str, remedy: str, instead: str = "") -> None:
        super().__init__(key, problem, remedy)
        self.instead = instead


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Did you mean "title"? The nearest known word as the start of a remedy, or what may stand there.

    Of several that are near, the one with the same first letter: hardly anybody mistypes that one.
    """
    choices = list(known)
    near = get_close_matches(word, choices, cutoff=0.6)
    best = min(near, key=lambda one: one[:1] != word[:1], default="")
    return f"Did you mean `{best}`?" if best else f"It may be one of: {', '.join(choices)}"
