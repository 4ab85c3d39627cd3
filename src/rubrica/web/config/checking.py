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
    return None


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
