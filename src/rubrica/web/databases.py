"""Which database: an SQLite file in the data folder, or PostgreSQL by one URL."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

if TYPE_CHECKING:
    from pathlib import Path
    from urllib.parse import SplitResult


PATIENCE = 5
"""Seconds to wait for a connection to PostgreSQL."""


class DatabaseURLError(ValueError):
    """A database that Rubrica cannot use; the message says what to do."""


def database(url: str, data: Path) -> dict[str, Any]:
    """Django's settings for the database at a URL, "" for the file in the data folder."""
    return postgresql(url) if url else sqlite(data / "rubrica.sqlite3")


def sqlite(path: Path) -> dict[str, Any]:
    """Readers never wait (WAL), what is committed is on the disk (FULL), and writers queue instead of failing."""
    pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
    options = {"init_command": pragmas, "transaction_mode": "IMMEDIATE", "timeout": 20}
    stays = {"CONN_MAX_AGE": None}  # the last to close a file in WAL mode writes all of the log into it
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options, **stays}


def postgresql(url: str) -> dict[str, Any]:
    """`postgresql://user:password@host:5432/name`, or `postgresql:///name?host=/run/postgresql` for a socket."""
    there = urlsplit(url)
    name = unquote(there.path.strip("/"))
    if there.scheme not in ("postgresql", "postgres") or not name or not _has_a_port(there):
        shown = re.sub("//.*@", "//", url.partition("?")[0])  # a password may hold what ends a name
        raise DatabaseURLError(
            f"RUBRICA_DATABASE_URL = {shown} names no PostgreSQL database. "
            "Write it like postgresql://user:password@host:5432/name."
        )
    if not find_spec("psycopg"):
        raise DatabaseURLError("PostgreSQL needs one more package: `pip install 'rubrica[web,postgres]'`.")
    asked = {key: values[-1] for key, values in parse_qs(there.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(there.username or asked.pop("user", "")),
        "PASSWORD": unquote(there.password or asked.pop("password", "")),
        "HOST": there.hostname or asked.pop("host", ""),
        "PORT": str(there.port or asked.pop("port", "")),
        "CONN_HEALTH_CHECKS": True,  # a database that was started again has forgotten its connections
        "OPTIONS": {**asked, "pool": {"min_size": 1, "max_size": 8, "timeout": PATIENCE}},
    }


def _has_a_port(there: SplitResult) -> bool:
    """Whether what stands where a port would is one, or nothing does."""
    try:
        return there.port is None or there.port > 0
    except ValueError:
        return False
