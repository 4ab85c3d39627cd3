"""axe finds nothing to say about any kind of page, light and dark, on a small phone, a phone and a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (320, 390, 1366)
SCHEMES = ("light", "dark")
RUN = """async rules => (await axe.run({runOnly: rules, resultTypes: ['violations']})).violations
  .map(one => [one.id, one.nodes.map(node => node.html + ' ' + node.failureSummary)])"""


def violations(page: Page, address: str, schemes: Iterable[str], widths: Iterable[int]) -> list[object]:
    """What axe finds at an address in some schemes at some widths, each finding with where it was found."""
    axe = pytest.importorskip("axe_playwright_python.base").AXE_SCRIPT
    page.goto(address)
    page.evaluate(axe)
    found: list[object] = []
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            found += [(scheme, width, *one) for one in page.evaluate(RUN, RULES)]
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(kind: str, ruler: Page, site: str) -> None:
    assert violations(ruler, site + KINDS[kind], SCHEMES, WIDTHS) == []


def test_axe_finds_nothing_where_spoilers_are_open(ruler: Page, site: str) -> None:
    ruler.goto(site + KINDS["review"])
    ruler.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    ruler.evaluate(pytest.importorskip("axe_playwright_python.base").AXE_SCRIPT)
    assert ruler.evaluate(RUN, RULES) == []
