"""How uvicorn is set up for one worker."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import uvicorn

from rubrica.server.front import Front
from rubrica.server.listening import BACKLOG

if TYPE_CHECKING:
    from rubrica.server.asgi import App
    from rubrica.server.settings import Serving


def config_of(serving: Serving, protocol: type, app: App) -> uvicorn.Config:
    """All that uvicorn is told. Nothing is left to its environment variables."""
    return uvicorn.Config(
        partial(Front, serving, app),
        factory=True,
        interface="asgi3",
        http=protocol,
        ws="none",
        lifespan="on",
        loop="uvloop",
        workers=1,
        backlog=BACKLOG,
        timeout_keep_alive=round(serving.limits.idle_seconds),
        timeout_graceful_shutdown=serving.drain_seconds,
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_config=None,
        log_level="error",
    )
