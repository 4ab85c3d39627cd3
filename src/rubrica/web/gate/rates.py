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
    from rubrica.web.gate.declared import Rate

_TABLE = (
    "CREATE TABLE IF NOT EXISTS posts (who BLOB, part INTEGER, count INTEGER, PRIMARY KEY (who, part)) WITHOUT ROWID"
)
_COUNT = "INSERT INTO posts VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1 RETURNING count"

log = logging.getLogger(__name__)


def too_many(route: str, address: str, rate: Rate) -> bool:
    """Count one post, and say whether it is one too many. Tests of a whole server turn this off: RUBRICA_RATES=off.

    A disk that is full counts nothing, and keeps nobody from signing in.
    """
    if not current().rates:
        return False
    part = int(time.time()) // rate.seconds
    who = keyed(f"{route} {network_of(address)}", "rate", 12)
    try:
        return _count(who, part, rate.seconds) > rate.times
    except sqlite3.Error as error:
        log.warning("posts are not counted: %s", error)
        return False


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
    return found.exploded[:19] if isinstance(found, IPv6Address) and not found.ipv4_mapped else str(found)


def _count(who: bytes, part: int, seconds: int) -> int:
    with closing(sqlite3.connect(here().data / "rates.sqlite3", timeout=2, isolation_level=None)) as counts:
        counts.execute("PRAGMA synchronous=OFF")
        counts.execute(_TABLE)
        count: int = counts.execute(_COUNT, (who, part)).fetchone()[0]
        if count == 1:
            counts.execute("DELETE FROM posts WHERE who = ? AND part < ?", (who, part))
        return count
