"""The published folder: files are replaced whole, and are on the disk before anybody is told so."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.pages.building.files import path_of
from rubrica.web.durable import sync
from rubrica.web.faults import fault_point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

AT_A_TIME = 8
"""Files whose way to the disk is waited for together."""


class PublishedFolder:
    """`root` is what readers are served from; until new files are whole they lie in `private`, on the same disk."""

    def __init__(self, root: Path, private: Path) -> None:
        self.root, self.new = root, private / "new"
        root.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self.new, ignore_errors=True)  # what an earlier publisher did not bring to an end
        self.new.mkdir(mode=0o700, parents=True)
        self._threads = ThreadPoolExecutor(AT_A_TIME)

    def write(self, pages: Mapping[str, bytes]) -> None:
        """Put pages at their addresses. When this ends they are durable; until then each is the old one or the new."""
        places = {address: (self.new / str(number), self.path(address)) for number, address in enumerate(pages)}
        self._write_new({new: pages[address] for address, (new, _) in places.items()})
        folders = {folder for _, path in places.values() for folder in self._make(path.parent)}
        for new, path in places.values():
            new.replace(path)
            fault_point("file-renamed")
        self._sync(folders)

    def _write_new(self, files: Mapping[Path, bytes]) -> None:
        written = [self._threads.submit(_write, path, data) for path, data in files.items()]
        wait(written)  # also where one fails: the next attempt writes to the same places
        for one in written:
            one.result()

    def close(self) -> None:
        self._threads.shutdown()

    def link(self, files: Mapping[str, Path]) -> None:
        """Let files whose names say what is in them be at addresses as well."""
        missing = {self.path(address): file for address, file in files.items() if not self.path(address).exists()}
        for path, file in missing.items():
            self._make(path.parent)
            sync(file)
            try:
                os.link(file, path)
            except OSError:  # another disk, or one without links
                new = self.new / path.name
                shutil.copyfile(file, new)
                sync(new)
                new.replace(path)
        self._sync({path.parent for path in missing})

    def remove(self, addresses: Iterable[str]) -> None:
        """Take away what stood at addresses, and folders that are empty without it."""
        touched = set()
        for address in addresses:
            path = self.path(address)
            path.unlink(missing_ok=True)
            fault_point("page-removed")
            touched.add(self._remove_empty(path.parent))
        self._sync(touched)

    def path(self, address: str) -> Path:
        if "/../" in f"{address}/" or "//" in address or "\0" in address or address[:1] != "/":
            raise ValueError(f"{address!r} is no address of a page")
        return self.root / path_of(address)

    def addresses(self) -> Iterator[tuple[str, int]]:
        """What stands at which address, by its size. Names that begin with a dot, and CNAME, are left alone."""
        for folder, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if name[0] != "."]
            for name in names:
                path = Path(folder, name)
                if name[0] != "." and path != self.root / "CNAME":
                    yield f"/{path.relative_to(self.root)}".removesuffix("index.html"), path.stat().st_size

    def _make(self, folder: Path) -> list[Path]:
        """Make a folder. Gives the folders that now have another entry, or will have."""
        changed = [folder]
        while not folder.is_dir():
            folder = folder.parent
            changed.append(folder)
        changed[0].mkdir(parents=True, exist_ok=True)
        return changed

    def _remove_empty(self, folder: Path) -> Path:
        """Remove empty folders upwards. Gives the first that is not empty."""
        while folder != self.root:
            try:
                folder.rmdir()
            except FileNotFoundError:
                pass
            except OSError:
                break
            folder = folder.parent
        return folder

    def _sync(self, folders: Iterable[Path]) -> None:
        for folder in folders:
            if folder.is_dir():
                sync(folder)
        fault_point("folder-synced")


def _write(path: Path, data: bytes) -> None:
    with path.open("wb", buffering=0) as file:
        half = len(data) // 2
        for part in (data[:half], data[half:]):
            left = memoryview(part)
            while left:  # a disk that is nearly full takes a part, and says so the next time
                left = left[file.write(left) :]
            fault_point("file-half-written")
        fault_point("file-written")
        os.fsync(file.fileno())
        fault_point("file-synced")
