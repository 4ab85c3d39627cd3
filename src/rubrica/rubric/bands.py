"""The words for the overall: from 7 up, "Good"."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.rubric.errors import RubricError
from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from decimal import Decimal

    from rubrica.rubric.scale import Scale


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the scale, from `floor` up to the next band, and one or two words for it. Pages show the first.

    `others` are its words in other languages: a text may use them too.
    """

    floor: Decimal
    words: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """The word that is printed."""
        return self.words[0]

    def is_called(self, word: str) -> bool:
        """Whether a text that says this word means this band, whatever its case and language."""
        said = word.casefold()
        return any(said == own.casefold() for own in (*self.words, *self.others))


def check_bands(bands: tuple[Band, ...], scale: Scale) -> None:
    """Each band has its words, the floors rise within the scale, and the lowest overall has a band."""
    if not bands:
        return
    for number, band in enumerate(bands, start=1):
        _check_words(number, band)
        if not scale.worst <= band.floor <= scale.best:
            raise _error(number, f"{plain(band.floor)} is not on the scale", f"Start it between {_ends(scale)}")
    for number, (below, band) in enumerate(itertools.pairwise(bands), start=2):
        if band.floor == below.floor:
            raise _error(number, f"a second band starts at {plain(band.floor)}", "Keep one of the two")
        if band.floor < below.floor:
            problem = f"it starts at {plain(band.floor)}, below the band before it"
            raise _error(number, problem, "Write the bands from the lowest to the highest")
    if bands[0].floor != scale.worst:
        problem = f"an overall from {plain(scale.worst)} up to {plain(bands[0].floor)} has no word"
        raise _error(1, problem, f"Add a band `from = {plain(scale.worst)}`")


def _check_words(number: int, band: Band) -> None:
    if not 1 <= len(band.words) <= 2 or not all(word.strip() for word in band.words):
        raise _error(number, f"{len(band.words)} words", 'Give it one or two, such as `words = ["Good", "Enjoyable"]`')


def _ends(scale: Scale) -> str:
    return f"{plain(scale.worst)} and {plain(scale.best)}"


def _error(number: int, problem: str, remedy: str) -> RubricError:
    return RubricError(f"bands, number {number}", problem, remedy)
