"""What settings are to be, said as whoever wrote them would understand it."""

from __future__ import annotations

import re
from dataclasses import fields
from ipaddress import ip_network
from typing import TYPE_CHECKING, Any, get_type_hints
from urllib.parse import urlsplit

from rubrica.web.config import Config

if TYPE_CHECKING:
    from collections.abc import Callable

_HOST = re.compile(r"\*|\[[0-9a-fA-F:.]+\]|[\w.-]+")
_SENDER = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}")
_KINDS = {
    "int": "a whole number",
    "float": "a number",
    "bool": "on or off",
    "tuple": 'names: in a variable between commas, in the file as in ["a.example"]',
}


def wanted(name: str) -> str:
    """What may stand at a setting: `a whole number from 1 to 64`."""
    one = next(one for one in fields(Config) if one.name == name)
    kind = _KINDS.get(getattr(get_type_hints(Config)[name], "__origin__", get_type_hints(Config)[name]).__name__)
    least, most = one.metadata.get("least"), one.metadata.get("most")
    if most is not None:
        return f"{kind} from {least} to {most}"
    return f"{kind}, {least} or more" if least is not None else kind or "text between quotes"


def unfit(config: Config) -> tuple[str, str] | None:
    """The first setting that is of its kind and still cannot be used, and what it is to be."""
    if not config.bind:  # to a socket that is everybody's, which nobody meant who set an empty variable
        return "bind", "an address of this machine, as in 127.0.0.1, or 0.0.0.0 for all"
    if config.address and not _is_address(config.address):
        return "address", "the scheme and the name that browsers open and nothing after them: https://press.example"
    for name, is_one, said in _LISTS:
        if wrong := next((one for one in getattr(config, name) if not is_one(one)), None):
            return name, f"{said}, which {wrong} is not"
    return _unfit_mail(config)


def _unfit_mail(config: Config) -> tuple[str, str] | None:
    """A mail server is asked in the clear for nothing secret, and every letter comes from somebody."""
    if config.mail_security not in ("starttls", "tls", "none"):
        return "mail_security", "starttls, tls or none"
    if config.mail_host and not _SENDER.fullmatch(config.mail_sender):
        return "mail_sender", "the address that letters come from, as in press@press.example"
    if config.mail_host and config.mail_password and config.mail_security == "none" and not _is_here(config.mail_host):
        return "mail_security", "starttls or tls, where a password goes to another machine"
    return None


def _is_here(host: str) -> bool:
    return host in ("localhost", "127.0.0.1", "::1")


def _is_address(text: str) -> bool:
    try:
        there = urlsplit(text)
        bare = there.path in ("", "/") and not there.query and not there.fragment and "@" not in there.netloc
        return there.scheme in ("http", "https") and bool(there.hostname) and bare and (there.port or 1) > 0
    except ValueError:
        return False


def _is_host(text: str) -> bool:
    return _HOST.fullmatch(text) is not None


def _is_network(text: str) -> bool:
    try:
        return bool(ip_network(text))
    except ValueError:
        return False


_LISTS: tuple[tuple[str, Callable[[Any], bool], str], ...] = (
    ("hosts", _is_host, "names without scheme and port, as in press.example or 192.168.1.20"),
    ("proxies", _is_network, "addresses or networks, as in 127.0.0.1 or 10.0.0.0/8"),
)
