"""The names a press answers to: its own address, this machine's, and those it is told."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from rubrica.web.catalogue.press import settings_row
from rubrica.web.config import Config, current
from rubrica.web.reviews.reading import press_now

OWN = frozenset({"localhost", "127.0.0.1", "[::1]"})


def known_hosts() -> frozenset[str]:
    """Without ports. The press's own address is asked of its settings, so that it may change while the press runs."""
    return told_hosts() | _of(settings_row().text)


def is_known(host: str) -> bool:
    """Whether a Host header names this press."""
    name = {without_port(host), "*"}
    return bool(name & told_hosts() or name & known_hosts())  # who is known already needs no database


def without_port(host: str) -> str:
    """The name in a Host header, as names are compared."""
    name, colon, port = host.lower().rpartition(":")
    return (name if colon and port.isdecimal() else host.lower()).rstrip(".")


def told_hosts() -> frozenset[str]:
    """This machine's, and what the process was told."""
    return _told(current())


@lru_cache(maxsize=4)
def _told(config: Config) -> frozenset[str]:
    return OWN | frozenset(map(without_port, (*config.hosts, urlsplit(config.url).netloc)))


@lru_cache(maxsize=4)
def _of(text: str) -> frozenset[str]:
    """`text` is what the settings say: as long as it stays, so does the address."""
    host = urlsplit(press_now().site.address).hostname or ""
    return frozenset({f"[{host}]" if ":" in host else host.encode("idna").decode() if host else ""}) - {""}
