"""Reviews that wait for a time. Each appears once: its state, not the clock, says whether it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from rubrica.pages.text.clock import due_at, local_date, now
from rubrica.web.changes import writing
from rubrica.web.reviews.bylines import signed_by_writer
from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.models import Review, State
from rubrica.web.reviews.publications import publish
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.text_models import Text
from rubrica.web.reviews.texts import show_text

if TYPE_CHECKING:
    from datetime import datetime

WAITING = (State.SCHEDULED, State.PUBLISHED)
"""A published review may wait as well: with its next revision."""


def schedule(review: Review, written: str) -> datetime:
    """Let what is saved last appear at a time of the press's zone. Raises ValueError where it is none to come.

    Of an hour that the clocks skip, it is as much later; of one they show twice, the first.
    """
    due = due_at(written, press_now().site.zone)
    if due is None:
        raise ValueError(_("This is no date and time. Write it like 2026-12-24 18:00."))
    if due <= now():
        raise ValueError(_("This time has passed. Choose one that is to come, or publish now."))
    review.due = due
    review.state = State.PUBLISHED if review.state == State.PUBLISHED else State.SCHEDULED
    review.save(update_fields=["due", "state"])
    return due


def unschedule(review: Review) -> None:
    """Let it wait no longer: it is a draft again, or stays published as it is."""
    review.due = None
    review.state = State.DRAFT if review.state == State.SCHEDULED else review.state
    review.save(update_fields=["due", "state"])


def publish_due(at: datetime | None = None) -> list[tuple[str, int]]:
    """Publish what waits for a moment that has come. Gives the slugs and the numbers of the changes.

    Two that do this at once take turns, and the second finds nothing left.
    """
    at = at or now()
    waiting = Review.objects.filter(due__lte=at, state__in=WAITING).order_by("due", "pk").values_list("pk", flat=True)
    texts = Text.objects.filter(due__lte=at, state=State.SCHEDULED).values_list("pk", flat=True)
    done = [_publish_one(number, at) for number in list(waiting)] + [_show_one(number) for number in list(texts)]
    return [one for one in done if one]


def _publish_one(number: int, at: datetime) -> tuple[str, int] | None:
    with writing() as change:
        review = Review.objects.filter(pk=number, due__lte=at, state__in=WAITING).first()
        if review is None or review.due is None:
            return None
        standing, due = standing_of(review), review.due
        if not standing.is_changed:
            unschedule(review)
            return None
        day = local_date(due.isoformat(), press_now().site.zone)[0][:10]
        by = standing.draft.by if standing.draft else None
        publish(change, review, signed_by_writer(standing.text, by), day=day, by=by)
    return review.slug, change.number


def _show_one(number: int) -> tuple[str, int] | None:
    with writing() as change:
        text = Text.objects.filter(pk=number, state=State.SCHEDULED).first()
        if text is None or text.newest is None:
            return None
        show_text(change, text)
    return str(text), change.number


def next_due() -> datetime | None:
    """When the next one appears."""
    waiting = Review.objects.filter(due__isnull=False, state__in=WAITING)
    return waiting.order_by("due").values_list("due", flat=True).first()
