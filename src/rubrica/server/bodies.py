"""How much a request may bring with it. Applications see no more than that, and need not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.server.refusals import refuse

if TYPE_CHECKING:
    from rubrica.server.asgi import App, Message, Receive, Scope, Send
    from rubrica.server.settings import Limits

TOO_LARGE = (413, "This is more than can be taken at once.")


class Bodies:
    """An application whose requests' bodies are limited."""

    def __init__(self, app: App, limits: Limits) -> None:
        self.app, self.limit = app, limits.body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or len(declared) > 15 or int(declared) > self.limit:
            await refuse(send, *TOO_LARGE)
            return
        body = Body(self.limit, receive, send)
        try:
            await self.app(scope, body.receive, body.send)
        except Exception:
            if not body.too_large:
                raise
        if body.too_large and not body.answered:
            await refuse(send, *TOO_LARGE)


class Body:
    """One body. When it grows too large the application hears that the reader has gone, and is not heard any more."""

    def __init__(self, limit: int, receive: Receive, send: Send) -> None:
        self.left, self.too_large, self.answered = limit, False, False
        self._receive, self._send = receive, send

    async def receive(self) -> Message:
        if self.too_large:
            return {"type": "http.disconnect"}
        message = await self._receive()
        self.left -= len(message.get("body", b""))
        if self.left < 0:
            self.too_large = True
            return {"type": "http.disconnect"}
        return message

    async def send(self, message: Message) -> None:
        if self.answered or not self.too_large:
            self.answered = True
            await self._send(message)
