"""A connection without a network: what a protocol is given in pieces, and the bytes it answers with."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from rubrica.server.asgi import App, Receive, Scope, Send
from rubrica.server.configuring import config_of
from rubrica.server.front import Front
from rubrica.server.lane import LaneProtocol
from rubrica.server.settings import Limits, Serving

Protocol = LaneProtocol | HttpToolsProtocol
DATE = [(b"date", b"Fri, 27 Nov 2026 12:00:00 GMT")]


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """An application that says what it was asked, and by whom."""
    body, more = b"", True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
        body, more = body + message.get("body", b""), message.get("more_body", False)
    asked = f"{scope['method']} {scope['path']} {scope['query_string']!r} {scope['client'][0]} {body!r}".encode()
    await send({"type": "http.response.start", "status": 404, "headers": [(b"content-length", b"%d" % len(asked))]})
    await send({"type": "http.response.body", "body": asked})


class Wire(asyncio.Transport):
    """The transport of one connection."""

    def __init__(self, protocol: Protocol, address: str) -> None:
        super().__init__()
        self.protocol, self.address = protocol, address
        self.sent, self.closed, self.paused, self.unsent = b"", False, False, 0

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return {"peername": (self.address, 50000), "sockname": ("127.0.0.1", 80)}.get(name, default)

    def write(self, data: Any) -> None:
        self.sent += b"" if self.closed else bytes(data)

    def writelines(self, list_of_data: Any) -> None:
        self.write(b"".join(list_of_data))

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            asyncio.get_running_loop().call_soon(self.protocol.connection_lost, None)

    abort = close

    def is_closing(self) -> bool:
        return self.closed

    def pause_reading(self) -> None:
        self.paused = True

    def resume_reading(self) -> None:
        self.paused = False

    def get_write_buffer_size(self) -> int:
        return self.unsent


class Served:
    """A server without a socket, in the running loop."""

    def __init__(self, root: Path, app: App = echo, limits: Limits | None = None, **settings: Any) -> None:
        serving = Serving(root, ("press.example", "127.0.0.1"), limits=limits or Limits(), **settings)
        self.config = config_of(serving, LaneProtocol, app)
        self.config.load()
        self.front: Front = self.config.loaded_app
        self.state = ServerState()
        self.state.default_headers = DATE

    def connect(self, kind: type[Protocol] = LaneProtocol, address: str = "192.0.2.1") -> Wire:
        protocol = kind(self.config, self.state, {}, asyncio.get_running_loop())
        wire = Wire(protocol, address)
        protocol.connection_made(wire)
        return wire

    async def settle(self) -> None:
        """Until everything that was asked has been answered, or waits for more."""
        await self.turn()
        while self.front.maker.busy():
            await asyncio.sleep(0.001)
        await self.turn()

    async def turn(self) -> None:
        """As many turns of the loop as the longest row of answers takes."""
        for _ in range(80):
            await asyncio.sleep(0)

    async def feed(self, wire: Wire, *pieces: bytes, settle: bool = True) -> bytes:
        """Let pieces arrive; what was answered to them, in the end."""
        before = len(wire.sent)
        for piece in pieces:
            if wire.paused:
                await self.settle()
            if wire.closed or wire.paused:
                break
            wire.protocol.data_received(piece)
        if settle:
            await self.settle()
        return wire.sent[before:]

    async def ask(self, *pieces: bytes, kind: type[Protocol] = LaneProtocol) -> bytes:
        """What a new connection is answered."""
        return await self.feed(self.connect(kind), *pieces)

    async def is_ready(self) -> None:
        """Until smaller answers have taken the places of the first."""
        await self.front.maker.rest()


def get(target: str, *fields: str, method: str = "GET", host: str = "press.example") -> bytes:
    """A request as a browser would write it."""
    return "\r\n".join([f"{method} {target} HTTP/1.1", f"Host: {host}", *fields, "", ""]).encode()


def parts(answer: bytes) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer."""
    head, _, body = answer.partition(b"\r\n\r\n")
    status, *fields = head.decode().split("\r\n")
    return int(status.split()[1]), dict(field.split(": ", 1) for field in fields), body
