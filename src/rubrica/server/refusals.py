"""Short answers to what is not let in. They say nothing about the machine, and end the connection."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.server.answers import Headers
    from rubrica.server.asgi import Send


async def refuse(send: Send, status: int, sentence: str) -> None:
    """Answer with a refusal."""
    headers, body = _refusal(sentence)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def refusal(status: int, sentence: str) -> bytes:
    """The same where there is no request yet that could be answered."""
    headers, body = _refusal(sentence)
    line = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n".encode()
    return line + b"".join(b"%b: %b\r\n" % header for header in headers) + b"\r\n" + body


def _refusal(sentence: str) -> tuple[Headers, bytes]:
    body = f"{sentence}\n".encode()
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", b"%d" % len(body)),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
        (b"connection", b"close"),
    ]
    return headers, body
