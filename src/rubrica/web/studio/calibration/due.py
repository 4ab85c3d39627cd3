"""Reviews that are due for another viewing."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.calibration import Due, Watched
from rubrica.calibration import due as find_due
from rubrica.pages.text.clock import local_date, now
from rubrica.web.reviews.models import Revision
from rubrica.web.studio.calibration.choosing import chosen
from rubrica.web.studio.marks import titles_of
from rubrica.web.studio.parts import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.web.studio.calibration.choosing import Chosen
    from rubrica.web.studio.marks import Mark

SHOWN = 40


def due(request: HttpRequest) -> HttpResponse:
    of = chosen(request)
    today = date.fromisoformat(local_date(now().isoformat(), of.press.site.zone)[0][:10])
    by_slug = {mark.slug: mark for mark in of.marks}
    found = find_due(_watched(of), today) if of.rubric else ()
    titles = titles_of(by_slug[one.review.name].review for one in found[:SHOWN])
    rows = [
        (one, titles.get(by_slug[one.review.name].review, one.review.name), _printed(one, by_slug))
        for one in found[:SHOWN]
    ]
    return page(request, "calibration-due.html", of=of, rows=rows, count=len(found))


def _watched(of: Chosen) -> list[Watched]:
    assert of.rubric is not None
    again = set(Revision.objects.filter(number__gt=1).values_list("review_id", flat=True).distinct())
    parse, newest = lru_cache(maxsize=4096)(of.rubric.scale.parse), of.rubric.edition
    found = []
    for mark in of.marks:
        overall, day = parse(mark.given.get("overall", "")), _day(mark)
        if overall is not None and day is not None:
            found.append(Watched(mark.slug, day, overall, mark.edition == newest, 2 if mark.review in again else 1))
    return found


def _day(mark: Mark) -> date | None:
    try:
        return date.fromisoformat(mark.day)
    except ValueError:
        return None


def _printed(one: Due, by_slug: dict[str, Mark]) -> str:
    return by_slug[one.review.name].given["overall"]
