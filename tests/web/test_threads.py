"""The threads that answer: few, and the same ones again, so that a database stays open."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor

import pytest

from rubrica.web.threads import Threads


def alone(ask: Callable[[], Coroutine[None, None, bool]]) -> bool:
    """What it gives in an event loop of its own: a browser's tests leave theirs running in this thread."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(ask())).result()


def test_who_comes_later_is_answered_by_the_same_thread() -> None:
    async def ask() -> bool:
        threads = Threads(1)
        first = await threads.take()
        asyncio.get_running_loop().call_soon(threads.give, first)
        return await threads.take() is first

    assert alone(ask)


def test_while_somebody_has_long_to_do_another_thread_answers_the_others() -> None:
    async def ask() -> bool:
        threads = Threads(1)
        long, another = await threads.take(), await threads.take()
        threads.give(another)
        return await threads.take() is another is not long

    assert alone(ask)


def test_of_more_threads_than_are_wanted_those_end_that_have_answered() -> None:
    async def ask() -> bool:
        threads = Threads(1)
        long, another = await threads.take(), await threads.take()
        threads.give(another)
        threads.give(long)
        with pytest.raises(RuntimeError, match="after shutdown"):
            long.submit(print)
        return await threads.take() is another

    assert alone(ask)
