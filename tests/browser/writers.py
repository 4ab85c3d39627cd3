"""Somebody at a desk who writes: a press of their own, the way in, and the editor of a review with its parts."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..web.served import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

    from ..web.served import Served

SETTINGS = {"RUBRICA_DATABASE_URL": "", "RUBRICA_RATES": "off"}
MAIL = {"RUBRICA_MAIL_HOST": "127.0.0.1", "RUBRICA_MAIL_SECURITY": "none", "RUBRICA_MAIL_SENDER": "press@press.example"}
TEXT = "---\ntitle: Paper Boats\n---\n\nOf paper.\n\n## Story\n\nScore: 5/10\n\nIt sinks.\n"


@contextmanager
def running(data: Path, *words: str, letters: int = 0) -> Iterator[Served]:
    """A press; `letters` is the port of a mail server, 0 for none."""
    mail = MAIL | {"RUBRICA_MAIL_PORT": str(letters)} if letters else {}
    with serving("--data", str(data), *words, settings=SETTINGS | mail) as served:
        yield served


def way_in(press: Served, browser: Browser) -> dict[str, Any]:
    """The cookies of the owner, who came in by the link."""
    link = press.wait_for("Sign in as its owner").split(" ")[-1]
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(link)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/studio/**")
        return context.storage_state()  # type: ignore[return-value]


class Desk:
    """The editor of one review in one tab."""

    def __init__(self, context: BrowserContext, press: Served, slug: str = "") -> None:
        self.press, self.page = press, context.new_page()
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.address = f"http://127.0.0.1:{press.port}/studio/reviews/{slug or 'new'}/"
        self.page.goto(self.address)
        if not slug:
            self._begin()

    def _begin(self) -> None:
        self.page.get_by_label("Title").fill("Paper Boats")
        self.page.get_by_role("button", name="Begin").click()
        self.text.wait_for()
        self.address = self.page.url

    @property
    def slug(self) -> str:
        return self.address.rstrip("/").rpartition("/")[2]

    @property
    def text(self) -> Locator:
        return self.page.locator("#text")

    def write(self, words: str) -> Page:
        """Put a text in place of what stands there, as a paste does."""
        self.page.locator("body.scripted").wait_for()
        self.text.focus()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(words)
        return self.page

    def says(self, state: str) -> str:
        """What the page says of saving, once it says something of this kind."""
        self.page.locator(f'#_state[data-state="{state}"]').wait_for(timeout=30_000)
        return self.page.locator("#_state").inner_text()

    def saved(self) -> str:
        """What a page that is loaded now shows, to the same browser without script."""
        answer = self.page.request.get(self.address)
        return answer.text()
