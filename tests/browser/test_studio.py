"""The studio of a press that somebody has just started, in a browser: without script, with a passkey, and for axe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ..web.served import serving
from .test_axe import violations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from ..web.served import Served

PAGES = (
    "/studio/",
    "/studio/reviews/",
    "/studio/start/",
    "/studio/bring/",
    "/studio/settings/",
    "/studio/settings/scoring/",
    "/studio/settings/tip/",
    "/studio/settings/look/",
    "/studio/settings/menu/",
    "/studio/settings/redirects/",
    "/studio/reviews/new/",
    "/studio/reviews/paper-boats/",
    "/studio/reviews/paper-boats/publish/",
    "/studio/calibration/",
    "/studio/calibration/words/",
    "/studio/calibration/ties/",
    "/studio/calibration/again/",
    "/studio/rubrics/",
    "/studio/rubrics/anime/",
    "/studio/rubrics/anime/edit/",
    "/studio/rubrics/anime/text/",
    "/studio/pictures/",
    "/studio/pictures/1/",
    "/studio/people/",
    "/studio/people/log/",
    "/studio/profile/",
    "/accounts/",
    "/accounts/sessions/",
    "/accounts/2fa/",
    "/accounts/password/set/",
)


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    settings = {"RUBRICA_DATABASE_URL": "", "RUBRICA_RATES": "off"}
    with serving("--data", str(tmp_path_factory.mktemp("press") / "data"), settings=settings) as served:
        served.link = served.wait_for("Sign in as its owner").split(" ")[-1]  # type: ignore[attr-defined]
        yield served


@pytest.fixture(scope="module")
def owner(press: Served, browser: Browser) -> dict[str, object]:
    """The cookies of the owner, who came in by the link and published a review, without script."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(press.link)  # type: ignore[attr-defined]
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("link", name="Write the first review").click()
        page.get_by_label("Title").fill("Paper Boats")
        page.get_by_role("button", name="Begin").click()
        text = page.get_by_label("Manuscript").input_value()
        page.get_by_label("Manuscript").fill(re.sub("Score:", "Score: 7/10\n\nIt floats.", text))
        page.get_by_role("button", name="Save and publish").click()
        page.get_by_role("button", name="Publish", exact=True).click()
        assert "Readers see it now." in page.inner_text("main")
        return context.storage_state()  # type: ignore[return-value]


def test_from_the_link_to_a_published_review_without_script(press: Served, owner: dict[str, object]) -> None:
    answer, page = press.ask("/reviews/paper-boats/")
    assert answer.status == 200
    assert page.count(b"It floats.") >= 5
    assert b"Paper Boats" in press.ask("/")[1]


def test_the_list_follows_what_is_typed_into_its_search(
    press: Served, owner: dict[str, object], browser: Browser
) -> None:
    with browser.new_context(storage_state=owner) as context:  # type: ignore[arg-type]
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"http://127.0.0.1:{press.port}/studio/reviews/")
        page.keyboard.press("/")
        page.keyboard.type("kettle")
        page.get_by_text("Nothing here is like that.").wait_for()
        page.keyboard.press("Control+a")
        page.keyboard.type("boats")
        page.get_by_role("link", name="Paper Boats").wait_for()
        assert page.url.endswith("?q=boats")
        assert said == []  # no script or style was refused


def test_a_passkey_signs_in(press: Served, owner: dict[str, object], browser: Browser) -> None:
    address = f"http://localhost:{press.port}"
    with browser.new_context(base_url=address) as context:
        page = context.new_page()
        context.add_cookies([{**one, "domain": "localhost"} for one in owner["cookies"]])  # type: ignore[attr-defined]
        _with_authenticator(page)
        page.goto("/accounts/2fa/webauthn/add/")
        page.get_by_label("Passwordless").check()
        page.get_by_role("button", name="Add").click()
        page.wait_for_url(re.compile("recovery-codes|webauthn/$"))
        context.clear_cookies()
        page.goto("/studio/")
        page.get_by_role("button", name="Sign in with a passkey").click()
        page.wait_for_url(f"{address}/studio/")
        page.goto("/studio/reviews/")
        assert page.get_by_role("link", name="Paper Boats").is_visible()


def _with_authenticator(page: Page) -> None:
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    made = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = made | {"isUserVerified": True, "automaticPresenceSimulation": True}
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_in_the_studio(
    press: Served, owner: dict[str, object], browser: Browser, address: str
) -> None:
    with browser.new_context(bypass_csp=True, storage_state=owner) as context:  # type: ignore[arg-type]
        page = context.new_page()
        found = violations(page, f"http://127.0.0.1:{press.port}{address}", ("light", "dark"), (390, 1366))
        assert found == []
        page.set_viewport_size({"width": 390, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
