"""Asking others: only at public addresses, at the one that was looked at, and never further than a few steps."""

from __future__ import annotations

import itertools
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from rubrica.web import outgoing
from rubrica.web.outgoing import Answered, PrivateError, UnaskedError, ask, is_public

PRIVATE = (
    "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
    "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
    "ff02::1", "::7f00:1", "fec0::1",
)  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_everybodys_is_not_public(address: str) -> None:
    assert not is_public(address)


def test_what_is_everybodys_is_public() -> None:
    assert is_public("93.184.216.34")
    assert is_public("2606:2800:220:1:248:1893:25c8:1946")
    assert is_public("::ffff:93.184.216.34")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://[::ffff:127.0.0.1]/",
    ],
)
def test_this_machine_is_not_asked(url: str) -> None:
    with pytest.raises(UnaskedError):
        ask(url)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/",
        "file:///etc/passwd",
        "http://example.org:22/",
        "https://example.org:80/",
        "http://me@example.org/",
        "http://example.org:99999/",
        "http:///x",
        "//example.org/",
    ],
)
def test_nothing_but_the_web_is_asked(url: str) -> None:
    with pytest.raises(PrivateError):
        ask(url)


def lead_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> list[str]:
    """Let every name stand for these addresses, and numbers for themselves; gives the names that were looked up."""
    asked: list[str] = []

    def look_up(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        found = (host,) if host[0].isdigit() else addresses
        asked.extend({host} - set(found))
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


def test_a_name_that_also_leads_inside_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    lead_to(monkeypatch, "93.184.216.34", "10.0.0.1")
    with pytest.raises(PrivateError, match=r"example\.org is not a public address"):
        ask("http://example.org/")


def test_the_address_that_was_looked_at_is_the_one_that_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that leads elsewhere the second time is looked up once."""
    asked, connected = lead_to(monkeypatch, "93.184.216.34"), []

    def connect(self: object, host: str, *_: Any) -> None:
        connected.append(host)
        raise OSError("not in a test")

    monkeypatch.setattr("httpcore.SyncBackend.connect_tcp", connect)
    with pytest.raises(UnaskedError):
        ask("http://example.org/")
    assert (asked, connected) == (["example.org"], ["93.184.216.34"])


class Handler(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.server.asked.append((self.command, self.path, dict(self.headers)))  # type: ignore[attr-defined]
        status, to = self.server.says(self.command, self.path)  # type: ignore[attr-defined]
        self.send_response(status)
        if to:
            self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def elsewhere(monkeypatch: pytest.MonkeyPatch, says: Any) -> Iterator[Any]:
    """A site on this machine that is taken for a public one."""
    server: Any = HTTPServer(("127.0.0.1", 0), Handler)
    server.says, server.asked = says, []
    monkeypatch.setitem(outgoing.PORTS, "http", server.server_port)
    lead_to(monkeypatch, "127.0.0.1")
    monkeypatch.setattr(outgoing, "is_public", lambda address: address == "127.0.0.1")
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_what_is_there_answers_without_being_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with elsewhere(monkeypatch, lambda *_: (200, "")) as site:
        url = f"http://example.org:{site.server_port}/a%20page?q=1#part"
        assert ask(url) == Answered(200, url)
    command, path, headers = site.asked[0]
    assert (command, path, headers["Host"]) == ("HEAD", "/a%20page?q=1", f"example.org:{site.server_port}")
    assert not {"Referer", "Cookie"} & set(headers)


def test_who_does_not_know_the_question_is_asked_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    with elsewhere(monkeypatch, lambda command, _: (405 if command == "HEAD" else 200, "")) as site:
        assert ask(f"http://example.org:{site.server_port}/").status == 200


def test_a_page_that_leads_inside_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    with elsewhere(monkeypatch, lambda *_: (302, "http://10.0.0.1/admin")) as site, pytest.raises(PrivateError):
        ask(f"http://example.org:{site.server_port}/")
    assert len(site.asked) == 1


def test_one_that_leads_on_for_ever_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    with elsewhere(monkeypatch, lambda *_: (301, "/again")) as site, pytest.raises(UnaskedError, match="leads on"):
        ask(f"http://example.org:{site.server_port}/")
    assert len(site.asked) == outgoing.HOPS


def test_whoever_answers_a_letter_now_and_then_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def trickle(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            for letter in itertools.cycle(b"HTTP/1.1 200 OK\r\nX: "):
                connection.send(bytes([letter]))
                time.sleep(0.02)

    def answer(listener: socket.socket) -> None:
        with suppress(OSError):
            trickle(listener.accept()[0])

    monkeypatch.setattr(outgoing, "ALTOGETHER", 0.3)
    monkeypatch.setattr(outgoing, "is_public", lambda address: address == "127.0.0.1")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        monkeypatch.setitem(outgoing.PORTS, "http", port)
        Thread(target=answer, args=(listener,), daemon=True).start()
        with pytest.raises(UnaskedError, match=r"no answer in time|timed out"):
            ask(f"http://127.0.0.1:{port}/")
