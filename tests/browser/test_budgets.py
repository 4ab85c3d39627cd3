"""What a page may weigh, and how far it may move while it arrives. Times are told and never asserted."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .kinds import KINDS
from .serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

HTML, FONTS, CSS = 20_000, 125_000, 12_000  # bytes: HTML and CSS compressed, fonts as they are
SHIFT = 0.01
WORDS = 1_500
PARAGRAPH = re.compile(r"^<p>.*</p>$", re.M)
WATCH = """window.moved = 0; window.largest = 0
  new PerformanceObserver(list => { for (const one of list.getEntries()) moved += one.value })
    .observe({type: 'layout-shift', buffered: true})
  new PerformanceObserver(list => { for (const one of list.getEntries()) largest = one.startTime })
    .observe({type: 'largest-contentful-paint', buffered: true})"""


def packed(path: Path) -> int:
    """Bytes of a file as a server sends it at its least effort: gzip -6."""
    return len(gzip.compress(path.read_bytes(), 6))


def test_the_pages_of_reviews_are_small(folder: Path) -> None:
    sizes = {path.parent.name: packed(path) for path in folder.glob("reviews/*/index.html")}
    print("; ".join(f"{name} {size:,}" for name, size in sorted(sizes.items(), key=lambda one: -one[1])[:3]))
    assert len(sizes) >= 8
    assert {name: size for name, size in sizes.items() if size > HTML} == {}


def test_the_fonts_and_the_stylesheet_are_small(folder: Path) -> None:
    fonts = sum(path.stat().st_size for path in folder.glob("theme/*.woff2"))
    (sheet,) = folder.glob("theme/*.css")
    print(f"fonts {fonts:,}; stylesheet {sheet.stat().st_size:,}, compressed {packed(sheet):,}")
    assert len(list(folder.glob("theme/*.woff2"))) == 3
    assert fonts <= FONTS
    assert packed(sheet) <= CSS


def test_a_review_of_fifteen_hundred_words_keeps_the_budget(folder: Path) -> None:
    """The longest review of the press, with paragraphs of the others added to its own."""
    own, *others = sorted(folder.glob("reviews/*/index.html"), key=packed, reverse=True)
    html, more = own.read_text("utf-8"), [PARAGRAPH.findall(one.read_text("utf-8")) for one in others]
    paragraphs = PARAGRAPH.findall(html)
    extra = [one for text in more for one in text]
    while len(" ".join(paragraphs).split()) < WORDS:
        paragraphs.append(extra.pop(0))
        html = html.replace("</main>", f"{paragraphs[-1]}</main>")
    size = len(gzip.compress(html.encode(), 6))
    print(f"a review of {WORDS:,} words: {size:,}")
    assert size <= HTML


@pytest.fixture(scope="module")
def slow(folder: Path) -> Iterator[str]:
    """The press over a line on which fonts and pictures come late."""
    with served(folder, late=(".woff2", ".avif", ".webp", ".png", ".jpg")) as address:
        yield address


@pytest.mark.parametrize("width", [320, 390, 1366])
@pytest.mark.parametrize("kind", ["review", "home", "best", "article", "work", "review-japanese"])
def test_nothing_moves_while_a_page_arrives(browser: Browser, slow: str, width: int, kind: str) -> None:
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        context.add_init_script(WATCH)
        page = context.new_page()
        page.goto(slow + KINDS[kind], wait_until="networkidle")
        moved, largest = page.evaluate("[moved, largest]")
        print(f"{kind} at {width}: moved {moved:.4f}, largest paint after {largest:.0f} ms")
        assert moved <= SHIFT
