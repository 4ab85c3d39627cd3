"""Published files too large to be kept in memory, sent from the disk in pieces."""

from __future__ import annotations

import asyncio
import os
import stat
from typing import TYPE_CHECKING, BinaryIO

from rubrica.server.answers import Headers, always_of, has_already
from rubrica.server.ranges import is_same, part_of, start_of_part
from rubrica.web.publishing.kinds import content_type

if TYPE_CHECKING:
    from rubrica.server.asgi import Send

PIECE = 128 * 1024


async def send_file(address: str, path: bytes, fields: dict[bytes, bytes], send: Send, *, whole: bool) -> bool:
    """Answer with a file as it is. False where it has gone meanwhile."""
    file = await asyncio.to_thread(_open, path)
    if file is None:
        return False
    with file:
        status = os.fstat(file.fileno())
        tag = b'"%x-%x-%x"' % (status.st_mtime_ns, status.st_ino, status.st_size)
        headers = _headers(address, status.st_size, tag)
        code, part = 200, (0, status.st_size)
        if has_already(fields.get(b"if-none-match", b""), tag):
            code, part = 304, (0, 0)
        elif b"range" in fields and whole and is_same(fields, tag):
            wished = part_of(fields[b"range"], status.st_size)
            if wished is not None:
                part = wished
                code, headers = start_of_part(headers, part, status.st_size)
        await send({"type": "http.response.start", "status": code, "headers": headers if code != 304 else headers[2:]})
        await _send_part(file, part if whole else (0, 0), send)
    return True


def _open(path: bytes) -> BinaryIO | None:
    try:
        file = open(path, "rb")  # noqa: SIM115 - the caller closes it
    except (OSError, ValueError):
        return None
    if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        return file
    file.close()
    return None


def _headers(address: str, length: int, tag: bytes) -> Headers:
    kind = content_type(address)
    first = [(b"content-type", kind.encode()), (b"content-length", b"%d" % length)]
    return [*first, *always_of(address, kind), (b"etag", tag), (b"accept-ranges", b"bytes")]


async def _send_part(file: BinaryIO, part: tuple[int, int], send: Send) -> None:
    first, end = part
    file.seek(first)
    while first < end:
        piece = await asyncio.to_thread(file.read, min(PIECE, end - first))
        if not piece:
            break  # the file was cut short meanwhile: the server notices that the length is not what was said
        first += len(piece)
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body"})
