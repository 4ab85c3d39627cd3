"""Script never reaches a page: whatever is typed into whatever field, Chromium runs nothing, though the pages'
Content-Security-Policy is taken out, and finds nothing in their trees that could."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ..hostile.fields import settings
from ..hostile.payloads import PAYLOADS
from ..hostile.presses import files_of, print_press, write_press
from ..hostile.test_naughty_strings import ADDRESS, STRINGS
from .hostile_press import press_of
from .inspection import inspection
from .serving import served

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from playwright.sync_api import Browser

POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
CLOTHES = re.compile(rb'<link rel="(?:preload|stylesheet|icon)" href="/theme/[^>]*>\n?')
CONTROLS = (
    "<script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 1'>",
    "<svg onload='window.ran = 1'></svg>",
    "<iframe src='javascript:window.ran = 1'></iframe>",
    "<style>@keyframes x{}</style><b style='animation: x 1s' onanimationstart='window.ran = 1'>x</b>",
    "<meta http-equiv=refresh content='0;url=javascript:window.ran=1'><body onpageshow='window.ran = 1'>",
)


def chunked(texts: Sequence[str], size: int) -> list[Sequence[str]]:
    return [texts[start : start + size] for start in range(0, len(texts), size)]


def published(root: Path, chunks: list[Sequence[str]]) -> Path:
    return without_policy(print_press(write_press(root / "press", press_of(chunks))))


def without_policy(out: Path) -> Path:
    """A published press without its Content-Security-Policy; without fonts and styles it loads faster."""
    for path in out.rglob("*.html"):
        page, taken = POLICY.subn(b"", path.read_bytes())
        assert taken == 1
        path.write_bytes(CLOTHES.sub(b"", page))
    return out


def pages_of(out: Path) -> list[str]:
    return [f"/{path.relative_to(out)}".removesuffix("index.html") for path in sorted(out.rglob("*.html"))]


@pytest.fixture(scope="session")  # tests without a browser run apart from those with one
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory.mktemp("own"), chunked(PAYLOADS, 2))


@pytest.mark.parametrize("control", CONTROLS)
def test_what_runs_is_seen(control: str, browser: Browser, tmp_path: Path) -> None:
    for name, content in (("index.html", ""), ("control.html", control)):
        (tmp_path / name).write_text(f"<!doctype html><title>x</title>{content}", "utf-8")
    with served(tmp_path) as site, inspection(browser, site) as found:
        assert found.look_at(["/control.html"], patience=200)
        assert found.ran


def test_nothing_of_our_own_list_runs_on_any_page(browser: Browser, own: Path) -> None:
    pages = pages_of(own)
    assert len(pages) > 600
    with served(own) as site, inspection(browser, f"{site}/404.html") as found:
        assert found.look_at(pages) == []
        assert (found.ran, found.said) == ([], [])


@pytest.mark.shared
@pytest.mark.skipif(not STRINGS, reason="the naughty strings stand beside the checkout")
def test_no_naughty_string_runs_on_any_page(browser: Browser, tmp_path: Path) -> None:
    out = published(tmp_path, chunked(STRINGS, 24))
    with served(out) as site, inspection(browser, f"{site}/404.html") as found:
        assert found.look_at(pages_of(out)) == []
        assert (found.ran, found.said) == ([], [])


def test_nothing_runs_in_feeds_data_and_maps(browser: Browser, own: Path) -> None:
    """What is no page is opened by itself, as a reader who follows a link would."""
    names = ("feed.atom", "feed.json", "sitemap.xml", "robots.txt", "reviews/001/review.json", "critics/c1/feed.atom")
    with served(own) as site, inspection(browser, f"{site}/404.html") as found:
        for name in names:
            found.look_at([f"/{name}"], patience=100)
        assert (found.ran, found.said) == ([], [])


def test_nothing_of_the_presss_own_words_runs(browser: Browser, tmp_path: Path) -> None:
    files = {"rubrica.toml": ADDRESS + settings(" ¶ ".join((*PAYLOADS, *STRINGS))), "articles/a.md": "# A\n\nSo.\n"}
    files |= {"reviews/a.md": "## Story\n\nScore: 7/10\n\nSo.\n"}
    out = without_policy(print_press(write_press(tmp_path / "press", files)))
    with served(out) as site, inspection(browser, f"{site}/robots.txt") as found:
        assert found.look_at(pages_of(out)) == []
        assert (found.ran, found.said) == ([], [])


def test_no_drawing_is_published_as_it_is(own: Path) -> None:
    drawings = [name for name in files_of(own) if name.endswith(".svg") and not name.startswith("theme/icon")]
    assert (drawings, [name for name in files_of(own) if name.startswith("media/drawing.")] != []) == ([], True)
