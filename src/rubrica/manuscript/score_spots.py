"""Where in a score line its number stands, and how that number is spelt, so that another can stand there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.manuscript.late import late
from rubrica.manuscript.score_number import BARE, FULL, LETTER, NONE, PERCENT, Number, number_of
from rubrica.manuscript.score_text import seen

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = late(rf"{FULL}|{PERCENT}|{LETTER}|{BARE}|{NONE}", re.IGNORECASE)
_VALUES = ("n", "on", "fn", "sn", "hn", "pn", "jn", "kn", "percent", "bare", "letter", "full", "none")
"""The groups that hold what was given; the others hold the maximum."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A number on a line: all of it stands from `start` to `end`, in characters; what was given (the 8 of `8/10`, the
    stars with the empty ones) from `first` to `last`. `kind` is the shape that caught it."""

    number: Number
    start: int
    end: int
    first: int
    last: int
    kind: str


def spots(line: str) -> Iterator[Spot]:
    """Every number of a line that may be a score, from left to right."""
    for found in _NUMBER.finditer(seen(line)):
        number = number_of(found)
        kind = next((name for name in _VALUES if found[name] is not None), "")
        if number is None or not kind:
            continue
        first, last = found.span(kind)
        if kind == "full":
            last = max(found.end(name) for name in ("full", "half", "empty") if found[name] is not None)
        yield Spot(number, found.start(), found.end(), first, last, kind)


def spot_of(line: str, number: Number) -> list[Spot]:
    """The places of a line at which a number may have been read: the likeliest first."""
    if number.value is not None and number.value.startswith("-"):
        below = [spot for spot in spots(line) if spot.number.below_zero() == number]
        return [Spot(number, one.start - 1, one.end, one.first - 1, one.last, one.kind) for one in below]
    return [spot for spot in spots(line) if spot.number == number]
