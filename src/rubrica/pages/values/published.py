"""A revision of a review as it was published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.pages.values.entry import Entry
    from rubrica.pages.values.printed import Printed
    from rubrica.review import Review


@dataclass(frozen=True, slots=True, eq=False)
class Published:
    """One revision of a review, as it was published: its entry, its number, what its page prints of the text alone.

    The review itself is read from its text when asked for; most pages never ask. One is the same as another only where
    it is the same object, so that what is made of it can be kept.
    """

    entry: Entry
    number: int
    printed: Printed
    read: Callable[[], Review]

    @property
    def review(self) -> Review:
        return self.read()
