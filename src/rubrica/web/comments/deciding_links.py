"""The signed links by which a moderator decides from a letter. Each is theirs alone, and ends with what they may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.core.signing import BadSignature, TimestampSigner

from rubrica.web.accounts.models import Critic, Role
from rubrica.web.comments.models import Comment, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

DAYS = 14
DEEDS = {"approve": Standing.PRINTED, "spam": Standing.SPAM, "delete": Standing.DELETED}
_SIGNER = "rubrica.comments.deciding"


class Link(NamedTuple):
    """Who would put which comment where."""

    critic: Critic
    comment: Comment
    deed: str

    @property
    def after(self) -> Standing:
        return DEEDS[self.deed]


def deciding_links(comment: Comment, critic: Critic) -> Iterator[tuple[str, str]]:
    """For each deed, its address from the root of the press."""
    for deed in DEEDS:
        key = TimestampSigner(salt=_SIGNER).sign(f"{comment.pk}-{critic.pk}-{deed}")
        yield deed, f"/comments/decide/{key}/"


def link_of(key: str) -> Link | None:
    """What a link would do; None for one that is none, too old, or of somebody who moderates no more."""
    try:
        said = TimestampSigner(salt=_SIGNER).unsign(key, max_age=DAYS * 24 * 3600)
    except BadSignature:
        return None
    number, who, deed = said.split("-")
    critic = Critic.objects.filter(pk=int(who), is_active=True).exclude(role=Role.CRITIC).first()
    comment = Comment.objects.filter(pk=int(number)).select_related("review").first()
    return Link(critic, comment, deed) if critic and comment and deed in DEEDS else None
