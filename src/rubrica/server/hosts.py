"""The names that a press answers to. A request for any other name is refused before anything looks at it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.server.answers import read_file

if TYPE_CHECKING:
    from pathlib import Path

_HOST = re.compile(rb"(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{1,5})?")
_MAP = re.compile(rb"^Sitemap: https?://([^/\s]+)/", re.MULTILINE)
MOST = 100
"""Spellings that are remembered."""


class Hosts:
    """Host headers, known or not. Ports do not matter, nor do case and a closing dot.

    The name for which a press was printed is known too: its robots.txt says it. So a press that gets another address is
    served under it as soon as it is published anew, and nobody has to ask the database first.
    """

    def __init__(self, names: tuple[str, ...], root: Path) -> None:
        self._any = "*" in names
        self._names = {_ascii(name) for name in names}
        self._robots = bytes(root / "robots.txt")
        self._known: set[bytes] = set()

    def __contains__(self, host: bytes) -> bool:
        return host in self._known or self._look(host)

    def _look(self, host: bytes) -> bool:
        name = _name_in(host)
        known = bool(name) and (self._any or name in self._names or name == self._printed_for())
        if known and len(self._known) < MOST:
            self._known.add(host)
        return known

    def _printed_for(self) -> bytes:
        robots = read_file("/robots.txt", self._robots)
        found = _MAP.search(robots.data) if robots else None
        return _name_in(_ascii(found[1].decode("utf-8", "replace"))) if found else b""


def _name_in(host: bytes) -> bytes:
    """The name in a Host header, as names are compared; empty where there is none."""
    found = _HOST.fullmatch(host.lower().strip())
    return found[1].rstrip(b".") if found else b""


def _ascii(name: str) -> bytes:
    try:
        return name.lower().encode("ascii" if name.isascii() else "idna")
    except UnicodeError:
        return b""
