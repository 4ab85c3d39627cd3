"""Reviews seen through a lens: the overall made anew from the scores that are printed, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.pages.scores.scores import whole, working

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from rubrica.pages.values.entry import Entry
    from rubrica.rubric import Lens, Rubric, Scale


@dataclass(frozen=True, slots=True)
class Seen:
    """A review through a lens. `mean` is exact and on the scale of the rubric that the list compares; `overall` is how
    it is displayed there, `working` how it came about, `converted` from what, where the review has another scale."""

    entry: Entry
    mean: Fraction
    overall: str
    best: str
    verdict: str
    working: Markup
    converted: str = ""

    @property
    def own_best(self) -> str:
        """What the critic's own overall is out of, as people say it."""
        return whole(self.entry.overall_best)


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a list through a lens. `shared` where others have exactly the same mean and so the same place."""

    place: int
    shared: bool
    seen: Seen


def see(entry: Entry, lens: Lens, rubric: Rubric, onto: Rubric | None = None) -> Seen | None:
    """A review scored with this edition of a rubric, on the scale of another where one is named; None where it scores
    nothing that counts."""
    scores = values_of(entry, rubric)
    mean, sum_of = lens.weights(rubric).mean(scores), lens.working(rubric, scores)
    if mean is None or sum_of is None:
        return None
    exact, line = Fraction(*mean), working(str(sum_of))
    if onto is None or onto.scale == rubric.scale:
        return _seen(entry, exact, rubric, line)
    turned = exact / Fraction(rubric.scale.best) * Fraction(onto.scale.best)
    was = f"{sum_of.overall}/{rubric.scale.text(rubric.scale.best)}"
    return _seen(entry, turned, onto, line, was)


def _seen(entry: Entry, mean: Fraction, rubric: Rubric, line: Markup, converted: str = "") -> Seen:
    overall = rubric.rounding.apply(*mean.as_integer_ratio())
    best = rubric.scale.text(rubric.scale.best)
    return Seen(entry, mean, rubric.overall_text(overall), best, rubric.verdict(overall) or "", line, converted)


def values_of(entry: Entry, rubric: Rubric) -> dict[str, Decimal]:
    """The scores of an entry as numbers on its rubric's scale; what is not scored is not there."""
    parsed = ((one.criterion, _value(rubric.scale, one.value)) for one in entry.scores if one.value is not None)
    return {criterion: value for criterion, value in parsed if value is not None}


@lru_cache(maxsize=4096)
def _value(scale: Scale, text: str) -> Decimal | None:
    return scale.parse(text)


def places_of(seen: Iterable[Seen]) -> tuple[Place, ...]:
    """The best first, equals in the order they come in: 1, 2=, 2=, 4."""
    ordered = sorted(seen, key=lambda one: -one.mean)
    means = [one.mean for one in ordered]
    return tuple(Place(means.index(one.mean) + 1, means.count(one.mean) > 1, one) for one in ordered)
