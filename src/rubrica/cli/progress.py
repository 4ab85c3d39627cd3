"""A progress bar on standard error for what takes more than a second, on a terminal only."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 1.0  # seconds without a bar


@contextmanager
def progress(label: str, length: int) -> Iterator[Callable[[], None]]:
    """What to call after each of `length` steps."""
    bar = Bar(label, length)
    try:
        yield bar.advance
    finally:
        bar.close()


class Bar:
    """A bar that appears once `PATIENCE` is over."""

    def __init__(self, label: str, length: int) -> None:
        self.label = label
        self.length = length
        self.done = 0
        self.since = time.monotonic()
        self.bar: Any = None

    def advance(self) -> None:
        self.done += 1
        if self.bar is not None:
            self.bar.update(1)
        elif sys.stderr.isatty() and time.monotonic() - self.since > PATIENCE:
            self.bar = click.progressbar(length=self.length, label=self.label, file=sys.stderr)
            self.bar.update(self.done)

    def close(self) -> None:
        """Take the bar away again: what it said is over."""
        if self.bar is not None:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
