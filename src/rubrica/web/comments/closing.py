"""A moderator takes no more comments on a review, or takes them again. Its text stays as its critic wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.accounts.deeds import What, note
from rubrica.web.comments.announcing import keys_of_all

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement
    from rubrica.web.reviews.models import Review


def close_talk(change: Announcement, review: Review, by: object, *, closed: bool) -> None:
    """Every page with the form says so, or has it again."""
    if review.talk_closed == closed:
        return
    review.talk_closed = closed
    review.save(update_fields=["talk_closed"])
    note(What.TALK_CLOSED if closed else What.TALK_OPENED, by, review.slug)
    change.add(keys_of_all(review.slug))
