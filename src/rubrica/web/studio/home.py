"""The desk: what to do next, what is being written, what waits for its time, and what the press remarks on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Max

from rubrica.web.comments.models import Comment
from rubrica.web.comments.models import Standing as CommentStanding
from rubrica.web.gate.declared import Who
from rubrica.web.gate.may import may
from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.models import Draft, State
from rubrica.web.studio.listing import own_reviews
from rubrica.web.studio.parts import page, reading_of

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from rubrica.web.accounts.models import Critic
    from rubrica.web.reviews.drafts import Standing
    from rubrica.web.reviews.models import Review
    from rubrica.web.studio.parts import Reading

AT_ONCE = 6
"""Texts on the desk. Each is read anew, so that its remarks are those of now."""


@dataclass(frozen=True, slots=True)
class OnDesk:
    """A text that somebody is at."""

    review: Review
    standing: Standing
    reading: Reading


def desk(request: HttpRequest) -> HttpResponse:
    mine = own_reviews(request.user)
    written = [one for one in map(_read, _last_saved(mine)) if one.standing.is_changed]
    waiting = [_read(review) for review in mine.filter(due__isnull=False).order_by("due")[:AT_ONCE]]
    remarks = [(one, remark) for one in written for remark in one.reading.remarks if remark.severity != "note"]
    is_empty = not written and not waiting and not mine.exists()
    given = {"written": written, "waiting": waiting, "remarks": remarks[:12], "held": _held(request.user)}
    return page(request, "home.html", 200, is_empty=is_empty, **given)


def _held(user: Critic | AnonymousUser) -> int:
    """How many comments wait for somebody who may decide about them."""
    return Comment.objects.filter(standing=CommentStanding.HELD).count() if may(user, Who.MODERATOR) else 0


def _last_saved(mine: QuerySet[Review]) -> list[Review]:
    """The reviews whose drafts were saved last, those that wait for a time apart."""
    of_mine = Draft.objects.filter(review__in=mine.filter(due=None).exclude(state=State.WITHDRAWN))
    last = of_mine.values("review").annotate(last=Max("pk")).order_by("-last").values_list("review", flat=True)
    numbers = list(last[:AT_ONCE])
    found = mine.in_bulk(numbers)
    return [found[number] for number in numbers if number in found]


def _read(review: Review) -> OnDesk:
    standing = standing_of(review)
    return OnDesk(review, standing, reading_of(standing.text))
