"""Django behind the server: each request is answered by one of a few threads, which keep the database open.

Django's own handler takes a new thread for each request and opens the database anew in it, which costs more than many
an answer; and threads that compute at once cost each other time.
"""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.core.signals import request_started
from django.db import DEFAULT_DB_ALIAS, connections
from django.urls import set_script_prefix

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from typing import IO

    from django.http.response import HttpResponseBase

FEW = {"sqlite": 1, "postgresql": 4}
"""Threads that are quick at a time. SQLite computes in this process and has one writer; PostgreSQL is waited for."""
MANY = 16
"""The most there are while some of them have long to do."""
LONG = 0.1
"""Seconds after which an answer is no quick one, and another thread may take its place."""


class Application(ASGIHandler):
    """The web application as ASGI has it. Views and middleware are plain functions."""

    def __init__(self) -> None:
        super().__init__()
        self.load_middleware(is_async=False)
        self._threads = Threads(FEW[connections[DEFAULT_DB_ALIAS].vendor])

    async def __call__(self, scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            raise ValueError(f"{scope['type']} is not spoken here")
        try:
            body = await self.read_body(receive)
        except RequestAborted:
            return
        thread, loop = await self._threads.take(), asyncio.get_running_loop()
        try:
            response = await loop.run_in_executor(thread, self._answer, scope, body)
        finally:
            self._threads.give(thread)
        await self.send_response(response, send)

    def _answer(self, scope: MutableMapping[str, Any], body: IO[bytes]) -> HttpResponseBase:
        """All that a request needs of the thread that answers it. Answers here are no streams: they are there whole."""
        set_script_prefix(get_script_prefix(scope))
        request_started.send(sender=self.__class__, scope=scope)
        request, refused = self.create_request(scope, body)
        response = self.get_response(request) if request else refused
        assert response is not None
        response.close()
        body.close()
        return response


class Threads:
    """Threads by turns: the one that was used last is used first, so that most of them rest."""

    def __init__(self, few: int) -> None:
        self.few = few
        self._free: asyncio.LifoQueue[ThreadPoolExecutor] = asyncio.LifoQueue()
        self._turn = asyncio.Lock()  # who came first is first
        self._since: dict[ThreadPoolExecutor, float] = {}  # those that answer

    async def take(self) -> ThreadPoolExecutor:
        """One that nobody uses until `give`."""
        async with self._turn:
            thread = None
            while thread is None:
                if self._free.empty() and self._quick() < self.few and len(self._since) < MANY:
                    thread = ThreadPoolExecutor(1, thread_name_prefix="answer")
                else:
                    with suppress(TimeoutError):
                        thread = await asyncio.wait_for(self._free.get(), self._pause())
            self._since[thread] = time.monotonic()
        return thread

    def give(self, thread: ThreadPoolExecutor) -> None:
        """Let others use it; where there are enough without it, it ends."""
        del self._since[thread]
        if self._quick() + self._free.qsize() < self.few:
            self._free.put_nowait(thread)
        else:
            thread.submit(connections.close_all)
            thread.shutdown(wait=False)

    def _quick(self) -> int:
        """How many answer, and have not been at it for long."""
        return sum(since > time.monotonic() - LONG for since in self._since.values())

    def _pause(self) -> float:
        """Seconds until the next of them has been at it for long."""
        left = (since + LONG - time.monotonic() for since in self._since.values())
        return min((seconds for seconds in left if seconds > 0), default=LONG)
