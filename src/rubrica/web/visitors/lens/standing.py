"""The index of all reviews by their scores, one for each process, made when somebody first asks for a lens.

Rows of the public index are never changed: a review whose entry changes gets others, with higher numbers. So what is
new is what has a higher number than any seen, and is laid over the rest in columns of its own. What is gone is found
when its row is looked for, before it is shown. The log of changes says whether there is anything to look for at all.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import merge
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING

from django.db import connection

from rubrica.web.changes import changes_after, last_number
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.visitors.lens.few import Few, Row, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal

    from django.db.models import QuerySet

    from rubrica.rubric import Rubric
    from rubrica.web.visitors.lens.columns import Columns
    from rubrica.web.visitors.lens.few import Found

    Weigh = Callable[["Edition"], dict[str, int]]

Edition = tuple[str, int]
SHORT = 2_000
"""Reviews at each of which one can look."""
LAID_OVER = 8
"""Columns that may lie over the first before they become one."""
LARGE = 20_000
"""Reviews laid over the rest before all is made anew."""
COLUMNS = ("pk", "place", "rubric", "edition", "marks")
_place = re.compile(rb"(\d{4})-?(\d{2})?-?(\d{2})?[^\0]*\0(-?\d+)\0")


@dataclass(slots=True)
class Layer:
    """Some reviews by the edition they were scored with; `last` is the highest number of a listing among them."""

    editions: dict[Edition, Few | Columns]
    last: int

    def __len__(self) -> int:
        return sum(map(len, self.editions.values()))


@dataclass(slots=True)
class Standing:
    """What this process knows; `position` is how far it has read the log."""

    position: int = -1
    layers: list[Layer] = field(default_factory=list)

    def catch_up(self, rubric: Callable[[str, int], Rubric]) -> None:
        """Lay what is new over what is known; begin anew where the log does not say what that is, or where an edition
        of a rubric now says something else."""
        now = last_number()
        if now <= self.position and self.layers:  # less, where another request reads an earlier moment
            return
        changes = changes_after(self.position) if self.layers and self.position else None
        if changes is None or any(key.startswith("edition:") for one in changes for key in one.keys):
            self.layers = [layer_of(Listing.objects.all(), rubric)]
        else:
            self._lay_over(rubric)
        self.position = now

    def _lay_over(self, rubric: Callable[[str, int], Rubric]) -> None:
        if len(self.layers) > LAID_OVER:
            del self.layers[1:]
        layer = layer_of(Listing.objects.filter(pk__gt=self.layers[-1].last), rubric)
        if len(layer) > LARGE:
            self.layers = [layer_of(Listing.objects.all(), rubric)]
        elif layer:
            self.layers.append(layer)


def layer_of(listings: QuerySet[Listing], rubric: Callable[[str, int], Rubric]) -> Layer:
    """The scores of some listings in columns."""
    rows: dict[Edition, list[Row]] = defaultdict(list)
    read = lru_cache(maxsize=65_536)(_scores)
    last = 0
    for number, place, name, edition, marks in listings.values_list(*COLUMNS).order_by("pk").iterator(10_000):
        rows[name, edition].append(Row(number, when_of(bytes(place)), read(marks, rubric(name, edition))))
        last = max(last, number)
    return Layer({edition: _columns_of(found) for edition, found in rows.items()}, last)


def _columns_of(rows: list[Row]) -> Few | Columns:
    if len(rows) <= SHORT:
        return Few(rows)
    from rubrica.web.visitors.lens.columns import Columns  # brings numpy, which a small press never needs

    return Columns.of(rows)


def sizes_of(layers: Iterable[Layer]) -> dict[Edition, int]:
    """How many reviews were scored with each edition."""
    return {edition: sum(map(len, columns)) for edition, columns in _by_edition(layers).items()}


def best_of(layers: Iterable[Layer], weigh: Weigh, count: int) -> list[tuple[Edition, Found]]:
    """The best of each edition through its weights, as many as are asked for of each."""
    found: list[tuple[Edition, Found]] = []
    for edition, columns in _by_edition(layers).items():
        weights = weigh(edition)
        best = (one.best(weights, count) for one in columns)
        found += [(edition, one) for one in islice(merge(*best, key=in_order), count)]
    return found


def apart_of(layers: Iterable[Layer], compared: Iterable[Edition], weigh: Weigh, count: int) -> list[int]:
    """The newest listings of some editions that score nothing of weight."""
    known = _by_edition(layers)
    newest = (found for one in compared for columns in known[one] for found in columns.apart(weigh(one), count))
    return [listing for _, listing in sorted(newest, reverse=True)[:count]]


def _by_edition(layers: Iterable[Layer]) -> dict[Edition, list[Few | Columns]]:
    found: dict[Edition, list[Few | Columns]] = defaultdict(list)
    for layer in layers:
        for edition, columns in layer.editions.items():
            found[edition].append(columns)
    return found


def when_of(place: bytes) -> int:
    """A number that is higher the newer a review is: its day, then the counter. The place of a listing holds both."""
    found = _place.match(place)
    if found is None:
        return 0
    year, month, day, order = found.groups()
    return int(year + (month or b"00") + (day or b"00")) * 10**10 + (int(order) - 10**18) % 10**10


def _scores(marks: str, rubric: Rubric) -> dict[str, Decimal]:
    """What the rubric's criteria were given, in the order of their keys, so that the same scores are one profile."""
    given = json.loads(marks)
    parsed = ((key, rubric.scale.parse(given[key])) for key in sorted(given) if key in rubric.by_key)
    return {key: value for key, value in parsed if value is not None}


_lock = Lock()
_standing: dict[str, Standing] = {}


def standing(rubric: Callable[[str, int], Rubric]) -> list[Layer]:
    """All published reviews, as of the moment that the database is read in."""
    with _lock:
        here = _standing.setdefault(str(connection.settings_dict["NAME"]), Standing())
        here.catch_up(rubric)
        return list(here.layers)
