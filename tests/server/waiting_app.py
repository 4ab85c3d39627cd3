"""An application that can be imported when the file named by GO is there, and that answers when FINISH is."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

from rubrica.server.asgi import Receive, Scope, Send
from tests.server.wire import echo

while not Path(os.environ["GO"]).exists():
    time.sleep(0.01)


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "http":
        Path(os.environ["ASKED"]).touch()
        while not Path(os.environ["FINISH"]).exists():
            await asyncio.sleep(0.01)
    await echo(scope, receive, send)
