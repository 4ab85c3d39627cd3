"""Every table, gathered from the folders that own them."""

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

__all__ = [
    "Change",
    "Comment",
    "CommentAddress",
    "Critic",
    "Decision",
    "Deed",
    "Draft",
    "FilterToken",
    "Gone",
    "Listing",
    "ListingScore",
    "ListingTag",
    "Mail",
    "MailState",
    "MailText",
    "NamedPicture",
    "Picture",
    "PressSettings",
    "PreviewLink",
    "ReaderAccount",
    "ReaderDevice",
    "ReaderLink",
    "ReaderRuling",
    "ReaderScore",
    "ReaderSum",
    "ReaderTotal",
    "Redirect",
    "Review",
    "Revision",
    "RubricEdition",
    "Score",
    "Sent",
    "SignInLink",
    "Subscription",
    "Text",
    "TextRevision",
    "TieAnswer",
    "Work",
    "WorkName",
]
