"""The rubrics that a press can score with, as texts: its own, by edition, and those that come with Rubrica."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count
from django.http import Http404

from rubrica.rubric import RubricError, builtins, parse
from rubrica.rubric.shelf import builtin_text
from rubrica.web.catalogue.models import RubricEdition
from rubrica.web.reviews.listing_models import Listing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Standing:
    """The newest edition of a rubric: its text, and whether it is the press's own. `earlier` are the editions before
    it, newest first. `fault` says why a text of the press's own cannot be read."""

    name: str
    edition: int
    text: str
    is_own: bool
    rubric: Rubric | None
    earlier: tuple[int, ...] = ()
    fault: str = ""


def standing_of(name: str) -> Standing:
    rows = RubricEdition.objects.filter(name=name).order_by("-edition").values_list("edition", "text")
    if rows:
        return _standing(name, list(rows))
    if name not in builtins():
        raise Http404
    text = builtin_text(name)
    rubric = parse(text, name)
    return Standing(name, rubric.edition, text, False, rubric)


def standings() -> tuple[Standing, ...]:
    """All of them, the press's own first."""
    own: dict[str, list[tuple[int, str]]] = {}
    rows = RubricEdition.objects.order_by("name", "-edition").values_list("name", "edition", "text")
    for name, edition, text in rows:
        own.setdefault(name, []).append((edition, text))
    ours = [_standing(name, rows) for name, rows in own.items()]
    return (*ours, *(standing_of(name) for name in builtins() if name not in own))


def _standing(name: str, rows: list[tuple[int, str]]) -> Standing:
    edition, text = rows[0]
    earlier = tuple(number for number, _text in rows[1:])
    try:
        return Standing(name, edition, text, True, parse(text, name), earlier)
    except RubricError as error:
        return Standing(name, edition, text, True, None, earlier, str(error))


def text_of_edition(standing: Standing, edition: int) -> str:
    """The text of one edition of it."""
    if edition == standing.edition:
        return standing.text
    found = RubricEdition.objects.filter(name=standing.name, edition=edition).values_list("text", flat=True).first()
    if found is None:
        raise Http404
    return found


def counts(names: Iterable[str] = ()) -> dict[str, dict[int, int]]:
    """How many published reviews stand under each edition of each rubric, newest edition first."""
    rows = Listing.objects.filter(rubric__in=names) if names else Listing.objects.all()
    found: dict[str, dict[int, int]] = {}
    counted = rows.values_list("rubric", "edition").annotate(count=Count("pk")).order_by("rubric", "-edition")
    for name, edition, count in counted:
        found.setdefault(name, {})[edition] = count
    return found
