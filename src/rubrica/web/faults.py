"""Fault points: named places where a test lets the process die, or lets the disk fail.

`RUBRICA_FAULT=NAME:ACTION`, `NAME:ACTION:N` (at the N-th time) or `NAME:ACTION:/PATH` (each time, as long as there is
such a file) arms one, and several between commas; docs/faults.md lists the names. Actions are `kill` (as kill -9 does
it), `full` (no space left on the disk) and `io` (the disk does not answer). Without that variable nothing is armed.
"""

from __future__ import annotations

import errno
import os
import signal

POINTS = (
    "change-written",
    "change-committed",
    "pages-gathered",
    "file-half-written",
    "file-written",
    "file-synced",
    "file-renamed",
    "folder-synced",
    "page-removed",
    "keys-written",
    "position-advanced",
)
"""Every name, in the order in which a publication passes them."""

_passed: dict[str, int] = {}


def fault_point(name: str) -> None:
    """Nothing, unless this is a point that the environment has armed."""
    armed = os.environ.get("RUBRICA_FAULT")
    if armed:
        for one in armed.split(","):
            _strike(name, *one.split(":", 2))


def _strike(name: str, armed: str, action: str, when: str = "1") -> None:
    if armed not in POINTS:
        raise ValueError(f"RUBRICA_FAULT names {armed!r}, which is no fault point. There are: {', '.join(POINTS)}.")
    if name != armed or not _is_now(name, when):
        return
    if action == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    number = {"full": errno.ENOSPC, "io": errno.EIO}[action]
    raise OSError(number, os.strerror(number), name)


def _is_now(name: str, when: str) -> bool:
    if when.startswith("/"):
        return os.path.exists(when)
    _passed[name] = _passed.get(name, 0) + 1
    return _passed[name] == int(when)
