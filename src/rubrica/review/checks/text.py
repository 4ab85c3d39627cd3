"""Is there anything to read?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault

if TYPE_CHECKING:
    from rubrica.review.reading import Reading


def check_empty(reading: Reading) -> Iterator[Fault]:
    """A text with neither words nor pictures."""
    if all(not section.blocks and not section.heading for section in reading.review.sections):
        start = reading.manuscript.front.end
        yield Fault("empty-text", "there is nothing here to read", start, start, "write the review, or delete the file")
