"""Fault points: named places where a test lets the process die, or lets the disk fail.

`RUBRICA_FAULT=NAME:ACTION` or `NAME:ACTION:N` (at the N-th time) arms one; docs/faults.md lists the names. Actions are
`kill` (as kill -9 does it), `full` (no space left on the disk) and `io` (the disk does not answer). Nothing is armed
unless that variable is set.
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
    """Nothing, unless this is the point that the environment has armed."""
    armed = os.environ.get("RUBRICA_FAULT")
    if armed:
        _strike(name, *armed.split(":"))


def _strike(name: str, armed: str, action: str, nth: str = "1") -> None:
    if armed not in POINTS:
        raise ValueError(f"RUBRICA_FAULT names {armed!r}, which is no fault point. There are: {', '.join(POINTS)}.")
    if name != armed:
        return
    _passed[name] = _passed.get(name, 0) + 1
    if _passed[name] != int(nth):
        return
    if action == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    number = {"full": errno.ENOSPC, "io": errno.EIO}[action]
    raise OSError(number, os.strerror(number), name)
