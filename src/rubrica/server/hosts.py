"""The names that a press answers to. A request for any other name is refused before anything looks at it."""

from __future__ import annotations

import re

_HOST = re.compile(rb"(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{1,5})?")


class Hosts:
    """Host headers, known or not. Ports do not matter, nor do case and a closing dot."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._any = "*" in names
        self._names = {name.lower().encode("idna" if not name.isascii() else "ascii") for name in names}
        self._known: set[bytes] = set()

    def __contains__(self, host: bytes) -> bool:
        return host in self._known or self._look(host)

    def _look(self, host: bytes) -> bool:
        found = _HOST.fullmatch(host.lower().strip())
        if found is None:
            return False
        known = self._any or found[1].rstrip(b".") in self._names
        if known and len(self._known) < 100:
            self._known.add(host)
        return known
