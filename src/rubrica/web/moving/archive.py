"""One file that holds a press: a zip whose contents are listed with their digests, so that damage is found."""

from __future__ import annotations

import json
import shutil
import zipfile
from contextlib import contextmanager, suppress
from hashlib import blake2b
from typing import IO, TYPE_CHECKING, Any

import rubrica
from rubrica.web import durable
from rubrica.web.faults import fault_point
from rubrica.web.moving.names import is_sound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rubrica.pages.building.progress import Progress

ABOUT = "about.json"
FORM = 1
PART = 1 << 20
"""Bytes that are copied at once."""

EXPORT, BACKUP = "export", "backup"


class ArchiveError(Exception):
    """A file that is no whole archive; the message says what is wrong with it, and what to do."""


class Writing:
    """An archive while it is written. `about` is what it says of itself; a kind and the digests are added to it."""

    def __init__(self, file: IO[bytes], kind: str) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
        self.about: dict[str, Any] = {"kind": kind, "form": FORM, "rubrica": rubrica.__version__}
        self.digests: dict[str, str] = {}

    def add(self, name: str, data: bytes) -> None:
        with self.adding(name) as member:
            member.write(data)

    def add_file(self, name: str, path: Path) -> None:
        """Add a file as it is: pictures are not made smaller by packing them."""
        with path.open("rb") as file, self.adding(name, packed=not name.startswith("media/")) as member:
            shutil.copyfileobj(file, member, PART)

    @contextmanager
    def adding(self, name: str, *, packed: bool = True) -> Iterator[Member]:
        known = zipfile.ZipInfo(name)  # of 1980: the same press gives the same file
        known.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        known.external_attr = durable.OURS << 16
        with self._zip.open(known, "w", force_zip64=True) as file:
            member = Member(file)
            yield member
        self.digests[name] = member.digest.hexdigest()

    def end(self) -> None:
        """Write the list of what is in it, and what comes last in a zip."""
        said = {**self.about, "files": dict(sorted(self.digests.items()))}
        self._zip.writestr(zipfile.ZipInfo(ABOUT), json.dumps(said, ensure_ascii=False, indent=1))
        self._zip.close()

    def give_up(self) -> None:
        """Close what will not be finished, while its file is still open."""
        with suppress(OSError, ValueError):
            self._zip.close()


class Member:
    """A file of an archive while it is written."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self.digest = file, blake2b(digest_size=16)

    def write(self, data: bytes) -> int:
        self.digest.update(data)
        fault_point("file-half-written")
        return self._file.write(data)


class Archive:
    """An archive that is read. Raises ArchiveError where it is none of this kind."""

    def __init__(self, file: IO[bytes] | Path, kind: str) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
            self.about = json.loads(self._zip.read(ABOUT))
            self.digests: dict[str, str] = self.about["files"]
        except (zipfile.BadZipFile, KeyError, ValueError, TypeError, EOFError, OSError) as error:
            if isinstance(error, FileNotFoundError):
                raise
            raise ArchiveError("it is no whole archive of Rubrica") from None
        if self.about.get("kind") != kind:
            other = {EXPORT: "`rubrica import all` reads it", BACKUP: "`rubrica restore` reads it"}
            raise ArchiveError(f"it is no {kind}: {other.get(str(self.about.get('kind')), 'nothing here reads it')}")
        if self.about.get("form") != FORM:
            raise ArchiveError(f"it was made by Rubrica {self.about.get('rubrica')}, which writes another form")
        if bad := next((name for name in self.digests if not is_sound(name)), None):
            raise ArchiveError(f"it holds a file of the name {bad!r}, which no press has")

    def check(self, tell: Progress) -> None:
        """Read all of it, and compare with the list."""
        for number, (name, wanted) in enumerate(self.digests.items()):
            tell("checking", number, len(self.digests))
            found = blake2b(digest_size=16)
            try:
                with self.open(name) as file:
                    while part := file.read(PART):
                        found.update(part)
            except (zipfile.BadZipFile, KeyError, EOFError, ValueError) as error:
                raise ArchiveError(f"{name} in it is damaged ({error}). Use another copy") from None
            if found.hexdigest() != wanted:
                raise ArchiveError(f"{name} in it is not what was put there. Use another copy")

    def names(self, start: str) -> list[str]:
        return [name for name in self.digests if name.startswith(start)]

    def open(self, name: str) -> IO[bytes]:
        return self._zip.open(name)

    def read(self, name: str) -> bytes:
        return self._zip.read(name)

    def unpack(self, name: str, path: Path, rights: int = 0o666) -> None:
        """Write one of its files, durably."""
        with self.open(name) as member, durable.replacing(path, rights) as file:
            while part := member.read(PART):
                file.write(part)
                fault_point("file-half-written")


@contextmanager
def writing_archive(path: Path, kind: str, tell: Progress) -> Iterator[Writing]:
    """An archive that stands at `path` once it is whole, checked, and on the disk. It is nobody else's to read."""
    with durable.replacing(path, durable.OURS) as file:
        archive = Writing(file, kind)
        try:
            yield archive
        except BaseException:
            archive.give_up()
            raise
        archive.end()
        file.flush()
        file.seek(0)
        Archive(file, kind).check(tell)
        file.seek(0, 2)
