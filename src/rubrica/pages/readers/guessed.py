"""What the critic guessed of others, beside what readers scored."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from rubrica.readership import came_true

if TYPE_CHECKING:
    from rubrica.pages.readers.crowd import Crowd, Together
    from rubrica.pages.words import Words
    from rubrica.rubric import Rubric

_TOWARDS = {"higher": 1, "lower": -1}
_SAID = {"higher": "guess_higher", "lower": "guess_lower", "otherwise": "guess_otherwise"}
_NEAR = Fraction(1, 20)
"""Of the scale: half a score of ten. Readers who are surely nearer to the critic than that agree with them."""


class Guessed(NamedTuple):
    """A guess about a criterion, "" for the whole: its direction, and whether it came true; None: too early to tell."""

    criterion: str
    direction: str
    came_true: bool | None


def guessed(
    guesses: tuple[tuple[str, str], ...], crowds: tuple[Crowd, ...], whole: Together | None, rubric: Rubric
) -> tuple[Guessed, ...]:
    apart = {one.key: one.apart for one in crowds} | {"": whole.apart if whole else None}
    near = Fraction(rubric.scale.best - rubric.scale.worst) * _NEAR
    return tuple(
        Guessed(criterion, direction, came_true(apart.get(criterion), _TOWARDS.get(direction, 0), near))
        for criterion, direction in guesses
    )


def said(guess: Guessed, rubric: Rubric, words: Words) -> str:
    """Two sentences: what the critic guessed, and what became of it."""
    criterion = rubric.by_key.get(guess.criterion)
    about = words.of(_SAID[guess.direction], criterion.name if criterion else words.the_whole)
    outcome = {True: words.guess_true, False: words.guess_false, None: words.guess_early}[guess.came_true]
    return f"{about}{'' if words.language == 'ja' else ' '}{outcome}"
