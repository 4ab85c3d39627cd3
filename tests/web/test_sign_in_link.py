"""A link signs somebody in, once, and only for a day."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

from rubrica.web.accounts.link_models import SignInLink
from rubrica.web.accounts.links import owner_of_press, sign_in_link, use_link
from rubrica.web.config import Config
from rubrica.web.keeping.greeting import greeting

from .visitors import visitor


def test_the_owner_of_a_new_press_signs_in_by_a_link(press: SimpleNamespace) -> None:
    address, browser = sign_in_link(owner_of_press()), visitor("nobody")
    assert b"As owner" in browser.get(address).content
    assert browser.post(address).headers["Location"] == "/studio/start/"  # a press that nobody has named yet
    assert browser.get("/studio/").status_code == 200


def test_a_link_works_once(press: SimpleNamespace) -> None:
    address = sign_in_link(owner_of_press())
    assert visitor("nobody").post(address).status_code == 302
    second = visitor("nobody")
    assert second.post(address).status_code == second.get(address).status_code == 410


def test_looking_at_a_link_does_not_use_it(press: SimpleNamespace) -> None:
    address = sign_in_link(owner_of_press())
    assert [visitor("nobody").get(address).status_code for _ in range(3)] == [200, 200, 200]


def test_a_link_grows_old(press: SimpleNamespace) -> None:
    assert visitor("nobody").post(sign_in_link(owner_of_press(), timedelta(seconds=-1))).status_code == 410


def test_a_new_link_ends_the_older_one(press: SimpleNamespace) -> None:
    owner = owner_of_press()
    old, new = sign_in_link(owner), sign_in_link(owner)
    assert [use_link(address.split("/")[-2]) for address in (old, new)] == [None, owner]


def test_the_database_does_not_know_the_link(press: SimpleNamespace) -> None:
    address = sign_in_link(owner_of_press())
    assert SignInLink.objects.get().digest not in address


def test_whoever_signed_in_sees_it_in_the_list_and_can_end_it(press: SimpleNamespace) -> None:
    first, second = visitor("nobody"), visitor("nobody")
    for browser in (first, second):
        browser.post(sign_in_link(owner_of_press()))
    assert first.get("/accounts/sessions/").content.count(b"127.0.0.1") == 2
    first.post("/accounts/sessions/")
    assert second.get("/studio/").status_code == 302
    assert first.get("/studio/").status_code == 200


def test_whoever_lets_other_machines_in_is_told_under_which_names(press: SimpleNamespace) -> None:
    data = press.place.data
    for config, told in (
        (Config(data=data, bind="0.0.0.0"), True),
        (Config(data=data, bind="::"), True),
        (Config(data=data), False),
        (Config(data=data, bind="0.0.0.0", hosts=("192.168.1.20",)), False),
        (Config(data=data, bind="::", address="https://press.example"), False),
    ):
        assert ("RUBRICA_HOSTS" in greeting(config)) == told, config


def test_whoever_has_a_proxy_is_told_to_name_it(press: SimpleNamespace) -> None:
    data, address = press.place.data, "https://press.example"
    for config, told in (
        (Config(data=data, address=address), True),
        (Config(data=data, address=address, proxies=("10.0.0.1",)), False),
        (Config(data=data, address="http://press.example"), False),
    ):
        assert ("RUBRICA_PROXIES" in greeting(config)) == told, config
