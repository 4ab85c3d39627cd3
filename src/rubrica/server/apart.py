"""The web application as a worker sees it: in a process of its own, so that readers need not share theirs."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from rubrica.server.calls import Call, call
from rubrica.server.refusals import refuse

if TYPE_CHECKING:
    import socket

    from rubrica.server.asgi import Message, Receive, Scope, Send

PATIENCE = 60.0
"""Seconds for which a request waits for its turn and for an application, which may not be there yet."""
LINES = 128
"""Requests that are passed on at a time. The others wait here: open files are for readers."""
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
        channel.setblocking(False)  # readers do not wait for room in it
        self._turns = asyncio.Semaphore(LINES)
        self._resting: list[Call] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = await _whole(scope, receive)
        if asked is None:
            return
        refused = await self._pass_on(asked, send)
        if refused == LOST and scope["method"] in ("GET", "HEAD"):
            refused = await self._pass_on(asked, send)  # whoever only reads may ask again
        if refused:
            await refuse(send, *refused)

    async def _pass_on(self, asked: list[Message], send: Send) -> Refusal | None:
        """Ask and answer; what is to be said where there was no answer."""
        begun = False
        try:
            async with asyncio.timeout(PATIENCE) as waiting, self._turns:
                line = await self._line()
                if line is None:
                    return ABSENT
                waiting.reschedule(None)  # how long it thinks is the application's own affair
                try:
                    for message in asked:
                        await line.say(message)
                    whole = False
                    while not whole:
                        message = await line.hear()
                        begun = True
                        with suppress(RuntimeError):  # whoever asked has just gone; the rest is heard all the same
                            await send(message)
                        whole = message["type"] == "http.response.body" and not message.get("more_body")
                except BaseException:
                    line.end()
                    raise
                self._resting.append(line)
        except TimeoutError:
            return ABSENT
        except (ConnectionError, asyncio.CancelledError) as error:
            if begun:  # the connection is closed, and whoever reads sees that the answer is not whole
                raise
            return LOST if isinstance(error, ConnectionError) else ENDED
        return None

    async def _line(self) -> Call | None:
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
            await line.hear()
        except (ConnectionError, asyncio.CancelledError) as error:
            line.end()
            if isinstance(error, ConnectionError):
                return None
            raise
        return line


async def _whole(scope: Scope, receive: Receive) -> list[Message] | None:
    """All that is asked, body included, so that nobody who sends slowly holds a line; None where they have gone."""
    told = {name: scope[name] for name in TOLD if name in scope}
    asked: list[Message] = [told | {name: tuple(scope[name]) for name in SIDES if scope.get(name)}]
    while asked[-1]["type"] != "http.request" or asked[-1].get("more_body"):
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        asked.append(message)
    return asked
