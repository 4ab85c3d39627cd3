"""What moved leads on, and what was withdrawn is gone, also where nobody answers but a web server."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rubrica.pages.building import build
from rubrica.pages.hosting.caddy import caddy_file
from rubrica.pages.hosting.headers import PRINTED_POLICY, headers_file
from rubrica.pages.hosting.nginx import nginx_file
from rubrica.pages.hosting.redirects import redirects_file
from rubrica.pages.press.moves import read_moves
from rubrica.pages.press.press import PressError
from rubrica.pages.values.moves import Moves

from .press import ROOT

LANTERNS = "paper-lanterns-of-mizuhara"
MOVES = Moves((("/reviews/crab/", "/reviews/the-crab/"), ("/old/", "https://crab.example/")), ("salt-radio",))


def moves(folder: Path, text: str) -> Moves:
    (folder / "redirects.toml").write_text(text, "utf-8")
    return read_moves(folder)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    press = shutil.copytree(ROOT, tmp_path / "press")
    moves(press, f'withdrawn = ["the-tide-clerk"]\n[moved]\n"lanterns" = "{LANTERNS}"\n"salt-radio" = "/about/"\n')
    build(press, tmp_path / "site", cards=False)
    return tmp_path / "site"


def test_a_name_is_a_review_and_who_is_sent_on_and_on_arrives_at_once(tmp_path: Path) -> None:
    found = moves(tmp_path, 'withdrawn = ["snow", "/reviews/tide/"]\n[moved]\n"a" = "b"\n"b" = "c"\n"/x/" = "/y/"\n')
    assert found.withdrawn == ("snow", "tide")
    assert found.moved == (("/reviews/a/", "/reviews/c/"), ("/reviews/b/", "/reviews/c/"), ("/x/", "/y/"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('"a" = "b"\n"b" = "a"', "leads round in a circle"),
        ('"a" = "b"\n"b" = "c"\n"c" = "b"', "leads round in a circle"),
        ('"/a b/" = "/c/"', "is no address of this press"),
        ('"/a/" = "javascript:alert(1)"', "is no address of this press"),
        ('"/a;}/" = "/c/"', "is no address of this press"),
    ],
)
def test_what_leads_nowhere_is_told(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(PressError, match=said):
        moves(tmp_path, f"[moved]\n{line}\n")


def test_a_page_stands_where_something_moved_from_with_all_that_hangs_below_it(site: Path) -> None:
    stub = (site / "reviews/lanterns/revisions/1/index.html").read_text("utf-8")
    assert f'content="0; url=/reviews/{LANTERNS}/revisions/1/"' in stub
    assert f'<link rel="canonical" href="https://margin-notes.example/reviews/{LANTERNS}/revisions/1/">' in stub
    assert (site / "reviews/lanterns/index.html").exists()


def test_where_something_stands_nothing_has_moved(site: Path) -> None:
    assert "Salt Radio" in (site / "reviews/salt-radio/index.html").read_text("utf-8")
    assert "salt-radio" not in (site / "_nginx.conf").read_text("utf-8")


def test_a_withdrawn_review_stands_on_no_page(site: Path) -> None:
    assert not (site / "reviews/the-tide-clerk").exists()
    pages = [path.read_text("utf-8") for path in site.rglob("*") if path.suffix in (".html", ".xml", ".atom", ".json")]
    assert not [page for page in pages if "Tide Clerk" in page and "/reviews/the-tide-clerk/" in page]
    assert "This was withdrawn" in (site / "410.html").read_text("utf-8")


def test_hosts_are_told_what_moved_what_is_gone_and_what_may_be_kept() -> None:
    assert redirects_file(MOVES).decode().splitlines() == [
        "/reviews/crab/ /reviews/the-crab/ 301",
        "/old/ https://crab.example/ 301",
        "/reviews/crab/* /reviews/the-crab/:splat 301",
        "/reviews/salt-radio/* /410.html 410",
    ]
    assert "/theme/*\n  Cache-Control: public, max-age=31536000, immutable" in headers_file().decode()
    assert f"  Content-Security-Policy: {PRINTED_POLICY}\n" in headers_file().decode()


def test_web_servers_are_told_the_same() -> None:
    nginx, caddy = nginx_file(MOVES).decode(), caddy_file(MOVES).decode()
    assert 'location ^~ "/reviews/crab/" { rewrite "^/[^/]+/[^/]+/(.*)$" "/reviews/the-crab/$1" permanent; }' in nginx
    assert 'location = "/old/" { return 301 "https://crab.example/"; }' in nginx
    assert 'location ^~ "/reviews/salt-radio/" { return 410; }' in nginx
    assert "location = /404.html { internal; }" in nginx
    assert "@hidden path /_* /404.html /410.html" in caddy
    assert "@moved1 path_regexp moved1 ^/reviews/crab/(.*)$\nredir @moved1 /reviews/the-crab/{re.moved1.1}" in caddy
    assert "error @withdrawn1 410" in caddy
