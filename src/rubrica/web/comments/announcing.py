"""Which pages a comment stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Max

from rubrica.pages import keys
from rubrica.pages.values.comments import part_of
from rubrica.web.comments.models import Comment, Standing

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement


def keys_of(slug: str, number: int) -> set[str]:
    """The keys of what is printed under a review and of the hundred in which a comment stands: `comments:salt-radio`,
    `comments:salt-radio/2`."""
    return {keys.comments(slug), keys.comments(slug, part_of(number))}


def keys_of_all(slug: str) -> set[str]:
    """The keys of all that is printed of a review's comments, and of the forms beside them."""
    last = Comment.objects.filter(review__slug=slug).aggregate(last=Max("number"))["last"] or 1
    return {keys.comments(slug, part) for part in range(1, part_of(last) + 1)}


def announce(change: Announcement, comment: Comment, before: str) -> None:
    """Say that pages are untrue, where readers saw the comment before or see it now."""
    if Standing.PRINTED in (before, comment.standing):
        change.add(keys_of(comment.review.slug, comment.number))
