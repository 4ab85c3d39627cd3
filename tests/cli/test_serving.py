"""The preview's server: the right type for every file, the site's own 404, and nothing outside of the site."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from rubrica.cli.command import Hindrance
from rubrica.cli.serving import Server, find_file
from tests.cli.runs import write


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A small site served on any free port."""
    write(tmp_path / "secret.txt", "secret")
    write(tmp_path / "site/index.html", "home")
    write(tmp_path / "site/404.html", "nothing here")
    write(tmp_path / "site/reviews/雨/index.html", "rain")
    write(tmp_path / "site/media/a.webp", "picture")
    write(tmp_path / "site/.private/manifest", "private")
    server = Server(tmp_path / "site", "127.0.0.1", 0)
    server.start()
    yield server
    server.shutdown()
    server.server_close()


def get(server: Server, address: str, method: str = "GET") -> tuple[HTTPResponse, str]:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request(method, address)
    answer = connection.getresponse()
    return answer, answer.read().decode()


def test_a_page_is_its_folders_index_and_never_kept(server: Server) -> None:
    answer, body = get(server, "/reviews/%E9%9B%A8/?from=feed")
    assert (answer.status, body) == (200, "rain")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_missing_slash_is_put_there(server: Server) -> None:
    answer, _ = get(server, "/reviews/%E9%9B%A8")
    assert (answer.status, answer.headers["Location"]) == (301, "/reviews/%E9%9B%A8/")


@pytest.mark.parametrize(
    "address",
    ["/reviews/", "/nowhere/", "/index.html/", "/../secret.txt", "/%2e%2e/secret.txt", "/.private/manifest", "/%00"],
)
def test_where_no_page_is_the_sites_own_404_stands(server: Server, address: str) -> None:
    answer, body = get(server, address)
    assert (answer.status, body) == (404, "nothing here")


def test_head_is_get_without_the_body(server: Server) -> None:
    answer, body = get(server, "/", "HEAD")
    assert (answer.status, answer.headers["Content-Length"], body) == (200, "4", "")


def test_a_link_out_of_the_site_is_not_followed(tmp_path: Path, server: Server) -> None:
    (tmp_path / "site/out.txt").symlink_to(tmp_path / "secret.txt")
    assert find_file(tmp_path / "site", "/out.txt") is None


def test_a_taken_port_is_one_sentence(server: Server, tmp_path: Path) -> None:
    port = server.server_port
    with pytest.raises(Hindrance, match=rf"Port {port} is taken: end what runs there, or add `--port {port + 1}`\."):
        Server(tmp_path, "127.0.0.1", port)


def test_an_address_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Hindrance, match=r"Nothing can be served on no\.such\.host\.invalid, port 0: "):
        Server(tmp_path, "no.such.host.invalid", 0)
