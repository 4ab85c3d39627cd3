"""Presses that ask too much of a page still print pages one can read."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from .extremes import EXTREMES, PRESSES
from .serving import built, served
from .test_axe import violations
from .test_room import SMALL, WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page


@pytest.fixture(scope="module")
def sites() -> Iterator[dict[Path, str]]:
    """The addresses of all extreme presses."""
    with ExitStack() as stack:
        yield {press: stack.enter_context(served(built(press))) for press in PRESSES}


@pytest.mark.parametrize("press", PRESSES, ids=lambda press: press.name)
def test_nothing_of_an_extreme_press_scrolls_sideways(ruler: Page, sites: dict[Path, str], press: Path) -> None:
    wide: list[object] = []
    for address in EXTREMES[press.name]:
        ruler.goto(sites[press] + address)
        for width in (320, 390, 768, 1366):
            ruler.set_viewport_size({"width": width, "height": 900})
            wide += [(width, address, found) for found in (ruler.evaluate(WIDE), ruler.evaluate(SMALL)) if found]
    assert wide == []


@pytest.mark.parametrize("press", PRESSES, ids=lambda press: press.name)
def test_axe_finds_nothing_on_an_extreme_press(ruler: Page, sites: dict[Path, str], press: Path) -> None:
    found = {address: violations(ruler, sites[press] + address, ["light"], [390]) for address in EXTREMES[press.name]}
    assert {address: faults for address, faults in found.items() if faults} == {}
