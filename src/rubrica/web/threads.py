"""Django behind the server: each request is answered by one of a few threads, which keep the database open.

Django's own handler takes a new thread for each request and opens the database anew in it, which costs more than many
an answer; and the more threads compute at once, the longer readers of published pages wait for their turn.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.core.signals import request_started
from django.db import connections
from django.urls import set_script_prefix

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from typing import IO

    from django.http.response import HttpResponseBase

FEW, MANY = 2, 16
"""Threads that stay, and the most there are while some of them have long to do."""
PATIENCE = 0.5
"""Seconds after which whoever waits for a thread gets one more."""


class Application(ASGIHandler):
    """The web application as ASGI has it. Views and middleware are plain functions."""

    def __init__(self) -> None:
        super().__init__()
        self.load_middleware(is_async=False)
        self._threads = Threads()

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

    def __init__(self) -> None:
        self._free: asyncio.LifoQueue[ThreadPoolExecutor] = asyncio.LifoQueue()
        self._there = self._asked = 0

    async def take(self) -> ThreadPoolExecutor:
        """One that nobody uses until `give`."""
        if self._free.empty() and self._there < FEW:
            return self._one_more()
        self._asked += 1
        try:
            return await asyncio.wait_for(self._free.get(), PATIENCE)
        except TimeoutError:
            return self._one_more() if self._there < MANY else await self._free.get()
        finally:
            self._asked -= 1

    def give(self, thread: ThreadPoolExecutor) -> None:
        """Let others use it; where nobody asks for so many, it ends."""
        if self._asked or self._there <= FEW:
            self._free.put_nowait(thread)
        else:
            thread.submit(connections.close_all)
            thread.shutdown(wait=False)
            self._there -= 1

    def _one_more(self) -> ThreadPoolExecutor:
        self._there += 1
        return ThreadPoolExecutor(1, thread_name_prefix="answer")
