"""A progress bar on standard error for what takes more than a second, on a terminal only."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from rubrica.cli.terminal import colours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 1.0  # seconds without a bar


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """What to tell of the work: what is being done ("reading"), how much of it is done, and how much there is."""
    bar = Bar()
    try:
        yield bar.tell
    finally:
        bar.clear()


class Bar:
    """A bar that appears once PATIENCE is over, and begins anew when the work becomes another."""

    def __init__(self) -> None:
        self.since = time.monotonic()
        self.what = ""
        self.bar: Any = None

    def tell(self, what: str, done: int, of: int) -> None:
        if not sys.stderr.isatty() or time.monotonic() - self.since < PATIENCE:
            return
        if what != self.what:
            self.clear()
            self.what = what
            self.bar = click.progressbar(length=of, label=what.capitalize(), file=sys.stderr, color=colours(sys.stderr))
        self.bar.update(done - self.bar.pos)

    def clear(self) -> None:
        """Take the bar away again: what it said is over."""
        if self.bar is not None:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
            self.bar = None
