"""Bursts of readers' scores under a review: what is held, and what the owner decides of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.utils.translation import get_language

from rubrica.pages.scores.spread import columns_of
from rubrica.pages.words import LANGUAGES, words_of
from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.place import here
from rubrica.web.publishing.readers import counted_of
from rubrica.web.publishing.rows import RowSource
from rubrica.web.publishing.waiting import ring
from rubrica.web.readers.scoring import rule
from rubrica.web.studio.parts import page, review_at

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.readership import Burst
    from rubrica.rubric import Rubric


def reader_scores(request: HttpRequest, slug: str) -> HttpResponse:
    """GET shows the unusual days, POST releases one burst or confirms that it is held."""
    review, source = review_at(slug), RowSource()
    entry = source.listing(slug)
    found = counted_of(slug, source.press, entry)
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
    rubric = source.rubric(entry.rubric, entry.edition) if entry is not None and entry.rubric else None
    bursts = [
        (burst, _day(burst.days[0]), found.ruled.get(burst.days[0]), _held(burst, rubric) if rubric else ())
        for burst in found.bursts
    ]
    title = entry.title if entry is not None else slug
    return page(request, "reader-scores.html", review=review, title=title, found=found, bursts=bursts, words=words)


def _held(burst: Burst, rubric: Rubric) -> list[tuple[str, str, int]]:
    """What is held of each criterion, in the rubric's order: its name, the score, how many."""
    columns = columns_of(rubric)
    ordered = [one for key in rubric.by_key for one in burst.held if one[0] == key]
    return [(rubric.by_key[key].name, columns[place], many) for key, place, many in ordered]


def _day(number: int) -> str:
    return datetime.fromtimestamp(number * 86_400, UTC).date().isoformat()
