"""Ways to sign in, in a browser with an authenticator that is none: a key beside the password, taken away again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from .test_studio import _with_authenticator as with_authenticator
from .writers import running, way_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from ..web.served import Served

PASSWORD = "seven kites over iron"


@pytest.fixture
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with running(tmp_path_factory.mktemp("press") / "data") as served:
        yield served


@pytest.fixture
def home(press: Served, browser: Browser) -> Iterator[BrowserContext]:
    """A browser at home, at the address for which it lets keys be used."""
    cookies: list[Any] = way_in(press, browser)["cookies"]
    with browser.new_context(base_url=f"http://localhost:{press.port}") as context:
        context.add_cookies([{**one, "domain": "localhost"} for one in cookies])
        yield context


def sign_in(page: Page) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("Username").or_(page.get_by_label("Login")).first.fill("owner")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).or_(page.get_by_role("button", name="Sign In")).first.click()


def test_a_key_is_asked_for_after_the_password_until_it_is_taken_away(home: BrowserContext) -> None:
    page = home.new_page()
    with_authenticator(page)
    page.goto("/accounts/password/set/")
    for field in page.locator("input[type=password]").all():
        field.fill(PASSWORD)
    page.locator("main form button").first.click()
    page.goto("/accounts/2fa/webauthn/add/")
    page.get_by_role("button", name="Add").click()
    page.wait_for_url(re.compile("recovery-codes|webauthn/$"))
    page.locator("header").get_by_role("button", name="Sign out").click()
    sign_in(page)
    page.wait_for_url("**/2fa/authenticate/**")
    page.goto("/studio/")  # the password alone lets nobody in
    assert page.url.endswith("/2fa/authenticate/")
    page.get_by_role("button", name="Use a security key").click()
    page.wait_for_url("**/studio/**")
    page.goto("/accounts/")
    assert page.get_by_role("listitem").filter(has_text="Passkeys").get_by_text("in use").is_visible()
    page.goto("/studio/people/log/?what=safety")
    assert page.get_by_role("cell", name="webauthn").first.is_visible()
    page.goto("/accounts/2fa/webauthn/")
    page.get_by_role("link", name="Remove").or_(page.get_by_role("button", name="Remove")).first.click()
    page.get_by_label("Password").fill(PASSWORD)  # whoever left the desk unlocked takes no key away
    page.get_by_role("button", name="Confirm").click()
    page.wait_for_url("**/remove/")
    page.locator("main form button").first.click()
    page.wait_for_url(lambda url: not url.endswith("/remove/"))
    page.goto("/accounts/")
    assert page.get_by_role("listitem").filter(has_text="Passkeys").get_by_text("none").is_visible()
