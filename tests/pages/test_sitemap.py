"""The sitemap: every page that search engines should keep, in files no larger than the protocol allows."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from rubrica.pages.feeds import sitemap
from rubrica.pages.feeds.sitemap import Sitemap, gather_sitemap, parts_of_sitemap, render_sitemap
from rubrica.pages.values.entry import Site

from .press import press

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITE = Site("Margin Notes", "https://margin-notes.example/")


def mapped(document: bytes) -> dict[str, str]:
    """Addresses and the days they changed."""
    root = ET.fromstring(document)
    return {one.findtext(NAMESPACE + "loc"): one.findtext(NAMESPACE + "lastmod", "") for one in root}


def test_every_review_is_on_the_map_with_the_day_it_changed():
    found = mapped(render_sitemap(gather_sitemap(press())))
    for entry in press().newest(99):
        assert found[f"https://margin-notes.example{entry.address}"] == (entry.updated or entry.date)[:10]
    assert found["https://margin-notes.example/"] == press().newest(1)[0].updated[:10]


def test_texts_works_and_lists_are_on_the_map_and_earlier_revisions_are_not():
    found = mapped(render_sitemap(gather_sitemap(press())))
    pages = [text.address for kind in ("articles", "pages", "lists") for text in press().texts(kind)]
    pages += [work.address for work in press().works()] + [
        "/reviews/",
        "/best/",
        "/best/overall/",
        "/critics/ines-varga/",
    ]
    assert {f"https://margin-notes.example{address}" for address in pages} <= set(found)
    assert not [address for address in found if "/revisions/" in address or address.endswith((".png", ".json"))]


@pytest.mark.parametrize("slug", ["灯籠", "a&b", "<x>"])
def test_addresses_are_urls(slug):
    (address,) = mapped(render_sitemap(Sitemap(SITE, ((f"/reviews/{slug}/", "2025-12-21"),))))
    assert address.startswith("https://margin-notes.example/reviews/")
    assert address.isascii()


def test_a_press_too_large_for_one_file_has_an_index(monkeypatch):
    monkeypatch.setattr(sitemap, "MOST", 2)
    large = Sitemap(SITE, tuple((f"/reviews/{number}/", "") for number in range(5)))
    assert large.parts == 3
    assert list(mapped(render_sitemap(large))) == [f"https://margin-notes.example/sitemap-{n}.xml" for n in (1, 2, 3)]
    parts = [address for number in (1, 2, 3) for address in mapped(render_sitemap(replace(large, part=number)))]
    assert parts == [f"https://margin-notes.example/reviews/{number}/" for number in range(5)]


def test_a_press_as_large_as_one_file_allows_has_none(monkeypatch):
    monkeypatch.setattr(sitemap, "MOST", 2)
    assert Sitemap(SITE, (("/a/", ""), ("/b/", ""))).parts == 0


def test_every_part_of_the_map_is_gathered(monkeypatch):
    whole = mapped(render_sitemap(gather_sitemap(press())))
    assert parts_of_sitemap(press()) == []
    monkeypatch.setattr(sitemap, "MOST", 10)
    parts = parts_of_sitemap(press())
    gathered = [gather_sitemap(press(), *names) for names in parts]
    assert len(parts) > 1
    assert [address for part in gathered for address in mapped(render_sitemap(part))] == list(whole)
