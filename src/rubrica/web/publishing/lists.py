"""Which rows stand in a list, and which lists there are: the columns behind every kind."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db.models import Count

from rubrica.pages import keys
from rubrica.web.reviews.listing_models import Listing, ListingScore, ListingTag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.db.models import QuerySet

COLUMNS = {"critic": "critic", "work": "work", "rubric": "rubric"}
BY_YEAR = ("tag", "critic")

Counted = tuple[str, str, int]
Counts = dict[str, dict[str, int]]
"""By name and part."""


def in_list(kind: str, name: str, part: str) -> QuerySet[Any, int]:
    """The number of each listing in a list, newest first."""
    if kind == "tag":
        of = {"name": name, "year": part} if part else {"name": name}
        return ListingTag.objects.filter(**of).order_by("-place").values_list("listing_id", flat=True)
    if kind == "archive":
        of = {"month": part}
    else:
        of = {COLUMNS[kind]: name, "year": part} if part else {COLUMNS[kind]: name}
    return Listing.objects.filter(**of).order_by("-place").values_list("pk", flat=True)


def counts_of(kind: str, ranked_with: Callable[[str], str], name: str | None = None) -> Counts:
    """How many reviews each part of each list of a kind holds, or of the one that is named. `ranked_with` says which
    rubric a criterion is ranked by."""
    counts: Counts = defaultdict(lambda: defaultdict(int))
    for found, part, count in _in_rankings(ranked_with, name) if kind == keys.BEST else _in_lists(kind, name):
        counts[found][part] += count
    return counts


def _in_lists(kind: str, name: str | None) -> Iterator[Counted]:
    if kind == "archive":
        months = Listing.objects.values_list("month").annotate(count=Count("pk")).order_by()
        yield from (("", month, count) for month, count in months)
        return
    column = "name" if kind == "tag" else COLUMNS[kind]
    rows = ListingTag.objects.all() if kind == "tag" else Listing.objects.exclude(**{column: ""})
    rows = rows if name is None else rows.filter(**{column: name})
    columns = (column, "year") if kind in BY_YEAR else (column,)
    for found, *year, count in rows.values_list(*columns).annotate(count=Count("pk")).order_by():
        for part in ("", *year):
            yield found, part, count


def _in_rankings(ranked_with: Callable[[str], str], name: str | None) -> Iterator[Counted]:
    columns = ("criterion", "rubric", "year", "whole")
    rows = ListingScore.objects.all() if name is None else ListingScore.objects.filter(criterion=name)
    for criterion, rubric, year, whole, count in rows.values_list(*columns).annotate(count=Count("pk")).order_by():
        if rubric == ranked_with(criterion):
            for part in ("", year, keys.part_of_ranking("", whole)):
                yield criterion, part, count


def spread_of(rubric: str, critic: str) -> dict[str, dict[str, int]]:
    """How often each criterion was scored with each value, by a rubric, and by one critic where one is named."""
    of = {"rubric": rubric, "critic": critic} if critic else {"rubric": rubric}
    scores = ListingScore.objects.filter(**of).values_list("criterion", "value", "whole")
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for criterion, value, whole, count in scores.annotate(count=Count("pk")).order_by():
        counts[criterion][whole if criterion == "overall" else value] += count
    return {criterion: dict(counted) for criterion, counted in counts.items()}
