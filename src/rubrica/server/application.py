"""The web application of the press that the settings name: `python -m rubrica.server.application CHANNEL`.

CHANNEL is the number of the open socket through which workers send what is asked.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

import uvloop

from rubrica.server.calls import HERE, Call, take
from rubrica.server.guards import open_files

if TYPE_CHECKING:
    from rubrica.server.asgi import App, Scope

APP = "rubrica.web.asgi:application"
MODESTY = 5
"""Niceness: where there are not processors for all, readers are answered before anything is computed."""
STARTUP_FAILURE = 3

log = logging.getLogger(__name__)


class Answering:
    """One application, and those it answers."""

    def __init__(self, app: App, channel: socket.socket, drain_seconds: float) -> None:
        self.app, self.channel, self.drain_seconds = app, channel, drain_seconds
        self._answers: set[asyncio.Task[None]] = set()
        self._resting: set[Call] = set()
        self._ending = asyncio.Event()

    async def run(self) -> None:
        """Until SIGTERM or SIGINT comes or all workers are gone; then give the answers that are owed."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._ending.set)
        self.channel.setblocking(False)
        loop.add_reader(self.channel, self._take)
        await self._ending.wait()
        loop.remove_reader(self.channel)
        for call in self._resting:
            call.end()
        if self._answers:
            await asyncio.wait(self._answers, timeout=self.drain_seconds)

    def _take(self) -> None:
        try:
            line = take(self.channel)
        except EOFError:
            self._ending.set()
            return
        if line:
            answer = asyncio.ensure_future(self._answer(line))
            self._answers.add(answer)
            answer.add_done_callback(self._answers.discard)

    async def _answer(self, line: socket.socket) -> None:
        """All that one line brings, a request after the other."""
        call = await Call.on(line)
        try:
            await call.say(HERE)
            while not self._ending.is_set():
                await self.app(await self._next(call), call.hear, call.say)
        except ConnectionError:
            pass  # whoever asked is no more: nobody is left to tell
        except Exception:
            log.exception("The web application failed.")
        finally:
            call.end()

    async def _next(self, call: Call) -> Scope:
        self._resting.add(call)
        try:
            scope: Scope = await call.hear()
        finally:
            self._resting.discard(call)
        return scope


def find(name: str) -> App:
    """An application by its name, `module:name`. Ends the process, saying why, where it cannot be had."""
    module, _, path = name.partition(":")
    try:
        found: Any = import_module(module)
        for part in path.split("."):
            found = getattr(found, part)
    except (Exception, SystemExit) as error:
        where = not isinstance(error, OSError)  # a file that cannot be read is told by its name
        log.critical("The web application %s cannot be imported: %s", name, error, exc_info=where)
        sys.exit(STARTUP_FAILURE)
    app: App = found
    return app


def run(app: str, channel: int, drain_seconds: float) -> None:
    """Answer what comes through a channel, given by its number."""
    os.nice(MODESTY)
    open_files()
    found = find(app)
    with socket.socket(fileno=channel) as lines, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(Answering(found, lines, drain_seconds).run())


if __name__ == "__main__":
    from rubrica.web.config import current

    with suppress(KeyboardInterrupt):
        run(APP, int(sys.argv[1]), current().drain_seconds)
