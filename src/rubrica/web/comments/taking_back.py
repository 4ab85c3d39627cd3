"""Letters about a comment that wait to be sent: they say what is true when they go, or are taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from rubrica.pages.values.comments import place_below
from rubrica.web.comments.models import Standing
from rubrica.web.comments.telling import answer_told
from rubrica.web.mail import outbox
from rubrica.web.mail.models import Mail, MailText

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rubrica.web.comments.models import Comment

TRUE_WHILE = {
    "reply": (Standing.PRINTED,),
    "held": (Standing.HELD,),
    "comment": (Standing.HELD, Standing.PRINTED),
}
"""Of each kind of letter, where the comment must stand."""


def letters_about(comment: Comment) -> QuerySet[MailText]:
    """What waits and quotes a comment or leads to it, by the links in it: to moderators, to those who follow it, and to
    its sender."""
    decides = f"/comments/decide/{comment.pk}-"
    stands = place_below(f"/reviews/{comment.review.slug}/", comment.number) + '"'
    changes = f"/reviews/{comment.review.slug}/comment/{comment.number}/?key="
    return MailText.objects.filter(
        Q(html__contains=decides) | Q(html__contains=stands) | Q(kind="comment", html__contains=changes)
    )


def take_back(comment: Comment) -> None:
    """Tell nobody of a comment what is not true, since somebody has decided about it; and after all what is again."""
    untrue = [kind for kind, standings in TRUE_WHILE.items() if comment.standing not in standings]
    outbox.take_back(letters_about(comment).filter(kind__in=untrue))
    outbox.give_back(letters_about(comment).exclude(kind__in=untrue))


def tell_as_it_is(comment: Comment) -> None:
    """Its words have changed, or give something away as somebody says now: letters quote it as it stands."""
    take_back(comment)
    if outbox.sends_mail():
        texts = letters_about(comment).filter(kind="reply")
        for mail in Mail.objects.filter(text__in=texts).select_related("text"):
            if mail.text:
                outbox.write_anew(mail.text, answer_told(comment, mail.leave))
