"""A worker of the press that the settings name: `python -m rubrica.server.worker SOCKET`.

SOCKET is the number of an open socket that listens. Nothing here imports Django: readers do not wait for it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import fields
from urllib.parse import urlsplit

from rubrica.server.running import run
from rubrica.server.settings import Limits, Serving
from rubrica.web.config import Config, current

HERE = ("localhost", "127.0.0.1", "[::1]")
APP = "rubrica.web.asgi:application"


def serving_of(config: Config) -> Serving:
    """What a press's settings mean for its server."""
    own = urlsplit(config.url).hostname or ""
    own = f"[{own}]" if ":" in own else own
    return Serving(
        APP,
        config.data / "site",
        (*HERE, own, *config.hosts),
        memory=config.memory,
        proxies=config.proxies,
        parent=os.getppid(),
        drain_seconds=config.drain_seconds,
        limits=Limits(**{one.name: getattr(config, one.name) for one in fields(Limits) if hasattr(config, one.name)}),
    )


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        run(serving_of(current()), int(sys.argv[1]))
