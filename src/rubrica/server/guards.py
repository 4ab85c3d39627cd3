"""Who may stay connected, and for how long. One look a second at all connections of a worker, no timer for each."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import resource
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from rubrica.server.refusals import refusal

if TYPE_CHECKING:
    from rubrica.server.settings import Limits

HEAD, BODY, APP, IDLE = "head", "body", "app", "idle"
"""What a connection waits for: the rest of a header, the rest of a body, the application, the next request."""
FILES_BESIDE = 256
"""Open files that are left for everything but connections."""
LATE = refusal(408, "This request did not come to its end in time.")
FULL = refusal(503, "Too many are here at once. Please try again in a minute.")

log = logging.getLogger(__name__)


class Guarded(Protocol):
    """A connection, as guards see it."""

    transport: asyncio.Transport
    place: str
    """Where it comes from."""
    requests: int
    """How many requests have begun on it."""
    since: float
    """Since when it has been in `seen`."""
    seen: tuple[str, int]
    unsent: int
    unsent_since: float

    def phase(self) -> str: ...
    def begun_answer(self) -> bool: ...


class Guard:
    """All connections of one worker."""

    def __init__(self, limits: Limits, proxies: tuple[str, ...]) -> None:
        self.limits = limits
        self.most = min(limits.connections, max(16, open_files() - FILES_BESIDE))
        self.open: dict[Guarded, None] = {}
        self.by_place: defaultdict[str, dict[Guarded, None]] = defaultdict(dict)
        self._proxies = [ipaddress.ip_network(proxy) for proxy in proxies]
        self._looking: asyncio.TimerHandle | None = None

    def admit(self, connection: Guarded, address: str, loop: asyncio.AbstractEventLoop) -> bool:
        """Take a connection in, where need be in the place of one that waits. False: there is no room for it."""
        connection.place = place = place_of(address)
        connection.since = connection.unsent_since = loop.time()
        if len(self.by_place[place]) >= self.limits.connections_each and not self._is_proxy(address):
            room = self._make_room(self.by_place[place])
        else:
            room = len(self.open) < self.most or self._make_room(self.open)
        if not room:
            if not self.by_place[place]:
                del self.by_place[place]
            return False
        self.open[connection] = self.by_place[place][connection] = None
        if self._looking is None:
            self._looking = loop.call_later(1, self._look, loop)
        return True

    def leave(self, connection: Guarded) -> None:
        self.open.pop(connection, None)
        of_place = self.by_place.get(connection.place, {})
        of_place.pop(connection, None)
        if not of_place:
            self.by_place.pop(connection.place, None)

    def _make_room(self, among: dict[Guarded, None]) -> bool:
        """End the first that has never asked, or is in the midst of a header; else the one that was idle longest."""
        idle: Guarded | None = None
        for one in among:
            phase = one.phase()
            if phase is HEAD or (phase is IDLE and one.requests == 0):
                idle = one
                break
            if phase is IDLE and (idle is None or one.since < idle.since):
                idle = one
        if idle is None:
            return False
        idle.transport.abort()
        self.leave(idle)
        return True

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        now = loop.time()
        for connection in list(self.open):
            self.look_at(connection, now)
        self._looking = loop.call_later(1, self._look, loop) if self.open else None

    def look_at(self, connection: Guarded, now: float) -> None:
        """End a connection whose time is up."""
        seen = (connection.phase(), connection.requests)
        if seen != connection.seen:
            connection.seen, connection.since = seen, now
        unsent = connection.transport.get_write_buffer_size()
        if unsent == 0 or unsent != connection.unsent:
            connection.unsent, connection.unsent_since = unsent, now
        if now - connection.unsent_since > self.limits.stalled_seconds:
            connection.transport.abort()
        elif now - connection.since > self._seconds(connection) and not connection.transport.is_closing():
            if (seen[0] == BODY and not connection.begun_answer()) or seen[0] == HEAD:
                connection.transport.write(LATE)
            connection.transport.close()

    def _seconds(self, connection: Guarded) -> float:
        phase, requests = connection.seen
        if phase == APP:
            return float("inf")  # how long it thinks is the application's own affair
        if phase == BODY:
            return self.limits.body_seconds
        return self.limits.idle_seconds if phase == IDLE and requests else self.limits.header_seconds

    def _is_proxy(self, address: str) -> bool:
        try:
            known = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(known in proxy for proxy in self._proxies)


@lru_cache(maxsize=4096)
def place_of(address: str) -> str:
    """The address, or of IPv6 the network that a provider gives to one household."""
    if ":" not in address:
        return address
    try:
        full = ipaddress.IPv6Address(address.partition("%")[0])
    except ValueError:
        return address
    return str(full.ipv4_mapped or ipaddress.IPv6Network((full, 64), strict=False))


def open_files() -> int:
    """How many files this process may have open, after asking for as many as it can get."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 65536 if hard == resource.RLIM_INFINITY else min(hard, 65536)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        except (OSError, ValueError) as error:
            log.warning("This process may have %s files open, and no more: %s", soft, error)
            return soft
        return wanted
    return soft if soft != resource.RLIM_INFINITY else 65536
