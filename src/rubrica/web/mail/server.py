"""The mail server of this press, as its settings name it. Without one nothing is sent, and no page offers it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rubrica.web.config import current

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Site

PORTS = {"starttls": 587, "tls": 465, "none": 25}


@dataclass(frozen=True, slots=True)
class Server:
    """`sender` is the address that letters come from, and to which servers send back what they cannot deliver."""

    host: str
    port: int
    security: str
    user: str
    sender: str
    password: str = field(repr=False)


def server_now() -> Server | None:
    """The server that is configured, None where nothing is sent."""
    said = current()
    if not said.mail_host:
        return None
    return Server(
        host=said.mail_host,
        port=said.mail_port or PORTS[said.mail_security],
        security=said.mail_security,
        user=said.mail_user,
        sender=said.mail_sender,
        password=said.mail_password,
    )


def sends_mail() -> bool:
    return server_now() is not None


def as_offered(site: Site) -> Site:
    """The press as its pages show it: without a newsletter, where nothing could send one."""
    return site if sends_mail() or not site.newsletter else replace(site, newsletter="")
