"""A part of a file, for players and for downloads that broke off. Who asks for several at once gets the whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.server.answers import Answer
    from rubrica.server.asgi import Send

_RANGE = re.compile(rb"bytes=(\d{0,15})-(\d{0,15})")


def part_of(wished: bytes, length: int) -> tuple[int, int] | None:
    """The first byte and the one after the last that a Range header asks for; (0, 0) where no such part is there.

    None where the header is to be ignored, as one must where it cannot be read.
    """
    found = _RANGE.fullmatch(wished.strip())
    if found is None or not (found[1] or found[2]):
        return None
    if not found[1]:
        return (max(0, length - int(found[2])), length) if int(found[2]) and length else (0, 0)
    first, last = int(found[1]), int(found[2]) if found[2] else length - 1
    if found[2] and last < first:
        return None
    return (first, min(last + 1, length)) if first < length else (0, 0)


def is_same(fields: dict[bytes, bytes], tag: bytes) -> bool:
    """Whether what the reader has a part of is what we have."""
    return fields.get(b"if-range", tag).strip() == tag


async def send_range(answer: Answer, fields: dict[bytes, bytes], send: Send) -> bool:
    """Answer with a part, where one is asked for that can be given."""
    if not is_same(fields, answer.tag):
        return False
    body = answer.body
    part = part_of(fields[b"range"], len(body))
    if part is None:
        return False
    status, headers = start_of_part(answer.headers, part, len(body))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body[slice(*part)]})
    return True


def start_of_part(
    headers: list[tuple[bytes, bytes]], part: tuple[int, int], length: int
) -> tuple[int, list[tuple[bytes, bytes]]]:
    """Status and headers of a part; 416 with the true length where there is no such part."""
    first, end = part
    kept = [header for header in headers if header[0] != b"content-length"]
    where = b"bytes %d-%d/%d" % (first, end - 1, length) if end > first else b"bytes */%d" % length
    kept += [(b"content-length", b"%d" % (end - first)), (b"content-range", where)]
    return 206 if end > first else 416, kept
