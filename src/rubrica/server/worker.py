"""A worker of the press that the settings name: `python -m rubrica.server.worker SOCKET CHANNEL PARENT`.

SOCKET is the number of an open socket that listens, CHANNEL that of one through which applications are asked, and
PARENT that of the process without which this one ends. Nothing here imports Django.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import fields
from urllib.parse import urlsplit

from rubrica.server.running import run
from rubrica.server.settings import Limits, Serving
from rubrica.web.config import Config, current

HERE = ("localhost", "127.0.0.1", "[::1]")


def serving_of(config: Config, parent: int = 0) -> Serving:
    """What a press's settings mean for its server."""
    own = urlsplit(config.url).hostname or ""
    own = f"[{own}]" if ":" in own else own
    return Serving(
        config.data / "site",
        (*HERE, own, *config.hosts),
        memory=config.memory,
        proxies=config.proxies,
        parent=parent,
        drain_seconds=config.drain_seconds,
        limits=Limits(**{one.name: getattr(config, one.name) for one in fields(Limits) if hasattr(config, one.name)}),
    )


if __name__ == "__main__":
    listener, channel, parent = map(int, sys.argv[1:])
    with suppress(KeyboardInterrupt):
        run(serving_of(current(), parent), listener, channel)
