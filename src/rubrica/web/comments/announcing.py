"""Which pages a comment stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.values.comments import part_of
from rubrica.web.comments.models import Comment, Standing

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement


def keys_of(slug: str, number: int) -> set[str]:
    """The keys of what is printed under a review and of the hundred in which a comment stands: `comments:salt-radio`,
    `comments:salt-radio/2`."""
    return {keys.comments(slug), keys.comments(slug, part_of(number))}


def announce(change: Announcement, comment: Comment, before: str) -> None:
    """Say that pages are untrue, where readers saw the comment before or see it now."""
    if Standing.PRINTED in (before, comment.standing):
        change.add(keys_of(comment.review.slug, comment.number))
