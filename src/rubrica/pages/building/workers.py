"""The same work on parts of a list, in as many processes as there are processors."""

from __future__ import annotations

import gc
import marshal
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")

FEW = 200
"""Below this many, starting a process costs more than it brings."""


def processes(items: int) -> int:
    """How many processes are worth it."""
    return 1 if items < FEW or not hasattr(os, "fork") else max(1, min(os.cpu_count() or 1, 8))


def share(work: Callable[[int, Sequence[T]], Any], items: Sequence[T], count: int) -> list[Any]:
    """`work(number, every count-th item)` in `count` processes, and what each returned (values marshal can carry).

    An error in one ends the build with that error's own words.
    """
    if count == 1:
        return [work(0, items)]
    gc.collect()
    gc.freeze()  # the collector would touch, and so copy, every page that the processes share
    children = [_start(work, number, items[number::count]) for number in range(1, count)]
    try:
        results = [work(0, items[0::count])]
    finally:
        answers = [_finish(*child) for child in children]
        gc.unfreeze()
    for failed, answer in answers:
        if failed:
            raise ChildError(answer)
        results.append(answer)
    return results


class ChildError(Exception):
    """A process of the build failed; the text says with what."""


def _start(work: Callable[[int, Sequence[T]], Any], number: int, items: Sequence[T]) -> tuple[int, int]:
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    status = 1
    try:
        os.close(reading)
        try:
            answer = marshal.dumps((False, work(number, items)))
            status = 0
        except BaseException as error:  # the parent must hear of anything, an interrupt included
            answer = marshal.dumps((True, _said(error)))
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(answer)
    finally:
        os._exit(status)


def _said(error: BaseException) -> str:
    """What a process died of: our own errors and the system's as a sentence, any other for us to mend."""
    if isinstance(error, OSError):
        return f"{error.filename} cannot be read or written: {error.strerror}."
    return str(error) if type(error).__module__.startswith("rubrica") else traceback.format_exc()


def _finish(child: int, reading: int) -> tuple[bool, Any]:
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    if not data:
        return True, "a process of the build was ended from outside"
    failed, answer = marshal.loads(data)
    return failed, answer
