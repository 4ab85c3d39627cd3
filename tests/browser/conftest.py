"""A Chromium, and the example press, built and served, for the tests that need eyes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from .serving import ROOT, built, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from playwright.sync_api import Browser, BrowserContext, Page, Playwright

    from ..web.mail.postbox import Postbox
    from ..web.served import Served
    from .writers import Desk

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first has no windows, which the others make and draw where nobody looks: a page costs it a quarter."""
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
ARGUMENTS += ["--font-render-hinting=none"]  # letters are as wide as the other Chromiums and telephones make them


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)


def chromium() -> str:
    """The machine's Chromium. CI installs one, so there its absence is a failure."""
    found = next((path for name in NAMES if (path := shutil.which(name))), "")
    if not found:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"no Chromium on this machine ({', '.join(NAMES)})")
    return found


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with pytest.importorskip("playwright.sync_api").sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)


@pytest.fixture(scope="session")
def folder() -> Path:
    """The example press as it is published."""
    return built(ROOT / "examples")


@pytest.fixture(scope="session")
def site(folder: Path) -> Iterator[str]:
    """The address of the example press."""
    with served(folder) as address:
        yield address


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A reader at a desk, without script, under the page's own Content-Security-Policy."""
    desk = {"width": 1366, "height": 900}
    with browser.new_context(viewport=desk, java_script_enabled=False, reduced_motion="reduce") as context:
        yield context.new_page()


@pytest.fixture
def ruler(browser: Browser) -> Iterator[Page]:
    """A page that tests may measure: scripts of theirs are let in."""
    with browser.new_context(viewport={"width": 1366, "height": 900}, bypass_csp=True) as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def letterbox() -> Iterator[Postbox]:
    """The mail server of the press of writers."""
    from ..web.mail.postbox import postbox

    with postbox() as server:
        yield server


@pytest.fixture(scope="session")
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("press") / "data"


@pytest.fixture(scope="session")
def own_press(own_folder: Path, letterbox: Postbox) -> Iterator[Served]:
    """A press of somebody who has just begun, and who may post as often as tests do."""
    from .writers import running

    with running(own_folder, letters=letterbox.port) as press:
        yield press


@pytest.fixture(scope="session")
def talk(own_press: Served, own_folder: Path) -> dict[str, str]:
    """The same press after readers were there: links of theirs."""
    from ..web.served import until

    filling = [sys.executable, "-m", "tests.browser.talk", str(own_folder)]
    found: dict[str, str] = json.loads(subprocess.run(filling, check=True, capture_output=True, cwd=ROOT).stdout)
    for address in ("talk/", "hostile/comments/2/", "crowd/comments/50/"):
        until(lambda address=address: b'id="comment-' in own_press.ask(f"/reviews/{address}")[1])  # type: ignore[misc]
    return found


@pytest.fixture(scope="session")
def owner_signed_in(own_press: Served, browser: Browser) -> dict[str, Any]:
    from .writers import way_in

    return way_in(own_press, browser)


@pytest.fixture
def room(owner_signed_in: dict[str, Any], browser: Browser) -> Iterator[BrowserContext]:
    """A browser in which the owner is signed in."""
    desk = {"width": 1366, "height": 900}
    with browser.new_context(storage_state=owner_signed_in, viewport=desk) as context:  # type: ignore[arg-type]
        yield context


@pytest.fixture
def desk(room: BrowserContext, own_press: Served) -> Iterator[Desk]:
    """The editor of a review that was just begun."""
    from .writers import Desk

    desk = Desk(room, own_press)
    yield desk
    assert desk.faults == []
