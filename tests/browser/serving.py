"""The small press of tests/pages, printed into a folder and served from this machine."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from PIL import Image

from rubrica.pages.routes import ROUTES, file_of
from rubrica.pages.theme import house_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rubrica.pages.source import Source


def print_press(source: Source, out: Path) -> list[str]:
    """Every page and every file of the theme; two plain pictures where the pages expect some. Gives the addresses."""
    pages = {route.at(names): route.print(source, names) for route in ROUTES for names in route.each(source)}
    for address, data in (*pages.items(), *house_theme().files):
        path = out / file_of(address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (out / "media").mkdir()
    Image.new("RGB", (900, 1200), "#2b2a4c").save(out / "media" / "poster.png")
    Image.new("RGB", (450, 600), "#2b2a4c").save(out / "media" / "poster-450.webp")
    Image.new("RGB", (1280, 640), "#17263a").save(out / "media" / "train.png")
    return list(pages)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Requests are no news."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which a folder is served for a while."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
