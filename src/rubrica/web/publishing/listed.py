"""The entries of public lists, remembered: who sees a review in a list often asks for its text next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.packing import unpack_entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.values.entry import Entry
    from rubrica.web.publishing.kept import Few, Listed

COLUMNS = ("pk", "revision_id", "entry")
AT_ONCE = 500
"""Rows that are asked for by their numbers in one query."""


class Seen(NamedTuple):
    """The number of a listing, that of its revision, and the entry."""

    listing: int
    revision: int
    entry: Entry


class Entries:
    """Entries by the numbers of their listings and by their slugs. `kept` may hold some from an earlier moment."""

    def __init__(self, kept: Few[Listed]) -> None:
        self.kept = kept
        self._seen: dict[str, Seen] = {}

    def of(self, listings: Iterable[int]) -> tuple[Entry, ...]:
        """In the order of these numbers."""
        numbers = list(listings)
        unknown = [number for number in numbers if number not in self.kept.values]
        read: dict[int, Listed] = {}
        for begin in range(0, len(unknown), AT_ONCE):
            rows = Listing.objects.filter(pk__in=unknown[begin : begin + AT_ONCE])
            read |= {number: (of, unpack_entry(packed)) for number, of, packed in rows.values_list(*COLUMNS)}
        found = []
        for number in numbers:
            revision, entry = self.kept.get(number, partial(read.__getitem__, number))
            self._seen[entry.slug] = Seen(number, revision, entry)
            found.append(entry)
        return tuple(found)

    def at(self, slug: str) -> Seen | None:
        """That of one review; None where nobody may see it."""
        if slug not in self._seen:
            self.of(Listing.objects.filter(slug=slug).values_list("pk", flat=True))
        return self._seen.get(slug)
