"""The web application, imported while the server already answers. Whoever needs it waits for it."""

from __future__ import annotations

import asyncio
import logging
import os
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

from rubrica.server.asgi import App

if TYPE_CHECKING:
    from rubrica.server.asgi import Message, Receive, Scope, Send

STARTUP_FAILURE = 3
"""uvicorn's word to its supervisor that another worker would fare no better."""

log = logging.getLogger(__name__)


class LateApp:
    """An application by its name, `module:name`. If it cannot be had, the process ends: there is nothing to wait for.

    Applications that take part in ASGI's lifespan hear of the beginning and of the end.
    """

    def __init__(self, app: str | App) -> None:
        self.given = app
        self._app: App | None = None
        self._there = asyncio.Event()
        self._end = asyncio.Event()
        self._life: asyncio.Task[None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._there.wait()
        assert self._app is not None
        await self._app(scope, receive, send)

    def start(self) -> None:
        """Begin to import."""
        self._life = asyncio.ensure_future(self._live())

    async def stop(self) -> None:
        """Tell the application that the end has come, and wait until it is ready for it."""
        self._end.set()
        if self._life and self._there.is_set():
            await self._life
        elif self._life:
            self._life.cancel()  # what it would complain of now concerns nobody

    async def _live(self) -> None:
        try:
            app = await asyncio.to_thread(_find, self.given) if isinstance(self.given, str) else self.given
        except (Exception, SystemExit) as error:
            where = not isinstance(error, OSError)  # a file that cannot be read is told by its name
            log.critical("The web application %s cannot be imported: %s", self.given, error, exc_info=where)
            _end_process()
        messages = iter(({"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}))

        async def receive() -> Message:
            message = next(messages, None)
            if message is None or message["type"] == "lifespan.shutdown":
                await self._end.wait()
            return message or {"type": "lifespan.shutdown"}

        async def send(message: Message) -> None:
            if message["type"] == "lifespan.startup.complete":
                self._open(app)
            elif message["type"] == "lifespan.startup.failed":
                log.critical("The web application %s does not start: %s", self.given, message.get("message", ""))
                _end_process()

        with suppress(Exception):  # it takes no part, which most say by raising
            await app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, receive, send)
        self._open(app)

    def _open(self, app: App) -> None:
        self._app = app
        self._there.set()


def _find(name: str) -> App:
    module, _, path = name.partition(":")
    found: Any = import_module(module)
    for part in path.split("."):
        found = getattr(found, part)
    app: App = found
    return app


def _end_process() -> NoReturn:
    """At once: nothing has been asked of it yet."""
    logging.shutdown()
    os._exit(STARTUP_FAILURE)
