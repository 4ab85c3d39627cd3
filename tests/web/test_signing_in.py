"""Signing in with a password and a second factor, and out again."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client

from rubrica.web.accounts.links import sign_in_link
from rubrica.web.accounts.models import Critic

from .studio import form_in, form_of, send
from .visitors import critic_of, visitor

PASSWORD = "seven kites over iron"


@pytest.fixture
def somebody(small: SimpleNamespace) -> Critic:
    critic = critic_of("critic")
    critic.set_password(PASSWORD)
    critic.save()
    return critic


def signed_in_with(password: str, browser: Client | None = None) -> Client:
    browser = browser or visitor("nobody")
    form = form_of(browser, "/accounts/login/?next=/studio/pictures/")
    form.answer = send(browser, form, login="critic", password=password)
    browser.answer = form.answer  # type: ignore[attr-defined]
    return browser


def test_a_password_signs_in_and_leads_where_one_was_going(somebody: Critic) -> None:
    browser = signed_in_with(PASSWORD)
    assert browser.answer.headers["Location"] == "/studio/pictures/"  # type: ignore[attr-defined]
    assert browser.get("/studio/").status_code == 200
    assert somebody.password.startswith("argon2$argon2id$")


def test_another_password_does_not_and_says_nothing_of_who_there_is(somebody: Critic) -> None:
    wrong = signed_in_with("wrong").answer.content  # type: ignore[attr-defined]
    browser = visitor("nobody")
    nobody = send(browser, form_of(browser, "/accounts/login/"), login="nobody-here", password="wrong").content
    sentence = b"The username and/or password you specified are not correct."
    assert sentence in wrong
    assert sentence in nobody


def test_a_way_out_of_the_press_is_not_followed(somebody: Critic) -> None:
    browser = visitor("nobody")
    form = form_of(browser, "/accounts/login/?next=https://elsewhere.example/")
    assert send(browser, form, login="critic", password=PASSWORD).headers["Location"] == "/studio/"


def test_whoever_came_by_a_link_sets_a_password(small: SimpleNamespace) -> None:
    browser, critic = visitor("nobody"), critic_of("critic")
    critic.set_unusable_password()
    critic.save()
    browser.post(sign_in_link(critic))
    form = form_of(browser, "/accounts/password/set/", -1)
    answer = send(browser, form, password1=PASSWORD, password2=PASSWORD)
    account = browser.get(answer.headers["Location"])
    assert b"to sign in with" in account.content
    assert b"<b>critic</b>" in account.content
    assert b"1 place" in account.content
    assert signed_in_with(PASSWORD).get("/studio/").status_code == 200


def test_no_page_leads_to_a_new_password_by_mail(somebody: Critic) -> None:
    browser = signed_in_with(PASSWORD)
    for address in ("/accounts/password/change/", "/accounts/reauthenticate/"):
        assert b"password/reset" not in browser.get(address).content, address
    assert b"password/reset" not in visitor("nobody").get("/accounts/login/").content


def test_a_second_factor_is_asked_for(somebody: Critic) -> None:
    secret = "JBSWY3DPEHPK3PXP"
    TOTP.activate(somebody, secret)
    browser = signed_in_with(PASSWORD)
    assert browser.get("/studio/").status_code == 302
    form = form_in(browser.get("/accounts/2fa/authenticate/"))
    form.to = form.to or "/accounts/2fa/authenticate/"
    send(browser, form, code=format_hotp_value(hotp_value(secret, int(time.time()) // 30)))
    assert browser.get("/studio/").status_code == 200
    assert Authenticator.objects.filter(user=somebody, type="totp").exists()


def test_another_password_ends_what_was_signed_in_before(somebody: Critic) -> None:
    here, there = signed_in_with(PASSWORD), signed_in_with(PASSWORD)
    form = form_of(here, "/accounts/password/change/", -1)
    send(here, form, oldpassword=PASSWORD, password1=f"{PASSWORD} 2", password2=f"{PASSWORD} 2")
    assert here.get("/studio/").status_code == 200
    assert there.get("/studio/").status_code == 302


def test_a_moderator_begins_at_the_comments(small: SimpleNamespace) -> None:
    browser = visitor("nobody")
    assert browser.post(sign_in_link(critic_of("moderator"))).headers["Location"] == "/studio/comments/"
    assert b'href="/studio/"' not in browser.get("/accounts/").content


def test_nobody_signs_up_by_themselves(small: SimpleNamespace) -> None:
    assert visitor("nobody").get("/accounts/signup/").status_code == 404
    assert visitor("nobody").post("/accounts/signup/", {"username": "x"}).status_code == 404


def test_forms_work_behind_a_proxy_that_does_not_say_it_speaks_https(
    somebody: Critic, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.conf import settings

    address = "https://margin-notes.example"
    monkeypatch.setattr(settings, "CSRF_TRUSTED_ORIGINS", [address])
    browser = Client(enforce_csrf_checks=True, headers={"host": "margin-notes.example", "origin": address})
    form = form_of(browser, "/accounts/login/")
    assert send(browser, form, login="critic", password=PASSWORD).status_code == 302
    stranger = Client(enforce_csrf_checks=True, headers={"host": "margin-notes.example", "origin": address})
    assert send(stranger, form, login="critic", password=PASSWORD).status_code == 403
