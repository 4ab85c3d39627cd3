"""The lane and uvicorn alone give the same bytes, whatever arrives, in whatever pieces."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from tests.server.wire import Served, Wire

METHODS = ["GET", "GET", "GET", "HEAD", "POST", "PUT", "OPTIONS", "CONNECT", "get", "GE", "PRI"]
TARGETS = [
    "/",
    "/",
    "/reviews/salt-radio/",
    "/reviews/%E9%9B%A8/",
    "/reviews/%e9%9b%a8/",
    "/media/still.8f9c84902fcb-480x640.avif",
    "/robots.txt",
    "/?",
    "/?a=b",
    "/#top",
    "/reviews",
    "//",
    "/../",
    "/%00",
    "/%",
    "*",
    "",
    "robots.txt",
    "http://press.example/",
    "press.example:80",
    "/ü",
    "/a b",
]
VERSIONS = ["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "http/1.1", "HTTP/1.11", ""]
FIELDS = [
    "Host: press.example",
    "host:press.example:8000",
    "Host: PRESS.example  ",
    "Host: evil.example",
    "Host:",
    "Accept-Encoding: gzip, deflate, br, zstd",
    "Accept-Encoding: br;q=0, *",
    "Accept-Encoding: gzip;q=0.5, identity",
    'If-None-Match: "x", W/"y"',
    "If-None-Match: *",
    "If-Match: *",
    "If-Modified-Since: Fri, 27 Nov 2026 12:00:00 GMT",
    "Range: bytes=0-9",
    "Range: bytes=9-0, -3",
    'If-Range: "x"',
    "Connection: keep-alive",
    "Connection: close",
    "Connection: Upgrade, HTTP2-Settings",
    "Upgrade: websocket",
    "Upgrade: h2c",
    "Proxy-Connection: close",
    "Expect: 100-continue",
    "Content-Length: 0",
    "Content-Length: 3",
    "Content-Length: +3",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: identity",
    "TE: trailers",
    "Cookie: a=b; c=d",
    "User-Agent: Mozilla/5.0 (X11)",
    "X-Forwarded-For: 198.51.100.9",
    " folded: line",
    "Bad Name: x",
    "Bad\x01: x",
    "Accept: \x00",
    "Accept: \x7f",
    "Ünder: ü",
    ": empty",
    "no colon",
]
ENDS = ["\r\n"] * 12 + ["\n", "\r", "\r\n\r\n"]
BODIES = ["", "", "", "abc", "3\r\nabc\r\n0\r\n\r\n", "0\r\n\r\n", "\r\n"]

plain_fields = st.lists(st.sampled_from(FIELDS[5:]), max_size=2).map(lambda fields: [FIELDS[0], *fields])
odd_fields = st.lists(st.sampled_from(FIELDS), max_size=5)
one_in_four = st.sampled_from([True, False, False, False])


@st.composite
def plain_requests(draw: st.DrawFn) -> bytes:
    """A request that a browser might send."""
    line = f"{draw(st.sampled_from(METHODS[:4]))} {draw(st.sampled_from(TARGETS[:8]))} HTTP/1.1"
    return "\r\n".join([line, *draw(plain_fields), "", ""]).encode()


@st.composite
def odd_requests(draw: st.DrawFn) -> bytes:
    """Something like a request."""
    line = " ".join(draw(st.sampled_from(choices)) for choices in (METHODS, TARGETS, VERSIONS))
    lines = [line, *draw(plain_fields | odd_fields), ""]
    ends = [draw(st.sampled_from(ENDS)) for _ in lines]
    return ("".join(map("".join, zip(lines, ends, strict=True))) + draw(st.sampled_from(BODIES))).encode()


@st.composite
def arrivals(draw: st.DrawFn) -> list[tuple[bytes, bool]]:
    """Pieces of several requests, and whether the server gets to answer before the next piece comes."""
    asked = draw(st.lists(plain_requests() | plain_requests() | odd_requests(), min_size=1, max_size=4))
    data, ends = b"".join(asked), [sum(map(len, asked[:number])) for number in range(len(asked))]
    if draw(one_in_four):
        place = draw(st.integers(0, len(data) - 1))
        data = data[:place] + draw(st.binary(max_size=2)) + data[place + 1 :]
    inside = draw(st.lists(st.integers(0, len(data)), max_size=3)) if draw(one_in_four) else []
    between = [end for end in ends if not draw(one_in_four)]
    places = sorted({0, *between, *inside, len(data)})
    return [(data[a:b], not draw(one_in_four)) for a, b in pairwise(places)]


@contextmanager
def running(site: Path) -> Iterator[tuple[asyncio.Runner, Served]]:
    """A server whose shelf holds everything that can be asked for."""
    with asyncio.Runner() as runner:

        async def start() -> Served:
            served = Served(site)
            for target in ("/", "/reviews/salt-radio/", "/reviews/雨/", "/robots.txt"):
                for encoding in ("", "br", "zstd", "gzip"):
                    await served.front.maker.answer(target, encoding)
            await served.is_ready()
            return served

        yield runner, runner.run(start())


async def by_lane(served: Served, arriving: list[tuple[bytes, bool]]) -> tuple[bytes, bool, list[bool]]:
    """What was sent, whether the connection was ended, and which pieces the lane answered."""
    wire, quick = served.connect(), []
    for piece, settle in arriving:
        before = wire.protocol.scope
        at_once = await served.feed(wire, piece, settle=False)
        quick.append(bool(at_once) and not wire.closed and wire.protocol.scope is before)
        if settle:
            await served.settle()
    return *await ended(served, wire), quick


async def by_uvicorn(served: Served, arriving: list[tuple[bytes, bool]], quick: list[bool]) -> tuple[bytes, bool]:
    """The same of uvicorn alone. What the lane answers at once, uvicorn gets the time to answer as well."""
    wire = served.connect(HttpToolsProtocol)
    for (piece, settle), at_once in zip(arriving, quick, strict=True):
        await served.feed(wire, piece, settle=settle or at_once)
    return await ended(served, wire)


async def ended(served: Served, wire: Wire) -> tuple[bytes, bool]:
    await served.settle()
    sent, closed = wire.sent, wire.closed
    wire.close()
    await served.settle()
    return sent, closed


@pytest.mark.slow
def test_the_lane_answers_as_uvicorn_does(site: Path) -> None:
    """And the lane was used meanwhile, not only passed by."""
    quick: list[bool] = []
    with running(site) as (runner, served):

        @settings(max_examples=1000)
        @given(arrivals())
        def same(arriving: list[tuple[bytes, bool]]) -> None:
            *lane, at_once = runner.run(by_lane(served, arriving))
            assert lane == [*runner.run(by_uvicorn(served, arriving, at_once))]
            quick.extend(at_once)

        same()
    assert sum(quick) > len(quick) / 20
