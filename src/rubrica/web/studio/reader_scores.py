"""Bursts of readers' scores under a review: what is held, and what the owner decides of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.utils.translation import get_language

from rubrica.pages.words import LANGUAGES, words_of
from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.place import here
from rubrica.web.publishing.waiting import ring
from rubrica.web.readers.scoring import rule
from rubrica.web.readers.showing import counted
from rubrica.web.studio.parts import page, review_at

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def reader_scores(request: HttpRequest, slug: str) -> HttpResponse:
    """GET shows the unusual days, POST releases one burst or confirms that it is held."""
    review, found = review_at(slug), counted(slug)
    if request.method == "POST":
        asked = request.POST.get("burst", "")
        days = next((burst.days for burst in found.bursts if str(burst.days[0]) == asked), ())
        by = request.user if isinstance(request.user, Critic) else None
        with writing() as change:
            rule(change, review, days, by, released="release" in request.POST)
        ring(here().site)
        return HttpResponseRedirect(request.path)
    language = get_language() or ""
    words = words_of(language if language in LANGUAGES else "en")
    bursts = [(burst, _day(burst.days[0]), found.ruled.get(burst.days[0])) for burst in found.bursts]
    return page(request, "reader-scores.html", review=review, found=found, bursts=bursts, words=words)


def _day(number: int) -> str:
    return datetime.fromtimestamp(number * 86_400, UTC).date().isoformat()
