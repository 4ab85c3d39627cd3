"""A reader changes what they said, or takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.timezone import now

from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.announcing import announce
from rubrica.web.comments.earlier import earlier_than, words_of
from rubrica.web.comments.filtering import learn, unlearn
from rubrica.web.comments.judging import judge
from rubrica.web.comments.models import Comment, Decision, Standing
from rubrica.web.comments.taking_back import take_back, tell_as_it_is
from rubrica.web.comments.telling import tell_of_held_again
from rubrica.web.comments.text import hides_a_part

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement
    from rubrica.web.comments.house import House
    from rubrica.web.comments.offered import Offered

MINUTES = 15
"""For so long the browser that sent a comment may change it; after that, a signed link."""


def is_own(comment: Comment, reader: str) -> bool:
    """Whether a reader may still change a comment by their cookie alone."""
    return bool(reader) and comment.reader == reader and now() - comment.at < timedelta(minutes=MINUTES)


def may_change(comment: Comment) -> bool:
    """What was decided against is not brought back by its sender."""
    return comment.standing in (Standing.HELD, Standing.PRINTED)


def change_text(change: Announcement, comment: Comment, offered: Offered, house: House) -> None:
    """Put other words in place of those that were sent. They are judged as new ones are."""
    before = comment.standing
    earlier = earlier_than(comment.review, offered)
    judged = judge(replace(offered, proof=comment.proof), earlier, replace(house, proof=0))
    unlearn(comment)
    comment.text, comment.spoiler_from = offered.text, offered.spoiler_from
    comment.spoiler = offered.spoiler or hides_a_part(offered.text)
    comment.edited = now()
    comment.standing = judged.standing if before == Standing.PRINTED or judged.standing != Standing.PRINTED else before
    comment.reasons = [list(reason) for reason in judged.reasons]
    comment.save(update_fields=["text", "spoiler", "spoiler_from", "edited", "standing", "reasons"])
    CommentAddress.objects.filter(comment=comment).update(words=words_of(offered.text))
    announce(change, comment, before)
    tell_as_it_is(comment)
    if (before, comment.standing) == (Standing.PRINTED, Standing.HELD):
        tell_of_held_again(comment)


def withdraw(change: Announcement, comment: Comment) -> None:
    """Take back what was said. Nobody can print it again."""
    before, comment.standing = comment.standing, Standing.WITHDRAWN
    comment.save(update_fields=["standing"])
    learn(comment)
    Decision.objects.create(comment=comment, before=before, after=comment.standing)
    take_back(comment)
    announce(change, comment, before)
