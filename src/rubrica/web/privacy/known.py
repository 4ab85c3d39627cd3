"""Everything that stands in the press about an address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.mail.addresses import folded
from rubrica.web.mail.models import Mail, Subscription
from rubrica.web.readers.account_models import ReaderAccount
from rubrica.web.readers.models import ReaderScore

if TYPE_CHECKING:
    from datetime import datetime


def known_of(address: str) -> dict[str, Any]:
    """What the press knows of somebody, as JSON writes it: to be handed to them. Spellings of one address are one."""
    return {
        "address": address.strip(),
        "comments": [_comment(one) for one in comments_of(address)],
        "subscriptions": [_subscription(one) for one in Subscription.objects.filter(folded=folded(address.strip()))],
        "account": _account(address),
        "letters": list(Mail.objects.filter(to__iexact=folded(address.strip())).values_list("kind", flat=True)),
    }


def comments_of(address: str) -> list[CommentAddress]:
    found = CommentAddress.objects.filter(folded=folded(address.strip())).exclude(folded="")
    return list(found.select_related("comment__review").order_by("comment"))


def _comment(one: CommentAddress) -> dict[str, Any]:
    said = one.comment
    return {
        "review": said.review.slug,
        "number": said.number,
        "name": said.name,
        "site": said.site,
        "text": said.text,
        "standing": said.standing,
        "sent": _moment(said.at),
        "edited": _moment(said.edited),
        "email": one.email,
        "network": one.network,
    }


def _account(address: str) -> dict[str, Any] | None:
    """The account by which somebody keeps their scores, and these."""
    mine = ReaderAccount.objects.filter(folded=folded(address.strip())).first()
    if mine is None:
        return None
    scores = ReaderScore.objects.filter(reader=mine.reader).select_related("review").order_by("pk")
    return {
        "address": mine.address,
        "made": _moment(mine.made),
        "devices": mine.devices.count(),
        "scores": [
            {
                "review": one.review.slug,
                "scores": one.scores,
                "sent": _moment(one.sent),
                "changed": _moment(one.changed),
            }
            for one in scores
        ],
    }


def _subscription(one: Subscription) -> dict[str, Any]:
    return {
        "to": one.of or "newsletter",
        "address": one.address,
        "asked": _moment(one.asked),
        "confirmed": _moment(one.confirmed),
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat(timespec="seconds") if at else None
