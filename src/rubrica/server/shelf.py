"""The answers that a worker keeps. Each is held against its file, by one `stat`, every time it is used."""

from __future__ import annotations

import os
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rubrica.server.encodings import BEST_FIRST, IDENTITY

if TYPE_CHECKING:
    from rubrica.server.answers import Answer, Stamp

ALL = (IDENTITY, *BEST_FIRST)


@dataclass(slots=True, eq=False)
class Kept:
    """What is kept of one file: its answers, by the encoding that readers take."""

    target: bytes
    path: bytes
    stamp: Stamp
    answers: dict[str, Answer] = field(default_factory=dict)
    size: int = 0


class Shelf:
    """At most `memory` bytes of answers; the one that was not asked for longest makes room."""

    def __init__(self, memory: int) -> None:
        self.memory, self.size = memory, 0
        self.kept: OrderedDict[bytes, Kept] = OrderedDict()

    def ready(self, target: bytes, encoding: str) -> Answer | None:
        """The answer, where it is kept and its file is still the one it was made from. The only work is one `stat`."""
        kept = self.kept.get(target)
        if kept is None:
            return None
        try:
            status = os.stat(kept.path)
        except OSError:
            self.forget(kept)
            return None
        if kept.stamp != (status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_size):
            self.forget(kept)
            return None
        self.kept.move_to_end(target)
        return kept.answers.get(encoding)

    def put(self, target: bytes, path: bytes, stamp: Stamp, encoding: str, answer: Answer) -> None:
        """Keep an answer, and none that was made from another state of its file."""
        kept = self.kept.get(target)
        if kept is not None and kept.stamp != stamp:
            self.forget(kept)
            kept = None
        if kept is None:
            kept = self.kept[target] = Kept(target, path, stamp)
        self.place(kept, encoding, answer)

    def place(self, kept: Kept, encoding: str, answer: Answer) -> None:
        """Let an answer stand where there was none, or a larger one."""
        plain = encoding != IDENTITY and answer.encoding == IDENTITY  # then it is so for everybody
        kept.answers.update(dict.fromkeys(ALL if plain else (encoding,), answer))
        size = sum({id(one): one.size for one in kept.answers.values()}.values())
        self.size += size - kept.size
        kept.size = size
        while self.size > self.memory:
            self.forget(next(iter(self.kept.values())))

    def forget(self, kept: Kept) -> None:
        if self.kept.get(kept.target) is kept:
            del self.kept[kept.target]
            self.size -= kept.size
