"""A message as servers pass it on: headers that say what it is, a plain text and the same in HTML."""

from __future__ import annotations

from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import TYPE_CHECKING

from django.utils.encoding import iri_to_uri

from rubrica.web.mail.letter import HERE
from rubrica.web.mail.signs import HEADER
from rubrica.web.mail.writing import one_line

if TYPE_CHECKING:
    from datetime import datetime

SEVEN_BITS = SMTP.clone(cte_type="7bit")
"""Every server passes that on."""


@dataclass(frozen=True, slots=True)
class Written:
    """Everything that a message says. `name` makes its Message-ID, and is its sign; `leave` ends the subscription it
    comes of."""

    name: str
    to: str
    sender: str
    sender_name: str
    subject: str
    plain: str
    html: str
    at: datetime
    leave: str = ""
    is_list: bool = False


def bytes_of(written: Written) -> bytes:
    """The same bytes at each attempt: whoever gets it twice can tell that it is one.

    The library breaks or encodes headers that are longer than a line. These are addresses, which nobody reads then.
    """
    lines = [f"Message-ID: <{written.name}@{_host(written)}>", f"{HEADER}: {written.name}"]
    if written.leave:
        lines.append(f"List-Unsubscribe: <{iri_to_uri(written.leave)}>")
        lines.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
    return "".join(f"{line}\r\n" for line in lines).encode("ascii") + _message(written).as_bytes()


def _host(written: Written) -> str:
    return written.sender.rpartition("@")[2]


def _message(written: Written) -> EmailMessage:
    message = EmailMessage(policy=SEVEN_BITS)
    message["From"] = Address(one_line(written.sender_name, 80), addr_spec=written.sender)
    message["To"] = Address(addr_spec=written.to)
    message["Subject"] = one_line(written.subject)
    message["Date"] = format_datetime(written.at)
    message["Auto-Submitted"] = "auto-generated"
    if written.is_list:
        message["List-Id"] = f"<newsletter.{_host(written)}>"
    message.set_content(written.plain.replace(HERE, written.leave))
    message.add_alternative(written.html.replace(HERE, written.leave), subtype="html")
    message.set_boundary(f"=_{written.name}")
    return message
