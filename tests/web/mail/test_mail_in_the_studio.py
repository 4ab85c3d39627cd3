"""The owner sees what became of letters, and says who is told of comments."""

import pytest

from rubrica.web.accounts.models import Critic
from rubrica.web.mail.letter import Letter, Line
from rubrica.web.mail.models import Subscription
from rubrica.web.mail.outbox import post
from rubrica.web.mail.sending import send_due
from rubrica.web.mail.subscriptions import ask, confirm

from ..visitors import visitor

FILTERED = ("dot", "554 5.7.1 mira@readers.example is filtered")


@pytest.fixture
def owner(small):
    return visitor("owner")


def test_a_press_without_a_mail_server_says_so(owner):
    assert "has no mail server" in owner.get("/studio/mail/").content.decode()


def test_what_failed_is_counted_shown_without_an_address_and_tried_again(owner, box):
    box.faults.append(FILTERED)
    post(Letter("comment", "Hm", (Line("Yes."),)), "mira@readers.example")
    send_due()
    page = owner.get("/studio/mail/").content.decode()
    assert "554 5.7.1" in page
    assert "mira@readers" not in page
    owner.post("/studio/mail/", {"again": "1"})
    assert send_due() == 1
    assert box.to() == ["mira@readers.example"]


def test_those_who_have_confirmed_can_be_taken_along(owner, box):
    for address in ("mira@readers.example", "=cmd@readers.example"):
        confirm(ask(address).token)
    ask("ono@readers.example")
    table = owner.get("/studio/mail/subscribers.csv").content.decode().splitlines()
    assert [line.partition(",")[0] for line in table[1:]] == ["mira@readers.example", "'=cmd@readers.example"]
    assert Subscription.objects.count() == 3


def test_an_address_of_the_house_is_saved_or_comes_back_with_the_reason(owner):
    me = Critic.objects.get(role="owner")
    assert owner.post("/studio/mail/", {f"email-{me.pk}": "no address"}).status_code == 400
    assert owner.post("/studio/mail/", {f"email-{me.pk}": "owner@press.example"}).status_code == 302
    me.refresh_from_db()
    assert me.email == "owner@press.example"


def test_an_invitation_goes_out_by_mail_or_comes_back_with_the_reason(owner, box):
    to = f"/studio/people/{Critic.objects.get(role='owner').pk}/link/"
    assert owner.post(to, {"email": "ono@"}).status_code == 400
    assert owner.post(to, {"email": "ono@press.example"}).status_code == 302
    send_due()
    assert "/accounts/link/" in box.letters()[0].get_body(("plain",)).get_content()
