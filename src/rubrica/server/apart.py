"""The web application as a worker sees it: in a process of its own, so that readers need not share theirs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from rubrica.server.calls import Call, call
from rubrica.server.refusals import refuse

if TYPE_CHECKING:
    import socket

    from rubrica.server.asgi import Message, Receive, Scope, Send

PATIENCE = 60.0
"""Seconds for which a request waits for an application that is not there yet."""
TOLD = ("type", "asgi", "http_version", "method", "scheme", "path", "raw_path", "query_string", "root_path", "headers")
SIDES = ("client", "server")
Refusal = tuple[int, str]
ABSENT: Refusal = (503, "This part of the press is just starting. Please try again in a minute.")
LOST: Refusal = (503, "This was interrupted, and it is not known whether it was done. Please try again.")
"""The application has died."""
ENDED: Refusal = (503, "The press is being ended, and it is not known whether this was done. Please try again.")
"""This worker can wait no longer."""


class Apart:
    """An ASGI application that passes on what it is asked and what is answered."""

    def __init__(self, channel: socket.socket) -> None:
        self.channel = channel
        self._resting: list[Call] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = await self._pass_on(scope, receive, send)
        if asked == LOST and scope["method"] in ("GET", "HEAD"):
            asked = await self._pass_on(scope, _nothing, send)  # whoever only reads may ask again
        if asked:
            await refuse(send, *asked)

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send) -> Refusal | None:
        """Ask and answer; what is to be said where there was no answer."""
        line = await self._call()
        if line is None:
            return ABSENT
        begun = whole = False
        try:
            if not await _ask(line, scope, receive):
                return None
            while not whole:
                message = await line.hear()
                begun = True
                await send(message)
                whole = message["type"] == "http.response.body" and not message.get("more_body")
        except (ConnectionError, asyncio.CancelledError) as error:
            if begun:  # the connection is closed, and whoever reads sees that the answer is not whole
                raise
            return LOST if isinstance(error, ConnectionError) else ENDED
        finally:
            if whole:
                self._resting.append(line)
            else:
                line.end()
        return None

    async def _call(self) -> Call | None:
        """A line on whose other end somebody listens. Nothing is said before: what nobody hears is not done later."""
        while self._resting:
            line = self._resting.pop()
            if line.is_open():
                return line
            line.end()
        try:
            line = await call(self.channel)
        except OSError:
            return None
        try:
            await asyncio.wait_for(line.hear(), PATIENCE)
        except (ConnectionError, TimeoutError, asyncio.CancelledError):
            line.end()
            return None
        return line


async def _ask(line: Call, scope: Scope, receive: Receive) -> bool:
    """Say what is asked, with its body. Gives whether whoever asks still waits for the answer."""
    told = {name: scope[name] for name in TOLD if name in scope}
    await line.say(told | {name: tuple(scope[name]) for name in SIDES if scope.get(name)})
    while True:
        message = await receive()
        await line.say(message)
        if message["type"] != "http.request":
            return False
        if not message.get("more_body"):
            return True


async def _nothing() -> Message:
    return {"type": "http.request"}
