"""Which rubric a ranking compares: it holds the scores of one alone, for those of two cannot be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count

from rubrica.pages import keys
from rubrica.web.reviews.listing_models import ListingScore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.values.entry import Entry
    from rubrica.web.catalogue.press import RowPress


def rubric_ranked(criterion: str, own: str) -> str:
    """The rubric whose scores a ranking compares: the press's own, or the one that scores the criterion most; "" where
    nothing is ranked."""
    ranks = ListingScore.objects.filter(criterion=criterion)
    if ranks.filter(rubric=own).exists():
        return own
    counted = ranks.values_list("rubric").annotate(count=Count("pk")).order_by()
    return max(((count, rubric) for rubric, count in counted), default=(0, ""))[1]


def own_rubric(press: RowPress) -> str:
    """The name of the press's own rubric, whatever its edition."""
    return press.site.rubric.partition("@")[0]


def rubrics_ranked(press: RowPress, *entries: Entry | None) -> dict[str, str]:
    """The rubric that each ranking compares which one of these entries stands in."""
    criteria = {criterion for entry in entries if entry for criterion in keys.ranked_by(entry)}
    return {criterion: rubric_ranked(criterion, own_rubric(press)) for criterion in criteria}


def turned(before: dict[str, str], after: dict[str, str]) -> Iterator[str]:
    """The keys of all rankings that compare the scores of another rubric from now on."""
    turned = {criterion for criterion, _ in before.items() ^ after.items()}
    ranks = ListingScore.objects.filter(criterion__in=turned).values_list("criterion", "year", "whole").distinct()
    for criterion, year, whole in ranks if turned else ():
        yield from (keys.ranked(criterion, *part) for part in (("", ""), (year, ""), ("", whole)))
    if turned:
        yield keys.groups(keys.BEST)
    yield from (keys.parts(keys.BEST, criterion) for criterion in turned)
