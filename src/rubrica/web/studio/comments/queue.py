"""The queue: what waits, with its reasons, and what was decided last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.db.models import Count

from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.deciding import version_of
from rubrica.web.comments.models import Comment, Decision, Standing
from rubrica.web.comments.text import hides_a_part
from rubrica.web.comments.titles import titles_of
from rubrica.web.mail.addresses import folded
from rubrica.web.reviews.models import Review, State
from rubrica.web.studio.comments.learned import learned
from rubrica.web.studio.comments.wording import reasons_said
from rubrica.web.studio.comments.worked import worked
from rubrica.web.studio.parts import page

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from rubrica.web.studio.comments.wording import Said

AT_ONCE = 50
CLOSED = 20
"""Reviews without comments that are shown there."""
LAST = 6
"""Decisions that are shown beside the queue."""
CHOICES = (Standing.HELD, Standing.SPAM, Standing.DELETED, Standing.WITHDRAWN, Standing.PRINTED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A comment as a moderator sees it: with its address, its reasons, and how many of its sender's are printed.
    `hides` says that its own text folds it, `version` which of its texts this is, and `changed` that it is another than
    the one they wanted to print."""

    comment: Comment
    title: str
    email: str
    reasons: list[Said]
    printed_before: int
    hides: bool
    version: str
    changed: bool = False


def comments(request: HttpRequest) -> HttpResponse:
    standing = request.GET.get("standing", "")
    standing = standing if standing in Standing.values else Standing.HELD
    part = Paginator(_asked_for(request, standing), AT_ONCE).get_page(request.GET.get("page"))
    counts = dict(Comment.objects.order_by().values_list("standing").annotate(Count("pk")))
    given = {
        "part": part,
        "waiting": shown(part, set(numbers_in(request.GET.get("changed", "")))),
        "standing": standing,
        "counts": [(one, counts.get(one, 0)) for one in CHOICES],
        "asked": request.GET.get("q", ""),
        "done": _decided(request.GET.get("done", "")),
        "last": Decision.objects.order_by("-pk").select_related("comment__review")[:LAST],
        "learned": learned(),
        "worked": worked(),
        "about": Review.objects.filter(slug=request.GET.get("q", ""), state=State.PUBLISHED).first(),
        "closed": Review.objects.filter(talk_closed=True).order_by("-pk")[:CLOSED],
    }
    return page(request, "comments.html", 200, **given)


def _asked_for(request: HttpRequest, standing: str) -> QuerySet[Comment]:
    """What waits longest comes first; of what was decided, the newest."""
    found = Comment.objects.filter(standing=standing).select_related("review", "answers", "critic")
    asked = request.GET.get("q", "").replace("\0", "").strip()[:200]
    if asked:
        of_address = CommentAddress.objects.filter(folded=folded(asked)).values("comment")
        found = (
            found.filter(text__icontains=asked)
            | found.filter(name__icontains=asked)
            | found.filter(review__slug=asked)
            | found.filter(pk__in=of_address)
        )
    return found.order_by("pk" if standing == Standing.HELD else "-pk")


def shown(comments: Iterable[Comment], changed: Collection[int] = ()) -> list[Waiting]:
    """Comments with what a moderator wants to know of each: three questions for all of them."""
    found = list(comments)
    emails = dict(CommentAddress.objects.filter(comment__in=found).values_list("comment", "email"))
    senders = {folded(email) for email in emails.values()} - {""}
    printed = CommentAddress.objects.filter(folded__in=senders, comment__standing=Standing.PRINTED)
    before = dict(printed.order_by().values_list("folded").annotate(Count("pk")))
    titles = titles_of(found)
    return [
        Waiting(
            one,
            titles[one.review_id],
            emails.get(one.pk, ""),
            reasons_said(one.reasons),
            before.get(folded(emails.get(one.pk, "")), 0) - (one.standing == Standing.PRINTED),
            hides_a_part(one.text),
            version_of(one),
            one.pk in changed,
        )
        for one in found
    ]


def _decided(numbers: str) -> list[Decision]:
    """The decisions that have led to this page, and can be undone."""
    wanted = Decision.objects.filter(pk__in=numbers_in(numbers), undone=False)
    return list(wanted.select_related("comment__review"))


def numbers_in(said: str) -> list[int]:
    """Numbers with commas between; what is none is left out."""
    return [int(one) for one in said.split(",")[:AT_ONCE] if one.isdecimal() and len(one) < 19]
