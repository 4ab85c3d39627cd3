"""The fast lane: a published page is answered before any request object is made.

It stands in front of uvicorn's own protocol and overrides three of its methods, no more. A complete and plain GET or
HEAD of a file on the shelf, alone in what was received, on a connection where nothing is pending, is answered with one
write. Every other byte goes to uvicorn as it came. tests/server holds both ways against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from rubrica.server.answers import has_already
from rubrica.server.guards import APP, BODY, FULL, HEAD, IDLE
from rubrica.server.refusals import refusal

if TYPE_CHECKING:
    import asyncio

    from rubrica.server.front import Front
    from rubrica.server.settings import Limits

COPIED = 64 * 1024
"""Bytes of an answer that is copied behind its first lines, since one write is quicker than two."""
MOST_AHEAD = 50
"""Requests that may wait for the answer to the one before them."""
TOO_LARGE = refusal(431, "The header of this request is too large.")


class LaneProtocol(HttpToolsProtocol):
    """uvicorn's HTTP protocol with the lane in front, and watched by the guard."""

    place = ""
    requests = 0
    since = unsent_since = 0.0
    unsent = 0
    seen: tuple[str, int] = (IDLE, 0)
    admitted = odd = False
    unfinished = 0
    """Bytes of the request that is being received, what frames its body included."""
    parsed: Any = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self.front: Front = self.config.loaded_app
        super().connection_made(transport)
        self.admitted = self.front.guard.admit(self, self.client[0] if self.client else "", self.loop)
        if not self.admitted:
            transport.write(FULL)
            transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        self.front.guard.leave(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self.parsed is None or (not self.odd and self.phase() is IDLE):
            answer = self.quick_answer(data)
            if answer is not None:
                self._unset_keepalive_if_required()
                self.requests += 1
                self.since = self.loop.time()
                if len(answer[1]) < COPIED:
                    self.transport.write(answer[0] + answer[1])
                else:
                    self.transport.writelines(answer)
                return
        if self.admitted:
            self.pass_on(data)

    def quick_answer(self, data: bytes) -> tuple[bytes, bytes] | None:
        """Status line and date, and all the rest of the answer, if this is a request for the lane."""
        line, _, block = data.partition(b"\r\n")
        whole = line[:5] == b"GET /"
        if not (whole or line[:6] == b"HEAD /") or line[-9:] != b" HTTP/1.1":
            return None
        front = self.front
        wish = front.wishes.of(block)
        answer = wish and front.shelf.ready(line[4 if whole else 5 : -9], wish.encoding)
        if not wish or not answer or self.flow.write_paused or self.transport.is_closing() or not self.admitted:
            return None
        if wish.known and has_already(wish.known, answer.tag):
            return front.status_line(304, self.server_state), answer.unchanged
        return front.status_line(200, self.server_state), answer.whole if whole else answer.head

    def pass_on(self, data: bytes) -> None:
        """Give uvicorn what it is to see, unless it is a header without end."""
        super().data_received(data)
        if self.scope is self.parsed:
            self.unfinished += len(data)
        else:
            self.parsed, self.unfinished = self.scope, len(data) - max(0, data.rfind(b"\r\n\r\n"))
            self.requests += 1
        if self.parser is None or self.transport.is_closing():
            return
        self.odd = self.odd or self.parser.should_upgrade()
        self.hold_to(self.front.limits)

    def hold_to(self, limits: Limits) -> None:
        """End the connection if what is being received on it has grown too large."""
        phase = self.phase()
        if phase is HEAD and self.unfinished > limits.header_bytes:
            self.transport.write(TOO_LARGE)
            self.transport.close()
        framed = limits.header_bytes + 2 * limits.body_bytes
        if len(self.pipeline) > MOST_AHEAD or (phase is BODY and self.unfinished > framed):
            self.transport.abort()

    def phase(self) -> str:
        """What uvicorn waits for. A header is being read where there is a scope that no answer belongs to yet."""
        cycle = self.cycle
        if cycle is None:
            return IDLE if self.scope is None else HEAD
        if not cycle.response_complete or self.pipeline:
            return BODY if cycle.more_body else APP
        if cycle.scope is not self.scope:
            return HEAD
        return BODY if cycle.more_body else IDLE

    def begun_answer(self) -> bool:
        """Whether something of an answer has gone out already."""
        return self.cycle is not None and self.cycle.response_started
