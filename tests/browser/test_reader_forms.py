"""Every form of a reader, in a browser without script; axe looks at each page that comes in answer, in both schemes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from rubrica.pages.words import words_of

from ..web.served import until
from .test_axe import RULES, RUN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

    from ..web.mail.postbox import Postbox
    from ..web.served import Served

W = words_of("en")
JUDGED: set[tuple[str, int]] = set()
CONTRASTS = {"type": "rule", "values": ["color-contrast"]}


class Visit:
    """A reader on a telephone, without script. `seen` are the pages that they came by."""

    def __init__(self, page: Page, press: Served, letters: Postbox) -> None:
        self.page, self.letters = page, letters
        self.address = f"http://127.0.0.1:{press.port}"
        self.seen: list[tuple[str, str]] = []

    def open(self, address: str) -> None:
        self.page.goto(self.address + re.sub(r"^https?://[^/]+", "", address))
        self._note()

    def press(self, words: str, where: str = "main") -> None:
        """A button, or a link, by what it says."""
        found = self.page.locator(where)
        buttons = found.get_by_role("button", name=words, exact=True)
        (buttons if buttons.count() else found.get_by_role("link", name=words, exact=True)).first.click()
        self._note()

    def fill(self, form: str = "main form", **said: str) -> None:
        for name, value in said.items():
            self.page.locator(f"{form} [name={name}]").first.fill(value)

    def says(self, words: str) -> Locator:
        return self.page.get_by_text(words).first

    def letter(self, to: str, part: str, number: int = -1) -> str:
        """The link in the newest letter to somebody in whose address a word stands."""

        def links() -> list[str]:
            texts = [one.get_body(("plain",)).get_content() for one in self.letters.letters() if one["To"] == to]  # type: ignore[union-attr]
            return [line for text in texts for line in text.splitlines() if part in line]

        until(links)
        return links()[number]

    def _note(self) -> None:
        """Each kind of answer once. The review's own page is looked at in `test_comments.py`."""
        kind = self.page.locator("h1").first.inner_text(), self.page.locator("main form").count()
        if kind not in JUDGED and not self.page.url.endswith("/reviews/talk/"):
            JUDGED.add(kind)
            self.seen.append((self.page.url, self.page.content()))


@pytest.fixture
def visit(browser: Browser, own_press: Served, letterbox: Postbox, talk: dict[str, str]) -> Iterator[Visit]:
    """What comes out of it is shown to axe: the same bytes at the same address, in a browser that runs it."""
    with browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False) as context:
        visit = Visit(context.new_page(), own_press, letterbox)
        yield visit
    with browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True) as context:
        page = context.new_page()
        assert [fault for address, html in visit.seen for fault in faults(page, address, html)] == []


