"""What several pages of the studio ask for: a review by its address, what a text says, and the wait for readers."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import render

from rubrica.manuscript import cut
from rubrica.pages.text.entries import reading_time, revision_of
from rubrica.review import choose_rubric, read_manuscript
from rubrica.web.changes import last_number
from rubrica.web.gate.sent import new_key
from rubrica.web.place import here
from rubrica.web.publishing.waiting import NotPrintedError, wait_for_everything, wait_for_publication
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from typing import Any

    from django.http import HttpRequest, HttpResponse

    from rubrica.pages.values.entry import RevisionEntry
    from rubrica.review import Remark

SLOW = "It is saved. Readers will see it in a while: the press is busy printing, or has no room for it on its disk."


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says, as the press reads it: its line in the score history, the scale's best, and the remarks."""

    title: str
    line: RevisionEntry
    best: str
    words: int
    remarks: tuple[Remark, ...]

    @property
    def errors(self) -> tuple[Remark, ...]:
        return tuple(remark for remark in self.remarks if remark.severity == "error")


def reading_of(text: str) -> Reading:
    press = press_now()
    manuscript = cut(text.encode(), folded=True)
    rubric, faults = choose_rubric(manuscript.front, press.rubric)
    review, remarks = read_manuscript(manuscript, rubric, faults)
    best = f"{rubric.overall_text(rubric.scale.best)}" if review.overall is not None else ""
    return Reading(review.title, revision_of(review, 1), best, reading_time(review)[0], tuple(remarks))


def review_at(slug: str) -> Review:
    found = Review.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def page(request: HttpRequest, template: str, status: int = 200, **given: Any) -> HttpResponse:
    """A page of the studio. Each form on it carries a key of its own."""
    return render(request, f"studio/{template}", {"new_key": new_key, **given}, status=status)


def say(request: HttpRequest, sentence: str) -> None:
    messages.success(request, sentence)


def say_when_readers_see_it(request: HttpRequest, slug: str, number: int, sentence: str) -> None:
    """Wait until the review's page, home and feeds are on the disk, and say so; or say what keeps them."""
    _say(request, lambda: wait_for_publication(here().site, number or last_number(), slug), sentence)


def say_when_nobody_sees_it(request: HttpRequest, number: int, sentence: str) -> None:
    """Wait until no page carries any more what was taken back."""
    _say(request, lambda: wait_for_everything(here().site, number or last_number()), sentence)


def _say(request: HttpRequest, wait: Any, sentence: str) -> None:
    try:
        say(request, sentence if wait() else SLOW)
    except (OSError, sqlite3.Error):  # the disk does not answer: what is saved is saved nevertheless
        say(request, SLOW)
    except NotPrintedError as error:
        messages.error(request, f"It is saved, but not all of it could be printed. {error}")
