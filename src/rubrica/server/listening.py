"""The socket that all workers take connections from."""

from __future__ import annotations

import errno
import socket

BACKLOG = 2048


class BindError(Exception):
    """Nobody can listen there. Its text says why and what to do."""


def listen(bind: str, port: int) -> socket.socket:
    """A socket that listens, and that other processes may be given. Raises BindError."""
    listener = socket.socket(socket.AF_INET6 if ":" in bind else socket.AF_INET)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((bind, port))
        listener.set_inheritable(True)
        listener.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        listener.close()
        raise BindError(why_not(error, bind, port)) from None
    return listener


def why_not(error: Exception, bind: str, port: int) -> str:
    """Why nobody can listen there, and what to do."""
    number = getattr(error, "errno", None)
    if number == errno.EADDRINUSE:
        return f"Port {port} is taken: end what runs there, or add `--port {port + 1}`."
    if number == errno.EACCES:
        return f"Port {port} is not for everyone to serve on: add `--port 8000`, or put a proxy in front."
    return f"Nothing can be served on {bind}, port {port}: {getattr(error, 'strerror', None) or error}."
