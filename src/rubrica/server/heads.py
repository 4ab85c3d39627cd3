"""The head of a request, where it is so plain that it can mean one thing only. Everything else is the parser's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rubrica.server.encodings import encoding_for

if TYPE_CHECKING:
    from rubrica.server.hosts import Hosts
    from rubrica.server.settings import Limits

TELLING = (
    *("accept-encoding", "connection", "content-length", "expect", "host", "http2-settings", "if-match"),
    *("if-none-match", "if-range", "if-unmodified-since", "proxy-connection", "range", "trailer"),
    *("transfer-encoding", "upgrade"),
)
"""The fields that change what an answer is. The lane knows four of them; with any other a request is not for it."""

_FIELDS = re.compile(rb"((?>(?:[\w!#$%&'*+\-.^`|~]++:[\t\x20-\x7e\x80-\xff]*+\r\n)+))\r\n")
_ANY_CASE = (
    "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else letter for letter in name) for name in TELLING
)
_TELLING = re.compile(f"\n({'|'.join(_ANY_CASE)}):[\t ]*([^\r]*)".encode())  # in less time than with IGNORECASE
KNOWN = 500
LONGEST_KNOWN = 1500
"""Bytes of the longest header that is remembered."""


class Wish(NamedTuple):
    """What a header asks for beside the file itself."""

    encoding: str
    known: bytes
    """If-None-Match, empty where there is none."""


class Wishes:
    """Headers, read. A browser sends the same one again and again: those of late are remembered."""

    def __init__(self, hosts: Hosts, limits: Limits) -> None:
        self._hosts, self._limits = hosts, limits
        self._read: dict[bytes, Wish] = {}

    def of(self, block: bytes) -> Wish | None:
        """What all that follows the request line wishes; None if it is anything but one complete and plain header."""
        wish = self._read.get(block)
        if wish is None and is_within(block, self._limits):
            wish = read_fields(block, self._hosts)
            if wish and not wish.known and len(block) <= LONGEST_KNOWN:
                if len(self._read) >= KNOWN:
                    self._read.clear()
                self._read[block] = wish
        return wish


def is_within(block: bytes, limits: Limits) -> bool:
    """Whether a header is surely no larger than a request's may be; of others the front says whether they are."""
    return len(block) <= limits.header_bytes and block.count(b"\n") <= limits.header_fields


def read_fields(block: bytes, hosts: Hosts) -> Wish | None:
    """The wish of one complete and plain header, for a host that is known."""
    found = _FIELDS.fullmatch(block)
    if found is None:
        return None
    told: dict[bytes, bytes] = {}
    for name, value in _TELLING.findall(b"\n" + found[1]):
        name = name.lower()
        if name in told or (name == b"connection" and value.lower() != b"keep-alive"):
            return None
        told[name] = value
    if told.pop(b"host", b"") not in hosts:
        return None
    told.pop(b"connection", None)
    accepted, known = told.pop(b"accept-encoding", b""), told.pop(b"if-none-match", b"")
    return None if told else Wish(encoding_for(accepted), known)
