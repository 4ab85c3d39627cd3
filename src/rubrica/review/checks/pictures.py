"""Pictures: alt text, and captions that have lost their picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault

if TYPE_CHECKING:
    from rubrica.review.reading import Reading


def check_alt_texts(reading: Reading) -> Iterator[Fault]:
    """Every picture says in words what it shows."""
    for figure in reading.review.figures:
        if figure.address and not figure.alt.strip():
            yield Fault(
                "no-alt-text",
                f"the picture {figure.address} has no alt text",
                figure.start,
                figure.end,
                "say between the square brackets what it shows",
            )
    front = reading.manuscript.front
    cover = front.field("cover")
    if cover is not None and cover.value and not front.text("cover_alt"):
        yield Fault(
            "no-alt-text", "the cover has no alt text", cover.start, cover.end, "add a line cover_alt: what it shows"
        )


def check_captions(reading: Reading) -> Iterator[Fault]:
    """A caption that stands alone."""
    for figure in reading.review.figures:
        if not figure.address:
            yield Fault(
                "caption-without-picture",
                f"the caption “{figure.caption or figure.alt}” has no picture",
                figure.start,
                figure.end,
                "add the picture's name, or delete the caption",
            )
