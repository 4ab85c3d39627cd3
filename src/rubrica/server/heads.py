"""The head of a request, where it is so plain that it can mean one thing only. Everything else is the parser's."""

from __future__ import annotations

import re
from typing import NamedTuple

_HEAD = re.compile(
    rb"(GET|HEAD) (/[\w\-.~/%!$&'()*+,;=:@]*) HTTP/1\.1(\r\n"
    rb"(?:[\w!#$%&'*+\-.^`|~]+:[\t\x20-\x7e\x80-\xff]*\r\n)+)\r\n"
)
_TELLING = re.compile(
    rb"\r\n(accept-encoding|connection|content-length|expect|host|http2-settings|if-match|if-none-match|if-range"
    rb"|if-unmodified-since|proxy-connection|range|te|trailer|transfer-encoding|upgrade):[\t ]*([^\r]*)",
    re.IGNORECASE,
)


class Head(NamedTuple):
    """A request for one whole file."""

    whole: bool
    """GET; a HEAD wants no body."""
    target: bytes
    host: bytes
    accepted: bytes
    wished: bytes
    """If-None-Match, empty where there is none."""


def read_head(data: bytes) -> Head | None:
    """The one complete and plain request that `data` is, None if it is anything else."""
    found = _HEAD.fullmatch(data)
    if found is None:
        return None
    host = accepted = wished = None
    for name, value in _TELLING.findall(found[3]):
        name = name.lower()
        if name == b"host" and host is None:
            host = value
        elif name == b"accept-encoding" and accepted is None:
            accepted = value
        elif name == b"if-none-match" and wished is None:
            wished = value
        elif name != b"connection" or value.lower() != b"keep-alive":
            return None
    return None if host is None else Head(found[1] == b"GET", found[2], host, accepted or b"", wished or b"")
