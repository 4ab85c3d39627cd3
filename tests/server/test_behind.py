"""What reaches the web application, and what of it: bodies and proxies."""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from pathlib import Path

import pytest

from rubrica.server import apart as module
from rubrica.server.apart import ABSENT, Apart
from rubrica.server.asgi import Message
from rubrica.server.settings import Limits
from tests.server.wire import Served, get, parts

POST = "POST"


def ask(site: Path, *pieces: bytes, **settings: object) -> tuple[int, dict[str, str], bytes]:
    async def in_loop() -> bytes:
        return await Served(site, **settings).ask(*pieces)

    return parts(asyncio.run(in_loop()))


def test_a_body_arrives_as_it_was_sent(site: Path) -> None:
    assert ask(site, get("/", "Content-Length: 6", method=POST), b"abc", b"def")[2].endswith(b"b'abcdef'")


def test_a_body_that_says_it_is_too_large_is_not_even_read(site: Path) -> None:
    status, headers, _ = ask(site, get("/", "Content-Length: 11", method=POST), limits=Limits(body_bytes=10))
    assert (status, headers["connection"]) == (413, "close")


def test_a_body_that_grows_too_large_is_refused_when_it_does(site: Path) -> None:
    chunked = get("/", "Transfer-Encoding: chunked", method=POST)
    status, _, body = ask(site, chunked, *[b"4\r\nabcd\r\n"] * 3, limits=Limits(body_bytes=10))
    assert (status, body) == (413, b"This is more than can be taken at once.\n")


def test_bodies_that_are_too_large_together_are_refused_until_the_others_are_through(site: Path) -> None:
    async def story() -> None:
        served = Served(site, limits=Limits(bodies_together=10))
        first = served.connect()
        await served.feed(first, get("/", "Content-Length: 9", method=POST), b"12345678")
        assert parts(await served.ask(get("/", "Content-Length: 3", method=POST), b"abc"))[0] == 503
        assert parts(await served.feed(first, b"9"))[0] == 404
        assert parts(await served.ask(get("/", "Content-Length: 3", method=POST), b"abc"))[0] == 404

    asyncio.run(story())


def test_nobody_is_believed_about_whom_he_asks_for(site: Path) -> None:
    assert b"192.0.2.1" in ask(site, get("/studio/", "X-Forwarded-For: 198.51.100.9"))[2]


def test_a_proxy_that_is_named_is_believed(site: Path) -> None:
    asked = get("/studio/", "X-Forwarded-For: 10.0.0.1, 198.51.100.9")
    assert b"198.51.100.9" in ask(site, asked, proxies=("192.0.2.0/24",))[2]


def test_where_too_many_wait_for_the_application_the_next_is_told_at_once_to_come_again(site: Path) -> None:
    asking, taking = socket.socketpair()
    with asking, taking:
        apart = Apart(asking)
        with suppress(BlockingIOError):
            while True:
                socket.send_fds(asking, [b"."], [taking.fileno()])
        assert ask(site, get("/studio/"), app=apart)[::2] == (503, f"{ABSENT[1]}\n".encode())


def test_whoever_waits_for_a_turn_waits_no_longer_than_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LINES", 1)
    monkeypatch.setattr(module, "PATIENCE", 0.05)
    said = list[int]()

    async def send(message: Message) -> None:
        said.extend([message["status"]] if "status" in message else [])

    async def receive() -> Message:
        return {"type": "http.request"}

    async def story() -> None:
        asking, taking = socket.socketpair()
        with asking, taking:
            apart = Apart(asking)
            scope = {"type": "http", "method": "GET"}
            await asyncio.wait_for(asyncio.gather(*(apart(scope, receive, send) for _ in range(3))), 5)

    asyncio.run(story())
    assert said == [503, 503, 503]
