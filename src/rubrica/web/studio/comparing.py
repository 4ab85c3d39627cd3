"""Any two texts of a review side by side, public or not; and an old one that becomes the draft, once it was seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from rubrica.pages.review.comparing import compare_two
from rubrica.pages.words import words_of
from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.reviews.drafts import ConflictError, save_draft, standing_of
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.steps import NOW, Step, before, name_of_draft, name_of_revision, step_of
from rubrica.web.studio.differing import differing
from rubrica.web.studio.parts import page, review_at, say
from rubrica.web.studio.timeline import called

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest, HttpResponse

    from rubrica.review import Review as Read
    from rubrica.web.reviews.models import Review

OFFERED = 30
"""Revisions, and as many drafts, that can be chosen on the page; every other one by the timeline."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, as the page tells of it."""

    step: Step
    called: str
    overall: str
    verdict: str
    by: object
    when: datetime | None
    viewing: str
    reason: str


def compare(request: HttpRequest, slug: str) -> HttpResponse:
    """Two texts of a review; what is saved now against what readers saw before, where nobody names two."""
    review = review_at(slug)
    new = _step(review, request.GET.get("new", NOW))
    old = _step(review, request.GET.get("old", "") or before(review) or NOW)
    return _page(request, review, old, new)


def restore(request: HttpRequest, slug: str) -> HttpResponse:
    """An old text is saved as a new draft. Whoever asks has seen what that changes; nothing is taken away."""
    key, review = key_of(request), review_at(slug)
    step = _step(review, request.POST.get("step", ""))
    assert isinstance(request.user, Critic)
    try:
        with writing():
            to = where_it_led(key)
            if to is None:
                save_draft(review, step.text, request.POST.get("base", ""), request.user)
                to = remember(key, reverse("edit", args=[review.slug]))
    except ConflictError:
        return _page(request, review, _step(review, NOW), step, 409)
    say(request, _("%(step)s is your draft again. Readers see it when you publish it.") % {"step": _called(step)})
    return HttpResponseRedirect(to)


def _step(review: Review, name: str) -> Step:
    step = step_of(review, name)
    if step is None:
        raise Http404
    return step


def _page(request: HttpRequest, review: Review, old: Step, new: Step, status: int = 200) -> HttpResponse:
    press, standing = press_now(), standing_of(review)
    read = old.read(press), new.read(press)
    language = read[1].language or press.site.language
    given = {
        "title": read[1].title or review.slug,
        "old": _side(old, read[0]),
        "new": _side(new, read[1]),
        "compared": compare_two(*read, language, words_of(language)),
        "differing": differing(old.text, new.text),
        "base": standing.base,
        "stands": standing.text,
        "offered": _offered(review),
    }
    return page(request, "compare.html", status, review=review, **given)


def _side(step: Step, read: Read) -> Side:
    row = step.revision or step.draft
    when = (step.revision.published if step.revision else step.draft.saved) if (step.revision or step.draft) else None  # type: ignore[union-attr]
    overall = "" if read.overall is None else read.rubric.overall_text(read.overall)
    viewing, front = read.viewing, read.manuscript.front
    said = front.text("correction") if step.revision and step.revision.correction else front.text("reason")
    return Side(
        step, _called(step), overall, read.verdict, row.by if row else None, when, viewing.text if viewing else "", said
    )


def _called(step: Step) -> str:
    if step.name == NOW:
        return _("What is saved now")
    if step.revision:
        return called(step.revision)
    return _("Draft %(number)d") % {"number": step.draft.number if step.draft else 0}


def _offered(review: Review) -> list[tuple[str, str]]:
    """Names and what they are called, for those who want to compare two others."""
    revisions = review.revisions.order_by("-number", "-correction").only("number", "correction")[:OFFERED]
    drafts = review.drafts.order_by("-number").only("number")[:OFFERED]
    found = [(NOW, _("What is saved now"))]
    found += [(name_of_revision(one), called(one)) for one in revisions]
    return found + [(name_of_draft(one), _("Draft %(number)d") % {"number": one.number}) for one in drafts]
