"""Accounts of readers: an address, and the browsers that have opened a link which was sent there. They all see and
change the same scores."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.timezone import now

from rubrica.web.mail import letters
from rubrica.web.mail.addresses import address_of, folded
from rubrica.web.mail.outbox import post
from rubrica.web.mail.server import sends_mail
from rubrica.web.readers.account_models import ReaderAccount, ReaderDevice, ReaderLink
from rubrica.web.readers.invitation import invitation_of
from rubrica.web.readers.joining import hand_over, take_away

if TYPE_CHECKING:
    from rubrica.pages.press.toml import Toml
    from rubrica.pages.values.entry import Site
    from rubrica.web.changes import Announcement

HERE = "/reader/"
LASTS = timedelta(hours=1)
TO_ONE, MOST = 3, 300
"""Letters within an hour: to one address, and to all."""


def offers_accounts(settings: Toml) -> bool:
    """Whether a press has accounts for readers: it says so, and can write letters."""
    return invitation_of(settings).accounts and sends_mail()


def reader_behind(reader: str) -> str:
    """Under which name a browser's scores stand: its account's, or its own."""
    found = ReaderDevice.objects.filter(reader=reader).values_list("account__reader", flat=True).first()
    return found or reader


def account_of(reader: str) -> ReaderAccount | None:
    return ReaderAccount.objects.filter(devices__reader=reader).first() if reader else None


def send_link(site: Site, typed: str) -> None:
    """Write to an address. Raises AddressError for what is none; else nobody learns whether it was known, nor whether
    so many letters have been sent that this one is not."""
    address = address_of(typed)
    with transaction.atomic():
        lately = ReaderLink.objects.filter(asked__gt=now() - LASTS)
        if lately.count() >= MOST or lately.filter(folded=folded(address)).count() >= TO_ONE:
            return
        secret = secrets.token_urlsafe(24)
        ReaderLink.objects.create(digest=_digest(secret), address=address, folded=folded(address), asked=now())
        post(letters.reader_link(site, site.absolute(f"{HERE}open/{secret}/"), LASTS), address)


def is_open(secret: str) -> bool:
    """Whether a link still lets somebody in."""
    return ReaderLink.objects.filter(digest=_digest(secret), asked__gt=now() - LASTS).exclude(address="").exists()


def let_in(change: Announcement, secret: str, reader: str) -> ReaderAccount | None:
    """The account that a link opens to a browser, with what was scored there before; None for a link that is used or
    too old. Inside `changes.writing()`: of two who use it at the same moment, one is let in."""
    link = ReaderLink.objects.filter(digest=_digest(secret), asked__gt=now() - LASTS).exclude(address="").first()
    if link is None:
        return None
    new = {"reader": secrets.token_hex(16), "address": link.address}
    account, _ = ReaderAccount.objects.get_or_create(folded=link.folded, defaults=new)
    link.address = ""  # used; that it was sent still counts
    link.save(update_fields=["address"])
    if reader_behind(reader) == reader:  # else what it scored is another account's
        hand_over(change, reader, account.reader)
    ReaderDevice.objects.update_or_create(reader=reader, defaults={"account": account})
    return account


def sign_out(reader: str) -> None:
    """The browser sees no scores of the account any more."""
    ReaderDevice.objects.filter(reader=reader).delete()


def leave(change: Announcement, account: ReaderAccount, keep_for: str = "") -> None:
    """The address goes, and no device belongs to it. What was scored stays with the browser `keep_for`, or goes too."""
    if keep_for:
        hand_over(change, account.reader, keep_for)
    else:
        take_away(change, account.reader)
    forget_links(account.folded)
    account.delete()


def forget_links(of: str) -> None:
    ReaderLink.objects.filter(folded=of).delete()


def forget_old_reader_links() -> None:
    ReaderLink.objects.filter(asked__lt=now() - LASTS).delete()


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
