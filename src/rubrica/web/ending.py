"""Connections that end at a moment: with a limit for each step alone, a letter now and then would hold one for ever."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

import httpcore

if TYPE_CHECKING:
    import ssl


class EndingStream(httpcore.NetworkStream):
    """A connection that ends at a moment, however slowly something goes on coming."""

    def __init__(self, stream: httpcore.NetworkStream, end: float) -> None:
        self._stream, self._end = stream, end

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, left_of(self._end, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, left_of(self._end, timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        inside = self._stream.start_tls(ssl_context, server_hostname, left_of(self._end, timeout))
        return EndingStream(inside, self._end)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def left_of(end: float, timeout: float | None) -> float:
    """The seconds that a step may take. Raises where none are left."""
    left = end - monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("there was no answer in time")
    return min(left, timeout or left)
