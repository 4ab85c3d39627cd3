"""The words that stand beside high scores and beside low ones."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rubrica.calibration import beside, middle
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.models import Score
from rubrica.web.studio.calibration.choosing import chosen
from rubrica.web.studio.parts import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

NEWEST = 1000
"""Sections whose words are counted: those of the newest reviews."""


def words(request: HttpRequest) -> HttpResponse:
    of = chosen(request)
    keys = [key for key in of.names if any(key in mark.given for mark in of.marks)]
    asked = request.GET.get("criterion", "")
    criterion = asked if asked in keys else keys[0] if keys else ""
    found, median = None, None
    if of.rubric and criterion:
        parse = lru_cache(maxsize=4096)(of.rubric.scale.parse)
        newest = [mark.review for mark in of.marks if criterion in mark.given][:NEWEST]
        revisions = Listing.objects.filter(review__in=newest).values("revision")
        rows = Score.objects.filter(criterion=criterion, revision__in=revisions).exclude(words="")
        sections = [
            (value, said.split())
            for score, said in rows.values_list("value", "words")
            if (value := parse(score)) is not None
        ]
        of_all = middle(Counter(score for score, _words in sections))
        median = of_all.median if of_all else None
        found = beside(sections, median) if median is not None else None
    given: dict[str, Any] = {
        "keys": keys,
        "criterion": criterion,
        "found": found,
        "median": median,
        "newest": NEWEST,
    }
    return page(request, "calibration-words.html", of=of, **given)
