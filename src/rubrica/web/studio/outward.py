"""How a text will look elsewhere once it is published: its share card, and its entry in the feeds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.http import HttpResponse
from markupsafe import Markup

from rubrica.pages.cards.card import render_card
from rubrica.pages.cards.gathering import gather_card
from rubrica.pages.feeds.feeds import FeedEntry, content_of, score_of
from rubrica.pages.review.rows import spoken_here
from rubrica.pages.text.body import public_html
from rubrica.web.place import here
from rubrica.web.publishing.laid_over import LaidOver
from rubrica.web.reviews.drafts import standing_of
from rubrica.web.studio.parts import review_at

if TYPE_CHECKING:
    from django.http import HttpRequest

    from rubrica.pages.values.entry import Entry, Site

_IDS = re.compile(r' id="[^"]*"')
_ANCHORS = re.compile(r' href="#[^"]*"')


@dataclass(frozen=True, slots=True)
class InFeeds:
    """An entry as readers of feeds see it: the line in their list, and all of it."""

    entry: Entry
    title: str
    html: Markup


class Shown(LaidOver):
    """The press as its own pages see it: addresses begin at its root, so that pictures stand here too."""

    def site(self) -> Site:
        return replace(super().site(), address="")


def in_feeds(source: LaidOver) -> InFeeds:
    """The entry that the feeds will carry, without spoilers, as they do."""
    published = source.published(source.review.slug)
    entry = spoken_here(published.entry, published.printed)
    html = content_of(FeedEntry(entry, public_html(published.review, source)))
    html = _ANCHORS.sub("", _IDS.sub("", html))  # they would be those of the page round it
    return InFeeds(entry, entry.title + score_of(entry), Markup(html))


def card(request: HttpRequest, slug: str) -> HttpResponse:
    """The share card that the saved text would have."""
    review = review_at(slug)
    source = LaidOver(review, standing_of(review).text)
    return HttpResponse(render_card(gather_card(source, review.slug), here().theme), content_type="image/png")
