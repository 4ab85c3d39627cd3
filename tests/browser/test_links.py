"""Every address that a page of the press names is one that the press has, and every fragment an ID of that page."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from PIL import Image

from .extremes import PRESSES
from .markup import Markup, pages_of
from .serving import ROOT, built

HERE = "https://press.example"
LINKS = {"a": "href", "link": "href", "img": "src", "source": "srcset", "script": "src", "form": "action"}


def links_of(page: Markup) -> set[str]:
    """All that a page points at; a `srcset` names several, each with its width."""
    found = {tag[LINKS[tag.name]] for tag in page.tags if tag.name in LINKS and tag["rel"] != "canonical"}
    found |= {tag["srcset"] for tag in page.named("img")}
    return {part.split()[0] for link in found for part in link.split(", ") if part.strip()}


@pytest.mark.parametrize("press", [ROOT / "examples", *PRESSES], ids=lambda press: press.name)
def test_every_link_within_the_press_arrives(press: Path) -> None:
    folder = built(press)
    pages = pages_of(folder)
    ids = {address: {tag["id"] for tag in page.tags} for address, page in pages.items()}
    dead = []
    for address, page in pages.items():
        for link in links_of(page):
            to = urlsplit(urljoin(HERE + address, link))
            path = unquote(to.path)
            if f"{to.scheme}://{to.netloc}" != HERE:
                continue
            if path in ids:
                dead += [(address, link)] if to.fragment and unquote(to.fragment) not in ids[path] else []
            elif not (folder / path[1:]).is_file():
                dead.append((address, link))
    assert dead == []


def test_every_page_is_reached_from_the_home_page_by_links(folder: Path) -> None:
    pages = pages_of(folder)
    reached, ahead = set(), ["/"]
    while ahead:
        address = ahead.pop()
        if address in pages and address not in reached:
            reached.add(address)
            links = (urljoin(HERE + address, tag["href"]) for tag in pages[address].named("a"))
            ahead += [unquote(urlsplit(link).path) for link in links if link.startswith(HERE)]
    assert pages.keys() - reached == {"/404.html", "/410.html"}


def test_what_the_head_says_of_a_page_leads_to_the_page_itself(folder: Path) -> None:
    """Earlier revisions name the newest; all others name themselves."""
    for address, page in pages_of(folder).items():
        (canonical,) = [tag["href"] for tag in page.named("link") if tag["rel"] == "canonical"]
        assert unquote(urlsplit(canonical).path) == address.partition("revisions/")[0] or "revisions/" in address


def test_every_page_has_a_picture_to_share_and_a_card_has_the_size_it_says(folder: Path) -> None:
    for path in folder.rglob("*.html"):
        page = path.read_text("utf-8")
        said = dict(re.findall(r'<meta property="og:image(:width|:height|)" content="([^"]*)">', page))
        with Image.open(folder / unquote(urlsplit(said[""]).path).lstrip("/")) as picture:
            assert ":width" not in said or picture.size == (int(said[":width"]), int(said[":height"])), path
