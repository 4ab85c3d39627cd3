"""Which tables travel with a press, and which of their columns: what people wrote and decided.

What is not here is an index that is made again, or private to a machine: passwords, sessions, logs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.accounts.deed_models import Deed
from rubrica.web.accounts.link_models import SignInLink
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.models import Picture, PressSettings, RubricEdition, Work, WorkName
from rubrica.web.changes import Change
from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.models import Comment, Decision, FilterToken
from rubrica.web.gate.sent_models import Sent
from rubrica.web.mail.models import Mail, MailState, MailText, Subscription
from rubrica.web.readers.account_models import ReaderAccount, ReaderDevice, ReaderLink
from rubrica.web.readers.models import ReaderRuling, ReaderScore, ReaderSum, ReaderTotal
from rubrica.web.reviews.listing_models import Listing, ListingScore, ListingTag
from rubrica.web.reviews.models import Draft, Gone, Redirect, Review, Revision, Score
from rubrica.web.reviews.naming_models import NamedPicture
from rubrica.web.reviews.preview_models import PreviewLink
from rubrica.web.reviews.text_models import Text, TextRevision
from rubrica.web.reviews.tie_models import TieAnswer

if TYPE_CHECKING:
    from django.db.models import Model

TRAVELS: dict[type[Model], tuple[str, ...]] = {
    PressSettings: ("text", "name"),
    Critic: ("username", "email", "is_active", "date_joined", "slug", "role", "language", "profile"),
    Work: ("slug", "text"),
    RubricEdition: ("name", "edition", "text"),
    Picture: ("name", "content", "alt", "caption", "focal"),
    Review: ("slug", "state", "due", "critic", "was", "binned", "binned_by", "talk_closed"),
    Revision: ("review", "number", "correction", "text", "day", "by", "published", "rubric", "edition"),
    Draft: ("review", "number", "text", "based_on", "by", "by_machine", "saved"),
    Text: ("kind", "slug", "state", "due", "newest"),
    TextRevision: ("of", "number", "text", "by", "published"),
    Redirect: ("old", "new"),
    TieAnswer: ("critic", "criterion", "better", "worse", "alike", "at"),
    Gone: ("address", "at"),
    Comment: (
        "review",
        "number",
        "answers",
        "thread",
        "name",
        "site",
        "text",
        "spoiler",
        "spoiler_from",
        "standing",
        "critic",
        "reader",
        "seed",
        "reasons",
        "at",
        "edited",
    ),
    CommentAddress: ("comment", "email", "folded", "network", "same", "words", "at"),
    Decision: ("comment", "before", "after", "by", "reason", "at", "undone"),
    ReaderScore: ("review", "reader", "scores", "newcomer", "day", "sent", "changed"),
    ReaderAccount: ("reader", "address", "folded", "made"),
    ReaderDevice: ("reader", "account", "at"),
    ReaderRuling: ("review", "day", "released", "by", "at"),
    Subscription: ("of", "address", "folded", "token", "language", "asked", "confirmed", "bounced"),
}
"""In the order in which they are read."""

LEFT: dict[type[Model], tuple[str, ...]] = {
    PressSettings: ("identity", "index", "read_up_to"),
    Critic: (
        "password",
        "last_login",
        "is_superuser",
        "is_staff",
        "groups",
        "user_permissions",
        "name",
        "named",
        "tip",
    ),
    Work: ("title", "kind", "season", "year", "cover"),
    Review: ("nights",),
    Picture: ("address", "width", "height", "variants", "files", "fault"),
    Revision: ("overall", "rank", "verdict", "viewing", "reason", "entry", "line"),
    Text: ("named", "title"),
    Comment: ("learned", "proof"),
}
"""The other columns of these tables."""

STAYS = (
    Deed,
    SignInLink,
    PreviewLink,
    Sent,
    WorkName,
    Score,
    NamedPicture,
    Listing,
    ListingTag,
    ListingScore,
    FilterToken,
    ReaderLink,
    ReaderSum,
    ReaderTotal,
    Change,
    Mail,
    MailText,
    MailState,
)
"""Tables that do not travel."""
