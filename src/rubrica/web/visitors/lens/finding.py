"""The best of a list through a lens, as entries: from the standing index where a list is long, else from its rows."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from rubrica.pages.lens.page import Found
from rubrica.web.publishing.listed import AT_ONCE
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.visitors.lens.standing import SHORT, apart_of, best_of, layer_of, sizes_of, standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from rubrica.pages.lens.asked import Asked
    from rubrica.rubric import Rubric
    from rubrica.web.publishing.rows import RowSource
    from rubrica.web.visitors.lens.standing import Edition, Layer, Weigh


class Finding:
    """One question: which of these listings are best for `asked`, weighed and compared by a rubric."""

    def __init__(self, source: RowSource, asked: Asked, rubric: Rubric, listings: QuerySet[Listing]) -> None:
        self.source, self.asked, self.rubric, self.listings = source, asked, rubric, listings

    def find(self, count: int) -> Found:
        """The best `count` of the list, and what else is in it. A short list is weighed by itself, a longer one sieved
        out of all, best first."""
        short = len(self.listings.values_list("pk")[: SHORT + 1]) <= SHORT
        layers = [layer_of(self.listings, self.source.rubric)] if short else standing(self.source.rubric)
        sizes = sizes_of(layers)
        compared = [edition for edition in sizes if self._is_compared(edition)]
        best = self._best(layers, compared, count)
        apart = self._alive(apart_of(layers, compared, self._weigh(compared), count))[:count]
        size, total = self._counted(sizes, compared, short)
        return Found(self.source.listings(best), self.source.listings(apart), total, size - total)

    def _counted(self, sizes: dict[Edition, int], compared: list[Edition], short: bool) -> tuple[int, int]:
        """How many reviews the list holds, and how many of them are compared."""
        if short or not self.listings.query.where:  # the index holds them and no others
            return sum(sizes.values()), sum(sizes[edition] for edition in compared)
        return self.listings.count(), self.listings.filter(rubric__in={name for name, _ in compared}).count()

    def _is_compared(self, edition: Edition) -> bool:
        """Other rubrics' scores are compared only where that was asked for, and so are other scales of this one."""
        name, number = edition
        if self.asked.convert:
            return bool(name)
        return name == self.rubric.name and self.source.rubric(name, number).scale == self.rubric.scale

    def _weigh(self, compared: Iterable[Edition]) -> Weigh:
        known = {one: dict(self.asked.lens.weights(self.source.rubric(*one)).whole) for one in compared}
        return lambda edition: known.get(edition, {})

    def _best(self, layers: list[Layer], compared: list[Edition], count: int) -> list[int]:
        """Numbers of listings, best first. Some may be gone or in another list: then more are looked at."""
        weigh, asked = self._weigh(compared), count
        of = {edition: self._turned(edition) for edition in compared}
        while True:
            found = best_of(layers, weigh, asked)
            ordered = sorted(found, key=lambda one: (-one[1].mean * of[one[0]], -one[1].when, -one[1].listing))
            alive = self._alive([one.listing for _, one in ordered])
            if len(alive) >= count or len(found) < asked:
                return alive[:count]
            asked *= 4

    def _turned(self, edition: Edition) -> Fraction:
        """What a score of another scale is multiplied with: the same share of the best."""
        return Fraction(self.rubric.scale.best) / Fraction(self.source.rubric(*edition).scale.best)

    def _alive(self, numbers: list[int]) -> list[int]:
        """Those that the list still holds, in their order."""
        there: set[int] = set()
        for begin in range(0, len(numbers), AT_ONCE):
            there.update(self.listings.filter(pk__in=numbers[begin : begin + AT_ONCE]).values_list("pk", flat=True))
        return [number for number in numbers if number in there]
