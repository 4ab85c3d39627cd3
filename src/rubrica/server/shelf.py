"""The answers that a worker keeps. Each is held against its file, by one `stat`, every time it is used."""

from __future__ import annotations

import asyncio
import os
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rubrica.server.addresses import address_of, target_of
from rubrica.server.answers import Answer, File, Stamp, path_of, read_file
from rubrica.server.encodings import IDENTITY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(slots=True, eq=False)
class Kept:
    """What is kept of one file: its answers, by encoding."""

    target: bytes
    path: bytes
    stamp: Stamp
    answers: dict[str, Answer] = field(default_factory=dict)
    size: int = 0


class Shelf:
    """The published folder `root`, with at most `memory` bytes of it as answers. Used in one event loop."""

    def __init__(self, root: Path, memory: int) -> None:
        self.root, self.memory, self.size = root, memory, 0
        self.kept: OrderedDict[bytes, Kept] = OrderedDict()
        self._making: dict[tuple[str, str], asyncio.Task[Answer | None]] = {}
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="read")
        self.betterer = ThreadPoolExecutor(1, thread_name_prefix="compress", initializer=_step_back)

    def close(self) -> None:
        self._readers.shutdown(wait=False, cancel_futures=True)
        self.betterer.shutdown(wait=False, cancel_futures=True)

    def busy(self) -> bool:
        """Whether answers are being made."""
        return bool(self._making)

    def ready(self, target: bytes, encoding: str) -> Answer | None:
        """The answer, where it is kept and its file is still the one it was made from. The only work is one `stat`."""
        kept = self.kept.get(target)
        if kept is None:
            return None
        try:
            status = os.stat(kept.path)
        except OSError:
            self._forget(kept)
            return None
        if kept.stamp != (status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_size):
            self._forget(kept)
            return None
        self.kept.move_to_end(target)
        return kept.answers.get(encoding)

    def find(self, target: bytes) -> str | None:
        """The address that a request line names, if something is published there."""
        address = address_of(target)
        return address if address and os.path.isfile(path_of(self.root, address)) else None

    async def answer(self, address: str, encoding: str) -> Answer | None:
        """The answer for a published address, made where it must be; None where its file is too large to be kept."""
        path, usual = path_of(self.root, address), target_of(address)
        while not (answer := self.ready(usual, encoding)):
            making = self._making.get((address, encoding))
            if making is None:
                return await asyncio.shield(self._begin(address, path, encoding))
            await asyncio.shield(making)  # begun before this request came: what it read may be replaced since
        return answer

    def _begin(self, address: str, path: bytes, encoding: str) -> asyncio.Task[Answer | None]:
        making = asyncio.ensure_future(self._make(address, path, encoding))
        self._making[address, encoding] = making
        making.add_done_callback(lambda _: self._making.pop((address, encoding), None))
        return making

    async def _make(self, address: str, path: bytes, encoding: str) -> Answer | None:
        loop = asyncio.get_running_loop()
        made = await loop.run_in_executor(self._readers, _read_and_pack, address, path, encoding)
        if made is None:
            return None
        file, answer = made
        kept = self._keep(file, path, encoding, answer)
        if encoding != IDENTITY:
            loop.run_in_executor(self.betterer, _better, file, encoding, self._exchanger(kept, encoding, loop))
        return answer

    def _exchanger(self, kept: Kept, encoding: str, loop: asyncio.AbstractEventLoop) -> Callable[[Answer], None]:
        """What puts a better answer into the place of the first; it may be called from another thread."""

        def exchange(answer: Answer) -> None:
            if self.kept.get(kept.target) is kept:
                self._place(kept, encoding, answer)

        return lambda answer: None if loop.is_closed() else _ignore(loop.call_soon_threadsafe(exchange, answer))

    def _keep(self, file: File, path: bytes, encoding: str, answer: Answer) -> Kept:
        target = target_of(file.address)
        kept = self.kept.get(target)
        if kept is None or kept.stamp != file.stamp:
            if kept is not None:
                self._forget(kept)
            kept = self.kept[target] = Kept(target, path, file.stamp)
        self._place(kept, encoding, answer)
        return kept

    def _place(self, kept: Kept, encoding: str, answer: Answer) -> None:
        before = kept.answers.get(encoding)
        more = answer.size - (before.size if before else 0)
        kept.answers[encoding] = answer
        kept.size += more
        self.size += more
        while self.size > self.memory:
            self._forget(next(iter(self.kept.values())))

    def _forget(self, kept: Kept) -> None:
        if self.kept.pop(kept.target, None) is not None:
            self.size -= kept.size


def _read_and_pack(address: str, path: bytes, encoding: str) -> tuple[File, Answer] | None:
    file = read_file(address, path)
    return None if file is None else (file, file.answer(encoding))


def _better(file: File, encoding: str, exchange: Callable[[Answer], None]) -> None:
    exchange(file.answer(encoding, well=True))


def _step_back() -> None:
    """Let everything else go first: on Linux a thread has a niceness of its own."""
    if os.uname().sysname == "Linux":
        os.nice(15)


def _ignore(_: object) -> None: ...
