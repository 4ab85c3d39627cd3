"""From what stands in a request line to a file of the published folder. Nothing is guessed, nothing is put right."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote_to_bytes

from rubrica.pages.addresses import SPOKEN

PLAIN = re.compile(rb"/[\w\-.~/%!$&'()*+,;=:@]*")
LONGEST = 1024


def address_of(target: bytes) -> str | None:
    """The address that a request line's target names, None where no published file can stand.

    Redirects of every kind (a missing slash, `index.html` by its name, a doubled slash) are the application's.
    """
    if len(target) > LONGEST or not PLAIN.fullmatch(target):
        return None
    try:
        address = unquote_to_bytes(target).decode()
    except UnicodeDecodeError:
        return None
    hidden = "/." in address or "//" in address or "\\" in address or not address.isprintable()
    return None if hidden or address.endswith("/index.html") or address in SPOKEN else address


def target_of(address: str) -> bytes:
    """How an address is spelled in a request line by everyone who does not go out of their way."""
    return quote(address, safe="/-._~!$&'()*+,;=:@").encode()
