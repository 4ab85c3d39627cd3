"""What other sites show of a review, or of one of its revisions."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from rubrica.pages.render import render
from rubrica.pages.review.oembed import file_embedded, fitted, gather_oembed, render_oembed
from rubrica.pages.review.review import gather_review

from .press import press, press_in

LANTERNS = "paper-lanterns-of-mizuhara"
AT = f"https://margin-notes.example/reviews/{LANTERNS}/"


def embed(number: str = "") -> Any:
    return json.loads(render_oembed(gather_oembed(press(), LANTERNS, number), None))


def test_it_says_what_it_is_by_whom_and_where() -> None:
    found = embed()
    assert (found["version"], found["type"], found["url"]) == ("1.0", "rich", AT)
    assert (found["author_name"], found["provider_name"]) == ("Ines Varga", "Margin Notes")
    assert (found["thumbnail_url"], found["thumbnail_width"]) == (f"{AT}card.png", 1200)


def test_what_is_embedded_is_a_quotation_with_every_score() -> None:
    said = embed()["html"]
    assert said.startswith(f'<blockquote lang="en" cite="{AT}">')
    assert "7.2 / 10.0, Good" in said
    assert "Story 5, Visuals 9, Audio 8, Characters 6 and Enjoyment 8" in said


def test_an_embedded_revision_keeps_saying_which_it_is_and_that_a_newer_one_exists() -> None:
    said = embed("1")["html"]
    assert "7.6 / 10.0, Good" in said
    assert f'1st revision. A newer one exists. <a href="{AT}">Read the newest</a>' in said
    assert embed("1")["thumbnail_url"] == f"{AT}revisions/1/card.png"
    assert "newer" not in embed("2")["html"]


def test_every_page_of_a_review_leads_to_its_own() -> None:
    for number, own in (("", AT), ("1", f"{AT}revisions/1/")):
        page = render(gather_review(press(), LANTERNS, number)).decode()
        assert re.findall(r'type="application/json\+oembed" href="([^"]+)"', page) == [f"{own}oembed.json"]


def test_nothing_in_a_title_becomes_markup_and_no_spoiler_is_embedded(tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    front = "title: <b>Crab\nsummary: It ends ||in a pot||."
    (tmp_path / "reviews/crab.md").write_text(f"---\n{front}\n---\nIt pinches.\n", "utf-8")
    said = gather_oembed(press_in(tmp_path), "crab")["html"]
    assert "&lt;b&gt;Crab" in said
    assert "pot" not in said


@pytest.mark.parametrize(
    ("url", "file"),
    [
        (AT, f"/reviews/{LANTERNS}/oembed.json"),
        (f"{AT}revisions/1", f"/reviews/{LANTERNS}/revisions/1/oembed.json"),
        ("https://margin-notes.example/reviews/%E6%B0%B4/", "/reviews/水/oembed.json"),
        ("https://margin-notes.example/about/", ""),
        ("https://margin-notes.example/reviews/../", ""),
        ("https://[", ""),
    ],
)
def test_an_address_has_a_file_that_answers_for_it(url: str, file: str) -> None:
    assert file_embedded(url) == file


def test_a_narrow_place_gets_no_wide_picture() -> None:
    found = fitted(embed(), 400, None)
    assert (found["width"], "thumbnail_url" in found) == (400, False)
    assert fitted(embed(), None, None) == embed()
