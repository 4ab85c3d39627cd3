"""How often an address has posted: counted in a file of its own, which every worker shares and nobody misses."""

from __future__ import annotations

import logging
import sqlite3
import time
from contextlib import closing
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING

from rubrica.web.config import current
from rubrica.web.keyed import keyed
from rubrica.web.place import here

if TYPE_CHECKING:
    from django.http import HttpRequest

    from rubrica.web.gate.declared import Rate

_TABLE = (
    "CREATE TABLE IF NOT EXISTS posts (who BLOB, part INTEGER, count INTEGER, PRIMARY KEY (who, part)) WITHOUT ROWID"
)
_COUNT = "INSERT INTO posts VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1 RETURNING count"

log = logging.getLogger(__name__)


def to_wait(route: str, address: str, rate: Rate) -> int:
    """Count one post, and say for how many seconds none more is taken; 0 where this one is. Tests of a whole server
    turn this off: RUBRICA_RATES=off.

    A disk that is full counts nothing, and keeps nobody from signing in.
    """
    if not current().rates:
        return 0
    try:
        return _climb(f"{route} {network_of(address)}", rate)
    except sqlite3.Error as error:
        log.warning("posts are not counted: %s", error)
        return 0


def sender_of(request: HttpRequest) -> str:
    """The network address that a request came from, "" for none: proxies may say anything."""
    try:
        return str(ip_address(request.META.get("REMOTE_ADDR", "").partition("%")[0]))
    except ValueError:
        return ""


def forget_counts() -> None:
    """Begin to count anew: nobody is known by where they came from for more than a day."""
    path = here().data / "rates.sqlite3"
    if path.exists():
        with closing(sqlite3.connect(path, timeout=2, isolation_level=None)) as counts:
            counts.execute("PRAGMA secure_delete=ON")
            counts.execute(_TABLE)
            counts.execute("DELETE FROM posts")


def network_of(address: str) -> str:
    """Whom an address stands for: of IPv6, everybody has a /64 to choose from."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return str(found)
    return str(found.ipv4_mapped or found.exploded[:19])


def _climb(who: str, rate: Rate) -> int:
    """From the shortest rung to the longest. What one refuses is counted on none of the longer ones."""
    at = int(time.time())
    with closing(sqlite3.connect(here().data / "rates.sqlite3", timeout=2, isolation_level=None)) as counts:
        counts.execute("PRAGMA synchronous=OFF")
        counts.execute("BEGIN IMMEDIATE")
        counts.execute(_TABLE)
        refusing = next((one for one in (rate, *rate.longer) if _count(counts, who, one, at) > one.times), None)
        counts.execute("COMMIT")
    return refusing.seconds - at % refusing.seconds if refusing else 0


def _count(counts: sqlite3.Connection, who: str, rung: Rate, at: int) -> int:
    digest, part = keyed(f"{who} {rung.seconds}", "rate", 12), at // rung.seconds
    count: int = counts.execute(_COUNT, (digest, part)).fetchone()[0]
    if count == 1:
        counts.execute("DELETE FROM posts WHERE who = ? AND part < ?", (digest, part))
    return count
