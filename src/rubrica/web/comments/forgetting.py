"""Comments go for good, and network addresses after their time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.timezone import now

from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.announcing import announce
from rubrica.web.comments.filtering import unlearn
from rubrica.web.comments.models import Comment, Standing

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement


def forget(change: Announcement, comment: Comment) -> None:
    """Delete a comment with its address and what was decided of it; the filter forgets what it learned. Answers to it
    stay, in their thread."""
    unlearn(comment)
    before, comment.standing = comment.standing, Standing.DELETED
    announce(change, comment, before)
    comment.delete()


def forget_networks(days: int) -> int:
    """Forget from where comments came so many days ago. Gives how many were known."""
    old = CommentAddress.objects.filter(at__lt=now() - timedelta(days=days)).exclude(network="")
    return old.update(network="")
