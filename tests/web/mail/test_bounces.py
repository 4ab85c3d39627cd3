"""What comes back, as mail servers write it, and what is done about it."""

import mailbox
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from rubrica.web.mail.bounces import gone_in, take_report
from rubrica.web.mail.letter import Letter, Line
from rubrica.web.mail.models import Subscription
from rubrica.web.mail.outbox import post
from rubrica.web.mail.sending import send_due
from rubrica.web.mail.signs import sign_of
from rubrica.web.mail.subscriptions import ask, confirm, told

READER = "mira@readers.example"


def _letter(to=READER, name="ab12", about=READER):
    return f"Message-ID: <{sign_of(name, about)}@press.example>\r\nTo: {to}\r\nSubject: A review\r\n\r\n"


def _report(action="failed", status="5.1.1", kind="multipart/report", letter=None, quoted="text/rfc822-headers"):
    return (
        "From: MAILER-DAEMON@mx.example\r\nTo: press@press.example\r\nSubject: Undelivered\r\n"
        f'Content-Type: {kind}; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example\r\n\r\n"
        f"Final-Recipient: rfc822; {READER}\r\nAction: {action}\r\nStatus: {status}\r\n\r\n"
        f"--b\r\nContent-Type: {quoted}\r\n\r\n{_letter() if letter is None else letter}\r\n--b--\r\n"
    ).encode()


@pytest.mark.parametrize("quoted", ["text/rfc822-headers", "message/rfc822"])
def test_a_report_that_nobody_is_there_names_whom(quoted):
    assert gone_in(_report(quoted=quoted)) == READER


def test_where_a_server_has_named_the_letter_anew_our_own_header_tells_it():
    letter = f"Message-ID: <0100@relay.example>\r\nX-Rubrica-Letter: {sign_of('ab12', READER)}\r\nTo: {READER}\r\n\r\n"
    assert gone_in(_report(letter=letter)) == READER


@pytest.mark.parametrize(
    "said",
    [
        {"action": "delayed", "status": "4.4.1"},
        {"action": "delivered"},
        {"status": "5.2.2"},
        {"status": "5.7.1"},
        {"kind": "multipart/mixed"},
    ],
)
def test_nothing_else_is_one(said):
    assert gone_in(_report(**said)) == ""


def test_a_forged_report_is_not_believed():
    """without the letter; with one of its own making; with a true one that was written to somebody else"""
    forged = f"Message-ID: <ab12.{'0' * 20}@press.example>\r\nTo: {READER}\r\n\r\n"
    nobodys = f"Message-ID: <ab12@press.example>\r\nTo: {READER}\r\n\r\n"
    others = _letter(about="ono@readers.example")
    said = [_report(letter=letter) for letter in ("", forged, nobodys, others, _letter(to="no address"))]
    assert [gone_in(report) for report in said] == [""] * 5


def test_a_report_about_a_letter_that_was_sent_is_believed(press, box):
    post(Letter("review", "A review", (Line("It is there."),)), READER)
    send_due()
    (sent,) = box.letters()
    headers = "".join(f"{name}: {value}\r\n" for name, value in sent.items())
    assert gone_in(_report(letter=f"{headers}\r\n")) == READER


@pytest.mark.parametrize(
    "data", [b"", b"\xff\x00", b"Content-Type: multipart/report\r\n\r\n", b"Subject: hi\r\n\r\nhi"]
)
def test_what_is_no_report_harms_nothing(data):
    assert gone_in(data) == ""


def test_a_subscription_sleeps_until_it_is_confirmed_anew(press):
    token = ask(READER).token
    confirm(token)
    assert [take_report(_report()), take_report(_report())] == [1, 0]
    assert told().count() == 0
    confirm(token)
    assert told().count() == 1


def test_a_mailbox_is_read_and_left_as_it_is(press, tmp_path, monkeypatch):
    confirm(ask(READER).token)
    box = mailbox.mbox(tmp_path / "box")
    for message in (b"Subject: hi\r\n\r\nhi", _report()):
        box.add(message)
    box.close()
    before = (tmp_path / "box").read_bytes()
    from rubrica.cli.commands import bounces

    monkeypatch.setattr(bounces, "open_press", lambda data: SimpleNamespace())
    said = CliRunner().invoke(bounces.command, [str(tmp_path / "box")])
    assert said.output == "2 read; 1 subscription sleeps from now on.\n"
    assert (tmp_path / "box").read_bytes() == before
    assert Subscription.objects.get().bounced
