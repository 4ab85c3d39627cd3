"""What a process of the press is told from outside: secrets, limits and where it listens.

What people change (the press's name, its rubrics, its critics) lives in the database instead, and travels with it.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any

HANDED_OVER = "RUBRICA_CONFIG"
"""The variable in which a process hands what it has read to those it starts, so that they need not read it again."""


def _about(default: Any, says: str, **more: Any) -> Any:
    return field(default=default, metadata={"says": says, **more})


@dataclass(frozen=True, slots=True)
class Config:
    """Each name is `--name`, `RUBRICA_NAME` and `name` in the data folder's rubrica.toml; the first of them counts."""

    data: Path = _about(Path("data"), "the folder where everything of this press lies")
    database_url: str = _about("", "a PostgreSQL in place of the data folder's SQLite file")
    secret: str = _about("", "what sessions are signed with, in place of the data folder's own", hidden=True)
    bind: str = _about("127.0.0.1", "the address it listens on")
    port: int = _about(8000, "the port it listens on; 0 for any", least=0, most=65535)
    workers: int = _about(1, "the processes that answer", least=1, most=64)
    address: str = _about("", "where browsers reach it, as in https://press.example: where a proxy stands in front")
    hosts: tuple[str, ...] = _about((), "further names it answers to, besides those of its addresses")
    proxies: tuple[str, ...] = _about((), "addresses of proxies whose word on who asks is believed")
    header_seconds: float = _about(10.0, "how long a request's header may take", least=0.1)
    body_seconds: float = _about(120.0, "how long what is sent to it may take", least=0.1)
    idle_seconds: float = _about(60.0, "how long a connection may say nothing", least=0.1)
    body_bytes: int = _about(32 * 1024 * 1024, "how much may be sent to it at once", least=1024)
    connections: int = _about(4096, "connections of a worker", least=1)
    connections_each: int = _about(256, "of them, from one address", least=1)
    memory: int = _about(24 * 1024 * 1024, "bytes of answers that a worker keeps", least=0)
    drain_seconds: int = _about(10, "how long it waits for the last answers when it ends", least=0)
    mail_host: str = _about("", "the mail server (SMTP) that letters are handed to; without one, none is sent")
    mail_port: int = _about(0, "its port; 0 for 587, 465 or 25, as its security has it", least=0, most=65535)
    mail_security: str = _about("starttls", "how the way there is locked: starttls, tls or none")
    mail_user: str = _about("", "the name to sign in with there")
    mail_password: str = _about("", "the password that goes with it", hidden=True)
    mail_sender: str = _about("", "the address that letters come from, and to which those come back that find nobody")
    rates: bool = _about(True, "whether whoever posts too often is refused; off for tests")
    clock: str = _about("", "for tests: the moment it is, or the path of a file that holds it")

    @property
    def url(self) -> str:
        """The address that browsers open, without a slash at its end."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.bind, self.bind)
        host = f"[{host}]" if ":" in host and host[0] != "[" else host
        return (self.address or f"http://{host}:{self.port}").rstrip("/")

    def handed_over(self) -> dict[str, str]:
        """The environment for processes that are to have the same settings."""
        return {**os.environ, HANDED_OVER: json.dumps(asdict(self), default=str)}


@cache
def current() -> Config:
    """The settings of this process: as they were handed over, or else read from file and environment."""
    if handed := os.environ.get(HANDED_OVER):
        return _taken_over(json.loads(handed))
    from rubrica.web.config.reading import read  # costs more than all the rest

    return read().config


def _taken_over(said: dict[str, Any]) -> Config:
    said = {name: tuple(value) if isinstance(value, list) else value for name, value in said.items()}
    known = {one.name for one in fields(Config)}
    return Config(**{name: value for name, value in said.items() if name in known} | {"data": Path(said["data"])})
