"""A printed press served to its critic: the files of a folder, as a web server would answer with them."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import AF_INET, AF_INET6
from threading import Thread
from urllib.parse import quote, unquote, urlsplit

from rubrica.cli.command import Hindrance
from rubrica.server.listening import why_not
from rubrica.web.publishing.kinds import TYPES, content_type


class Server(ThreadingHTTPServer):
    """Serves a folder from threads that nobody waits for."""

    daemon_threads = True

    def __init__(self, root: Path, bind: str, port: int) -> None:
        self.address_family = AF_INET6 if ":" in bind else AF_INET
        try:
            super().__init__((bind, port), partial(Handler, root))
        except (OSError, OverflowError) as error:
            raise Hindrance(why_not(error, bind, port)) from None
        host = f"[{bind}]" if ":" in bind else bind
        self.url = f"http://{host}:{self.server_port}/"

    def start(self) -> None:
        """Answer in the background."""
        Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away is no error of anybody's."""


class Handler(BaseHTTPRequestHandler):
    """GET and HEAD of files; a folder is its index.html, and is never listed."""

    protocol_version = "HTTP/1.1"
    timeout = 60  # seconds a browser may hold a connection without a word

    def __init__(self, root: Path, *args: object) -> None:
        self.root = root
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        address = unquote(urlsplit(self.path).path, errors="replace")
        path = find_file(self.root, address)
        if path is None:
            self._answer(HTTPStatus.NOT_FOUND, self.root / "404.html")
        elif path.is_dir():
            self._redirect(quote(address) + "/")
        else:
            self._answer(HTTPStatus.OK, path)

    do_HEAD = do_GET

    def _answer(self, status: HTTPStatus, path: Path) -> None:
        try:
            body, kind = path.read_bytes(), content_type(path.name)
        except OSError:
            status, body, kind = HTTPStatus.NOT_FOUND, b"Nothing is here.\n", TYPES[".txt"]
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self._finish(body)

    def _redirect(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self._finish(b"")

    def _finish(self, body: bytes) -> None:
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def version_string(self) -> str:
        return "rubrica"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing: the terminal is for the critic's own text."""


def find_file(root: Path, address: str) -> Path | None:
    """The file an address means; the folder itself where its closing slash is missing; None where nothing is."""
    parts = address.strip("/").split("/") if address.strip("/") else []
    if any(part.startswith(".") or not part or "\0" in part or "\\" in part for part in parts):
        return None
    path = root.joinpath(*parts)
    try:
        if path.is_dir():
            index = path / "index.html"
            found = index if index.is_file() else None
            return path if found and parts and not address.endswith("/") else found
        inside = path.resolve().is_relative_to(root.resolve())  # a link may lead out of the site
        return path if inside and path.is_file() and not address.endswith("/") else None
    except OSError:
        return None
