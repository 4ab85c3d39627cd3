"""One worker: it answers what comes to a listening socket, until it is ended."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from rubrica.server.apart import Apart
from rubrica.server.configuring import config_of
from rubrica.server.lane import LaneProtocol
from rubrica.server.trial import is_as_good

if TYPE_CHECKING:
    from rubrica.server.settings import Serving

TURN = 0.0005
"""Seconds after which a thread that computes lets readers be answered. Python's own are ten times that, and readers
would wait so long for each look at the network."""


def run(serving: Serving, listener: int, channel: int) -> None:
    """Serve on a socket until SIGTERM or SIGINT; then answer what has been asked, and return. Whatever is no published
    file goes through the channel. Both sockets are given by their numbers."""
    sys.setswitchinterval(TURN)
    protocol: type = LaneProtocol if is_as_good(LaneProtocol) else HttpToolsProtocol
    with socket.socket(fileno=listener) as listening, socket.socket(fileno=channel) as lines:
        uvicorn.Server(config_of(serving, protocol, Apart(lines))).run([listening])
