"""review.json: a review as data, beside each of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from rubrica.pages.data.review_json import to_json
from rubrica.pages.readers.data import readers_json
from rubrica.pages.values.reader_scores import ReaderScores

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.theme import Theme


def gather_data(source: Source, slug: str, number: str = "") -> bytes:
    """The data of a review's newest revision, with what readers scored, or of an earlier one by its number. What the
    text alone says was made when it was read."""
    published = source.published(slug, int(number) if number else None)
    found = ReaderScores() if number else source.reader_scores(slug)
    if not (found.readers or found.held):
        return published.printed.json
    entry = published.entry
    readers = readers_json(found, entry, source.rubric(entry.rubric, entry.edition), published.printed.guesses)
    return to_json(orjson.loads(published.printed.json) | {"readers": readers})


def render_data(data: bytes, theme: Theme | None) -> bytes:
    return data
