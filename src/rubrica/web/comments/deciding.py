"""Somebody decides about a comment, or takes a decision back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.accounts.models import Critic
from rubrica.web.comments.announcing import announce
from rubrica.web.comments.filtering import learn
from rubrica.web.comments.models import Comment, Decision, Standing
from rubrica.web.comments.taking_back import take_back, tell_as_it_is
from rubrica.web.comments.telling import tell_of_printed
from rubrica.web.comments.text import hides_a_part

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement

DECIDED = (Standing.PRINTED, Standing.SPAM, Standing.DELETED)
"""Where a moderator may put a comment. It is withdrawn by its own sender alone."""


def decide(change: Announcement, comment: Comment, after: str, by: object, reason: str = "") -> Decision | None:
    """Put a comment where somebody says, and let the filter learn from it. None where it is there already, or where
    its own sender has withdrawn it: then nobody prints it any more."""
    before = comment.standing
    if before in (after, Standing.WITHDRAWN):
        return None
    _put(change, comment, after)
    if after == Standing.PRINTED:
        tell_of_printed(comment)
    who = by if isinstance(by, Critic) else None
    return Decision.objects.create(comment=comment, before=before, after=after, by=who, reason=reason[:200])


def undo(change: Announcement, decision: Decision) -> bool:
    """Put a comment back where it was before a decision, unless something was decided since, or its own sender decided.
    What the filter learned from it, it forgets."""
    comment = decision.comment
    if not decision.can_be_undone or comment.standing != decision.after:
        return False
    _put(change, comment, decision.before)
    decision.undone = True
    decision.save(update_fields=["undone"])
    return True


def mark_spoiler(change: Announcement, comment: Comment, spoiler_from: str = "", *, spoiler: bool = True) -> None:
    """Close a comment until a reader opens it, or open it again; one that hides a part of itself stays closed."""
    comment.spoiler = spoiler or hides_a_part(comment.text)
    comment.spoiler_from = spoiler_from[:40] if spoiler else ""
    comment.save(update_fields=["spoiler", "spoiler_from"])
    announce(change, comment, comment.standing)
    tell_as_it_is(comment)


def version_of(comment: Comment) -> str:
    """What tells a text from the one that its sender put in its place later: it travels with a moderator's button, so
    that nobody prints what they have not read."""
    return comment.edited.isoformat() if comment.edited else ""


def is_unread(comment: Comment, after: str, seen: str) -> bool:
    """Whether it would be printed with another text than whoever decides has `seen`."""
    return after == Standing.PRINTED and seen != version_of(comment)


def _put(change: Announcement, comment: Comment, after: str) -> None:
    before, comment.standing = comment.standing, after
    comment.save(update_fields=["standing"])
    learn(comment)
    take_back(comment)
    announce(change, comment, before)
