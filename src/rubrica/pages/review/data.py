"""review.json: a review as data, beside each of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.theme import Theme


def gather_data(source: Source, slug: str, number: str = "") -> bytes:
    """The data of a review's newest revision, or of an earlier one by its number: made when its text was read."""
    return source.published(slug, int(number) if number else None).printed.json


def render_data(data: bytes, theme: Theme | None) -> bytes:
    return data
