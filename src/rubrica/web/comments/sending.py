"""A comment comes in: it is judged, written down, and announced where readers see it at once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import Max
from django.utils.timezone import now

from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.announcing import announce
from rubrica.web.comments.judging import SURE, judge
from rubrica.web.comments.models import Comment, Decision, Standing
from rubrica.web.comments.proof import is_spent
from rubrica.web.comments.telling import tell_of_new, tell_of_printed
from rubrica.web.keyed import keyed

if TYPE_CHECKING:
    from rubrica.web.accounts.models import Critic
    from rubrica.web.changes import Announcement
    from rubrica.web.comments.house import House
    from rubrica.web.comments.offered import Offered
    from rubrica.web.reviews.models import Review

TWICE = timedelta(days=1)
"""Within this, the same name, address and text under one review are one comment."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The comment as it stands, and whether it is new: a form may arrive twice."""

    comment: Comment
    is_new: bool


def take(change: Announcement, review: Review, offered: Offered, house: House) -> Taken:
    """Write down what a reader sent, inside `changes.writing`: writers stand in line there, so two at once are one
    after the other."""
    same = _same(review, offered)
    earlier = CommentAddress.objects.filter(same=same, at__gt=now() - TWICE).select_related("comment").first()
    if earlier is not None:
        return Taken(earlier.comment, is_new=False)
    if offered.proof and is_spent(offered.proof, review):
        offered = replace(offered, proof="")
    judged = judge(review, offered, house)
    comment = _write(review, offered, standing=judged.standing, reasons=[list(reason) for reason in judged.reasons])
    CommentAddress.objects.create(comment=comment, email=offered.email, network=offered.network, same=same)
    if judged.standing == Standing.SPAM:
        why = next(reason.code for reason in judged.reasons if reason.code in SURE)
        Decision.objects.create(comment=comment, before=Standing.HELD, after=Standing.SPAM, reason=why)
    announce(change, comment, Standing.HELD)
    tell_of_new(comment, offered.email)
    return Taken(comment, is_new=True)


def reply(change: Announcement, review: Review, offered: Offered, critic: Critic) -> Comment:
    """Write down what somebody of the press answers. It is printed at once, and no address is kept."""
    comment = _write(review, offered, standing=Standing.PRINTED, critic=critic)
    announce(change, comment, Standing.HELD)
    tell_of_printed(comment)
    return comment


def _write(review: Review, offered: Offered, **said: object) -> Comment:
    number = (Comment.objects.filter(review=review).aggregate(last=Max("number"))["last"] or 0) + 1
    answered = _answered(review, offered.answers)
    return Comment.objects.create(
        review=review,
        number=number,
        answers=answered,
        thread=answered.thread if answered else number,
        name=offered.name,
        site=offered.site,
        text=offered.text,
        spoiler=offered.spoiler,
        spoiler_from=offered.spoiler_from,
        reader=offered.reader,
        proof=offered.proof,
        seed=secrets.token_hex(8),
        **said,
    )


def _answered(review: Review, number: int | None) -> Comment | None:
    """What is answered, if readers see it; else the answer stands for itself."""
    return Comment.objects.filter(review=review, number=number, standing=Standing.PRINTED).first() if number else None


def _same(review: Review, offered: Offered) -> str:
    said = "\0".join((str(review.pk), offered.name, offered.email.casefold(), offered.text))
    return keyed(said, "comment").hex()
