"""Addresses that no page stands at any more: what moved, and what was withdrawn."""

from __future__ import annotations

from urllib.parse import quote

from rubrica.pages.hosting.redirects import SAFE
from rubrica.web.reviews.models import Gone, Redirect, Review, State
from rubrica.web.reviews.text_models import Text


def moved_to(address: str) -> str | None:
    """Where what stood at an address stands now, what hangs below a review (`revisions/1/`, `review.json`) included."""
    parts = address.split("/")
    tries = {address, f"{address}/", "/".join([*parts[:3], ""])}
    found = dict(Redirect.objects.filter(old__in=tries).values_list("old", "new"))
    if not found:
        return None
    old = max(found, key=len)
    return quote(found[old], safe=SAFE) + quote(address[len(old) :])


def is_withdrawn(address: str) -> bool:
    """Whether something was published at an address, or below it, that its critic took back."""
    parts = address.split("/")
    if len(parts) < 3 or not parts[2]:
        return len(parts) > 1 and _text("pages", parts[1])
    if parts[1] == "reviews":
        return is_review_gone(parts[2])
    return parts[1] in ("articles", "lists") and _text(parts[1], parts[2])


def is_review_gone(slug: str) -> bool:
    """Whether readers knew a review of this name that was withdrawn or deleted."""
    if Gone.objects.filter(address=f"/reviews/{slug}/").exists():
        return True
    known = Review.objects.filter(slug=slug, revisions__isnull=False)
    return known.filter(state__in=(State.WITHDRAWN, State.BINNED)).exists()


def _text(kind: str, slug: str) -> bool:
    return Text.objects.filter(kind=kind, slug=slug, state=State.WITHDRAWN).exists()
