"""Which pages a comment stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.comments.models import Comment, Standing

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement


def key_of(slug: str) -> str:
    """The key of all that is printed under a review: `comments:salt-radio`."""
    return f"comments:{slug}"


def announce(change: Announcement, comment: Comment, before: str) -> None:
    """Say that pages are untrue, where readers saw the comment before or see it now."""
    if Standing.PRINTED in (before, comment.standing):
        change.add({key_of(comment.review.slug)})
