"""What a server is told: where to listen, what to serve, and how much it lets strangers ask of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much. Times are seconds for the whole of something, however it trickles in."""

    header_seconds: float = 10
    body_seconds: float = 120
    idle_seconds: float = 60
    """A connection that has been answered and says nothing."""
    stalled_seconds: float = 30
    """A reader who takes nothing of an answer."""
    target_bytes: int = 8 * 1024
    """Of the address in the request line, with what follows its `?`."""
    header_bytes: int = 32 * 1024
    header_fields: int = 100
    body_bytes: int = 32 * 1024 * 1024
    bodies_together: int = 128 * 1024 * 1024
    """Bytes of all bodies that one worker is being sent."""
    connections: int = 4096
    """Of one worker; never more than the system's limit on open files leaves room for."""
    connections_each: int = 256
    """From one address (of IPv6, one /64 network)."""


@dataclass(frozen=True, slots=True)
class Serving:
    """One press, served."""

    published: Path
    hosts: tuple[str, ...]
    """The names the press answers to, without ports; "*" is any name."""
    memory: int = 24 * 1024 * 1024
    """Bytes of answers that each worker keeps."""
    proxies: tuple[str, ...] = ()
    """Addresses or networks of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed."""
    parent: int = 0
    """The process without which a worker ends itself; 0 for none."""
    drain_seconds: int = 10
    """How long a server that is ended waits for the answers that it owes."""
    limits: Limits = field(default_factory=Limits)
