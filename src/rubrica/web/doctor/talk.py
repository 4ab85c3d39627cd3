"""Do comments answer what is there, does an address belong to each of its rows, is forgotten what was to be forgotten,
and do letters go out?"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from django.db.models import F
from django.utils.timezone import now

from rubrica.web.changes import writing
from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.announcing import announce
from rubrica.web.comments.forgetting import forget_networks
from rubrica.web.comments.house import house_of
from rubrica.web.comments.models import Comment
from rubrica.web.doctor.finding import Finding
from rubrica.web.mail.models import Mail, Outcome
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

LATE = timedelta(days=2)
"""What is done once a day may be so late before something is wrong."""


def comments(_: object) -> Iterator[Finding]:
    """A comment may answer none; one that answers something that is gone, or stands elsewhere, stands for itself."""
    astray = Comment.objects.filter(answers_id__isnull=False).exclude(answers__review=F("review"))
    for one in astray.select_related("review").order_by("pk"):
        what, remedy = "it answers a comment that is not there", "Repair: it stands for itself"
        where = f"reviews/{one.review.slug}#comment-{one.number}"
        yield Finding("comment-astray", where, what, remedy, partial(_alone, one))


def addresses(_: object) -> Iterator[Finding]:
    lost = _of_nothing().count()
    if lost:
        what, remedy = f"{lost} addresses belong to no comment", "Repair: they are erased"
        yield Finding("address-astray", CommentAddress._meta.db_table, what, remedy, _erase)
    days = house_of(press_now().settings).forget_after
    late = CommentAddress.objects.filter(at__lt=now() - timedelta(days=days) - LATE).exclude(network="").count()
    if late:
        what = f"{late} network addresses are older than {days} days, and were to be forgotten"
        remedy = "Repair: they are forgotten. A server that runs does so once a day"
        yield Finding("network-kept", CommentAddress._meta.db_table, what, remedy, partial(_forget, days))


def letters(_: object) -> Iterator[Finding]:
    """What a mail server puts off is due again within hours."""
    stuck = Mail.objects.filter(outcome=Outcome.WAITING, due__lt=now() - LATE).count()
    if stuck:
        what = f"{stuck} letters have been due for more than {LATE.days} days, and nobody sends them"
        remedy = "Start the server; if it runs, *Mail* in the studio says what keeps them"
        yield Finding("letter-stuck", Mail._meta.db_table, what, remedy)


def _of_nothing() -> QuerySet[CommentAddress]:
    return CommentAddress.objects.exclude(comment_id__in=Comment.objects.values("pk"))


def _alone(one: Comment) -> None:
    with writing() as change:
        one.answers_id, one.thread = None, one.number
        one.save(update_fields=["answers", "thread"])
        announce(change, one, one.standing)


def _erase() -> None:
    with writing():
        _of_nothing().delete()


def _forget(days: int) -> None:
    with writing():
        forget_networks(days)
