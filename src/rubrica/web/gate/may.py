"""Who somebody is to a press and to a review, held against what a route declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.accounts.models import Critic, Role
from rubrica.web.gate.declared import Who
from rubrica.web.reviews.models import Review

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

_ROLES = {
    Who.SIGNED_IN: set(Role),
    Who.WRITER: {Role.OWNER, Role.EDITOR, Role.CRITIC},
    Who.EDITOR: {Role.OWNER, Role.EDITOR},
    Who.MODERATOR: {Role.OWNER, Role.EDITOR, Role.MODERATOR},
    Who.OWNER: {Role.OWNER},
    Who.NOBODY: set(),
}


def may(user: Critic | AnonymousUser, who: Who, slug: str = "") -> bool:
    """Whether somebody may use a route that is for these people; `slug` is the review's, where it is about one."""
    if who is Who.PUBLIC:
        return True
    if not isinstance(user, Critic) or not user.is_active:
        return False
    if who is Who.CRITIC:
        return user.role in _ROLES[Who.EDITOR] or (user.role == Role.CRITIC and _wrote(user, slug))
    return user.role in _ROLES[who]


def _wrote(critic: Critic, slug: str) -> bool:
    """Whether a review is a critic's own: they began it, or it came with a folder and is signed by them."""
    found = Review.objects.filter(slug=slug).values_list("critic", "listing__critic").first()
    return found is not None and (found[0] == critic.pk if found[0] else found[1] == critic.slug)
