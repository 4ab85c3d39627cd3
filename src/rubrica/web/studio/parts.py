"""What several pages of the studio ask for: a review by its address, what a text says, and the wait for readers."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from rubrica.manuscript import cut
from rubrica.pages.press_remarks import press_remarks
from rubrica.pages.text.entries import reading_time, revision_of
from rubrica.review import choose_rubric
from rubrica.review.reader import read_closely, remark_on
from rubrica.web.changes import last_number
from rubrica.web.gate.sent import new_key
from rubrica.web.place import here
from rubrica.web.publishing.rows import RowSource
from rubrica.web.publishing.waiting import NotPrintedError, wait_for_everything, wait_for_publication
from rubrica.web.reviews.models import Review, State
from rubrica.web.reviews.reading import edition_for
from rubrica.web.reviews.rereading import is_reading_again
from rubrica.web.studio.remark_words import spoken

if TYPE_CHECKING:
    from typing import Any

    from django.http import HttpRequest, HttpResponse

    from rubrica.pages.values.entry import RevisionEntry
    from rubrica.review import Remark
    from rubrica.review import Review as ReadReview
    from rubrica.review.scored import Candidate
    from rubrica.web.reviews.models import Revision

SLOW = _("It is saved. Readers will see it in a while: the press is busy printing, or has no room for it on its disk.")
LATER = _("It is saved. Readers will see it once all texts have been read again with the changed settings.")

LONGEST = 2_000_000
"""Characters of a text: a long novel."""
TOO_LONG = _("A text has at most {:,} characters. It was not saved.")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says, as the press reads it: its line in the score history, the scale's best, the remarks, and the
    score lines that are there and do not count."""

    review: ReadReview
    line: RevisionEntry
    best: str
    words: int
    minutes: int
    remarks: tuple[Remark, ...]
    refused: tuple[Candidate, ...]

    @property
    def title(self) -> str:
        return self.review.title

    @property
    def stated(self) -> int:
        """The line on which the text states an overall, 0 where it does not."""
        found = self.review.stated
        return self.review.manuscript.source.line_of(found.start) if found else 0

    @property
    def errors(self) -> tuple[Remark, ...]:
        return tuple(remark for remark in self.remarks if remark.severity == "error")


def reading_of(text: str, corrects: Revision | None = None) -> Reading:
    """Read a text as it would be published, where it `corrects` a revision in its place, and say what does not add up:
    in itself, and in this press."""
    source = RowSource()
    manuscript = cut(text.encode(), folded=True)
    rubric, faults = choose_rubric(manuscript.front, partial(edition_for, source.press, corrects))
    closely = read_closely(manuscript, rubric)
    review = closely.review
    remarks = remark_on(closely, faults) + press_remarks(review, source)
    remarks.sort(key=lambda remark: (remark.line, remark.column))
    best = f"{rubric.overall_text(rubric.scale.best)}" if review.overall is not None else ""
    line, refused = revision_of(review, 1), closely.scored.refused
    return Reading(review, line, best, *reading_time(review), tuple(map(spoken, remarks)), tuple(refused))


def review_at(slug: str) -> Review:
    found = Review.objects.filter(slug=slug).exclude(state=State.BINNED).first()
    if found is None:
        raise Http404
    return found


def title_of(text: str, review: Review) -> str:
    """What a page about a review calls it: as its text does, or by its address."""
    manuscript = cut(text.encode(), folded=True)
    return manuscript.front.text("title") or manuscript.title or review.slug


def page(request: HttpRequest, template: str, status: int = 200, **given: Any) -> HttpResponse:
    """A page of the studio. Each form on it carries a key of its own."""
    return render(request, f"studio/{template}", {"new_key": new_key, **given}, status=status)


def say(request: HttpRequest, sentence: str) -> None:
    messages.success(request, sentence)


def say_when_readers_see_it(request: HttpRequest, slug: str, number: int, sentence: str) -> None:
    """Wait until the review's page, home and feeds are on the disk, and say so; or say what keeps them."""
    if is_reading_again():
        say(request, str(LATER))
        return
    _say(request, lambda: wait_for_publication(here().site, number or last_number(), slug), sentence)


def say_when_nobody_sees_it(request: HttpRequest, number: int, sentence: str) -> None:
    """Wait until no page carries any more what was taken back."""
    _say(request, lambda: wait_for_everything(here().site, number or last_number()), sentence)


def _say(request: HttpRequest, wait: Any, sentence: str) -> None:
    try:
        say(request, sentence if wait() else str(SLOW))
    except (OSError, sqlite3.Error):  # the disk does not answer: what is saved is saved nevertheless
        say(request, str(SLOW))
    except NotPrintedError as error:
        messages.error(request, _("It is saved, but not all of it could be printed. %(why)s") % {"why": error})
