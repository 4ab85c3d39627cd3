"""The server as an application: published files from the shelf, everything else from the web application.

The fast lane gives the same answers without passing through here; whatever it does not take arrives here.
"""

from __future__ import annotations

import asyncio
import os
import signal
from typing import TYPE_CHECKING, Any

from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from rubrica.server.admission import fields_of, refusal_of
from rubrica.server.answers import has_already, path_of
from rubrica.server.bodies import Bodies
from rubrica.server.encodings import IDENTITY, encoding_for
from rubrica.server.files import send_file
from rubrica.server.guards import Guard
from rubrica.server.heads import Wishes
from rubrica.server.hosts import Hosts
from rubrica.server.making import Maker
from rubrica.server.ranges import send_range
from rubrica.server.refusals import refuse
from rubrica.server.shelf import Shelf

if TYPE_CHECKING:
    from uvicorn.server import ServerState

    from rubrica.server.asgi import App, Receive, Scope, Send
    from rubrica.server.settings import Serving


class Front:
    """One worker's application. The fast lane finds `shelf` and `hosts` here."""

    def __init__(self, serving: Serving, app: App) -> None:
        self.serving, self.limits = serving, serving.limits
        self.shelf, self.hosts = Shelf(serving.memory), Hosts(serving.hosts, serving.published)
        self.maker = Maker(serving.published, self.shelf)
        self.wishes = Wishes(self.hosts, serving.limits)
        self.guard = Guard(serving.limits, serving.proxies)
        self._lines: dict[int, tuple[object, bytes]] = {}
        behind: Any = app
        if serving.proxies:
            behind = ProxyHeadersMiddleware(behind, trusted_hosts=list(serving.proxies))
        self.app: App = Bodies(behind, serving.limits)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            if refusal := refusal_of(scope, self.limits, self.hosts):
                await refuse(send, *refusal)
            elif not await self._published(scope, fields_of(scope), send):
                await self.app(scope, receive, send)

    def status_line(self, status: int, state: ServerState) -> bytes:
        """The first lines of an answer; the date is the server's, made once a second."""
        line = self._lines.get(status)
        if line is None or line[0] is not state.default_headers:
            first = b"HTTP/1.1 200 OK\r\n" if status == 200 else b"HTTP/1.1 304 Not Modified\r\n"
            date = b"".join(b"%b: %b\r\n" % header for header in state.default_headers)
            line = self._lines[status] = (state.default_headers, first + date)
        return line[1]

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        watch = asyncio.ensure_future(_end_without(self.serving.parent)) if self.serving.parent else None
        await send({"type": "lifespan.startup.complete"})
        await receive()
        if watch:
            watch.cancel()
        self.maker.close()
        await send({"type": "lifespan.shutdown.complete"})

    async def _published(self, scope: Scope, fields: dict[bytes, bytes], send: Send) -> bool:
        """Answer with a published file, if there is one."""
        if scope["method"] not in ("GET", "HEAD") or scope["query_string"]:
            return False
        address = self.maker.find(scope["raw_path"])
        if address is None:
            return False
        ranged = b"range" in fields and scope["method"] == "GET"
        encoding = IDENTITY if ranged else encoding_for(fields.get(b"accept-encoding", b""))
        answer = await self.maker.answer(address, encoding)
        if answer is None:
            path = path_of(self.maker.root, address)
            return await send_file(address, path, fields, send, whole=scope["method"] == "GET")
        wished = fields.get(b"if-none-match")
        if wished and has_already(wished, answer.tag):
            await send({"type": "http.response.start", "status": 304, "headers": answer.unchanged_headers})
            await send({"type": "http.response.body"})
        elif not (ranged and await send_range(answer, fields, send)):
            await send({"type": "http.response.start", "status": 200, "headers": answer.headers})
            await send({"type": "http.response.body", "body": answer.body})
        return True


async def _end_without(parent: int) -> None:
    """A worker whose group was killed must not go on answering as things were."""
    while os.getppid() == parent:
        await asyncio.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)
