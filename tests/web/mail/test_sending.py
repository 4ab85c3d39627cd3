"""Letters and a real server that takes them, refuses them, or hangs up."""

import logging
from contextlib import suppress

import pytest
from django.db import transaction

from rubrica.web.mail import sending
from rubrica.web.mail.letter import Button, Letter, Line
from rubrica.web.mail.models import Mail, MailText, Outcome, Subscription
from rubrica.web.mail.outbox import post
from rubrica.web.mail.sending import send_due
from rubrica.web.mail.smtp import TroubleError
from rubrica.web.mail.state import state
from rubrica.web.mail.subscriptions import ask

from .postbox import certificate, postbox

READER = "mira@readers.example"
FOR_NOW = [("rcpt", "450 4.2.1 later"), ("data", "451 busy"), ("dot", "452 4.3.1 full"), ("in data", "")]


def _letter(**said):
    given = {"kind": "comment", "subject": "Your comment", "parts": (Line("It is there."), Button("Look", "http://a/"))}
    return Letter(**given | said)


def _outcomes():
    return list(Mail.objects.order_by("number").values_list("outcome", flat=True))


def test_a_letter_that_was_sent_leaves_nothing_behind_but_that_it_was(press, box):
    assert post(_letter(), READER)
    assert send_due() == 1
    assert box.to() == [READER]
    sent = Mail.objects.get()
    assert (sent.outcome, sent.to, sent.text_id) == (Outcome.SENT, "", None)
    assert MailText.objects.count() == 0


def test_what_was_not_done_is_not_told(press, box):
    with suppress(ZeroDivisionError), transaction.atomic():
        post(_letter(), READER)
        _ = 1 / 0
    assert send_due() == 0
    assert box.taken == []


def test_a_press_without_a_mail_server_writes_no_letters(press):
    assert not post(_letter(), READER)
    assert Mail.objects.count() == 0


@pytest.mark.parametrize(
    "fault", [("rcpt", "450 4.2.1 later"), ("data", "451 busy"), ("dot", "452 4.3.1 full"), ("in data", "")]
)
def test_what_the_server_does_not_take_now_is_sent_later_once(press, box, later, fault):
    box.faults.append(fault)
    post(_letter(), READER)
    _try()
    assert _outcomes() == [Outcome.WAITING]
    assert send_due() == 0  # not yet
    later(minutes=10)
    assert send_due() == 1
    assert box.to() == [READER]
    assert _outcomes() == [Outcome.SENT]


def _try():
    with suppress(TroubleError):
        send_due()


def test_an_answer_that_is_lost_costs_a_second_copy_under_the_same_name(press, box, later):
    box.faults.append(("dot", ""))
    post(_letter(), READER)
    _try()
    later(minutes=10)
    assert send_due() == 1
    first, second = box.letters()
    assert first["Message-ID"] == second["Message-ID"]
    assert first.as_bytes() == second.as_bytes()


def test_a_sender_who_dies_leaves_the_letter_to_the_next(press, box, later, monkeypatch):
    settle = sending._settle
    monkeypatch.setattr(sending, "_settle", _die)
    post(_letter(), READER)
    with pytest.raises(KeyboardInterrupt):
        send_due()
    monkeypatch.setattr(sending, "_settle", settle)
    assert send_due() == 0
    later(minutes=16)
    assert send_due() == 1
    assert _outcomes() == [Outcome.SENT]


def _die(*_, **__):
    raise KeyboardInterrupt


def test_where_nobody_is_the_subscription_sleeps_and_the_address_goes(press, box):
    ask(READER)
    box.faults.append(("rcpt", f"550 5.1.1 <{READER}> unknown"))
    post(_letter(), READER)
    send_due()
    assert Subscription.objects.get().bounced
    failed = Mail.objects.get()
    assert (failed.outcome, failed.to, failed.said) == (Outcome.FAILED, "", "550 5.1.1")


@pytest.mark.parametrize("said", ["550 5.7.1 we do not relay", "550 5.2.2 mailbox full"])
def test_a_refusal_that_is_not_about_the_address_ends_no_subscription(press, box, said):
    ask(READER)
    box.faults.append(("rcpt", said))
    post(_letter(), READER)
    send_due()
    assert Subscription.objects.get().bounced is None


def test_a_server_that_is_away_costs_no_letter_an_attempt(press, configured):
    with postbox() as box:
        port = box.port
    configured(port=port)
    post(_letter(), READER)
    for _ in range(3):
        with pytest.raises(TroubleError):
            send_due()
    assert Mail.objects.get().tries == 0
    assert state().trouble == "ConnectionRefusedError"
    with postbox(port) as box:
        assert send_due() == 1
    assert state().trouble == ""


def test_a_wrong_password_is_trouble_and_no_log_says_an_address(press, box, configured, caplog):
    box.password = "right"
    configured(port=box.port, user="press", password="wrong")
    post(_letter(), READER)
    with caplog.at_level(logging.DEBUG), pytest.raises(TroubleError):
        send_due()
    assert state().trouble == "535: user or password"
    assert "@" not in caplog.text
    configured(port=box.port, user="press", password="right")
    assert send_due() == 1


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_letters_go_through_a_lock_whose_key_is_known(press, configured, tmp_path, monkeypatch, security):
    context, known = certificate(tmp_path)
    with postbox(tls=context, from_the_start=security == "tls") as box:
        configured(port=box.port, security=security)
        post(_letter(), READER)
        with pytest.raises(TroubleError, match="CERTIFICATE_VERIFY_FAILED"):
            send_due()
        monkeypatch.setenv("SSL_CERT_FILE", str(known))
        assert send_due() == 1


def test_nothing_goes_in_the_clear_where_a_lock_was_asked_for(press, box, configured):
    configured(port=box.port, security="starttls")
    post(_letter(), READER)
    with pytest.raises(TroubleError, match="STARTTLS"):
        send_due()
    assert box.taken == []


def test_a_letter_that_comes_too_late_is_not_sent(press, box, later):
    post(_letter(), READER)
    later(days=6)
    send_due()
    assert box.taken == []
    assert Mail.objects.get().said == "too late"


def test_one_bad_letter_keeps_no_other(press, box):
    box.faults.append(("dot", "554 5.7.1 this looks like spam"))
    post(_letter(), READER)
    post(_letter(), "ono@readers.example")
    assert send_due() == 2
    assert _outcomes() == [Outcome.FAILED, Outcome.SENT]


def test_a_letter_whose_text_was_taken_back_keeps_no_other(press, box):
    post(_letter(), READER)
    MailText.objects.all().delete()
    post(_letter(), "ono@readers.example")
    assert send_due() == 1
    assert box.to() == ["ono@readers.example"]
