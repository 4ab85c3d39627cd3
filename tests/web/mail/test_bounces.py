"""What comes back, as mail servers write it, and what is done about it."""

import mailbox
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from rubrica.web.mail.bounces import gone_in, take_report
from rubrica.web.mail.models import Subscription
from rubrica.web.mail.subscriptions import ask, confirm, told

READER = "mira@readers.example"


def _report(action="failed", status="5.1.1", to=f"rfc822; {READER}", kind="multipart/report"):
    return (
        "From: MAILER-DAEMON@mx.example\r\nTo: press@press.example\r\nSubject: Undelivered\r\n"
        f'Content-Type: {kind}; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example\r\n\r\n"
        f"Final-Recipient: {to}\r\nAction: {action}\r\nStatus: {status}\r\n\r\n--b--\r\n"
    ).encode()


def test_a_report_that_nobody_is_there_names_whom():
    assert gone_in(_report()) == [READER]


@pytest.mark.parametrize(
    "said",
    [
        {"action": "delayed", "status": "4.4.1"},
        {"action": "delivered"},
        {"status": "5.2.2"},
        {"status": "5.7.1"},
        {"to": "rfc822; not an address"},
        {"to": "x400; mira"},
        {"kind": "multipart/mixed"},
    ],
)
def test_nothing_else_is_one(said):
    assert gone_in(_report(**said)) == []


@pytest.mark.parametrize(
    "data", [b"", b"\xff\x00", b"Content-Type: multipart/report\r\n\r\n", b"Subject: hi\r\n\r\nhi"]
)
def test_what_is_no_report_harms_nothing(data):
    assert gone_in(data) == []


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
