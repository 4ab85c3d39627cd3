"""Addresses that people type: which may stand in a link, and how they stand in one."""

from __future__ import annotations

import re
from urllib.parse import quote

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SAFE = frozenset(("http", "https", "mailto", "tel", "ftp", "irc", "xmpp", "gemini"))
_RUNS = frozenset(("javascript", "vbscript", "data", "file"))
_SPACES = re.compile(r"[\x00-\x20\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
_URL_SAFE = ";/?:@&=+$,-_.!~*'()#%"
SPOKEN = ("/404.html", "/410.html")
"""Pages that are said in place of another. Asked for by their names they would answer 200, so nobody finds them."""


def leads_somewhere(address: str, *, every_scheme: bool = False) -> bool:
    """Whether an address may stand in a link: no scheme, or one that leads somewhere and runs nothing.

    `every_scheme` allows any but those that run something. What browsers skip in an address is skipped here too.
    """
    scheme = SCHEME.match(_SPACES.sub("", address))
    if scheme is None:
        return True
    name = scheme[1].lower()
    return name in _SAFE or (every_scheme and name not in _RUNS)


def href(address: str) -> str:
    """An address for an attribute: what cannot stand in one is percent-encoded, what is encoded stays."""
    return quote(address, safe=_URL_SAFE).replace("&", "&amp;").replace("'", "&#39;")
