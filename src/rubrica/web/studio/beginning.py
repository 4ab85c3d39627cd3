"""A review is begun: from the rubric's sections, from the sections of an earlier review, or from nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.urls import reverse

from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.reviews.drafts import save_draft, standing_of
from rubrica.web.reviews.front import with_keys
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.packing import unpack_entry
from rubrica.web.reviews.publications import new_review
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.listing import own_reviews
from rubrica.web.studio.parts import page, reading_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

OFFERED = 50
"""Earlier reviews to begin from, the newest: further back nobody looks for how a text was built."""
LASTING = ("rubric", "language", "kind", "disclosure")
"""What the front matter of one review says that is likely to hold for the next."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the form says: `like` is "rubric", "review" or "nothing", `earlier` the address of a review."""

    title: str = ""
    like: str = "rubric"
    earlier: str = ""


def new(request: HttpRequest) -> HttpResponse:
    """Begin a review: its title, and what stands in it already."""
    assert isinstance(request.user, Critic)
    said = _said(request)
    if request.method != "POST" or not said.title:
        status = 400 if request.method == "POST" else 200
        return page(request, "new.html", status, said=said, earlier=list(_earlier(request.user)))
    key = key_of(request)
    with writing():
        to = where_it_led(key)
        if to is None:
            text = _text(said, request.user)
            review = new_review(said.title, by=request.user)
            save_draft(review, text, "0.0", request.user)
            to = remember(key, reverse("edit", args=[review.slug]))
    return HttpResponseRedirect(to)


def _said(request: HttpRequest) -> Said:
    title = " ".join(request.POST.get("title", "").split())[:200].replace("\0", "")
    return Said(title, request.POST.get("like", "rubric"), request.POST.get("earlier", "")[:100].replace("\0", ""))


def _earlier(critic: Critic) -> Iterator[tuple[str, str]]:
    """The addresses and titles of one's own published reviews, the newest first."""
    own = own_reviews(critic).filter(listing__isnull=False).select_related("listing").order_by("-pk")[:OFFERED]
    yield from ((review.slug, unpack_entry(review.listing.entry).title) for review in own)


def _text(said: Said, critic: Critic) -> str:
    keys = {"title": said.title, "critic": critic.slug}
    earlier = own_reviews(critic).filter(slug=said.earlier).first() if said.like == "review" else None
    if earlier:
        return built_like(earlier, keys)
    names = [] if said.like == "nothing" else [criterion.name for criterion in press_now().rubric("").criteria]
    sections = "\n\n".join(f"## {name}\n\nScore:" for name in names)
    return with_keys(f"{sections}\n" if sections else "", keys)


def built_like(review: Review, keys: dict[str, str]) -> str:
    """The headings of another review, in its order, with a place for a score where it has one; none of its prose."""
    read = reading_of(standing_of(review).text).review
    lasting = {key: said for key in LASTING if (said := read.manuscript.front.text(key))}
    scored = {score.section for score in read.scores}
    heads = []
    for number, section in enumerate(read.sections):
        if section.head is not None and section.heading != read.title:
            heads.append(f"{'#' * section.level} {section.heading}" + ("\n\nScore:" if number in scored else ""))
    body = "\n\n".join(heads)
    return with_keys(f"{body}\n", keys | lasting)
