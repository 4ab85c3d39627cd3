"""Parts of files, and files too large for memory."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from rubrica.server.answers import LARGEST
from rubrica.server.ranges import part_of
from tests.server.wire import Served, get, parts

STILL = "/media/still.8f9c84902fcb-480x640.avif"
FILM = "/media/film.8f9c84902fcb.bin"


def ask(site: Path, target: str, *fields: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    async def in_loop() -> bytes:
        served = Served(site)
        wire = served.connect()
        await served.feed(wire, get(target, *fields, method=method), settle=False)
        await asyncio.wait(served.state.tasks)
        return wire.sent

    return parts(asyncio.run(in_loop()))


@pytest.mark.parametrize(
    ("wished", "part"),
    [
        ("bytes=0-9", (0, 10)),
        ("bytes=95-", (95, 100)),
        ("bytes=-3", (97, 100)),
        ("bytes=-300", (0, 100)),
        ("bytes=90-300", (90, 100)),
        ("bytes=100-", (0, 0)),
        ("bytes=-0", (0, 0)),
        ("bytes=9-0", None),
        ("bytes=0-1,5-6", None),
        ("bytes=-", None),
        ("lines=0-9", None),
        ("bytes=0-99999999999999999999", None),
    ],
)
def test_which_part_a_range_means_of_a_hundred_bytes(wished: str, part: tuple[int, int] | None) -> None:
    assert part_of(wished.encode(), 100) == part


def test_a_part_is_given_with_where_it_stands(site: Path) -> None:
    status, headers, body = ask(site, STILL, "Range: bytes=4-9")
    assert (status, body) == (206, b"really")
    assert (headers["content-range"], headers["content-length"]) == ("bytes 4-9/1000", "6")


def test_a_part_that_is_not_there_is_refused_with_the_true_length(site: Path) -> None:
    status, headers, body = ask(site, STILL, "Range: bytes=1000-")
    assert (status, headers["content-range"], body) == (416, "bytes */1000", b"")


def test_a_part_of_another_file_than_the_reader_has_is_not_given(site: Path) -> None:
    assert ask(site, STILL, "Range: bytes=4-9", 'If-Range: "other"')[0] == 200
    tag = ask(site, STILL)[1]["etag"]
    assert ask(site, STILL, "Range: bytes=4-9", f"If-Range: {tag}")[0] == 206


def test_a_large_file_is_sent_in_pieces_and_in_parts(site: Path) -> None:
    data = bytes(range(256)) * (LARGEST // 256 + 1)
    (site / FILM[1:]).write_bytes(data)
    assert ask(site, FILM)[::2] == (200, data)
    assert ask(site, FILM, "Range: bytes=1000000-")[::2] == (206, data[1000000:])
    assert ask(site, FILM, method="HEAD")[::2] == (200, b"")


def test_a_large_file_that_the_reader_has_is_not_sent_again(site: Path) -> None:
    (site / FILM[1:]).write_bytes(bytes(LARGEST + 1))
    tag = ask(site, FILM)[1]["etag"]
    assert ask(site, FILM, f"If-None-Match: {tag}")[::2] == (304, b"")
