"""A comment comes in: it is judged, written down, and announced where readers see it at once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.announcing import announce
from rubrica.web.comments.earlier import earlier_than, same_of, words_of
from rubrica.web.comments.judging import SURE, judge
from rubrica.web.comments.models import Comment, Decision, Standing
from rubrica.web.comments.proof import is_spent
from rubrica.web.comments.telling import tell_of_new, tell_of_printed
from rubrica.web.comments.text import hides_a_part
from rubrica.web.mail.addresses import folded
from rubrica.web.statements import put

if TYPE_CHECKING:
    from rubrica.web.accounts.models import Critic
    from rubrica.web.changes import Announcement
    from rubrica.web.comments.house import House
    from rubrica.web.comments.offered import Offered
    from rubrica.web.reviews.models import Review


@dataclass(frozen=True, slots=True)
class Taken:
    """The comment as it stands, and whether it is new: a form may arrive twice."""

    comment: Comment
    is_new: bool


def take(change: Announcement, review: Review, offered: Offered, house: House) -> Taken:
    """Write down what a reader sent, inside `changes.writing`."""
    earlier = earlier_than(review, offered)
    if earlier.same is not None:
        return Taken(Comment.objects.get(pk=earlier.same), is_new=False)
    if offered.proof and is_spent(offered.proof, review):
        offered = replace(offered, proof="")
    judged = judge(offered, earlier, house)
    reasons = [list(reason) for reason in judged.reasons]
    comment = _write(review, offered, number=earlier.last + 1, standing=judged.standing, reasons=reasons)
    _write_address(comment, offered)
    if judged.standing == Standing.SPAM:
        why = next(reason.code for reason in judged.reasons if reason.code in SURE)
        Decision.objects.create(comment=comment, before=Standing.HELD, after=Standing.SPAM, reason=why)
    announce(change, comment, Standing.HELD)
    tell_of_new(comment, offered.email)
    return Taken(comment, is_new=True)


def reply(change: Announcement, review: Review, offered: Offered, critic: Critic) -> Comment:
    """Write down what somebody of the press answers. It is printed at once, and no address is kept."""
    number = earlier_than(review, offered).last + 1
    comment = _write(review, offered, number=number, standing=Standing.PRINTED, critic=critic)
    announce(change, comment, Standing.HELD)
    tell_of_printed(comment)
    return comment


def _write(review: Review, offered: Offered, *, number: int, **said: object) -> Comment:
    answered = _answered(review, offered.answers)
    comment = Comment(
        review=review,
        number=number,
        answers=answered,
        thread=answered.thread if answered else number,
        name=offered.name,
        site=offered.site,
        text=offered.text,
        spoiler=offered.spoiler or hides_a_part(offered.text),
        spoiler_from=offered.spoiler_from,
        reader=offered.reader,
        proof=offered.proof,
        seed=secrets.token_hex(8),
        **said,
    )
    put(comment)
    return comment


def _answered(review: Review, number: int | None) -> Comment | None:
    """What is answered, if readers see it; else the answer stands for itself."""
    return Comment.objects.filter(review=review, number=number, standing=Standing.PRINTED).first() if number else None


def _write_address(comment: Comment, offered: Offered) -> None:
    address = CommentAddress(
        comment=comment,
        email=offered.email,
        folded=folded(offered.email),
        network=offered.network,
        same=same_of(comment.review, offered),
        words=words_of(offered.text),
    )
    put(address)
