"""How much a request may bring with it. Applications see no more than that, and need not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.server.refusals import refuse

if TYPE_CHECKING:
    from rubrica.server.asgi import App, Message, Receive, Scope, Send
    from rubrica.server.settings import Limits

TOO_LARGE = (413, "This is more than can be taken at once.")
TOO_MANY = (503, "Too much is being sent at once. Please try again in a minute.")


class Bodies:
    """An application whose requests' bodies are limited, each and together."""

    def __init__(self, app: App, limits: Limits) -> None:
        self.app, self.limits, self.held = app, limits, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or len(declared) > 15 or int(declared) > self.limits.body_bytes:
            await refuse(send, *TOO_LARGE)
            return
        body = Body(self, receive, send)
        try:
            await self.app(scope, body.receive, body.send)
        except Exception:
            if not body.refusal:
                raise
        finally:
            self.held -= body.size
        if body.refusal and not body.answered:
            await refuse(send, *body.refusal)


class Body:
    """One body. When it grows too large the application hears that the reader has gone, and is not heard any more."""

    def __init__(self, bodies: Bodies, receive: Receive, send: Send) -> None:
        self.size, self.answered = 0, False
        self.refusal: tuple[int, str] | None = None
        self._bodies, self._receive, self._send = bodies, receive, send

    async def receive(self) -> Message:
        message = {} if self.refusal else await self._receive()
        size, limits = len(message.get("body", b"")), self._bodies.limits
        self.size += size
        self._bodies.held += size
        if self.size > limits.body_bytes:
            self.refusal = TOO_LARGE
        elif self._bodies.held > limits.bodies_together:
            self.refusal = TOO_MANY
        return {"type": "http.disconnect"} if self.refusal else message

    async def send(self, message: Message) -> None:
        if self.answered or not self.refusal:
            self.answered = True
            await self._send(message)
