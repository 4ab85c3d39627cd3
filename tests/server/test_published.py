"""Published files, as readers get them: the first time by way of the application, then by the lane."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import brotli
import pytest

from tests.server.conftest import PAGE
from tests.server.wire import Served, get, parts

REVIEW = "/reviews/salt-radio/"


def run(site: Path, story: Callable[[Served], Awaitable[None]], **settings: object) -> None:
    async def in_loop() -> None:
        await story(Served(site, **settings))

    asyncio.run(in_loop())


def test_a_page_is_answered_with_its_bytes_compressed_and_with_the_policy_of_pages(site: Path) -> None:
    async def story(served: Served) -> None:
        status, headers, body = parts(await served.ask(get(REVIEW, "Accept-Encoding: gzip, deflate, br, zstd")))
        assert (status, brotli.decompress(body).decode()) == (200, PAGE)
        assert headers["content-encoding"] == "br"
        assert headers["content-security-policy"].startswith("default-src 'none'; img-src 'self'")

    run(site, story)


def test_the_second_request_takes_the_lane_and_gets_the_same(site: Path) -> None:
    async def story(served: Served) -> None:
        first = await served.ask(get(REVIEW))
        wire = served.connect()
        second = await served.feed(wire, get(REVIEW))
        assert second == first
        assert wire.protocol.scope is None  # uvicorn has seen nothing of it

    run(site, story)


def test_a_replaced_page_is_there_at_the_next_request(site: Path) -> None:
    async def story(served: Served) -> None:
        wire = served.connect()
        await served.feed(wire, get(REVIEW))
        new = site / "new.html"
        new.write_text(PAGE.replace("sea", "SEA"), "utf-8")
        os.replace(new, site / "reviews/salt-radio/index.html")
        assert b"The SEA keeps" in await served.feed(wire, get(REVIEW))

    run(site, story)


def test_every_worker_shows_each_of_many_replacements_whole_and_at_once(site: Path) -> None:
    async def story(served: Served) -> None:
        workers = [served, Served(site)]
        for number in range(100):
            new = site / "new.html"
            new.write_text(f"{number:02} " * (100 + number), "utf-8")
            os.replace(new, site / "index.html")
            for worker in workers:
                assert parts(await worker.ask(get("/")))[2].decode() == f"{number:02} " * (100 + number)

    run(site, story)


def test_a_page_that_is_replaced_while_it_is_asked_for_is_never_half(site: Path) -> None:
    async def story(served: Served) -> None:
        replacing = asyncio.ensure_future(asyncio.to_thread(replace_many_times, site / "index.html"))
        while not replacing.done():
            status, headers, body = parts(await served.ask(get("/")))
            assert (status, headers["content-length"]) == (200, str(len(body)))
            assert len(set(body)) == 1 or b"Home" in body

    run(site, story)


def replace_many_times(page: Path) -> None:
    new = page.with_name("new.html")
    for number in range(300):
        new.write_text("abc"[number % 3] * (3000 + number), "utf-8")
        os.replace(new, page)


def test_a_large_picture_takes_the_lane_uncopied(site: Path) -> None:
    async def story(served: Served) -> None:
        (site / "media/large.8f9c84902fcb.png").write_bytes(bytes(range(256)) * 1000)
        first, second = [await served.ask(get("/media/large.8f9c84902fcb.png")) for _ in range(2)]
        assert second == first
        assert parts(second)[2] == bytes(range(256)) * 1000

    run(site, story)


def test_a_removed_page_is_the_applications_at_the_next_request(site: Path) -> None:
    async def story(served: Served) -> None:
        await served.ask(get(REVIEW))
        (site / "reviews/salt-radio/index.html").unlink()
        assert parts(await served.ask(get(REVIEW)))[0] == 404

    run(site, story)


def test_who_has_a_page_already_gets_no_second_copy(site: Path) -> None:
    async def story(served: Served) -> None:
        tag = parts(await served.ask(get(REVIEW, "Accept-Encoding: br")))[1]["etag"]
        for field in (f"If-None-Match: {tag}", f'If-None-Match: "old", {tag.removeprefix("W/")}', "If-None-Match: *"):
            status, headers, body = parts(await served.ask(get(REVIEW, "Accept-Encoding: br", field)))
            assert (status, headers["etag"], body) == (304, tag, b"")

    run(site, story)


def test_head_says_how_long_a_page_is_and_no_more(site: Path) -> None:
    async def story(served: Served) -> None:
        for _ in range(2):
            status, headers, body = parts(await served.ask(get(REVIEW, method="HEAD")))
            assert (status, headers["content-length"], body) == (200, str(len(PAGE)), b"")

    run(site, story)


@pytest.mark.parametrize(
    "target",
    [
        "/reviews/salt-radio",
        "/reviews/salt-radio/index.html",
        "/reviews/salt-radio/?lens=story:2",
        "/.hidden/secret.txt",
        "/404.html",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/reviews/../robots.txt",
        "//robots.txt",
        "/robots.txt/",
        "/robots.txt%00",
        "/reviews",
        "/%ff/",
        "*",
    ],
)
def test_what_is_not_exactly_an_address_goes_to_the_application(site: Path, target: str) -> None:
    async def story(served: Served) -> None:
        for _ in range(2):
            status, _, body = parts(await served.ask(get(target)))
            assert (status, body.split()[0]) == (404, b"GET")

    run(site, story)


def test_addresses_in_other_scripts_are_found_however_they_are_escaped(site: Path) -> None:
    async def story(served: Served) -> None:
        for target in ("/reviews/%E9%9B%A8/", "/reviews/%e9%9b%a8/", "/%72eviews/%E9%9B%A8/"):
            assert parts(await served.ask(get(target)))[2] == b"rain"
        assert len(served.front.shelf.kept) == 1

    run(site, story)


def test_only_the_names_of_the_press_are_served(site: Path) -> None:
    async def story(served: Served) -> None:
        await served.ask(get(REVIEW))
        for host in ("press.example", "PRESS.example:8000", "press.example.", "127.0.0.1:80"):
            assert parts(await served.ask(get(REVIEW, host=host)))[0] == 200
        for host in ("evil.example", "press.example.evil.example", "press.example:evil", ""):
            assert parts(await served.ask(get(REVIEW, host=host)))[0] == 400

    run(site, story)


def test_the_name_that_a_press_was_printed_for_is_its_own(site: Path) -> None:
    async def story(served: Served) -> None:
        assert parts(await served.ask(get(REVIEW, host="notes.example")))[0] == 400
        (site / "robots.txt").write_text("User-agent: *\nSitemap: https://Notes.example:8443/sitemap.xml\n")
        assert parts(await served.ask(get(REVIEW, host="notes.example")))[0] == 200
        assert parts(await served.ask(get(REVIEW, host="robots.example")))[0] == 400

    run(site, story)


def test_files_named_by_their_content_are_kept_for_good_and_pages_are_asked_for_again(site: Path) -> None:
    async def story(served: Served) -> None:
        for target in ("/theme/rubrica.b31f4677cd.css", "/media/still.8f9c84902fcb-480x640.avif"):
            headers = parts(await served.ask(get(target)))[1]
            assert headers["cache-control"] == "public, max-age=31536000, immutable"
        assert parts(await served.ask(get(REVIEW)))[1]["cache-control"] == "public, no-cache"

    run(site, story)


def test_a_picture_that_is_opened_as_a_page_is_in_a_sandbox(site: Path) -> None:
    async def story(served: Served) -> None:
        headers = parts(await served.ask(get("/media/still.8f9c84902fcb-480x640.avif", "Accept-Encoding: br")))[1]
        assert headers["content-security-policy"] == "default-src 'none'; sandbox"
        assert headers["x-content-type-options"] == "nosniff"
        assert "content-encoding" not in headers

    run(site, story)


def test_little_memory_keeps_the_pages_that_were_asked_for_last(site: Path) -> None:
    async def story(served: Served) -> None:
        for target in ("/", REVIEW, "/reviews/%E9%9B%A8/"):
            assert parts(await served.ask(get(target)))[0] == 200
        assert list(served.front.shelf.kept) == [b"/reviews/%E9%9B%A8/"]
        assert served.front.shelf.size <= served.front.shelf.memory

    run(site, story, memory=4000)
