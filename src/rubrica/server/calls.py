"""The lines between workers and applications, and what is said on them: ASGI's own messages, one after the other.

A worker makes a pair of sockets and sends one of them through the channel, which all processes of a press share;
whichever application is free takes it. What waits in the channel goes on waiting while an application is started again.
No address leads there, so nobody but these processes can ask.
"""

from __future__ import annotations

import asyncio
import marshal
import os
import socket
import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rubrica.server.asgi import Message

HERE: dict[str, Any] = {}
"""What an application says first."""
LENGTH = struct.Struct("!Q")


class Call:
    """One end of a line. Raises ConnectionError where the other end is no more."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    @classmethod
    async def on(cls, line: socket.socket) -> Call:
        return cls(*await asyncio.open_unix_connection(sock=line))

    async def say(self, message: Message) -> None:
        said = marshal.dumps(dict(message))
        self._writer.write(LENGTH.pack(len(said)) + said)
        await self._writer.drain()

    async def hear(self) -> Any:
        """What the other side says next."""
        try:
            (length,) = LENGTH.unpack(await self._reader.readexactly(LENGTH.size))
            return marshal.loads(await self._reader.readexactly(length))
        except asyncio.IncompleteReadError:
            raise ConnectionResetError("nobody is there any more") from None

    def is_open(self) -> bool:
        """Whether the other end, as far as is known, still listens."""
        return not (self._reader.at_eof() or self._writer.is_closing())

    def end(self) -> None:
        self._writer.close()


async def call(channel: socket.socket) -> Call:
    """A new line to whichever application takes it. Raises BlockingIOError where too many wait already."""
    ours, theirs = socket.socketpair()
    with theirs:
        try:
            socket.send_fds(channel, [b"."], [theirs.fileno()])
        except OSError:
            ours.close()
            raise
    return await Call.on(ours)


def take(channel: socket.socket) -> socket.socket | None:
    """A line that somebody has sent; None where another application was quicker. Raises EOFError where all workers
    are gone."""
    try:
        said, (*lines,), *_ = socket.recv_fds(channel, 1, 1)
    except BlockingIOError:
        return None
    if not said:
        raise EOFError
    if not lines:
        return None  # this process may open no more files; whoever asks sees the line closed
    os.set_inheritable(lines[0], False)
    return socket.socket(fileno=lines[0])
