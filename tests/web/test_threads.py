"""The threads that answer: few, and the same ones again, so that a database stays open."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor

import pytest

from rubrica.web import threads as module
from rubrica.web.threads import FEW, Threads


def alone(ask: Callable[[], Coroutine[None, None, bool]]) -> bool:
    """What it gives in an event loop of its own: a browser's tests leave theirs running in this thread."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(ask())).result()


def test_who_comes_later_is_answered_by_the_same_thread() -> None:
    async def ask() -> bool:
        threads = Threads()
        first = await threads.take()
        threads.give(first)
        return await threads.take() is first

    assert alone(ask)


def test_while_all_have_long_to_do_there_is_one_more_for_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)

    async def ask() -> bool:
        threads = Threads()
        busy = [await threads.take() for _ in range(FEW)]
        more = await threads.take()
        threads.give(more)
        with pytest.raises(RuntimeError, match="after shutdown"):
            more.submit(print)
        return more not in busy

    assert alone(ask)
