"""The printed pages of the small press, byte for byte. `pytest --update-golden` writes them anew: read the diff."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rubrica.pages.routes import ROUTES, Names, Route

from .press import press

GOLDEN = Path(__file__).parents[1] / "golden"
KEPT = (
    "/",
    "/reviews/",
    "/reviews/paper-lanterns-of-mizuhara/",
    "/reviews/paper-lanterns-of-mizuhara/revisions/",
    "/reviews/paper-lanterns-of-mizuhara/revisions/1/",
    "/reviews/paper-lanterns-of-mizuhara/revisions/1/to/2/",
    "/reviews/salt-radio/",
    "/reviews/eleven-minutes-of-snow/",
    "/reviews/sanchome-no-tenkigakari/",
    "/reviews/the-tide-clerk/",
    "/articles/in-defence-of-the-six/",
    "/lists/five-quiet-films/",
    "/about/",
    "/works/",
    "/works/paper-lanterns-of-mizuhara/",
    "/archive/2025/12/",
    "/best/",
    "/best/visuals/",
    "/best/overall/score-8/",
    "/tags/drama/",
    "/critics/ines-varga/",
    "/rubrics/anime/",
    "/rubrics/books/",
    "/404.html",
    "/robots.txt",
)
HASHES = re.compile(rb"(/theme/[\w-]+)\.[0-9a-f]{10}\.")  # the golden page does not change with the stylesheet


def pages() -> dict[str, tuple[Route, Names]]:
    return {route.at(names): (route, names) for route in ROUTES for names in route.each(press())}


@pytest.mark.parametrize("address", KEPT)
def test_the_page_is_printed_as_it_was(address: str, request: pytest.FixtureRequest) -> None:
    route, names = pages()[address]
    printed = HASHES.sub(rb"\1.HASH.", route.print(press(), names))
    name = address.strip("/").replace("/", "-") or "home"
    golden = GOLDEN / (name if "." in name else f"{name}.html")
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(printed)
    assert printed.decode() == golden.read_text("utf-8")
