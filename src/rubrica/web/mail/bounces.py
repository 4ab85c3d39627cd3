"""Letters that come back: what a mail server reports about one it took and could not deliver (RFC 3464).

Anybody can write such a report and send it to the press. One is believed that quotes the letter it is about, whose sign
(`signs`) only the press could make; and it is about whom that letter was written to, wherever it was passed on.
"""

from __future__ import annotations

from email import message_from_bytes, message_from_string
from email.policy import SMTP
from email.utils import parseaddr
from typing import TYPE_CHECKING

from rubrica.web.mail.addresses import AddressError, address_of
from rubrica.web.mail.signs import HEADER, is_sign
from rubrica.web.mail.smtp import means_nobody
from rubrica.web.mail.subscriptions import note_bounce

if TYPE_CHECKING:
    from email.message import Message

LONGEST = 2_000_000
"""Bytes of a report: it may bring the letter with it."""


def take_report(data: bytes) -> int:
    """Read a message that came to the sender's address, and let the subscriptions sleep whose address it calls none.

    Gives how many. A report about a full mailbox or a delay is none of those, nor is any other message, nor one about
    a letter that this press has not sent.
    """
    return note_bounce(address) if (address := gone_in(data[:LONGEST])) else 0


def gone_in(data: bytes) -> str:
    """The address of a letter of ours that a report says is none any more; "" for anything else."""
    report = message_from_bytes(data, policy=SMTP)
    if report.get_content_type() != "multipart/report":
        return ""
    parts = list(report.walk())
    statuses = [part for part in parts if part.get_content_type() == "message/delivery-status"]
    if not any(_says_nobody(fields) for part in statuses for fields in _blocks(part)):
        return ""
    quoted = (letter for part in parts if (letter := _quoted(part)) is not None)
    return next((address for letter in quoted if (address := _sent_to(letter))), "")


def _blocks(part: Message) -> list[Message]:
    """The parts of a status: one about the message, and one about each who was to get it."""
    payload = part.get_payload()
    return [one for one in payload if not isinstance(one, str)] if isinstance(payload, list) else []


def _says_nobody(fields: Message) -> bool:
    """Whether a block says that nobody is there for good."""
    if str(fields.get("Action", "")).strip().lower() != "failed":
        return False
    status = str(fields.get("Status", "")).strip().partition(" ")[0]
    return status.startswith("5.") and means_nobody(550, status)


def _quoted(part: Message) -> Message | None:
    """The letter that came back, or its headers; None where a part is neither."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        return next(iter(_blocks(part)), None)
    if kind in ("text/rfc822-headers", "message/rfc822-headers"):
        payload = part.get_payload(decode=True)
        text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
        return message_from_string(text, policy=SMTP)
    return None


def _sent_to(letter: Message) -> str:
    """Whom a letter was written to, if it bears the sign of ours to them; else ""."""
    try:
        address = address_of(parseaddr(str(letter.get("To", "")))[1])
    except AddressError:
        return ""
    named = str(letter.get("Message-ID", "")).strip().strip("<>").partition("@")[0]
    signs = (str(letter.get(HEADER, "")).strip(), named)
    return address if any(is_sign(sign, address) for sign in signs) else ""
