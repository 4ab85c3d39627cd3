"""Files that are there whole or not at all: written beside their place, brought to the disk, then renamed."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from rubrica.web.faults import fault_point

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OURS, OUR_FOLDER = 0o600, 0o700
"""The rights of a file, and of a folder, that nobody else may read."""


@contextmanager
def replacing(path: Path, rights: int = 0o666) -> Iterator[IO[bytes]]:
    """A file to be written that takes the place of `path` once all of it is on the disk. Where that fails, nothing has
    happened. A file that was there before keeps its rights."""
    path = path.resolve()
    make_folder(path.parent)
    new = path.with_name(f".{path.name[:60]}.{os.getpid()}.new")
    try:
        with open(os.open(new, os.O_RDWR | os.O_CREAT | os.O_TRUNC, rights), "w+b") as file:
            if path.exists():
                new.chmod(path.stat().st_mode & 0o7777)
            yield file
            file.flush()
            fault_point("file-written")
            os.fsync(file.fileno())
            fault_point("file-synced")
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    fault_point("file-renamed")
    sync_folder(path.parent)


def write(path: Path, data: bytes, rights: int = 0o666) -> None:
    """Put data at a path, durably."""
    with replacing(path, rights) as file:
        half = len(data) // 2
        file.write(data[:half])
        fault_point("file-half-written")
        file.write(data[half:])


def remove(path: Path) -> None:
    """Take a file away, durably."""
    path.unlink(missing_ok=True)
    sync_folder(path.parent)


def make_folder(folder: Path, rights: int = 0o777) -> None:
    """Make a folder, and those above it, durably."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(rights, exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Bring to the disk which files a folder holds."""
    sync(folder)
    fault_point("folder-synced")


def sync(path: Path) -> None:
    """Bring to the disk what a file or a folder holds."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
