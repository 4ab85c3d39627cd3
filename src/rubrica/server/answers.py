"""Answers made beforehand: one file, in one encoding, as the bytes that go to a reader."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from rubrica.server.encodings import IDENTITY, SMALLEST, compress
from rubrica.web.publishing.kinds import content_type, headers_of, is_textual

if TYPE_CHECKING:
    from pathlib import Path

Stamp = tuple[int, int, int, int]
Headers = list[tuple[bytes, bytes]]

LARGEST = 1024 * 1024
"""Bytes of the largest file that is answered from memory."""
TAG = re.compile(rb'(?:W/)?("[^"]*")')


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader gets who has nothing yet (`whole`), who asked for the head alone, and who has it (`unchanged`).

    All three lack the status line and the date, which the server puts before them.
    """

    tag: bytes
    encoding: str
    headers: Headers
    whole: bytes
    head: bytes
    unchanged_headers: Headers
    unchanged: bytes

    @property
    def body(self) -> memoryview:
        """Without the head. It is no copy: of readers who are slow to take it there may be many."""
        return memoryview(self.whole)[len(self.head) :]

    @property
    def size(self) -> int:
        """Bytes of memory, about: the headers are there several times."""
        return len(self.whole) + 4 * len(self.head) + 1000


@dataclass(frozen=True, slots=True)
class File:
    """A published file as it was read at one moment."""

    address: str
    stamp: Stamp
    data: bytes

    def answer(self, encoding: str, *, well: bool = False) -> Answer:
        """The answer in an encoding, or as it is where compressing it gains nothing."""
        kind = content_type(self.address)
        textual = is_textual(kind)
        packed = encoding if textual and len(self.data) >= SMALLEST else IDENTITY
        return make_answer(kind, always_of(self.address, kind), self.data, packed, well=well)


def make_answer(kind: str, always: Headers, data: bytes, encoding: str, *, well: bool = False) -> Answer:
    """Put an answer together. The tag names the content; compressed, it is the weak kind: equal text, other bytes."""
    name = blake2b(data, digest_size=12).hexdigest().encode()
    body = compress(data, encoding, well=well)
    tag = b'"%b"' % name if encoding == IDENTITY else b'W/"%b"' % name
    unchanged = [*always, (b"etag", tag)]
    headers = [(b"content-type", kind.encode()), (b"content-length", b"%d" % len(body)), *unchanged]
    if encoding != IDENTITY:
        headers.append((b"content-encoding", encoding.encode()))
    else:
        headers.append((b"accept-ranges", b"bytes"))
    head = lines(headers)
    return Answer(tag, encoding, headers, head + body, head, unchanged, lines(unchanged))


def always_of(address: str, kind: str) -> Headers:
    """The headers of a published file, as they travel."""
    return [(name.lower().encode(), value.encode()) for name, value in headers_of(address, kind).items()]


def lines(headers: Headers) -> bytes:
    """Headers as they travel, with the empty line that ends them."""
    return b"".join(b"%b: %b\r\n" % header for header in headers) + b"\r\n"


def has_already(wished: bytes, tag: bytes) -> bool:
    """Whether a reader's If-None-Match names what we would send."""
    if wished == tag:
        return True
    content = tag.removeprefix(b"W/")
    return wished.strip() == b"*" or content in TAG.findall(wished)


def stamp_of(status: os.stat_result) -> Stamp:
    """What changes when a file is replaced."""
    return status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_size


def path_of(root: Path, address: str) -> bytes:
    """Where the file of an address lies."""
    return os.fsencode(f"{root}{address}index.html" if address.endswith("/") else f"{root}{address}")


def read_file(address: str, path: bytes) -> File | None:
    """Read a published file whole, None where there is none or it is too large to be kept.

    The stamp is the opened file's own: a file that is replaced meanwhile is read as it was, and found stale next time.
    """
    try:
        with open(path, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
                return None
            data = file.read(LARGEST + 1)
    except (OSError, ValueError):
        return None
    return File(address, stamp_of(status), data) if len(data) == status.st_size else None
