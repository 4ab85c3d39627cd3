"""Nobody asks the database while it is being made ready: a lock in the data folder says that it is."""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAME = ".preparing"


def begin(data: Path) -> int:
    """Take the lock, and give the number of the open file that holds it: it may be handed to another process, and is
    free once all who have it are gone or have closed it. Waits where another server makes this press ready."""
    lock = os.open(data / NAME, os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(lock, fcntl.LOCK_EX)
    os.set_inheritable(lock, True)
    return lock


def wait_until_ready(data: Path) -> None:
    """Until nobody is making this press ready."""
    try:
        lock = os.open(data / NAME, os.O_RDWR)
    except FileNotFoundError:
        return
    fcntl.flock(lock, fcntl.LOCK_SH)
    os.close(lock)
