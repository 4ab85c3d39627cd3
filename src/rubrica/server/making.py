"""Answers are made: read and compressed quickly by a thread, and made smaller later, when there is time."""

from __future__ import annotations

import asyncio
import os
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from rubrica.server.addresses import address_of, target_of
from rubrica.server.answers import Answer, File, Stamp, path_of, read_file
from rubrica.server.encodings import IDENTITY

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.server.shelf import Shelf

MOST_WAITING = 500
"""Answers that wait to be made smaller; who asks for every page of a press is not given all of that work."""


class Maker:
    """Makes answers from the published folder `root`, and puts them on the shelf. Used in one event loop."""

    def __init__(self, root: Path, shelf: Shelf) -> None:
        self.root, self.shelf = root, shelf
        self._making: dict[tuple[str, str], asyncio.Task[Answer | None]] = {}
        self._large: OrderedDict[tuple[str, str], Stamp] = OrderedDict()
        self._shrinking: asyncio.Task[None] | None = None
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="read")
        self._shrinker = ThreadPoolExecutor(1, thread_name_prefix="shrink", initializer=_step_back)

    def close(self) -> None:
        if self._shrinking:
            self._shrinking.cancel()
        self._readers.shutdown(wait=False, cancel_futures=True)
        self._shrinker.shutdown(wait=False, cancel_futures=True)

    def busy(self) -> bool:
        """Whether somebody waits for an answer."""
        return bool(self._making)

    async def rest(self) -> None:
        """Return when all that was made is as small as it gets."""
        while self._shrinking and not self._shrinking.done():
            await self._shrinking

    def find(self, target: bytes) -> str | None:
        """The address that a request line names, if something is published there."""
        address = address_of(target)
        return address if address and os.path.isfile(path_of(self.root, address)) else None

    async def answer(self, address: str, encoding: str) -> Answer | None:
        """The answer for a published address, made where it must be; None where its file is too large to be kept."""
        target = target_of(address)
        while not (answer := self.shelf.ready(target, encoding)):
            making = self._making.get((address, encoding))
            if making is None:
                return await asyncio.shield(self._begin(address, encoding))
            await asyncio.shield(making)  # begun before this request came: what it read may be replaced since
        return answer

    def _begin(self, address: str, encoding: str) -> asyncio.Task[Answer | None]:
        making = asyncio.ensure_future(self._make(address, encoding))
        self._making[address, encoding] = making
        making.add_done_callback(lambda _: self._making.pop((address, encoding), None))
        return making

    async def _make(self, address: str, encoding: str) -> Answer | None:
        path = path_of(self.root, address)
        loop = asyncio.get_running_loop()
        made = await loop.run_in_executor(self._readers, _read_and_pack, address, path, encoding)
        if made is None:
            return None
        file, answer = made
        self.shelf.put(target_of(address), path, file.stamp, encoding, answer)
        if answer.encoding != IDENTITY:
            self._shrink_later(address, encoding, file.stamp)
        return answer

    def _shrink_later(self, address: str, encoding: str, stamp: Stamp) -> None:
        self._large[address, encoding] = stamp
        if len(self._large) > MOST_WAITING:
            self._large.popitem(last=False)
        if self._shrinking is None or self._shrinking.done():
            self._shrinking = asyncio.ensure_future(self._shrink())

    async def _shrink(self) -> None:
        loop = asyncio.get_running_loop()
        while self._large:
            (address, encoding), stamp = self._large.popitem()
            kept = self.shelf.kept.get(target_of(address))
            if kept is None or kept.stamp != stamp:
                continue
            small = await loop.run_in_executor(self._shrinker, _read_and_shrink, address, kept.path, encoding)
            if small and small[0].stamp == kept.stamp and self.shelf.kept.get(kept.target) is kept:
                self.shelf.place(kept, encoding, small[1])


def _read_and_pack(address: str, path: bytes, encoding: str) -> tuple[File, Answer] | None:
    file = read_file(address, path)
    return None if file is None else (file, file.answer(encoding))


def _read_and_shrink(address: str, path: bytes, encoding: str) -> tuple[File, Answer] | None:
    file = read_file(address, path)
    return None if file is None else (file, file.answer(encoding, well=True))


def _step_back() -> None:
    """Let everything else go first: on Linux a thread has a niceness of its own."""
    if os.uname().sysname == "Linux":
        os.nice(15)
