"""Which rows stand in a list, and which lists there are: the columns behind every kind."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.db.models import Count

from rubrica.web.reviews.listing_models import Listing, ListingScore, ListingTag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rubrica.pages.source import Group

COLUMNS = {"critic": "critic", "work": "work", "rubric": "rubric"}
BY_YEAR = ("tag", "critic")


def in_list(kind: str, name: str, part: str) -> Iterable[tuple[int, int, str]]:
    """The number, the revision and the packed entry of each listing in a list, newest first."""
    if kind == "tag":
        of = {"name": name, "year": part} if part else {"name": name}
        tagged = ListingTag.objects.filter(**of).order_by("-place")
        return tagged.values_list("listing_id", "listing__revision_id", "listing__entry")
    if kind == "archive":
        of = {"month": part}
    else:
        of = {COLUMNS[kind]: name, "year": part} if part else {COLUMNS[kind]: name}
    return Listing.objects.filter(**of).order_by("-place").values_list("pk", "revision_id", "entry")


def groups_of(kind: str, ranked_with: Callable[[str], str]) -> tuple[Group, ...]:
    """Every list of a kind with how many it holds. `ranked_with` says which rubric a criterion is ranked by."""
    if kind == "archive":
        months = Listing.objects.values_list("month").annotate(count=Count("pk")).order_by()
        return tuple(sorted(("", month, count) for month, count in months))
    if kind == "best":
        return _rankings(ranked_with)
    name = "name" if kind == "tag" else COLUMNS[kind]
    rows = ListingTag.objects.all() if kind == "tag" else Listing.objects.exclude(**{name: ""})
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for found, year, count in rows.values_list(name, "year").annotate(count=Count("pk")).order_by():
        counts[found, ""] += count
        if kind in BY_YEAR:
            counts[found, year] += count
    return tuple(sorted((*names, count) for names, count in counts.items()))


def _rankings(ranked_with: Callable[[str], str]) -> tuple[Group, ...]:
    counts: dict[tuple[str, str], int] = defaultdict(int)
    columns = ("criterion", "rubric", "year", "whole")
    for criterion, rubric, year, whole, count in (
        ListingScore.objects.values_list(*columns).annotate(count=Count("pk")).order_by()
    ):
        if rubric == ranked_with(criterion):
            counts[criterion, ""] += count
            counts[criterion, year] += count
            counts[criterion, f"score-{whole}"] += count
    return tuple(sorted((*names, count) for names, count in counts.items()))


def spread_of(rubric: str, critic: str) -> dict[str, dict[str, int]]:
    """How often each criterion was scored with each value, by a rubric, and by one critic where one is named."""
    of = {"rubric": rubric, "critic": critic} if critic else {"rubric": rubric}
    scores = ListingScore.objects.filter(**of).values_list("criterion", "value", "whole")
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for criterion, value, whole, count in scores.annotate(count=Count("pk")).order_by():
        counts[criterion][whole if criterion == "overall" else value] += count
    return {criterion: dict(counted) for criterion, counted in counts.items()}
