"""Files of the published folder: where an address lies, written whole, removed with the folders they leave empty."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.pages.building.manifest import private_folder
from rubrica.pages.press.press import PressError

if TYPE_CHECKING:
    from rubrica.pages.building.manifest import Manifest

_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def path_of(address: str) -> str:
    """The file an address is served from, below the published folder: `/tags/drama/` is `tags/drama/index.html`."""
    return address[1:] + "index.html" if address.endswith("/") else address[1:]


class Folder:
    """A published folder. `fresh` writes files in place: nobody reads a folder that is not yet there."""

    def __init__(self, root: Path, *, fresh: bool) -> None:
        self.root = str(root)
        self.fresh = fresh
        self._made = ""

    def write(self, address: str, data: bytes) -> bool:
        """Put `data` at an address, whole. False when it already stood there."""
        if "/../" in address or "//" in address or "\0" in address:
            raise PressError(f"{address!r} is no address of a page. Rename what it is made of.")
        path = f"{self.root}/{path_of(address)}"
        if self.fresh:
            self._write(path, data)
            return True
        if _stands(path, data):
            return False
        self._write(path + ".new", data)
        try:
            os.replace(path + ".new", path)
        except OSError as error:
            os.unlink(path + ".new")
            raise OSError(error.errno, error.strerror, path) from None
        return True

    def link(self, address: str, file: Path) -> None:
        """Let a file whose name says what is in it be at an address as well."""
        path = f"{self.root}/{path_of(address)}"
        if os.path.exists(path):
            return
        os.makedirs(os.path.dirname(path), exist_ok=True)
        try:
            os.link(file, path)
        except OSError:  # another disk, or one without links
            shutil.copyfile(file, path + ".new")
            os.replace(path + ".new", path)

    def remove(self, address: str) -> None:
        """Take away what stood at an address, and folders that are empty without it."""
        path = Path(self.root, path_of(address))
        path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == Path(self.root):
                return
            try:
                folder.rmdir()
            except OSError:
                return

    def _write(self, path: str, data: bytes) -> None:
        folder = path.rpartition("/")[0]
        if folder != self._made:
            _make(folder)
            self._made = folder
        file = os.open(path, _WRITE, 0o644)
        try:
            while data:
                data = data[os.write(file, data) :]
        except OSError as error:  # half a page must not stay, nor be taken for a whole one
            os.unlink(path)
            raise OSError(error.errno, error.strerror, path) from None
        finally:
            os.close(file)


def _make(folder: str) -> None:
    """A folder, most often a new one in one that is there: asking first whether it is there costs as much."""
    try:
        os.mkdir(folder)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
    except FileExistsError:
        pass


def _stands(path: str, data: bytes) -> bool:
    try:
        if os.stat(path).st_size != len(data):
            return False
        return Path(path).read_bytes() == data
    except OSError:
        return False


def may_write(out: Path) -> bool:
    """Make ready to build into `out`: True where it is new. A folder of someone else's files is left alone."""
    private = private_folder(out)
    if private.is_dir() and out.is_dir():
        return not (private / "manifest").exists() and not any(out.iterdir())
    if out.exists() and (not out.is_dir() or any(path.name[0] != "." for path in out.iterdir())):
        raise PressError(
            f"{out} is not empty, and Rubrica did not make it. Name a new folder, or empty this one first."
        )
    private.mkdir(mode=0o700, parents=True, exist_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    return True


def remove_vanished(out: Path, before: Manifest | None, after: Manifest, *, fresh: bool, removed: list[str]) -> None:
    """Take away what no page stands behind any more. Names that begin with a dot, and CNAME, are the critic's own."""
    if fresh:
        return
    if before is not None:
        vanished = before.pages.keys() - after.pages.keys()
    else:
        wanted = {path_of(address) for address in after.pages}
        there = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}
        own = {name for name in there if name == "CNAME" or any(part[0] == "." for part in Path(name).parts)}
        vanished = {f"/{name}".removesuffix("index.html") for name in there - wanted - own}
    folder = Folder(out, fresh=False)
    for address in sorted(vanished):
        folder.remove(address)
        removed.append(address)