def faults(page: Page, address: str, html: str) -> Iterator[object]:
    axe = pytest.importorskip("axe_playwright_python.base").AXE_SCRIPT
    page.route(address, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(address)
    page.evaluate(axe)
    yield from ((address, *one) for one in page.evaluate(RUN, RULES))
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    yield from ((address, "dark", *one) for one in page.evaluate(RUN, CONTRASTS))
    page.unroute(address)


def test_a_comment_is_put_right_sent_changed_answered_and_withdrawn(visit: Visit) -> None:
    visit.open("/reviews/talk/")
    visit.fill("form.reply", name="Mo B.", email="mo@readers", text="The *shrug* is it.")
    visit.press(W.post_comment)
    assert visit.page.get_by_role("alert").get_by_role("link").count() == 1
    assert visit.page.locator("[name=text]").input_value() == "The *shrug* is it."
    visit.fill("form.reply", email="mo@readers.example")
    visit.press(W.send_again)
    assert visit.says(W.held_title).is_visible()
    visit.press(W.change_it)
    visit.fill(text="The shrug is not it.")
    visit.press(W.save_comment)
    assert visit.says(W.changed_title).is_visible()
    visit.open("/reviews/talk/")
    visit.press(W.of("reply_to_it", "Hanne"))
    assert visit.says(W.of("reply_to", "Hanne")).is_visible()
    visit.fill("form.reply", name="Mo B.", email="mo@readers.example", text="I saw it too.")
    visit.press(W.post_comment)
    assert visit.says(W.held_title).is_visible()


def test_a_comment_is_taken_back_by_the_link_in_a_letter_from_another_browser(visit: Visit, browser: Browser) -> None:
    visit.open("/reviews/talk/comment/")
    visit.fill("form.reply", name="Petra", email="petra@readers.example", text="Not this.")
    visit.press(W.post_comment)
    link = visit.letter("petra@readers.example", "/comment/")
    visit.page.context.clear_cookies()
    visit.open(link.partition("?")[0])
    assert visit.says(W.not_yours).is_visible()
    visit.open(link)
    assert visit.page.locator("[name=text]").input_value() == "Not this."
    visit.press(W.withdraw_it)
    assert visit.says(W.withdrawn_title).is_visible()


def test_scores_are_sent_changed_and_taken_away(visit: Visit) -> None:
    visit.open("/reviews/talk/")
    visit.page.locator("[name=score-story][value='6']").check()
    visit.press(W.send_scores)
    assert visit.says(W.scores_sent).is_visible()
    visit.open("/reviews/talk/score/")
    assert visit.page.locator("[name=score-story][value='6']").is_checked()
    visit.page.locator("[name=score-visuals][value='9']").check()
    visit.press(W.send_scores)
    assert "(6 + 9) ÷ 2 = 7.5" in visit.page.locator("main").inner_text()
    for name in ("story", "visuals"):
        visit.page.locator(f"[name=score-{name}][value='']").check()
    visit.press(W.send_scores)
    assert visit.says(W.scores_taken_away).is_visible()


def test_a_review_and_a_list_are_weighed_anew(visit: Visit) -> None:
    visit.open("/reviews/talk/")
    visit.page.get_by_text("Weigh it your own way").click()
    visit.page.get_by_role("spinbutton", name="Story").fill("3")
    visit.press("Weigh")
    assert "(7×3 + 9) ÷ 4 = 7.5" in visit.page.locator("#_weighed").inner_text()
    visit.open("/reviews/talk/?lens=story:many")
    assert visit.page.locator("#_weighed").get_by_role("alert").is_visible()
    visit.open("/best/overall/?lens=story:0")
    assert visit.page.locator("#_weighed tbody tr").count() >= 3


def test_letters_are_asked_for_confirmed_and_ended(visit: Visit) -> None:
    visit.open("/newsletter/")
    visit.fill(email="mira@readers")
    visit.press(W.subscribe)
    assert visit.page.get_by_role("alert").is_visible()
    assert visit.page.locator("[name=email]").first.input_value() == "mira@readers"
    visit.fill(email="mira@readers.example")
    visit.press(W.subscribe)
    assert visit.says(W.look_into_mail).is_visible()
    visit.open(visit.letter("mira@readers.example", "/newsletter/confirm/"))
    visit.press(W.confirm_button)
    assert visit.says(W.confirmed).is_visible()
    visit.press(W.leave_mail)
    visit.press(W.leave_mail)
    assert visit.says(W.left).is_visible()
    visit.open("/privacy/")


def test_an_account_is_opened_by_a_link_and_left(visit: Visit) -> None:
    visit.open("/reader/")
    visit.fill(email="ada@readers.example")
    visit.press(W.account_button)
    visit.open(visit.letter("ada@readers.example", "/reader/open/"))
    visit.press(W.account_open_button)
    assert visit.says(W.account_opened).is_visible()
    visit.open("/reader/")
    visit.press(W.leave_erasing)
    assert visit.says(W.left_erasing).is_visible()


def test_a_moderator_decides_by_a_link_and_its_button(visit: Visit, talk: dict[str, str]) -> None:
    visit.open(talk["decide"])
    visit.press(W.do_approve)
    assert visit.says(W.decided).is_visible()
    visit.open(talk["decide"])
    visit.open("/comments/decide/x/")
