"""The one error of this room."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


_MOST, _LONGEST = 12, 40  # choices that are listed, characters of a value that are quoted back


class RubricError(ValueError):
    """A rubric that cannot be used as it stands.

    `source` is the file (or its name), `line` and `key` the place in it (0 where no line is known), `problem` what is
    wrong, `remedy` what to do.
    """

    def __init__(self, key: str, problem: str, remedy: str, source: str = "", line: int = 0) -> None:
        self.source = source
        self.line = line
        self.key = key
        self.problem = problem
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        source = f"{self.source}, line {self.line}" if self.line else self.source
        place = ": ".join(part for part in (source, short(self.key, 2 * _LONGEST)) if part)
        return f"{place}: {self.problem}. {self.remedy}" + ("" if self.remedy.endswith(("?", ".")) else ".")

    def at(self, source: str, line: int = 0) -> RubricError:
        """The same error, naming the file it was found in, and where."""
        return RubricError(self.key, self.problem, self.remedy, source, line)


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
    if best:
        return f"Did you mean `{short(best)}`?"
    shown = [short(choice) for choice in choices[:_MOST]] + ["…"] * (len(choices) > _MOST)
    return f"It may be one of: {', '.join(shown)}" if choices else "There are none, so remove it"


def short(text: str, longest: int = _LONGEST) -> str:
    """A text on one line, and no more of it than one knows it again by."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[:longest] + "…"
