"""Letters that come back: what a mail server reports about one it took and could not deliver (RFC 3464)."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import SMTP
from typing import TYPE_CHECKING

from rubrica.web.mail.addresses import AddressError, address_of
from rubrica.web.mail.smtp import means_nobody
from rubrica.web.mail.subscriptions import note_bounce

if TYPE_CHECKING:
    from email.message import Message

LONGEST = 2_000_000
"""Bytes of a report: it may bring the letter with it."""


def take_report(data: bytes) -> int:
    """Read a message that came to the sender's address, and let the subscriptions sleep whose address it calls none.

    Gives how many. A report about a full mailbox or a delay is none of those, nor is any other message.
    """
    addresses = gone_in(data[:LONGEST])
    return sum(note_bounce(address) for address in addresses)


def gone_in(data: bytes) -> list[str]:
    """The addresses that a report says are none any more."""
    report = message_from_bytes(data, policy=SMTP)
    if report.get_content_type() != "multipart/report":
        return []
    parts = [part for part in report.walk() if part.get_content_type() == "message/delivery-status"]
    found = [_gone(fields) for part in parts for fields in _blocks(part)]
    return sorted({address for address in found if address})


def _blocks(part: Message) -> list[Message]:
    """The parts of a status: one about the message, and one about each who was to get it."""
    payload = part.get_payload()
    return [one for one in payload if not isinstance(one, str)] if isinstance(payload, list) else []


def _gone(fields: Message) -> str:
    """Whom a block is about, if it says that nobody is there for good."""
    if str(fields.get("Action", "")).strip().lower() != "failed":
        return ""
    status = str(fields.get("Status", "")).strip().partition(" ")[0]
    if not status.startswith("5.") or not means_nobody(550, status):
        return ""
    kind, _, address = str(fields.get("Original-Recipient") or fields.get("Final-Recipient", "")).partition(";")
    if kind.strip().lower() != "rfc822":
        return ""
    try:
        return address_of(address.strip().strip("<>"))
    except AddressError:
        return ""
