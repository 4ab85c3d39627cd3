"""Whether a request is let in at all, before anything looks at what it wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.server.asgi import Scope
    from rubrica.server.hosts import Hosts
    from rubrica.server.settings import Limits


def refusal_of(scope: Scope, limits: Limits, hosts: Hosts) -> tuple[int, str] | None:
    """The status and the sentence with which a request is refused; None where it is let in."""
    headers = scope["headers"]
    if len(scope["raw_path"]) + len(scope["query_string"]) > limits.target_bytes:
        return 414, "This address is too long."
    size = sum(len(name) + len(value) for name, value in headers)
    if size > limits.header_bytes or len(headers) > limits.header_fields:
        return 431, "The header of this request is too large."
    named = [value for name, value in headers if name == b"host"]
    if len(named) != 1 or named[0] not in hosts:
        return 400, "Nothing is served under this name."
    return None


def fields_of(scope: Scope) -> dict[bytes, bytes]:
    """The headers of a request; lists that came in parts are put together."""
    fields: dict[bytes, bytes] = {}
    for name, value in scope["headers"]:
        fields[name] = fields[name] + b"," + value if name in fields else value
    return fields
