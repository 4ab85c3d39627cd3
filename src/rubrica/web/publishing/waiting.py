"""Whoever changes something wakes the publisher, and may wait until readers see it."""

from __future__ import annotations

import os
import select
from contextlib import suppress
from time import monotonic, sleep
from typing import TYPE_CHECKING

from rubrica.pages.building.manifest import private_folder
from rubrica.web.publishing.ledger import Ledger
from rubrica.web.publishing.routes import FIRST

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LOOK_EVERY = 0.25
"""Seconds after which a publisher looks at the log that nobody has woken: another server wakes only its own."""

PATIENCE = 8.0
"""Seconds for which somebody who saved waits to be told that readers see it: fewer than a server that ends waits for
its last answers (`rubrica.server.settings.Serving.drain_seconds`), so that they are told at all."""

_STEP = 0.003


class Bell:
    """A pipe beside the published folder: one byte in it wakes the publisher. Nothing rests on its being heard."""

    def __init__(self, out: Path) -> None:
        path = private_folder(out) / "bell"
        with suppress(FileExistsError):
            os.mkfifo(path, 0o600)
        self._pipe = os.open(path, os.O_RDWR | os.O_NONBLOCK)

    def wait(self, seconds: float = LOOK_EVERY) -> None:
        """Until somebody rings, or for so long."""
        if select.select([self._pipe], [], [], seconds)[0]:
            with suppress(BlockingIOError):
                while os.read(self._pipe, 4096):
                    pass

    def ring(self) -> None:
        """Wake whoever waits here."""
        with suppress(BlockingIOError):
            os.write(self._pipe, b"!")

    def close(self) -> None:
        os.close(self._pipe)


def ring(out: Path) -> None:
    """Wake the publisher of a folder, if there is one."""
    try:
        pipe = os.open(private_folder(out) / "bell", os.O_WRONLY | os.O_NONBLOCK)
    except OSError:  # no pipe, or nobody at its other end: a publisher that starts looks at the log anyway
        return
    with suppress(BlockingIOError):
        os.write(pipe, b"!")
    os.close(pipe)


class NotPrintedError(Exception):
    """What was saved could not be printed; the message says why."""


def wait_for_publication(out: Path, number: int, slug: str, seconds: float = PATIENCE) -> bool:
    """Wait until a review's own pages, home and feeds are durable as the change of this number made them."""
    awaited = [f"/reviews/{slug}/", f"/reviews/{slug}/review.json", *FIRST]
    return _wait(out, number, seconds, awaited, whole=False)


def wait_for_everything(out: Path, number: int, seconds: float = PATIENCE) -> bool:
    """Wait until no page shows any more what the change of this number took away."""
    return _wait(out, number, seconds, (), whole=True)


def _wait(out: Path, number: int, seconds: float, addresses: Sequence[str], *, whole: bool) -> bool:
    """False when it took too long: it is saved, and will be published, but nobody can say yet that it is."""
    ring(out)
    ledger, until = Ledger(private_folder(out)), monotonic() + seconds
    try:
        while not _is_done(ledger, number, addresses, whole=whole):
            if monotonic() > until:
                return False
            sleep(_STEP)
        return True
    finally:
        ledger.close()


def _is_done(ledger: Ledger, number: int, addresses: Sequence[str], *, whole: bool) -> bool:
    if ledger.position < number:
        return False
    for address, said in ledger.owed.failed().items():
        if whole or address in addresses:
            raise NotPrintedError(f"{address} could not be printed: {said}")
    return not ledger.owed.is_printing_anew() if whole else not ledger.owed.is_due(addresses)
