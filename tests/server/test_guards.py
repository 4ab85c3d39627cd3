"""Slow, idle, greedy and too many: the guard ends them, on a clock that the tests hold."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from rubrica.server.guards import place_of
from rubrica.server.settings import Limits
from tests.server.wire import Served, Wire, get, parts

Story = Callable[[Served], Awaitable[None]]


def run(site: Path, story: Story, **limits: float) -> None:
    async def in_loop() -> None:
        await story(Served(site, limits=Limits(**limits), proxies=("203.0.113.0/24",)))

    asyncio.run(in_loop())


def later(served: Served, wire: Wire, seconds: float) -> None:
    """The guard looks now, and again so many seconds later."""
    now = asyncio.get_running_loop().time()
    for moment in (now, now + seconds):
        served.front.guard.look_at(wire.protocol, moment)


def test_a_header_that_trickles_in_has_its_time_as_a_whole(site: Path) -> None:
    async def story(served: Served) -> None:
        wire = served.connect()
        now = asyncio.get_running_loop().time()
        for second, byte in enumerate(get("/")[:12]):
            await served.feed(wire, bytes([byte]))
            served.front.guard.look_at(wire.protocol, now + second)
        assert (parts(wire.sent)[0], wire.closed) == (408, True)

    run(site, story)


def test_who_says_nothing_is_ended_and_told_nothing(site: Path) -> None:
    async def story(served: Served) -> None:
        wire = served.connect()
        later(served, wire, 11)
        assert (wire.sent, wire.closed) == (b"", True)

    run(site, story)


@pytest.mark.parametrize("target", ["/", "/nothing"])
def test_who_has_been_answered_may_be_silent_for_longer_and_not_for_ever(site: Path, target: str) -> None:
    async def story(served: Served) -> None:
        wire = served.connect()
        await served.feed(wire, get(target))
        later(served, wire, 50)
        assert not wire.closed
        later(served, wire, 61)
        assert wire.closed

    run(site, story)


def test_a_body_that_does_not_come_is_not_waited_for(site: Path) -> None:
    async def story(served: Served) -> None:
        wire = served.connect()
        await served.feed(wire, get("/", "Content-Length: 1000", method="POST"), b"a few")
        later(served, wire, 119)
        assert not wire.closed
        later(served, wire, 121)
        assert (parts(wire.sent)[0], wire.closed) == (408, True)

    run(site, story)


def test_an_application_may_think_as_long_as_it_likes(site: Path) -> None:
    async def story(served: Served) -> None:
        served.front.app = lambda scope, receive, send: asyncio.Event().wait()
        wire = served.connect()
        await served.feed(wire, get("/studio/"))
        later(served, wire, 3600)
        assert not wire.closed

    run(site, story)


def test_a_reader_who_takes_nothing_is_let_go(site: Path) -> None:
    async def story(served: Served) -> None:
        wire = served.connect()
        await served.feed(wire, get("/"))
        wire.unsent = 100_000
        later(served, wire, 31)
        assert wire.closed

    run(site, story)


def test_a_header_without_end_is_cut_off(site: Path) -> None:
    async def story(served: Served) -> None:
        wire = served.connect()
        await served.feed(wire, get("/")[:-2], *[b"X-More: and more of it\r\n"] * 2000)
        assert (parts(wire.sent)[0], wire.closed) == (431, True)

    run(site, story)


def test_a_header_that_is_large_but_ends_is_refused_as_well(site: Path) -> None:
    async def story(served: Served) -> None:
        assert parts(await served.ask(get("/", "Cookie: " + "a" * 33_000)))[0] == 431
        assert parts(await served.ask(get("/", *["X-More: x"] * 100)))[0] == 431
        assert parts(await served.ask(get("/?" + "a" * 9000)))[0] == 414

    run(site, story)


def test_a_header_is_no_larger_where_the_page_is_on_the_shelf(site: Path) -> None:
    async def story(served: Served) -> None:
        assert parts(await served.ask(get("/")))[0] == 200
        assert parts(await served.ask(get("/", "Cookie: " + "a" * 33_000)))[0] == 431
        assert parts(await served.ask(get("/", *["X-More: x"] * 100)))[0] == 431
        assert parts(await served.ask(get("/", "Cookie: " + "a" * 9_000, *["X-More: x"] * 90)))[0] == 200

    run(site, story)


def test_a_body_whose_frame_is_larger_than_itself_is_cut_off(site: Path) -> None:
    async def story(served: Served) -> None:
        wire, chunk = served.connect(), b"1;%b\r\na\r\n" % (b"x" * 90)
        await served.feed(wire, get("/", "Transfer-Encoding: chunked", method="POST"), *[chunk] * 12)
        assert wire.closed

    run(site, story, body_bytes=400, header_bytes=200)


def test_requests_are_not_taken_far_ahead_of_their_answers(site: Path) -> None:
    async def story(served: Served) -> None:
        assert (await served.ask(get("/") * 20)).count(b"HTTP/1.1 200 OK") == 20
        wire = served.connect()
        await served.feed(wire, get("/") * 60)
        assert wire.closed

    run(site, story)


def test_only_the_header_that_has_no_end_yet_counts(site: Path) -> None:
    async def story(served: Served) -> None:
        wire = served.connect()
        await served.feed(wire, get("/", "Cookie: " + "a" * 2000) * 20 + b"GET / HTTP/1.1\r\nHos")
        await served.feed(wire, b"t: press.example\r\n")
        await served.feed(wire, b"\r\n")
        assert wire.sent.count(b"HTTP/1.1 200 OK") == 21

    run(site, story)


def test_half_a_header_makes_room_before_a_reader_who_has_been_answered(site: Path) -> None:
    async def story(served: Served) -> None:
        reader, half = served.connect(), served.connect()
        await served.feed(reader, get("/"))
        await served.feed(half, b"GET / HT")
        third = served.connect()
        assert (reader.closed, half.closed, third.closed) == (False, True, False)

    run(site, story, connections_each=2)


def test_where_all_are_being_answered_one_more_is_refused(site: Path) -> None:
    async def story(served: Served) -> None:
        served.front.app = lambda scope, receive, send: asyncio.Event().wait()
        for _ in range(2):
            await served.feed(served.connect(), get("/studio/"))
        third = served.connect()
        assert (parts(third.sent)[0], third.closed) == (503, True)
        assert await served.feed(served.connect(address="192.0.2.2"), get("/"))

    run(site, story, connections_each=2)


def test_connections_of_a_trusted_proxy_are_not_counted_by_address(site: Path) -> None:
    async def story(served: Served) -> None:
        wires = [served.connect(address="203.0.113.9") for _ in range(5)]
        assert not any(wire.closed for wire in wires)

    run(site, story, connections_each=2)


def test_a_worker_has_room_for_so_many_whoever_they_are(site: Path) -> None:
    async def story(served: Served) -> None:
        wires = [served.connect(address=f"192.0.2.{number}") for number in range(5)]
        await served.settle()
        assert [wire.closed for wire in wires] == [True, True, False, False, False]
        assert len(served.front.guard.open) == 3

    run(site, story, connections=3)


def test_nothing_is_remembered_of_those_who_have_gone(site: Path) -> None:
    async def story(served: Served) -> None:
        for wire in [served.connect() for _ in range(3)]:
            wire.close()
        await served.settle()
        assert (len(served.front.guard.open), len(served.front.guard.by_place)) == (0, 0)

    run(site, story)


def test_a_household_is_one_place() -> None:
    assert place_of("2001:db8:1:2:3:4:5:6") == place_of("2001:db8:1:2::1") == "2001:db8:1:2::/64"
    assert place_of("::ffff:192.0.2.1") == place_of("192.0.2.1")
    assert place_of("fe80::1%eth0") == "fe80::/64"
