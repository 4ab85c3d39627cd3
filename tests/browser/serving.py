"""Presses built into folders that are kept from run to run, and folders served from this machine."""

from __future__ import annotations

import fcntl
import threading
import time
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rubrica.pages.building import build

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "screenshots" / "presses"
"""Builds start from what they find here: pictures and share cards are made once, pages after every change of code."""


def built(press: Path) -> Path:
    """The folder a press is published in. Of all processes that ask at a time, one builds."""
    BUILT.mkdir(parents=True, exist_ok=True)
    with (BUILT / f".{press.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        build(press, BUILT / press.name)
    return BUILT / press.name


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, says nothing of it, and lets files of some kinds wait."""

    protocol_version = "HTTP/1.1"  # a browser asks for many files by one connection

    extensions_map: ClassVar = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".avif": "image/avif",
        ".woff2": "font/woff2",
    }

    def __init__(self, *args: object, late: tuple[str, ...] = (), **options: object) -> None:
        self.late = late
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        if self.path.endswith(self.late):
            time.sleep(0.4)
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Requests are no news."""


@contextmanager
def served(folder: Path, late: tuple[str, ...] = ()) -> Iterator[str]:
    """The address under which a folder is served for a while; files whose names end in `late` come late."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder), late=late))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
