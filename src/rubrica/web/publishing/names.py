"""What `[[name]]` means: a work before a critic, then a text, then a review; of two alike, the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from rubrica.manuscript import slug as slug_of
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.models import WorkName
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.models import State
from rubrica.web.reviews.text_models import Text

if TYPE_CHECKING:
    from django.db.models import QuerySet


def address_named(name: str, listings: QuerySet[Listing] | None = None) -> str | None:
    """The address of what a name means, None where nothing is called so. `listings` are the reviews that are asked."""
    slug = slug_of(name)
    if not slug:
        return None
    found = _work_named(slug) or _critic_named(slug) or _text_named(slug)
    return found or _review_named(slug, Listing.objects.all() if listings is None else listings)


def _work_named(slug: str) -> str | None:
    found: QuerySet[WorkName, str] = WorkName.objects.filter(slug=slug).values_list("work__slug", flat=True)
    return f"/works/{max(found)}/" if found else None


def _critic_named(slug: str) -> str | None:
    known = Critic.objects.filter(Q(named=slug) | Q(slug=slug)).exclude(profile="")
    found = known.values_list("slug", flat=True)
    return f"/critics/{max(found)}/" if found else None


def _text_named(slug: str) -> str | None:
    texts = Text.objects.filter(Q(named=slug) | Q(slug=slug), state=State.PUBLISHED)
    found = texts.values_list("kind", "slug")
    if not found:
        return None
    kind, name = max(found, key=lambda one: (("articles", "pages", "lists").index(one[0]), one[1]))
    return f"/{name}/" if kind == "pages" else f"/{kind}/{name}/"


def _review_named(slug: str, listings: QuerySet[Listing]) -> str | None:
    found = listings.filter(Q(named=slug) | Q(slug=slug)).order_by("-place")
    name = found.values_list("slug", flat=True).first()
    return None if name is None else f"/reviews/{name}/"
