"""What a critic may mean who has begun to type a name: works, tags, and everything that `[[name]]` leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.http import JsonResponse

from rubrica.manuscript import slug as slug_of
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.models import WorkName
from rubrica.web.reviews.listing_models import ListingTag
from rubrica.web.reviews.models import State
from rubrica.web.reviews.text_models import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.http import HttpRequest

SHOWN = 10
LOOKED_AT = 200
"""Of so many that hold what was typed, those that begin with it come first. Nobody goes through more."""


class Choice(NamedTuple):
    """What would be written, what it is called, and what it is in a word or two. `slug` is what it was found by."""

    slug: str
    value: str
    label: str
    what: str = ""


def complete(request: HttpRequest) -> JsonResponse:
    """At most ten choices for `q`, of one kind."""
    find, typed = FINDS.get(request.GET.get("kind", "")), slug_of(request.GET.get("q", "")[:100])
    found = _best(find(typed), typed) if find and typed else []
    return JsonResponse({"found": [choice._asdict() for choice in found]})


def _best(found: Iterable[Choice], typed: str) -> list[Choice]:
    """Each once: what begins so before what only holds it, shorter names before longer ones."""
    once = {choice.value: choice for choice in found}
    return sorted(once.values(), key=lambda one: (not one.slug.startswith(typed), len(one.slug), one.slug))[:SHOWN]


def _works(typed: str) -> Iterable[Choice]:
    return (Choice(slug, work, title, _facts(kind, year)) for slug, work, title, kind, year in _named_works(typed))


def _named_works(typed: str) -> Iterable[tuple[str, str, str, str, int | None]]:
    named = WorkName.objects.filter(slug__contains=typed).order_by("slug")
    return named.values_list("slug", "work__slug", "work__title", "work__kind", "work__year")[:LOOKED_AT]


def _facts(kind: str, year: int | None) -> str:
    return " ".join(filter(None, (kind, str(year or ""))))


def _tags(typed: str) -> Iterable[Choice]:
    tags = ListingTag.objects.filter(name__contains=typed).order_by("name").values_list("name", flat=True).distinct()
    return (Choice(tag, tag, tag) for tag in tags[:LOOKED_AT])


def _names(typed: str) -> Iterable[Choice]:
    for slug, _, title, kind, year in _named_works(typed):
        yield Choice(slug, title, title, _facts(kind, year))
    critics = Critic.objects.filter(named__contains=typed).exclude(profile="").order_by("named")
    yield from (Choice(named, name, name) for named, name in critics.values_list("named", "name")[:SHOWN])
    texts = Text.objects.filter(named__contains=typed, state=State.PUBLISHED).order_by("named")
    yield from (Choice(named, title, title) for named, title in texts.values_list("named", "title")[:SHOWN])


FINDS: dict[str, Callable[[str], Iterable[Choice]]] = {"work": _works, "tag": _tags, "name": _names}
