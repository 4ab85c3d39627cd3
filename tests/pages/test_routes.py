"""The table of routes: which pages exist, and that they lead to one another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rubrica.pages.routes import ROUTES, file_of

from .press import press, press_in

OTHERS = ("/theme/", "/media/")  # files, not pages


def addresses() -> list[str]:
    return [route.at(names) for route in ROUTES for names in route.each(press())]


def test_no_address_is_claimed_twice() -> None:
    assert len(addresses()) == len(set(addresses()))


def test_every_link_of_every_page_leads_to_a_page_that_exists() -> None:
    known = set(addresses())
    dead = set()
    for route in ROUTES:
        for names in route.each(press()):
            links = re.findall(r'(?:href|src)="(/[^"#]*)', route.print(press(), names).decode())
            dead |= {(route.at(names), link) for link in links if link not in known and not link.startswith(OTHERS)
                     and not link.endswith("card.png")}  # fmt: skip
    assert dead == set()


@pytest.mark.parametrize(
    ("address", "file"),
    [("/", "index.html"), ("/best/", "best/index.html"), ("/404.html", "404.html"), ("/robots.txt", "robots.txt")],
)
def test_an_address_has_a_file(address: str, file: str) -> None:
    assert file_of(address) == file


def test_an_empty_press_still_has_its_pages(tmp_path: Path) -> None:
    source = press_in(tmp_path)
    pages = {route.at(names): route.print(source, names) for route in ROUTES for names in route.each(source)}
    assert b"Nothing is published yet." in pages["/"]
    assert set(pages) == {
        "/", "/reviews/", "/best/", "/tags/", "/critics/", "/works/", "/rubrics/anime/", "/404.html", "/410.html",
        "/robots.txt", "/feed.atom", "/feed.json", "/sitemap.xml",
    }  # fmt: skip
