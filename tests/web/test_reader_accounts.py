"""A reader keeps their scores on several devices: by a link in a letter, one score a review, and away on request."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.test import Client

from rubrica.web.changes import writing
from rubrica.web.doctor.sums import sums
from rubrica.web.mail.models import Mail
from rubrica.web.privacy.erasing import erase
from rubrica.web.privacy.known import known_of
from rubrica.web.readers.account_models import ReaderAccount, ReaderDevice, ReaderLink
from rubrica.web.readers.models import ReaderScore
from rubrica.web.readers.showing import counted
from rubrica.web.reviews.around import save_settings
from rubrica.web.reviews.reading import press_now

from .mail.conftest import configured  # noqa: F401  a fixture
from .test_forgetting import bytes_left
from .test_reader_score_form import ADDRESS, send
from .visitors import visitor

ORIGIN = {"origin": "http://localhost"}
MINA = "mina@readers.example"


@pytest.fixture
def accounts(small: SimpleNamespace, configured: Callable[..., None]) -> SimpleNamespace:  # noqa: F811
    """The small press has accounts for readers."""
    configured()
    with writing() as change:
        save_settings(change, press_now().row.text + "\n[readers]\naccounts = true\n")
    return small


def asks(client: Client, address: str = MINA) -> str:
    """What a reader who asks for a link is told."""
    return client.post("/reader/", {"email": address}, headers=ORIGIN).content.decode()


def link() -> str:
    """The address in the newest letter."""
    text = Mail.objects.order_by("-number")[0].text
    assert text is not None
    return re.search(r"/reader/open/[\w-]+/", text.plain)[0]


def signs_in(client: Client, address: str = MINA) -> str:
    asks(client, address)
    return client.post(link(), headers=ORIGIN).content.decode()


def does(client: Client, what: str) -> str:
    return client.post("/reader/", {"do": what}, headers=ORIGIN).content.decode()


def test_a_press_without_accounts_offers_none(small: SimpleNamespace) -> None:
    assert "has no accounts" in asks(visitor("nobody"))
    assert not ReaderLink.objects.exists()
    assert "/reader/" not in visitor("nobody").get(ADDRESS).content.decode()


def test_two_devices_see_and_change_the_same_scores(accounts: SimpleNamespace) -> None:
    phone, desk = visitor("nobody"), visitor("nobody")
    send(phone, story="6")
    signs_in(phone)
    signs_in(desk, "Mina@Readers.example")
    assert 'value="6" checked' in desk.get(ADDRESS).content.decode()
    send(desk, story="8")
    assert 'value="8" checked' in phone.get(ADDRESS).content.decode()
    assert (ReaderScore.objects.count(), ReaderAccount.objects.count(), ReaderDevice.objects.count()) == (1, 1, 2)


def test_of_two_scores_for_one_review_the_newer_counts_once(accounts: SimpleNamespace) -> None:
    phone, desk = visitor("nobody"), visitor("nobody")
    send(phone, story="4")
    send(desk, story="9", visuals="7")
    signs_in(desk)
    signs_in(phone)
    assert ReaderScore.objects.get().scores == {"story": "9", "visuals": "7"}
    assert (counted("salt-radio", {}).readers, counted("salt-radio", {}).counts) == (
        1,
        {"story": {"9": 1}, "visuals": {"7": 1}},
    )
    assert list(sums(None)) == []


def test_looking_at_a_link_uses_it_not_up_and_it_works_once(accounts: SimpleNamespace) -> None:
    client = visitor("nobody")
    asks(client)
    address = link()
    assert [client.get(address).status_code for _ in range(2)] == [200, 200]
    assert not ReaderAccount.objects.exists()
    assert [visitor("nobody").post(address, headers=ORIGIN).status_code for _ in range(2)] == [200, 410]
    assert ReaderDevice.objects.count() == 1


def test_known_and_unknown_addresses_hear_the_same_and_get_few_letters(accounts: SimpleNamespace) -> None:
    client = visitor("nobody")
    signs_in(visitor("nobody"))
    answers = {asks(client) for _ in range(5)} | {asks(client, "nobody@readers.example")}
    assert len(answers) == 1
    assert Mail.objects.filter(to=MINA).count() == 3
    assert "name@press.example" in asks(client, "no address")


def test_a_reader_signs_out_and_leaves_with_or_without_their_scores(accounts: SimpleNamespace) -> None:
    phone, desk = visitor("nobody"), visitor("nobody")
    send(phone, story="6")
    signs_in(phone)
    signs_in(desk)
    does(desk, "out")
    assert 'value="6" checked' not in desk.get(ADDRESS).content.decode()
    does(phone, "keep")
    assert 'value="6" checked' in phone.get(ADDRESS).content.decode()
    assert [model.objects.count() for model in (ReaderAccount, ReaderDevice, ReaderLink)] == [0, 0, 0]
    signs_in(phone)
    does(phone, "erase")
    assert (ReaderScore.objects.count(), counted("salt-radio", {}).readers) == (0, 0)


def test_the_press_tells_and_erases_an_account_by_its_address(accounts: SimpleNamespace) -> None:
    client = visitor("nobody")
    send(client, story="6")
    signs_in(client)
    known = known_of("MINA@readers.example")["account"]
    assert (known["devices"], [one["scores"] for one in known["scores"]]) == (1, [{"story": "6"}])
    assert erase(accounts.place, MINA, seconds=0).scores == 1
    assert not ReaderScore.objects.exists()
    assert bytes_left(accounts, MINA) == []


def test_the_list_of_what_was_scored_leads_to_each_form(accounts: SimpleNamespace) -> None:
    client = visitor("nobody")
    send(client, story="6")
    signs_in(client)
    page = client.get("/reader/").content.decode()
    assert f'href="{ADDRESS}"' in page
    assert MINA not in page


def test_the_privacy_statement_tells_of_accounts_where_there_are_some(accounts: SimpleNamespace) -> None:
    assert "on several devices gives an address" in visitor("nobody").get("/privacy/").content.decode()
