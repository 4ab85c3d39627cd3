"""The signed link by which the sender of a comment finds it again, from any browser: it goes out by mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.signing import BadSignature, TimestampSigner

if TYPE_CHECKING:
    from rubrica.web.comments.models import Comment

DAYS = 90
_SIGNER = "rubrica.comments.own"


def own_link(comment: Comment) -> str:
    """The address, from the root of the press, at which a comment's sender changes it or takes it back."""
    key = TimestampSigner(salt=_SIGNER).sign(str(comment.pk)).partition(":")[2]
    return f"/reviews/{comment.review.slug}/comment/{comment.number}/?key={key}"


def opens(key: str, comment: Comment) -> bool:
    """Whether a key is that of this comment, and young enough."""
    try:
        TimestampSigner(salt=_SIGNER).unsign(f"{comment.pk}:{key}", max_age=DAYS * 24 * 3600)
    except BadSignature:
        return False
    return True
