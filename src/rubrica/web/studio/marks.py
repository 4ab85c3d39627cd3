"""The scores of a press, a few bytes a review: what pages look at that ask about all of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import orjson
from django.db import connection

from rubrica.web.changes import last_number
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.packing import unpack_entry

if TYPE_CHECKING:
    from collections.abc import Iterable


class Mark(NamedTuple):
    """A published review: its day, and what its newest revision gave, as printed with an edition of its rubric, by
    criterion and `overall`."""

    review: int
    slug: str
    critic: str
    edition: int
    day: str
    given: dict[str, str]


def marks_of(rubric: str) -> tuple[Mark, ...]:
    """All reviews that were scored with any edition of a rubric, newest first. They are asked for once a change."""
    return _marks(str(connection.settings_dict["NAME"]), last_number(), rubric)


@lru_cache(maxsize=4)
def _marks(_database: str, _number: int, rubric: str) -> tuple[Mark, ...]:
    columns = ("review_id", "slug", "critic", "edition", "place", "marks")
    rows = Listing.objects.filter(rubric=rubric).order_by("-place").values_list(*columns)
    return tuple(
        Mark(review, slug, critic, edition, bytes(place)[:10].decode(), orjson.loads(marks))
        for review, slug, critic, edition, place, marks in rows
    )


def titles_of(reviews: Iterable[int]) -> dict[int, str]:
    """The titles of some of them: they are longer than all the rest, and few are shown."""
    entries = Listing.objects.filter(review_id__in=list(reviews)).values_list("review_id", "entry")
    return {review: unpack_entry(entry).title for review, entry in entries}
