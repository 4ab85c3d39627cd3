"""A score line: one place of the text that looks like a score, and where it stands."""

from __future__ import annotations

from typing import NamedTuple

from rubrica.manuscript.score_number import Number

HEADING, ALONE, FIRST, CLOSING, LISTED = range(5)
"""Where a score line stands, in the order of precedence: in the heading, alone on a line, opening the section's first
block, closing a paragraph, in a table or list."""


class ScoreLine(NamedTuple):  # a tuple: a text makes dozens, in a third of the time
    """One number that looks like a score. `start` and `end` are the byte span of the whole score line.

    `label` is what stands beside it ("Story", "Art & Animation", "Score", ""), `remark` what stands in brackets behind
    the label, `word` what stands behind the number. `rest` says that prose goes on beside it. `refused` says why a
    number that looks like a score is not read: "range" (7-8/10) or "several" (Story: 8, 7, 8).

    What only the choice among score lines asks: `under` are the short lines above it that may serve as its heading,
    the nearest first; `shy` says that it might be a fraction, and counts only on a maximum people score on; `block` is
    the byte offset of its block; `near` says that a bare number stands right behind its label, and needs company.
    """

    label: str
    number: Number
    place: int
    start: int
    end: int
    word: str = ""
    refused: str = ""
    rest: bool = False
    remark: str = ""
    under: tuple[str, ...] = ()
    shy: bool = False
    block: int = 0
    near: bool = False
