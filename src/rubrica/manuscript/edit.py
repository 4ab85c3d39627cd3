"""Edits: a text with something else in some of its places, and every other byte as it was."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Edit:
    """New words for the bytes from `start` to `end` of a text as it is read (UTF-8, lines that end at LF)."""

    start: int
    end: int
    new: str


def apply(data: bytes, edits: Iterable[Edit]) -> bytes | None:
    """The edited text; None where two edits want the same place."""
    edits = sorted(edits, key=lambda edit: (edit.start, edit.end))
    if any(left.end > right.start for left, right in pairwise(edits)):
        return None
    pieces: list[bytes] = []
    at = 0
    for edit in edits:
        pieces += (data[at : edit.start], edit.new.encode())
        at = edit.end
    return b"".join((*pieces, data[at:]))
