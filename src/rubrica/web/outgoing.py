"""The one way out: a press asks others only at public addresses, and connects to the very address it has looked at.

Whoever types a link could otherwise let the press ask the machine it runs on, or its neighbours: by a name that leads
there, by one that leads elsewhere the second time it is looked up, or by a page that sends one on.
"""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv6Address, IPv6Network, ip_address
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import httpcore

from rubrica.web.ending import EndingStream, left_of

if TYPE_CHECKING:
    from collections.abc import Iterable

PORTS = {"http": 80, "https": 443}
"""What is asked, and where: at no other port, behind which anything could be."""
HOPS = 5
_ONWARD = (301, 302, 303, 307, 308)
SECONDS = 5.0
"""For each step of asking: to connect, to be heard, to be answered."""
ALTOGETHER = 10.0
"""For all of it: who sends a letter now and then holds nobody up."""
_ASKING: dict[bytes | str, bytes | str] = {"User-Agent": "Rubrica", "Accept": "*/*", "Accept-Encoding": "identity"}
_TIMES = dict.fromkeys(("connect", "read", "write", "pool"), SECONDS)
_TRANSLATED = tuple(map(IPv6Network, ("::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))
"""IPv6 addresses that stand for IPv4 ones, which may be private."""


class UnaskedError(Exception):
    """Nobody was asked, or nobody answered."""


class PrivateError(UnaskedError):
    """The address is none that everybody could ask."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody answered: the status, and the address that it came from in the end."""

    status: int
    url: str


def ask(url: str) -> Answered:
    """Whether something is there: nothing of what it says is read. Raises UnaskedError."""
    end = monotonic() + ALTOGETHER
    for _ in range(HOPS):
        answered, onward = _ask(url, "HEAD", end)
        if answered.status >= 400:  # not everybody has learnt to answer this
            answered, onward = _ask(url, "GET", end)
        if not onward:
            return answered
        url = urljoin(url, onward)
    raise UnaskedError(f"it leads on more than {HOPS} times")


def _ask(url: str, method: str, end: float) -> tuple[Answered, str]:
    """The answer, and where it leads on ("" for nowhere)."""
    parts = urlsplit(url)
    try:
        is_askable = parts.scheme in PORTS and (parts.port or PORTS[parts.scheme]) == PORTS[parts.scheme]
    except ValueError:
        is_askable = False
    if not is_askable or not parts.hostname or "@" in parts.netloc:
        raise PrivateError("only http and https, at their own ports, are asked")
    with httpcore.ConnectionPool(ssl_context=_context(), network_backend=_Public(end), retries=0) as pool:
        try:
            with pool.stream(method, _ascii(url), headers=_ASKING, extensions={"timeout": _TIMES}) as response:
                said = {name.lower(): value for name, value in response.headers}
                onward = said.get(b"location", b"").decode("latin-1") if response.status in _ONWARD else ""
                return Answered(response.status, url), onward
        except UnaskedError:
            raise
        except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, OSError, ValueError) as error:
            raise UnaskedError(str(error) or type(error).__name__) from None


class _Public(httpcore.NetworkBackend):
    """Connects to public addresses, and to nothing else, until the moment `end`."""

    def __init__(self, end: float) -> None:
        self._inner, self._end = httpcore.SyncBackend(), end

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        address, timeout = public_address(host, port), left_of(self._end, timeout)
        return EndingStream(self._inner.connect_tcp(address, port, timeout, local_address, socket_options), self._end)


def public_address(host: str, port: int) -> str:
    """The address that a name stands for. Raises PrivateError if any that it has is not public."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise UnaskedError(f"nobody knows {host}") from None
    addresses = [str(one[4][0]) for one in found]
    if not addresses or not all(map(is_public, addresses)):
        raise PrivateError(f"{host} is not a public address")
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether everybody on the internet means the same machine by it."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return is_public(str(found.ipv4_mapped))
        if found.is_site_local or any(found in network for network in _TRANSLATED):
            return False
    return found.is_global and not found.is_multicast


def _ascii(url: str) -> str:
    """An address as it is sent: letters of other scripts as HTTP writes them."""
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode()
    path = "".join(one if one.isascii() and one > " " else _escaped(one) for one in parts.path or "/")
    query = "".join(one if one.isascii() and one > " " else _escaped(one) for one in parts.query)
    shown = f"[{host}]" if ":" in host else host
    shown += f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{shown}{path}{'?' if query else ''}{query}"


def _escaped(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "replace"))


@lru_cache(maxsize=1)
def _context() -> ssl.SSLContext:
    """The authorities that this machine trusts."""
    return ssl.create_default_context()
