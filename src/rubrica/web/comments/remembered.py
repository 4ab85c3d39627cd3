"""Whoever commented before need not say again who they are: the reader cookie tells it, as it tells what is theirs.

The e-mail address is put to use and never shown: whoever sits at that browser next cannot read it.
"""

from __future__ import annotations

from typing import NamedTuple

from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.models import Comment


class Sender(NamedTuple):
    """What somebody gave with the last comment they sent."""

    name: str
    site: str
    email: str


def last_sender(reader: str) -> Sender | None:
    """Who a reader said they were, None for one who has sent nothing."""
    sent = Comment.objects.filter(reader=reader, critic=None) if reader else Comment.objects.none()
    last = sent.order_by("-pk").values_list("pk", "name", "site").first()
    if last is None:
        return None
    number, name, site = last
    email = CommentAddress.objects.filter(comment=number).values_list("email", flat=True).first()
    return Sender(name, site, email or "")
