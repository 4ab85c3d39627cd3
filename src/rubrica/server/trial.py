"""The lane on trial, at each start: a page is asked both ways, and what comes must be the same."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from rubrica.server.configuring import config_of
from rubrica.server.settings import Serving

if TYPE_CHECKING:
    from uvicorn import Config

    from rubrica.server.asgi import Receive, Scope, Send
    from rubrica.server.front import Front

PAGE = b"<!doctype html><title>On trial</title>" + b"<p>Both ways lead to it.</p>" * 20
HOST = "Host: trial.example"
GET = "GET / HTTP/1.1"
ASKED = (
    [GET, HOST],
    [GET, HOST, "Accept-Encoding: br"],
    [GET, HOST, "If-None-Match: *"],
    ["HEAD / HTTP/1.1", HOST],
    [GET, "Host: other.example"],
)
TASKS = [0, 0, 0, 0, 1]
"""How many of them uvicorn sees a task for, with a lane in front."""

log = logging.getLogger(__name__)


def is_as_good(lane: type[HttpToolsProtocol]) -> bool:
    """Whether the lane answers as uvicorn itself does, and is of use. Says so if not."""
    try:
        with TemporaryDirectory() as folder:
            Path(folder, "index.html").write_bytes(PAGE)
            same = asyncio.run(_compare(lane, Path(folder)))
    except Exception as error:
        log.warning("The fast lane does not work with this uvicorn: %r", error)
        return False
    if not same:
        log.warning("The fast lane does not answer as this uvicorn does.")
    return same


async def _compare(lane: type[HttpToolsProtocol], root: Path) -> bool:
    config = config_of(Serving(root, ("trial.example",)), lane, _nothing)
    config.load()
    front: Front = config.loaded_app
    for lines in ASKED:  # the first time takes the long way in any case
        await _answer(HttpToolsProtocol, config, lines)
    await front.maker.rest()
    slow = [await _answer(HttpToolsProtocol, config, lines) for lines in ASKED]
    quick = [await _answer(lane, config, lines) for lines in ASKED]
    front.maker.close()
    return [sent for sent, _ in quick] == [sent for sent, _ in slow] and [tasks for _, tasks in quick] == TASKS


async def _answer(kind: type[HttpToolsProtocol], config: Config, lines: list[str]) -> tuple[bytes, int]:
    """What is sent, and how many tasks uvicorn began for it: none where the lane answered."""
    state = ServerState()
    state.default_headers = [(b"date", b"Fri, 27 Nov 2026 12:00:00 GMT")]
    protocol, transport = kind(config, state, {}), _Transport()
    protocol.connection_made(transport)
    protocol.data_received("\r\n".join([*lines, "", ""]).encode())
    begun = list(state.tasks)
    if begun:
        await asyncio.wait(begun)
    protocol.connection_lost(None)
    return bytes(transport.sent), len(begun)


async def _nothing(scope: Scope, receive: Receive, send: Send) -> None: ...


class _Transport(asyncio.Transport):
    """A connection that leads nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = bytearray()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return default

    def write(self, data: Any) -> None:
        self.sent += data

    def close(self) -> None: ...

    def is_closing(self) -> bool:
        return False

    def get_write_buffer_size(self) -> int:
        return 0
